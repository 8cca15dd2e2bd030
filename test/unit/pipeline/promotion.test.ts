import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { promotion } from '../../../src/pipeline/promotion.ts';
import { RefusedError } from '../../../src/base/errors.ts';
import { summaryOf } from '../../../src/entry/entry-files.ts';
import { runStep } from '../../../src/entry/run-step.ts';
import { promote } from '../../../src/steps/promote/promote.ts';
import { parseLocation } from '../../../src/registry/reference.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import type { Outcome, Step } from '../../../src/steps/step.ts';
import { gate } from '../../../src/steps/gate/gate.ts';
import { recordsOf } from '../../../src/records/read.ts';
import type { Digest } from '../../../src/registry/digest.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import type { Inputs, Outputs } from '../../../src/declaration/declare.ts';
import { imageOf, indexOf, store } from '../../support/artifacts.ts';
import { createBareRepository, type BareRepository } from '../../support/bare-repository.ts';
import { commit, reports } from '../../support/gate.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
const { digest } = artifact.manifest.descriptor;

const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:nonprod
environments:
  - { name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual, registry: "oci:prod" }
applications:
  - { name: cart, image: shop/cart }
gates:
  test: { tests: { failed: 0 } }
`;

let worlds = 0;
let ports: Ports;
let gitops: BareRepository;

beforeEach(async () => {
  worlds += 1;
  const directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  ports = localPorts(directory);
  gitops = createBareRepository(join(directory, 'gitops.git'), {
    'shop/test/cart-values.yaml': `image:\n  repository: oci:nonprod/shop/cart\n  tag: 1.3.0-rc.1\n  digest: ${digest}\n`,
    'shop/prod/cart-values.yaml': 'image:\n  tag: "1.2.0" # by hand\n',
  });
  const nonprod = ports.registries.open(parseLocation('oci:nonprod', 'shop/cart'));
  await store(artifact, nonprod);
  await nonprod.tag('1.3.0-rc.1', artifact.manifest);
  await write('krci-deploy.yaml', `${flow}  prod: { approval: none }\n`);
  await write('junit.xml', reports.junit(3, 0));
});

async function write(path: string, text: string): Promise<void> {
  await ports.files.write(path, new TextEncoder().encode(text));
}

/** Where there are records, production takes the flow of the GitOps repository's default branch alone. */
async function writeFlow(text: string): Promise<void> {
  await write('krci-deploy.yaml', text);
  gitops.commit({ 'krci-deploy.yaml': text });
}

async function promoteInto(environment: string, inputs: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const about = { application: 'cart', environment, 'evidence-commit': commit, repository: 'gitops.git' };
  const given = { ...about, 'target-version': '1.3.0', junit: 'junit.xml', ...inputs };
  const values = parseInputs(promotion.declaration, new Map(Object.entries(given)));
  return promotion.execute(await promotion.plan(values, ports), ports);
}

async function tagInProduction(): Promise<string | undefined> {
  const repository = ports.registries.open(parseLocation('oci:prod', 'shop/cart'));
  return (await repository.resolve('1.3.0'))?.digest;
}

describe('a promotion', () => {
  test('opens the gate, moves the artifact and writes it into Git', async () => {
    const outcome = await promoteInto('prod');
    expect(outcome.failure).toBeUndefined();
    expect(outcome.outputs).toMatchObject({ verdict: 'pass', digest, version: '1.3.0', changed: 'true' });
    expect(await tagInProduction()).toBe(digest);
    expect(gitops.read('shop/prod/cart-values.yaml')).toBe(
      `image:\n  tag: "1.3.0" # by hand\n  repository: oci:prod/shop/cart\n  digest: ${digest}\n`,
    );
    expect(outcome.outputs['commit']).toBe(gitops.git('rev-parse', 'main'));
  });

  test('a second run changes nothing and says so', async () => {
    await promoteInto('prod');
    const head = gitops.git('rev-parse', 'main');
    const again = await promoteInto('prod');
    expect(again).toMatchObject({ changed: false, outputs: { changed: 'false', digest } });
    expect(gitops.git('rev-parse', 'main')).toBe(head);
  });

  test.each([
    ['a failing report', { junit: 'failing.xml' }, 1],
    ['no report', { junit: 'missing.xml' }, 3],
  ])('%s stops it before anything has moved', async (_what, inputs, exitCode) => {
    await write('failing.xml', '<testsuite><testcase name="a"><failure/></testcase></testsuite>');
    const head = gitops.git('rev-parse', 'main');
    const outcome = await promoteInto('prod', inputs);
    expect(outcome.failure?.exitCode).toBe(exitCode);
    expect(outcome.outputs).toMatchObject({ digest: '', changed: 'false' });
    expect(await tagInProduction()).toBeUndefined();
    expect(gitops.git('rev-parse', 'main')).toBe(head);
  });

  test('what manifest-bump would refuse is met before the artifact moves', async () => {
    gitops.commit({ 'shop/prod/cart-values.yaml': 'image: { tag: {{ .Values.tag }} }\n' });
    await expect(promoteInto('prod')).rejects.toMatchObject({ exitCode: 1 });
    expect(await tagInProduction()).toBeUndefined();
  });

  test('bypass: a dry run opens nothing, and no word of its answer does', async () => {
    const given = { application: 'cart', environment: 'prod', 'target-version': '1.3.0', 'dry-run': 'true' };
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the table of commands has it
    const step = promotion as unknown as Step;
    const outcome = await runStep(
      step,
      parseInputs(promotion.declaration, new Map(Object.entries(given))),
      ports,
      () => {},
    );
    const { verdict, ...others } = outcome.outputs;
    expect([verdict, ...new Set(Object.values(others))]).toEqual(['not-asked', '']);
    expect(outcome).toMatchObject({ changed: false, data: { dryRun: true, opens: false } });
    expect(outcome.headline).toContain('the gate was not asked, and this opens nothing');
    expect(await tagInProduction()).toBeUndefined();
  });

  test('another digest than was approved', async () => {
    const approved = `sha256:${'b'.repeat(64)}`;
    await expect(promoteInto('prod', { 'expect-digest': approved })).rejects.toMatchObject({ code: 'digest-mismatch' });
  });
});

