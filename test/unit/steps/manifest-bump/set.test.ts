import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { StepError } from '../../../../src/base/errors.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { type BumpWorld, createBumpWorld, writeBumpFlow } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const digest = (digit: string) => `sha256:${digit.repeat(64)}`;
let worlds = 0;
let world: BumpWorld;

beforeEach(() => {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
});

const values = (tag: string, of: string) =>
  `image:\n  repository: nonprod.example.com/shop/x\n  tag: ${tag}\n  digest: ${of}\n`;

function deploy(environment: string, tag: string, of: string, names: readonly string[]): void {
  const entries = names.map((name) => [
    `shop/${environment}/${name}-values.yaml`,
    values(tag, of).replace('/x', `/${name}`),
  ]);
  world.gitops.commit(Object.fromEntries(entries));
}

async function write(payload: unknown): Promise<void> {
  const text = typeof payload === 'string' ? payload : JSON.stringify(payload);
  await world.ports.files.write('set.json', new TextEncoder().encode(text));
}

function planOf(inputs: Readonly<Record<string, string>> = {}) {
  const raw = new Map(Object.entries({ set: 'set.json', environment: 'test', ...inputs }));
  return manifestBump.plan(parseInputs(manifestBump.declaration, raw), world.ports);
}

async function run(inputs: Readonly<Record<string, string>> = {}) {
  return manifestBump.execute(await planOf(inputs), world.ports);
}

