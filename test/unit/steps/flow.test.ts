import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { gitopsRepositoryOf } from '../../../src/flow/repository.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { isTrustedKey, trustOf } from '../../../src/records/keys.ts';
import { type FlowInputs, judgedFlow, requiredFlow } from '../../../src/steps/flow.ts';
import { gate } from '../../../src/steps/gate/gate.ts';
import type { Verdict } from '../../../src/steps/gate/model.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import { type CheckedOut, checkedOut } from '../../support/checked-out.ts';
import { commit as builtFrom, lay } from '../../support/gate.ts';
import { refusalOf } from '../../support/evidence.ts';
import { failureOf } from '../../support/registry-harness.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
let worlds = 0;
let world: CheckedOut;
/** Branches that the platform protects. */
let protectedBranches: string[];

const strict = 'dev: { coverage: { lines: 80 }, tests: { minimum: 10 } }';

function flowFile(gates = strict, more = '', gitops = ''): string {
  return `apiVersion: krci-deploy/v1
flow: shop
${gitops}
registry: registry.example.com
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: uat, tier: uat, cluster: a, model: push, promotion: manual }
applications:
  - { name: cart, image: shop/cart }
${gates === '' ? '' : `gates:\n  ${gates}`}
${more}`;
}

beforeEach(() => {
  const parent = join(root, `world${(worlds += 1)}`);
  mkdirSync(parent);
  world = checkedOut(parent, { 'deploy/flow.yaml': flowFile() });
  protectedBranches = ['main'];
});

/** A platform's answer about a branch. */
function branchGuard({ branch = '' }: Parameters<Platform['branchGuard']>[0]): ReturnType<Platform['branchGuard']> {
  return Promise.resolve({
    repository: 'acme/gitops',
    branch,
    means: protectedBranches.includes(branch) ? ['branch protection'] : [],
    isUnavailable: false,
    writers: [],
    isMergedByAnybody: true,
    approvals: 1,
    asksOwners: true,
    isRewritable: false,
    unseen: [],
  });
}

/** The ports of a job of a platform that knows the branches' protection. */
function job(): Ports {
  return { ...world.ports, platform: Object.assign({}, world.ports.platform, { kind: 'github', branchGuard }) };
}

/** Mallory's branch, checked out. */
function onBranch(flow: string, more: Readonly<Record<string, string>> = {}): void {
  world.git('checkout', '--quiet', '-b', 'mallory');
  world.commit({ 'deploy/flow.yaml': flow, ...more });
}

const file = { flow: 'deploy/flow.yaml' };

async function dev(ports: Ports, inputs: FlowInputs = file): Promise<unknown> {
  const flow = await requiredFlow(inputs, ports, 'tests');
  return flow.environments[0]?.gate;
}

function publicKey(): string {
  return generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
    .publicKey.export({ type: 'spki', format: 'pem' })
    .toString();
}

async function gateInto(ports: Ports, more: Readonly<Record<string, string>> = {}): Promise<Verdict> {
  const about = { commit: builtFrom, 'evidence-commit': builtFrom };
  const inputs = { ...file, ...about, environment: 'uat', junit: 'junit.xml', coverage: 'lcov.info', ...more };
  const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(inputs))), ports);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the step's own data
  return (await gate.execute(plan, ports)).data as Verdict;
}

