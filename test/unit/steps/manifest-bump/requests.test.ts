import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import type { TreeFile } from '../../../support/bare-repository.ts';
import { createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { gitopsServer } from '../../../support/gitops-server.ts';

const git = gitopsServer();
const [one, two] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);
const values = (tag: string) =>
  `image:\n  repository: nonprod.example.com/shop/cart\n  tag: ${tag}\n  digest: ${one}\n`;
const images = (tag: string) => `images:\n- name: shop/cart\n  newTag: ${tag}\n`;
const bump = { application: 'cart', environment: 'test', version: '1.2.0', digest: two ?? '' };

let worlds = 0;
let ports: Ports;
let useLayout: (manifests: string) => Promise<void>;
beforeEach(async () => {
  worlds += 1;
  const world = createBumpWorld(join(git.directory, `world${worlds}`));
  await writeBumpFlow(world, '{ layout: kustomize, directory: "{application}/{environment}" }');
  ports = { ...world.ports, gitops: git.client() };
  useLayout = (manifests) => writeBumpFlow(world, manifests);
});

/** Requests of runs at once, in one process, over HTTP; each of them makes a commit. */
async function requestsOf(
  files: Readonly<Record<string, TreeFile>>,
  ...runs: readonly Readonly<Record<string, string>>[]
): Promise<number> {
  const { url, repository } = git.fresh(files);
  const { requests } = git.server();
  const before = requests.length;
  const planOf = (inputs: Readonly<Record<string, string>>) => {
    const given = new Map(Object.entries({ ...bump, repository: url, ...inputs }));
    return manifestBump.plan(parseInputs(manifestBump.declaration, given), ports);
  };
  const plans = await Promise.all(runs.map(planOf));
  const outcomes = await Promise.all(plans.map((plan) => manifestBump.execute(plan, ports)));
  expect(outcomes.map(({ changed }) => changed)).toEqual(runs.map(() => true));
  expect(repository.git('rev-list', '--count', 'main')).toBe(String(runs.length + 1));
  return requests.length - before;
}

describe('the requests of a run', () => {
  test('two environments are read at once', async () => {
    const files = { 'cart/dev/kustomization.yml': images('1.2.0'), 'cart/test/kustomization.yaml': images('1.1.0') };
    expect(await requestsOf(files, {})).toBe(9);
  });

  test('what lies below a kustomization costs three looks more, however much it is', async () => {
    const names = Array.from({ length: 20 }, (_, n) => `r${n}.yaml`);
    const files = Object.fromEntries(names.map((name) => [`cart/base/${name}`, 'image: shop/cart\n']));
    const base = { 'cart/base/kustomization.yaml': `resources: [${names.join(', ')}]\n`, 'cart/test/a.yaml': 'a: 1\n' };
    const overlay = { 'cart/test/kustomization.yaml': `resources: [a.yaml, ../base]\n${images('1.1.0')}` };
    expect(await requestsOf({ ...files, ...base, ...overlay }, {})).toBe(15);
  });

  test('all files of a directory are read at once', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, n) => [`cart/test/${n % 4}/${n}.yaml`, values('1.1.0')]),
    );
    expect(await requestsOf(files, { discover: 'cart/test' })).toBe(11);
  });

  test('KubeRocketCI’s element is looked for in few looks, and in none where the flow says that there is none', async () => {
    const environments = ['dev', 'test'].map((name) => [`shop/${name}/cart-values.yaml`, values('1.1.0')]);
    const others = Array.from({ length: 30 }, (_, n) => [`apps/a${n}/b/set.yaml`, 'kind: ConfigMap\n']);
    const files = Object.fromEntries([...environments, ...others]);
    await useLayout('{ layout: krci, applicationset: none }');
    const without = await requestsOf(files, {});
    await useLayout('{ layout: krci }');
    expect([without, await requestsOf(files, {})]).toEqual([9, 13]);
  });

  test('runs of one process that wait for the same branch share what they read and their pushes', async () => {
    const environments = ['dev', 'test', 'prod'];
    const files = Object.fromEntries(environments.map((name) => [`cart/${name}/kustomization.yaml`, images('1.1.0')]));
    const runs = environments.map((environment) => ({ environment }));
    // Those that began before the first look at the branch had ended share a second one.
    expect([9, 12]).toContain(await requestsOf(files, ...runs));
  });
});