describe('a rollback', () => {
  const rollback = { rollback: 'true', version: '1.2.0', 'target-version': '', junit: '' };

  test('asks for an approval by somebody else where a promotion does, and for nothing more', async () => {
    const there = await twoReleases('');
    const head = gitops.git('rev-parse', 'main');
    for (const reviewers of [[], ['alice']]) {
      approvedBy(there, ...reviewers);
      const closed = await promoteInto('prod', { ...rollback, junit: 'missing.xml' });
      expect(closed).toMatchObject({
        failure: { code: 'gate-failed' },
        outputs: { verdict: 'fail', changed: 'false' },
      });
      expect(gitops.git('rev-parse', 'main')).toBe(head);
    }
    approvedBy(there, 'bob');
    const open = await promoteInto('prod', { ...rollback, junit: 'missing.xml' });
    expect(open.outputs).toMatchObject({ verdict: 'pass', digest: there, changed: 'true' });
    const registry = ports.registries.open(parseLocation('oci:prod', 'shop/cart'));
    const [record] = (await recordsOf(registry, there)).flatMap(({ content }) =>
      'statement' in content && content.statement.promotion.rollback === true ? [content.statement.promotion] : [],
    );
    expect(record?.gate).toMatchObject({ verdict: 'pass' });
  });

  test('without a platform that could approve it is closed', async () => {
    await twoReleases('');
    const head = gitops.git('rev-parse', 'main');
    expect((await promoteInto('prod', rollback)).failure?.exitCode).toBeGreaterThan(0);
    expect(gitops.git('rev-parse', 'main')).toBe(head);
  });

  test('in three steps needs the verdict of its own gate, which opens no promotion', async () => {
    const there = await twoReleases('  prod: { rollback: approval, tests: { failed: 0 } }\n');
    const back = { application: 'cart', to: 'prod', rollback: 'true', version: '1.2.0' };
    await expect(planOf(promote, back)).rejects.toMatchObject({
      code: 'verdict-other-policy',
      message: expect.stringContaining('run the gate for prod with rollback: true and record: true'),
    });
    approvedBy(there, 'bob');
    const about = { application: 'cart', environment: 'prod', artifact: `oci:prod/shop/cart@${there}`, record: 'true' };
    const judged = await gate.execute(await planOf(gate, { ...about, rollback: 'true' }), ports);
    expect(judged).toMatchObject({ changed: true, outputs: { verdict: 'pass' } });
    expect(await planOf(promote, back)).toMatchObject({ promotions: [{ rollback: true, digest: there }] });
    await writeFlow(
      `${flow.replace('promotion: manual,', 'promotion: controlled,')}  prod: { rollback: approval }\nrecords: {}\n`,
    );
    gitops.commit({ 'shop/test/cart-values.yaml': `image:\n  tag: 1.2.0\n  digest: ${there}\n` });
    await expect(planOf(promote, { application: 'cart', to: 'prod' })).rejects.toMatchObject({
      code: expect.stringMatching(/^verdict-/),
    });
  });

  test('asks for nothing where the environment says so itself, and writes a lower version into Git', async () => {
    const there = await twoReleases('  prod: { rollback: none }\n');
    await expect(planOf(gate, { application: 'cart', environment: 'prod', rollback: 'true' })).rejects.toMatchObject({
      code: 'gate-without-checks',
    });
    const outcome = await promoteInto('prod', rollback);
    expect(outcome.outputs).toMatchObject({ verdict: '', digest: there, version: '1.2.0', changed: 'true' });
    expect(outcome.headline).toMatch(/^prod goes back to cart 1\.2\.0 .*; Deploy cart 1\.2\.0 to prod: commit/);
    expect(gitops.read('shop/prod/cart-values.yaml')).toContain(there);
    expect(await promoteInto('prod', rollback)).toMatchObject({ changed: false });
  });

  test('to what never ran there is refused before Git is touched', async () => {
    await writeFlow(`${flow}records: {}\n`);
    const head = gitops.git('rev-parse', 'main');
    await store(imageOf('older'), ports.registries.open(parseLocation('oci:prod', 'shop/cart')), '1.2.0');
    await expect(promoteInto('prod', rollback)).rejects.toMatchObject({ code: 'record-missing' });
    expect(gitops.git('rev-parse', 'main')).toBe(head);
  });
});