describe('the flow that judges in a job of a platform', () => {
  test('is that of the default branch, at a commit that it names', async () => {
    const { flow } = (await judgedFlow(file, job())) ?? {};
    expect(flow?.source).toMatchObject({ branch: 'main', commit: world.git('rev-parse', 'HEAD') });
    expect(flow?.source?.repository).toMatch(/acme\/gitops\.git$/);
  });

  test.each([
    ['a lower threshold', flowFile(strict.replace('80', '10'))],
    ['a section taken out', flowFile('dev: { tests: { minimum: 10 } }')],
    ['no gate at all', flowFile('')],
    ['an uncommitted file', undefined],
    ['a branch of its own', flowFile('', '', 'gitops: { branch: mallory }')],
    ['a protected branch that the default branch does not name', flowFile('', '', 'gitops: { branch: release }')],
  ])('bypass: a dispatched branch whose flow file asks for less: %s', async (_what, edited) => {
    world.git('checkout', '--quiet', '-b', 'release');
    world.commit({ 'deploy/flow.yaml': flowFile('') });
    world.git('checkout', '--quiet', 'main');
    protectedBranches.push('release');
    if (edited === undefined) lay(world.directory, { 'deploy/flow.yaml': flowFile('') });
    else onBranch(edited);
    expect(await dev(job())).toMatchObject({ coverage: { lines: 80 }, tests: { minimum: 10 } });
  });

  test('the file of the checkout may ask for more', async () => {
    onBranch(flowFile('dev: { coverage: { lines: 95 }, tests: { minimum: 1 } }'));
    expect(await dev(job())).toMatchObject({ coverage: { lines: 95 }, tests: { minimum: 10 } });
  });

  test('bypass: a dispatched branch that permits break-glass', async () => {
    onBranch(flowFile(`${strict.slice(0, -2)}, break-glass: { environments: [dev], may-override: [tests] } }`));
    expect(await dev(job())).not.toHaveProperty('break-glass');
  });

  test('bypass: a dispatched branch with another trusted key under the same name', async () => {
    const [ours, theirs] = [publicKey(), publicKey()];
    const signed = flowFile(strict, 'records: { trusted-keys: [key.pub] }');
    world.commit({ 'deploy/flow.yaml': signed, 'deploy/key.pub': ours });
    const before = await trustOf(await requiredFlow(file, job(), 'tests'), world.ports.files);
    onBranch(signed, { 'deploy/key.pub': theirs });
    const after = await trustOf(await requiredFlow(file, job(), 'tests'), world.ports.files);
    expect(after.filter(isTrustedKey).map(({ id }) => id)).toEqual(before.filter(isTrustedKey).map(({ id }) => id));
  });

  test('bypass: a flow file that only the dispatched branch has', async () => {
    onBranch(flowFile(), { 'lax.yaml': flowFile('') });
    expect(await refusalOf(judgedFlow({ flow: 'lax.yaml' }, job()))).toMatch(
      /^policy-unproven: lax\.yaml: expected the flow file on the default branch of .*acme\/gitops\.git.*found no lax\.yaml there; merge it on its own first/,
    );
    // The protection of a branch that the input names is the platform's to tell.
    expect(await failureOf(judgedFlow({ flow: 'lax.yaml', branch: 'mallory' }, job()))).toMatchObject({
      code: 'policy-unproven',
    });
  });

  test('a protected branch that the default branch names, or that an input names where that has none', async () => {
    world.git('checkout', '--quiet', '-b', 'release');
    world.commit({ 'deploy/flow.yaml': flowFile('dev: { coverage: { lines: 85 } }'), 'only.yaml': flowFile(strict) });
    world.git('checkout', '--quiet', 'main');
    world.commit({ 'deploy/flow.yaml': flowFile(strict, '', 'gitops: { branch: release }') });
    expect((await judgedFlow(file, job()))?.flow.source?.branch).toBe('main');
    protectedBranches.push('release');
    expect((await judgedFlow(file, job()))?.flow.source?.branch).toBe('release');
    world.git('checkout', '--quiet', 'release');
    expect((await judgedFlow({ flow: 'only.yaml', branch: 'release' }, job()))?.flow.source?.branch).toBe('release');
  });

  test('a token in the address of origin is left out', async () => {
    const origin = world.git('remote', 'get-url', 'origin');
    world.git('remote', 'set-url', 'origin', 'https://gitlab-ci-token:secret@git.example.com/acme/gitops.git');
    const opened: string[] = [];
    const ports = job();
    const gitops: Ports['gitops'] = {
      ...ports.gitops,
      open: (location, branch) => {
        opened.push(location);
        return ports.gitops.open(origin, branch);
      },
    };
    await judgedFlow(file, { ...ports, gitops });
    expect(opened).toEqual(['https://git.example.com/acme/gitops.git']);
  });
});

describe('without a platform', () => {
  const records = flowFile(strict, 'records: {}');

  test('bypass: the variables of the platform are taken away, and the file of a branch opens uat', async () => {
    onBranch(records);
    const verdict = await gateInto(world.ports);
    expect(verdict).toMatchObject({ verdict: 'fail', policy: { path: 'deploy/flow.yaml', local: true } });
    expect(verdict.checks.find(({ id }) => id === 'policy-source')).toMatchObject({
      status: 'fail',
      found: 'deploy/flow.yaml as it lies here, in a run without a platform',
    });
    expect(await gateInto(world.ports, { environment: 'dev' })).toMatchObject({ verdict: 'pass' });
  });

  test('a repository that is named opens it by the flow of its default branch', async () => {
    const commit = world.commit({ 'deploy/flow.yaml': records });
    const repository = world.git('remote', 'get-url', 'origin');
    const verdict = await gateInto(world.ports, { repository });
    expect(verdict).toMatchObject({ verdict: 'pass', policy: { branch: 'main', commit } });
    expect(verdict.policy).not.toHaveProperty('local');
  });

  test('a question is about the file as it lies, and says so', async () => {
    onBranch(flowFile('dev: { coverage: { lines: 10 } }', 'records: {}'));
    const inputs = { ...file, environment: 'uat', junit: 'junit.xml', coverage: 'lcov.info', 'what-if': 'true' };
    const plan = await gate.plan(parseInputs(gate.declaration, new Map(Object.entries(inputs))), job());
    expect(plan.policy).toMatchObject({ local: true });
    expect(plan.external).toEqual([]);
  });
});

describe('the input "branch"', () => {
  test.each([
    ['gates', flowFile()],
    ['records', flowFile('', 'records: {}')],
  ])('bypass: another branch than that of a flow with %s', async (_what, text) => {
    world.commit({ 'deploy/flow.yaml': text });
    const flow = await requiredFlow(file, job(), 'tests');
    expect(await refusalOf(gitopsRepositoryOf(flow, { branch: 'mallory' }, job()))).toBe(
      'branch-left: the input "branch": expected main, the branch of deploy/flow.yaml, which declares records or gates, found mallory; leave "branch" out, or write gitops: { branch: mallory } into the flow file of the default branch',
    );
    await expect(gitopsRepositoryOf(flow, { branch: 'main' }, job())).resolves.toBeDefined();
  });

  test('is free where nothing is declared', async () => {
    world.commit({ 'deploy/flow.yaml': flowFile('') });
    const flow = await requiredFlow(file, job(), 'tests');
    await expect(gitopsRepositoryOf(flow, { branch: 'preview' }, job())).resolves.toBeDefined();
  });
});
