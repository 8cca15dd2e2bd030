import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createPlatform } from '../../../../support/create-platform.ts';
import { weakenings } from '../../../../../src/flow/gates/weakening.ts';
import { silentLog } from '../../../../../src/base/log.ts';
import {
  approvalFlow,
  type GithubApprovals,
  githubApprovals,
  gitlabApprovals,
  runApprovalGate,
  sentences,
} from '../../../../support/approval-world.ts';
import { fakeClock } from '../../../../support/clock.ts';
import { flowOf } from '../../../../support/flow.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const frozen = 'windows: { freeze: [{ from: 2026-11-20, to: 2026-11-30 }] }';
const glass = 'break-glass: { environments: [prod], may-override: [windows], hours: 2 }';
const records = 'records: {}\n';
const flow = approvalFlow(`{}, ${frozen}, ${glass}`, records);
const emergency = { 'break-glass': 'Checkout is down for everybody', 'break-glass-ticket': 'INC-7', version: '1.3.0' };

const agreed = { state: 'approved', environments: ['prod'], comment: 'break-glass INC-7' } as const;

describe('break-glass', () => {
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
    world.gitops.approvals.set(7, [{ ...agreed, login: 'bob' }]);
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  const gate = (inputs: Readonly<Record<string, string>> = emergency, text = flow) =>
    runApprovalGate(root, { flow: text, platform: world.platform(), inputs });

  test('two people open what the flow lets them: said in the verdict, beside the digest and in an issue', async () => {
    expect((await gate({ version: '1.3.0' })).rows).toContain('window fail');
    const run = await gate();
    expect(run.exit).toBe(0);
    expect(run.rows[0]).toBe('break-glass warn');
    expect(run.rows).toContain('window warn');
    expect(run.verdict.verdict).toBe('warn');
    const issue = run.outputs['break-glass'];
    expect(run.verdict.breakGlass).toEqual({
      reason: 'Checkout is down for everybody',
      ticket: 'INC-7',
      starter: 'sam',
      approvers: ['bob'],
      overrode: ['window'],
      hours: 2,
      issue,
    });
    expect(run.verdict.expires).toBe('2026-11-23T14:00:00.000Z');
    expect(run.outcome.headline).toBe('BREAK-GLASS: sam and bob opened the gate into prod past window (INC-7)');
    expect(run.outputs.record).toMatch(/^sha256:/);
    expect(world.gitops.issues).toHaveLength(1);
    expect(world.gitops.issues[0]?.body).toContain('Started by sam, approved by bob');
    expect(issue).toContain('Break-glass');
  });

  test('a second run opens no second issue', async () => {
    await gate();
    await gate();
    expect(world.gitops.issues).toHaveLength(1);
  });

  test('where nothing closes, nothing is broken', async () => {
    const run = await gate(emergency, approvalFlow(`{}, ${glass}`, records));
    expect(run.verdict.breakGlass).toBeUndefined();
    expect(run.outputs['break-glass']).toBe('');
    expect(world.gitops.issues).toEqual([]);
  });

  test('what-if opens nothing, and no issue', async () => {
    await gate({ ...emergency, 'what-if': 'true' });
    expect(world.gitops.issues).toEqual([]);
  });

  test.each([
    ['an empty comment', ''],
    ['an ordinary approval', 'ok if the tests are green'],
    ['another ticket', 'break-glass INC-70'],
    ['a comment that denies it', 'this is no break-glass INC-7, wait for the tests'],
    ['the word alone', 'break-glass'],
  ])('bypass: break-glass that the second person was not asked for, by %s', async (_what, comment) => {
    world.gitops.approvals.set(7, [{ ...agreed, login: 'bob', comment }]);
    const run = await gate();
    expect(run.exit).toBe(1);
    expect(sentences(run)).toContain('found an approval by bob that says nothing of INC-7');
    expect(world.gitops.issues).toEqual([]);
  });

  test('bypass: a bot as the second person', async () => {
    world.gitops.approvals.set(7, [{ ...agreed, login: 'release[bot]' }]);
    const run = await gate();
    expect(run.exit).toBe(1);
    expect(sentences(run)).toContain('found sam alone');
  });

  test('bypass: break-glass by one person', async () => {
    world.gitops.approvals.set(7, [
      { state: 'approved', environments: ['prod'], login: 'sam', comment: 'break-glass INC-7' },
    ]);
    const run = await gate();
    expect(run.exit).toBe(1);
    expect(sentences(run)).toContain('expected two people, a reason and a ticket, found sam alone');
    expect(world.gitops.issues).toEqual([]);
  });

  test.each([
    [
      'an unprotected environment',
      () => world.gitops.environments.splice(0, 1, { name: 'prod' }),
      'Required reviewers',
    ],
    [
      'a rejection',
      () =>
        world.gitops.approvals.get(7)?.push({ state: 'rejected', environments: ['prod'], login: 'dave', comment: '' }),
      'Approval',
    ],
  ])('bypass: break-glass past %s', async (_, attempt, held) => {
    attempt();
    const run = await gate();
    expect(run.exit).not.toBe(0);
    expect(run.rows).toContain('window fail');
    expect(sentences(run)).toContain(`found what may not be overridden: ${held}`);
    expect(world.gitops.issues).toEqual([]);
  });

  test('bypass: break-glass past reports that are missing', async () => {
    const text = approvalFlow(
      `{}, tests: { failed: 0 }, break-glass: { environments: [prod], may-override: [tests, windows] }, ${frozen}`,
      records,
    );
    const run = await gate(emergency, text);
    expect(run.exit).not.toBe(0);
    expect(sentences(run)).toContain('found what may not be overridden: Failed tests');
  });

  test.each([
    ['an environment that the flow does not name', `{}, ${frozen}`, records, 'break-glass-not-allowed'],
    [
      'an environment that only inherits it',
      `{}, ${frozen}, ${glass.replace('[prod]', '[dev]')}`,
      records,
      'break-glass-not-allowed',
    ],
    ['a flow without records', `{}, ${frozen}, ${glass}`, '', 'break-glass-without-record'],
  ])('bypass: break-glass in %s', async (_, approval, rest, code) => {
    await expect(gate(emergency, approvalFlow(approval, rest))).rejects.toMatchObject({ code, exitCode: 1 });
  });

  test('bypass: break-glass in an environment that asks for no approval', async () => {
    const ofDev = `${records}gates:\n  dev: { ${frozen}, ${glass.replace('[prod]', '[dev]')} }\n`;
    const refused = gate({ ...emergency, environment: 'dev' }, approvalFlow(undefined, ofDev));
    await expect(refused).rejects.toMatchObject({ code: 'break-glass-alone', exitCode: 1 });
  });

  test('bypass: break-glass without a ticket, or without a reason', async () => {
    const { 'break-glass': reason, 'break-glass-ticket': ticket } = emergency;
    await expect(gate({ 'break-glass': reason })).rejects.toMatchObject({ code: 'break-glass-half', exitCode: 2 });
    await expect(gate({ 'break-glass-ticket': ticket })).rejects.toMatchObject({ code: 'break-glass-half' });
  });

  test('bypass: break-glass on a laptop', async () => {
    const platform = createPlatform({ kind: 'local', run: { actor: 'sam' } }, { clock: fakeClock(), log: silentLog });
    const run = await runApprovalGate(root, { flow, platform, inputs: emergency });
    expect(run.exit).not.toBe(0);
    expect(sentences(run)).toContain('found sam alone');
  });

  test('bypass: break-glass in silence, where no issue can be opened', async () => {
    const on = 'post /repos/{owner}/{repo}/issues';
    world.server.fail({ on, status: 403, body: { message: 'Resource not accessible by integration' } });
    await expect(gate()).rejects.toMatchObject({
      code: 'not-permitted',
      message: expect.stringContaining("the token needs the permission 'issues: write'"),
    });
  });
});

