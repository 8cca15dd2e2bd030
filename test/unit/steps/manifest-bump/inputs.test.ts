import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { exitCodeOf, StepError } from '../../../../src/base/errors.ts';
import { renderText } from '../../../../src/report/text.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const one = `sha256:${'1'.repeat(64)}`;
const two = `sha256:${'2'.repeat(64)}`;

let worlds = 0;
let world: BumpWorld;
beforeEach(() => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
});

function writeFlow(manifests?: string): Promise<void> {
  return writeBumpFlow(world, manifests);
}

function planOf(inputs: Readonly<Record<string, string>>) {
  return manifestBump.plan(parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))), world.ports);
}

async function run(inputs: Readonly<Record<string, string>>) {
  const plan = await planOf(inputs);
  const described = renderText(manifestBump.describe(plan), { width: 200 });
  return { described, ...(await manifestBump.execute(plan, world.ports)) };
}

async function refusal(work: Promise<unknown>) {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StepError)) throw error;
  return { code: error.code, exitCode: exitCodeOf(error), message: error.message };
}

const bump = { application: 'cart', environment: 'test', version: '1.2.0', digest: two };

function file(): string {
  return join(world.directory, 'tree/a/values.yaml');
}

const entryOf = (more: string) => `images:\n- name: q.io/cart\n  ${more}\n`;

describe('a file of a plain directory', () => {
  const inputs = { repository: 'tree', file: 'a/values.yaml', path: 'image.tag', value: '1.20', commit: 'none' };
  beforeEach(() => {
    mkdirSync(join(world.directory, 'tree/a'), { recursive: true });
    writeFileSync(file(), 'image:\r\n  tag: v1 # c');
  });

  test('is edited in place, once', async () => {
    const outcome = await run(inputs);
    expect(readFileSync(file(), 'utf8')).toBe('image:\r\n  tag: "1.20" # c');
    expect(outcome.outputs).toMatchObject({ changed: 'true', commit: '', files: 'a/values.yaml' });
    expect((await run(inputs)).changed).toBe(false);
  });

  test('takes a whole image by version and digest', async () => {
    writeFileSync(file(), 'image: q.io/cart:1@' + one + '\n');
    const { value: _, ...rest } = inputs;
    await run({ ...rest, path: 'image', version: '1.2.0', digest: two });
    expect(readFileSync(file(), 'utf8')).toBe(`image: q.io/cart:1.2.0@${two}\n`);
  });

  test('an entry of a kustomization whose base pins the image, with a warning', async () => {
    writeFileSync(join(world.directory, 'tree/a/kustomization.yaml'), `resources: [../b]\n${entryOf('newTag: "1"')}`);
    mkdirSync(join(world.directory, 'tree/b'));
    writeFileSync(join(world.directory, 'tree/b/kustomization.yaml'), entryOf(`digest: ${one}`));
    const { value: _, ...rest } = inputs;
    const path = 'images[name=q.io/cart]';
    const { data } = await run({ ...rest, file: 'a/kustomization.yaml', path, version: '1.2.0', digest: two });
    expect(data).toMatchObject({
      warnings: [expect.stringMatching(/^b\/kustomization\.yaml pins q\.io\/cart to sha256:1/)],
    });
  });

  test('a plan alone writes nothing', async () => {
    await planOf(inputs);
    expect(readFileSync(file(), 'utf8')).toBe('image:\r\n  tag: v1 # c');
  });

  const wrong: readonly (readonly [string, Readonly<Record<string, string>>, number])[] = [
    ['path-outside', { ...inputs, file: '../x.yaml' }, 2],
    ['path-outside', { ...inputs, file: '/etc/passwd' }, 2],
    ['path-not-found', { ...inputs, path: 'image.nope' }, 1],
    ['invalid-path', { ...inputs, path: 'image[' }, 2],
    ['manifest-missing', { ...inputs, file: 'nope.yaml' }, 1],
    ['directory-not-found', { ...inputs, repository: 'nope' }, 2],
    ['input-missing', { repository: 'tree', file: 'a/values.yaml', path: 'image.tag', commit: 'none' }, 2],
    ['input-missing', { ...inputs, version: '1.0.0' }, 2],
    ['input-missing', { repository: 'tree', file: 'a/values.yaml', value: 'x', commit: 'none' }, 2],
    ['input-missing', { path: 'image.tag', value: 'x' }, 2],
    ['flow-missing', { application: 'cart', environment: 'dev', version: '1.0.0' }, 2],
    ['repository-missing', { file: 'a.yaml', path: 'a', value: 'x' }, 2],
    ['invalid-input', { ...inputs, value: 'a\nb' }, 2],
    ['invalid-input', { ...inputs, value: '$(id)' }, 2],
    ['invalid-input', { ...inputs, path: '--help' }, 2],
  ];
  test.each(wrong)('%s: %j', async (code, given, exitCode) => {
    expect(await refusal(run(given))).toMatchObject({ code, exitCode });
    expect(readFileSync(file(), 'utf8')).toBe('image:\r\n  tag: v1 # c');
  });
});

describe('inputs of an application', () => {
  beforeEach(() => writeFlow());
  const wrong: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ['unknown-environment', { ...bump, environment: 'tset' }],
    ['unknown-application', { ...bump, application: 'crat' }],
    ['input-missing', { application: 'cart', environment: 'test' }],
    ['input-missing', { environment: 'test', version: '1.0.0' }],
    ['input-missing', { application: 'cart', version: '1.0.0' }],
    ['invalid-input', { ...bump, digest: 'sha256:12' }],
    ['input-missing', { ...bump, 'author-name': 'Ada' }],
    ['input-missing', { ...bump, 'committer-email': 'ada@example.com' }],
    ['invalid-input', { ...bump, 'author-name': 'Ada <ada@example.com>', 'author-email': 'ada@example.com' }],
  ];
  test.each(wrong)('%s: %j', async (code, given) => {
    expect(await refusal(run(given))).toMatchObject({ code, exitCode: 2 });
  });
});
