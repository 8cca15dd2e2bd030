import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { StepError } from '../../../../src/base/errors.ts';
import type { Inputs, Outputs } from '../../../../src/declaration/declare.ts';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { advance } from '../../../../src/pipeline/advance.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import type { Step } from '../../../../src/steps/step.ts';
import { type BumpWorld, createBumpWorld } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const [one, two] = ['1', '2'].map((digit) => `sha256:${digit.repeat(64)}`);
/** The clock of a world shows this when the green side starts. */
const began = '2026-11-23T12:00:00';
let worlds = 0;
let world: BumpWorld;

const workload = (tag: string, digest = '') => `spec:\n  image: prod.example.com/shop/cart:${tag}@${digest}\n`;

async function write(file: string, text: string): Promise<void> {
  await world.ports.files.write(file, new TextEncoder().encode(text));
}

async function run<I extends Inputs, O extends Outputs, P>(
  made: Step<I, O, P>,
  inputs: Readonly<Record<string, string>>,
) {
  const given = new Map(Object.entries({ application: 'cart', environment: 'prod', ...inputs }));
  return made.execute(await made.plan(parseInputs(made.declaration, given), world.ports), world.ports);
}

/** A blue-green delivery whose green side has just started, in a flow that validates it by `validate`. */
async function startGreen(validate: string): Promise<void> {
  worlds += 1;
  world = createBumpWorld(join(root, `world${worlds}`));
  await write(
    'krci-deploy.yaml',
    `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${world.gitops.path}, branch: main }
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: prod.example.com }
applications:
  - name: cart
    image: shop/cart
    delivery:
      prod:
        blue-green:
          blue: { image: { file: prod/blue.yaml, path: spec.image } }
          green: { image: { file: prod/green.yaml, path: spec.image } }
          switch: { file: prod/service.yaml, path: spec.selector.side }
          pause: 10m
          keep: 1d
          confirmation: off
          ${validate}
`,
  );
  world.gitops.commit({
    'prod/blue.yaml': workload('1.3.0', one),
    'prod/green.yaml': workload('1.3.0', one),
    'prod/service.yaml': 'spec:\n  selector:\n    side: blue\n',
  });
  await run(manifestBump, { version: '1.4.0', digest: two ?? '' });
  await world.ports.clock.sleep(11 * 60_000);
}

const head = () => world.gitops.git('rev-parse', 'main').trim();
const traffic = () => /side: (\w+)/.exec(world.gitops.read('prod/service.yaml'))?.[1];
const step = (inputs: Readonly<Record<string, string>> = {}) => run(advance, inputs);

interface Suite {
  readonly at?: string | undefined;
  readonly tests?: number;
  readonly failed?: number;
}

function junit({ at = `${began.slice(0, -5)}05:00Z`, tests = 3, failed = 0 }: Suite = {}): string {
  const time = at === '' ? '' : ` timestamp="${at}"`;
  const cases = Array.from({ length: tests }, (_, index) =>
    index < failed
      ? `<testcase name="t${index}"><failure message="no cart"/></testcase>`
      : `<testcase name="t${index}"/>`,
  );
  return `<testsuite name="smoke" tests="${tests}" failures="${failed}"${time}>${cases.join('')}</testsuite>`;
}

/** Runs the step with one report of the present step, and what its caller says about it. */
async function stepWith(report: string, inputs: Readonly<Record<string, string>> = { 'evidence-commit': head() }) {
  await write('reports/smoke.xml', report);
  return step({ junit: 'reports/*.xml', ...inputs });
}