async function refusal(work: Promise<unknown>): Promise<StepError> {
  const error: unknown = await work.then(
    () => new Error('it was not refused'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof StepError) return error;
  throw error;
}

describe('a set of applications', () => {
  const names = ['cart', 'pay', 'web'];
  beforeEach(async () => {
    await writeBumpFlow(world, undefined, names);
    deploy('test', '1.0.0', digest('1'), names);
  });

  test('travels in one commit that names each image', async () => {
    await write({
      cart: { imageTag: '1.3.0', imageDigest: digest('2'), customValues: true },
      web: { imageTag: '2.0.0', imageDigest: digest('3') },
    });
    const outcome = await run();
    expect(world.gitops.git('diff', '--numstat', 'main~1', 'main')).toBe(
      '2\t2\tshop/test/cart-values.yaml\n2\t2\tshop/test/web-values.yaml',
    );
    expect(world.gitops.git('log', '-1', '--format=%B', 'main').trim()).toBe(
      `Deploy 2 applications of shop to test\n\nEnvironment: test\nImage: cart=1.3.0@${digest('2')}\nImage: web=2.0.0@${digest('3')}\nRun: https://ci.example.com/7`,
    );
    expect(JSON.parse(outcome.outputs.payload)).toEqual({
      cart: { imageTag: '1.3.0', imageDigest: digest('2'), customValues: true },
      web: { imageTag: '2.0.0', imageDigest: digest('3') },
    });
    expect(outcome.outputs).toMatchObject({ changed: 'true', version: '', digest: '', attempts: '1' });
    expect((await run()).changed).toBe(false);
  });

  test('the payload that comes out goes in again', async () => {
    await write({
      cart: { imageTag: '1.3.0', imageDigest: digest('2') },
      pay: { imageTag: '1.0.1', imageDigest: digest('4') },
    });
    const { outputs } = await run();
    await write(outputs.payload);
    expect((await run()).changed).toBe(false);
    const onward = await run({ environment: 'prod' });
    expect(onward.outputs.payload).toBe(outputs.payload);
    expect(world.gitops.git('log', '-1', '--format=%(trailers:key=From,valueonly)', 'main').trim()).toBe('test');
  });

  test('what is there already is not in the message', async () => {
    await write({
      cart: { imageTag: '1.0.0', imageDigest: digest('1') },
      pay: { imageTag: '1.0.1', imageDigest: digest('4') },
    });
    await run();
    expect(world.gitops.git('log', '-1', '--format=%s', 'main')).toBe('Deploy pay 1.0.1 to test');
    expect(world.gitops.git('log', '-1', '--format=%(trailers:key=Application,valueonly)', 'main').trim()).toBe('pay');
  });

  test('values that KubeRocketCI does not read are written, with a warning where that is known', async () => {
    await writeBumpFlow(world, '{ layout: krci, applicationset: cluster }', names);
    await write({
      cart: { imageTag: '1.3.0', imageDigest: digest('2'), customValues: false },
      web: { imageTag: '1.3.0', imageDigest: digest('2'), customValues: true },
    });
    expect((await planOf()).warnings).toEqual([
      'cart has customValues: false, so KubeRocketCI does not read shop/test/cart-values.yaml',
      expect.stringMatching(/^an ApplicationSet of KubeRocketCI overrules image\.\* of shop\/test\/web-values\.yaml/),
    ]);
  });

  test('values of which nothing says whether they count are one warning, with the line to add', async () => {
    await write(Object.fromEntries(names.map((name) => [name, { imageTag: '1.3.0', imageDigest: digest('2') }])));
    expect((await planOf()).warnings).toEqual([
      expect.stringMatching(
        /in test, which would win over shop\/test\/cart-values\.yaml and 2 more files; write "manifests: \{ layout: krci, applicationset: none \}"/,
      ),
    ]);
    await writeBumpFlow(world, '{ layout: krci, applicationset: none }', names);
    expect((await planOf()).warnings).toEqual([]);
  });

  test('digests that are left out come from the environment before', async () => {
    deploy('dev', '1.3.0', digest('5'), ['cart', 'pay']);
    await write({ cart: { imageTag: '1.3.0' }, pay: { imageTag: '1.3.0', imageDigest: '' } });
    await run();
    for (const name of ['cart', 'pay'])
      expect(world.gitops.read(`shop/test/${name}-values.yaml`)).toContain(digest('5'));
  });

  test.each([
    [
      'a lower version',
      { cart: { imageTag: '1.3.0', imageDigest: digest('2') }, web: { imageTag: '0.9.0', imageDigest: digest('2') } },
      'downgrade',
    ],
    [
      'an unknown application',
      { cart: { imageTag: '1.3.0', imageDigest: digest('2') }, wep: { imageTag: '1.3.0', imageDigest: digest('2') } },
      'unknown-application',
    ],
    [
      'a tag without a digest',
      { cart: { imageTag: '1.3.0', imageDigest: digest('2') }, web: { imageTag: '1.3.0' } },
      'digest-missing',
    ],
  ])('%s of one application keeps all at home', async (_, payload, code) => {
    const before = world.gitops.git('rev-parse', 'main');
    await write(payload);
    expect(await refusal(run())).toMatchObject({ code });
    expect(world.gitops.git('rev-parse', 'main')).toBe(before);
  });

  test('another writer of one of its values keeps all at home, of other values none', async () => {
    await write({
      cart: { imageTag: '1.3.0', imageDigest: digest('2') },
      web: { imageTag: '1.3.0', imageDigest: digest('2') },
    });
    const plan = await planOf();
    deploy('test', '1.2.0', digest('6'), ['pay']);
    deploy('test', '1.2.0', digest('6'), ['web']);
    expect(await refusal(manifestBump.execute(plan, world.ports))).toMatchObject({ code: 'overtaken' });
    expect(world.gitops.read('shop/test/cart-values.yaml')).toContain('1.0.0');
    await run();
    expect(world.gitops.read('shop/test/pay-values.yaml')).toContain('1.2.0');
  });

  test('has a change request of its own, which takes the place of those of its applications', async () => {
    await write({
      web: { imageTag: '1.3.0', imageDigest: digest('2') },
      cart: { imageTag: '1.3.0', imageDigest: digest('2') },
    });
    const outcome = await run({ commit: 'change-request' });
    expect(world.requests[0]?.head).toMatch(/^krci-deploy\/shop\/test\/set\+[0-9a-f]{12}-[0-9a-f]{12}$/);
    expect(world.superseded).toEqual([
      {
        repository: world.gitops.path,
        base: 'main',
        keep: 1,
        heads: [
          expect.stringMatching(/^krci-deploy\/shop\/test\/web-[0-9a-f]{12}$/),
          expect.stringMatching(/^krci-deploy\/shop\/test\/cart-[0-9a-f]{12}$/),
        ],
      },
    ]);
    expect(outcome.data).toMatchObject({ superseded: [{ number: 7 }] });
    await write({
      cart: { imageTag: '1.4.0', imageDigest: digest('3') },
      web: { imageTag: '1.3.0', imageDigest: digest('2') },
    });
    await run({ commit: 'change-request' });
    expect(world.requests[1]?.head).toBe(world.requests[0]?.head);
    await write({
      cart: { imageTag: '1.4.0', imageDigest: digest('3') },
      pay: { imageTag: '1.3.0', imageDigest: digest('2') },
    });
    await run({ commit: 'change-request' });
    expect(world.requests[2]?.head).not.toBe(world.requests[0]?.head);
  });

  test.each([
    ['a text that is no JSON', '{cart', /it is not JSON/],
    ['a list', '[]', /no JSON object/],
    ['nothing', '{}', /no application/],
    ['an application twice', '{"cart":{"imageTag":"1"},\n"cart":{"imageTag":"2"}}', /line 2 repeats a key/],
    ['no tag', '{"cart":{}}', /"cart" has no "imageTag"/],
    ['a tag that is a number', '{"cart":{"imageTag":1.2}}', /"cart" has no "imageTag"/],
    ['a key that is none', '{"cart":{"imagetag":"1"}}', /known are imageTag, imageDigest, customValues/],
    ['a version that was never deployed', '{"cart":{"imageTag":"NaN"}}', /never deployed/],
    [
      'a digest that is none',
      '{"cart":{"imageTag":"1","imageDigest":"sha256:12"}}',
      /imageDigest of cart: expected sha256/,
    ],
    ['a digest that is no text', '{"cart":{"imageTag":"1","imageDigest":12}}', /is no text/],
    ['a tag that cannot be one', '{"cart":{"imageTag":"../x"}}', /to use as a tag/],
    ['customValues that are neither', '{"cart":{"imageTag":"1","customValues":"yes"}}', /true or false/],
    ['what JavaScript has by itself', '{"__proto__":{"imageTag":"1","imageDigest":""}}', /no application "__proto__"/],
  ])('%s is refused', async (_, text, message) => {
    await write(text);
    expect(await refusal(planOf())).toMatchObject({
      code: expect.stringMatching(/^(?:invalid-set|invalid-digest|invalid-tag|unknown-application)$/),
      exitCode: 2,
      message: expect.stringMatching(message),
    });
  });

  test('any JSON is a plan or a sentence', async () => {
    const entry = fc.oneof(fc.jsonValue(), fc.record({ imageTag: fc.string(), imageDigest: fc.string() }));
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom('cart', 'pay', 'x', '', '__proto__'), entry), async (payload) => {
        await write(JSON.stringify(payload));
        expect((await refusal(planOf())).message).not.toBe('');
      }),
      { numRuns: 30 },
    );
  });

  test.each(['application', 'version', 'digest', 'file', 'path', 'value', 'discover'])(
    'excludes the input %s',
    async (name) => {
      await write({ cart: { imageTag: '1.3.0', imageDigest: digest('2') } });
      const value = { version: '1.0.0', digest: digest('1') }[name] ?? 'x';
      expect(await refusal(planOf({ [name]: value }))).toMatchObject({ code: 'input-conflict', exitCode: 2 });
    },
  );
});

test('a thousand applications land in one commit', async () => {
  const names = Array.from({ length: 1000 }, (_, at) => `app-${at}`);
  await writeBumpFlow(world, undefined, names);
  deploy('dev', '1.1.0', digest('2'), names);
  deploy('test', '1.0.0', digest('1'), names);
  await write(Object.fromEntries(names.map((name) => [name, { imageTag: '1.1.0' }])));
  const started = performance.now();
  const outcome = await run();
  process.stderr.write(`1,000 applications: ${Math.round(performance.now() - started)} ms\n`);
  expect(outcome.outputs).toMatchObject({ changed: 'true', attempts: '1' });
  expect(world.gitops.git('rev-list', '--count', 'main')).toBe('4');
  expect(world.gitops.git('diff', '--shortstat', 'main~1', 'main')).toMatch(/1000 files changed, 2000 insertions/);
});