/** Production has run 1.2.0 and runs 1.3.0. */
async function twoReleases(rules: string): Promise<Digest> {
  const lax = flow.replace('name: test,', 'name: test, require-verdict: false,');
  await writeFlow(`${lax}  prod: { approval: none }\nrecords: {}\n`);
  const older = imageOf('older');
  const nonprod = ports.registries.open(parseLocation('oci:nonprod', 'shop/cart'));
  await store(older, nonprod, '1.2.0');
  const there = older.manifest.descriptor.digest;
  await release('1.2.0', there);
  await release('1.3.0', digest);
  await writeFlow(`${lax}${rules}records: {}\n`);
  return there;
}

/** A job of GitHub in the environment prod that these users have approved, for what their comment names. */
function approvedBy(named: string, ...reviewers: readonly string[]): void {
  const platform: Platform = {
    ...ports.platform,
    kind: 'github',
    run: { actor: 'alice' },
    protection: () =>
      Promise.resolve({
        environment: 'prod',
        reviewers: [{ kind: 'user', name: 'bob', approvals: 1 }],
        approvalsRequired: 1,
        preventsSelfReview: true,
        administratorsBypass: false,
        branches: 'protected',
        waitMinutes: 0,
      }),
    approvals: () =>
      Promise.resolve(
        reviewers.map((reviewer) => ({
          environment: 'prod',
          reviewer,
          state: 'approved' as const,
          comment: `back to ${named}`,
        })),
      ),
    announced: () => Promise.resolve({ words: ['rollback'], earlier: [] }),
    entry: () => Promise.resolve({ starters: ['alice'], since: ports.clock.now() }),
  };
  ports = { ...ports, platform };
}

/** A plan of one step. */
async function planOf<I extends Inputs, O extends Outputs, P>(
  step: Step<I, O, P>,
  inputs: Readonly<Record<string, string>>,
): Promise<P> {
  return step.plan(
    parseInputs(step.declaration, new Map(Object.entries({ repository: 'gitops.git', ...inputs }))),
    ports,
  );
}

/** Runs in test by hand, enters production by the promotion. */
async function release(version: string, released: string): Promise<void> {
  const values = `image:\n  repository: oci:nonprod/shop/cart\n  tag: ${version}\n  digest: ${released}\n`;
  gitops.commit({ 'shop/test/cart-values.yaml': values });
  const nonprod = ports.registries.open(parseLocation('oci:nonprod', 'shop/cart'));
  if ((await nonprod.resolve(version)) === undefined) await nonprod.tag(version, artifact.manifest);
  await promote.execute(
    await promote.plan(
      parseInputs(
        promote.declaration,
        new Map(Object.entries({ application: 'cart', to: 'test', source: `oci:nonprod/shop/cart:${version}` })),
      ),
      ports,
    ),
    ports,
  );
  await ports.clock.sleep(1000);
  await promoteInto('prod', { version, 'target-version': '' });
}

describe('the summary', () => {
  test('has one headline, then what differs, then the rest folded', async () => {
    const { report } = await promoteInto('prod');
    expect(report[0]).toEqual({ kind: 'heading', text: '✅ cart 1.3.0 is promoted into prod' });
    const text = JSON.stringify(report[1]);
    expect(text).toContain('test 1.3.0-rc.1 → prod 1.3.0, which ran 1.2.0');
    expect(text).toContain(digest);
    expect(report[2]).toMatchObject({ kind: 'table', columns: ['place', 'before', 'after'] });
    const folded = report.flatMap((block) => (block.kind === 'details' ? [block.title] : []));
    expect(folded).toEqual(['Gate: pass, 2 checks', 'Registries', 'Change in Git']);
    expect(report.filter(({ kind }) => kind === 'heading')).toHaveLength(1);
  });

  test('of a closed gate says once what to do, before the details', async () => {
    await write('junit.xml', reports.junit(3, 1));
    const outcome = await promoteInto('prod');
    expect(outcome.failure?.code).toBe('gate-failed');
    const summary = summaryOf('promotion', outcome, outcome.failure);
    expect(summary).toMatch(/^### ❌ cart 1\.3\.0 is not promoted into prod\n/);
    const [open = ''] = summary.split('<details>');
    expect(open).toContain('### What to do');
    expect(open.match(/at most 0 tests/g)).toHaveLength(1);
    expect(summary).not.toContain('gate-failed');
  });

  test('of a failure that no report tells says it', async () => {
    const outcome = await promoteInto('prod');
    const other = new RefusedError({ code: 'gate-failed', found: 'something else' });
    expect(summaryOf('promotion', outcome, other)).toContain('### promotion: gate-failed\n\nsomething else');
  });
});