describe('a delivery that is validated by tests', () => {
  beforeEach(() => startGreen('validate: { tests: { failed: 0 } }'));

  test('waits for a report, and names the commit that it must be about', async () => {
    const outcome = await step();
    expect(outcome).toMatchObject({ changed: false, outputs: { state: 'waiting' } });
    expect(outcome.failure).toBeUndefined();
    expect(outcome.headline).toContain(
      `its delivery asks for tests of the step (commit ${head()}), and the input junit names no report`,
    );
    expect(traffic()).toBe('blue');
  });

  test('goes on with a report about its step, and asks for another one about the next', async () => {
    const passed = await stepWith(junit());
    expect(passed).toMatchObject({ outputs: { state: 'advanced', changed: 'true' } });
    expect(passed.data).toMatchObject({
      notes: expect.arrayContaining(['Failed tests: 0 of 3 tests (at most 0 tests)']),
    });
    expect(traffic()).toBe('green');
    await world.ports.clock.sleep(25 * 3_600_000);
    expect(await stepWith(junit())).toMatchObject({
      outputs: { state: 'waiting' },
      failure: { code: 'gate-without-proof', exitCode: 3, message: expect.stringContaining('made since') },
    });
    expect(await stepWith(junit({ at: '2026-11-24T08:00:00Z' }))).toMatchObject({ outputs: { state: 'advanced' } });
  });

  test('is taken back by a failed test, and the run fails', async () => {
    const outcome = await stepWith(junit({ failed: 1 }));
    expect(outcome.failure).toMatchObject({
      code: 'delivery-rolled-back',
      exitCode: 1,
      message: expect.stringContaining('Failed tests: 1 of 3 tests'),
    });
    expect(outcome.outputs).toMatchObject({ state: 'rolled-back', changed: 'true' });
    expect(world.gitops.read('prod/green.yaml')).toBe(workload('1.3.0', one));
  });

  test.each([
    [
      'made before the step began',
      junit({ at: '2026-11-23T11:59:59Z' }),
      undefined,
      'a report made since 2026-11-23T12:00:00.000Z, found one of',
    ],
    ['without a time', junit({ at: '' }), undefined, 'none that says when it was made'],
    ['failed, and older than the step', junit({ at: '2026-11-23T11:00:00Z', failed: 3 }), undefined, 'made since'],
    ['that nothing binds to the step', junit(), {}, 'known to be about the gated commit or digest'],
    ['about another commit', junit(), { 'evidence-commit': '0123456789abcdef' }, 'found one about 0123456789abcdef'],
    ['cut off', junit().slice(0, 90), undefined, 'reports/smoke.xml'],
    ['without a test', junit({ tests: 0 }), undefined, 'no test was executed'],
  ])('neither goes on nor back by a report %s', async (_name, report, inputs, says) => {
    const before = head();
    const outcome = await stepWith(report, inputs);
    expect(outcome).toMatchObject({
      changed: false,
      outputs: { state: 'waiting' },
      failure: { code: 'gate-without-proof', exitCode: 3, message: expect.stringContaining(says) },
    });
    expect(head()).toBe(before);
  });

  test('does not take a pattern without files for a report', async () => {
    expect(await step({ junit: 'reports/*.xml', 'evidence-commit': head() })).toMatchObject({
      changed: false,
      failure: { exitCode: 3, message: expect.stringContaining('there is no file reports/*.xml') },
    });
  });

  test('takes the time of a sidecar, where the caller says which commit it is about', async () => {
    const report = junit({ at: '' });
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(report));
    const sha256 = Buffer.from(digest).toString('hex');
    const sidecar = { commit: head(), producedAt: '2026-11-23T12:06:00Z', sha256 };
    await write('reports/smoke.xml.krci.json', JSON.stringify(sidecar));
    expect(await stepWith(report, {})).toMatchObject({
      failure: { message: expect.stringContaining('sidecar alone') },
    });
    expect(await stepWith(report)).toMatchObject({ outputs: { state: 'advanced' } });
  });

  test('is taken back by an abort without a report', async () => {
    expect(await step({ abort: 'true' })).toMatchObject({ outputs: { state: 'aborted' } });
  });
});

test('too few tests move nothing; an empty section asks for one test, and none that fails', async () => {
  await startGreen('validate: { tests: { failed: 1, minimum: 5 } }');
  expect(await stepWith(junit())).toMatchObject({ changed: false, failure: { exitCode: 3 } });
  await startGreen('validate: { tests: {} }');
  expect(await stepWith(junit({ failed: 1 }))).toMatchObject({ failure: { code: 'delivery-rolled-back' } });
});

test('reports that no delivery asks for are refused', async () => {
  await startGreen('');
  const refused: unknown = await stepWith(junit()).catch((thrown: unknown) => thrown);
  if (!(refused instanceof StepError)) throw new Error('it was not refused');
  expect(refused).toMatchObject({ code: 'reports-not-asked', exitCode: 2 });
  expect(refused.message).toContain('"validate: { tests: … }" in applications[name=cart].delivery.prod');
  expect(await step()).toMatchObject({ outputs: { state: 'advanced' } });
  expect(await stepWith(junit(), { abort: 'true' })).toMatchObject({ outputs: { state: 'aborted' } });
});