test('bypass: break-glass that a flow adds to a policy that it may only tighten', async () => {
  const [base, own] = await Promise.all([
    flowOf(approvalFlow(`{}, ${frozen}`)),
    flowOf(approvalFlow(`{}, ${frozen}, ${glass}`)),
  ]);
  const [before, after] = [base, own].map(({ environments }) => environments.at(-1)?.gate ?? {});
  expect(weakenings(before ?? {}, after ?? {}).map(({ path }) => path.join('.'))).toEqual([
    'break-glass.environments',
    'break-glass.may-override',
  ]);
});

test('break-glass on GitLab opens one issue', async () => {
  const world = await gitlabApprovals();
  const approvals = [
    { user: 'bob', status: 'approved', at: '2026-11-23T09:30:00Z', comment: 'break-glass INC-7' },
  ] as const;
  world.project.deployments.splice(0, 1, { id: 1, environment: 'prod', job: 77, approvals });
  const run = () => runApprovalGate(root, { flow, platform: world.platform(), inputs: emergency });
  expect((await run()).verdict.breakGlass?.issue).toContain('https://gitlab.example.com/issues/');
  expect((await run()).exit).toBe(0);
  expect(world.project.issues).toMatchObject([{ labels: 'krci-deploy-break-glass' }]);
  await world.server.close();
  expect(world.server.violations).toEqual([]);
});
