import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
let worlds = 0;
let world: BumpWorld;

beforeEach(async () => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  await writeBumpFlow(world);
});

function planOf(discover: string) {
  const digest = `sha256:${'2'.repeat(64)}`;
  const inputs = { application: 'cart', environment: 'test', version: '1.2.0', digest, discover };
  const values = parseInputs(manifestBump.declaration, new Map(Object.entries(inputs)));
  return manifestBump.plan(values, world.ports);
}

describe('a directory to discover places in', () => {
  test('with more places than anybody means is a mistake', async () => {
    const line = 'image: nonprod.example.com/shop/cart:1\n';
    const items = Array.from({ length: 501 }, (_, n) => `- name: n${n}\n  ${line}`);
    world.gitops.commit({ 'apps/a.yaml': items.join('') });
    await expect(planOf('apps')).rejects.toMatchObject({ code: 'too-many-places', exitCode: 2 });
  });

  test('with more manifests than one environment has is a mistake', async () => {
    const files = Array.from({ length: 2001 }, (_, n): [string, string] => [`apps/${n}.yaml`, 'a: 1\n']);
    world.gitops.commit(Object.fromEntries(files));
    await expect(planOf('apps')).rejects.toMatchObject({ code: 'too-many-files', exitCode: 2 });
  });
});
