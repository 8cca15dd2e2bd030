import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bindingOf, mentionIn } from '../../../../../src/steps/gate/external/mention.ts';
import { createPlatform } from '../../../../support/create-platform.ts';
import { fakeClock } from '../../../../support/clock.ts';
import { silentLog } from '../../../../../src/base/log.ts';
import {
  approvalFlow,
  built,
  deployed,
  type GithubApprovals,
  githubApprovals,
  type GitlabApprovals,
  gitlabApprovals,
  runApprovalGate,
} from '../../../../support/approval-world.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const local = createPlatform({ kind: 'local', run: {} }, { clock: fakeClock(), log: silentLog });

/** What Git named for dev from a minute of the day on. */
function at(time: string, isOther = false): { readonly time: string; readonly isOther: boolean } {
  return { time: `2026-11-23T${time}:00Z`, isOther };
}

describe('approvals on GitHub', () => {
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  test('a guarded environment and a free reviewer open the gate', async () => {
    const run = await runApprovalGate(root, { flow: approvalFlow('{}'), platform: world.platform() });
    expect(run.rows).toEqual([
      'protected-environment pass',
      'protection-reviewers pass',
      'protection-self-review pass',
      'protection-branches pass',
      'protection-administrators pass',
      'approval pass',
      'approval-authors pass',
      'approval-artifact pass',
      'approval-after-artifact pass',
      'job-identity pass',
    ]);
    expect(run.verdict.approvals).toEqual([{ approver: 'bob', where: 'GitHub environment prod' }]);
    expect(run.exit).toBe(0);
  });

  test('production asks on a platform though the flow does not; a laptop asks only what the flow asks', async () => {
    const run = await runApprovalGate(root, { flow: approvalFlow(undefined), platform: world.platform() });
    expect(run.rows).toContain('approval pass');
    expect(run.verdict.checks.map(({ source }) => source)).toContain('default');
    expect((await runApprovalGate(root, { flow: approvalFlow(undefined), platform: local })).rows).toEqual([
      'approval fail',
    ]);
    const asked = await runApprovalGate(root, { flow: approvalFlow('{}'), platform: local });
    expect(asked.rows).toEqual(['protected-environment error', 'approval error']);
    expect(asked.exit).toBe(3);
  });

  test.each([
    ['off', 'job-identity pass', 'pass'],
    ['warn', 'job-identity warn', 'warn'],
    ['required', 'job-identity fail', 'fail'],
  ])('a job without a signed token, where the flow says %s, is named', async (level, row, verdict) => {
    const flow = approvalFlow(`{ identity: ${level} }`);
    const run = await runApprovalGate(root, { flow, platform: world.platform() });
    expect(run.rows).toContain(row);
    expect(run.verdict.verdict).toBe(verdict);
    const { found } = run.verdict.checks.find(({ id }) => id === 'job-identity') ?? {};
    expect(found).toMatch(
      /^the API: the run, the repository; not proven: which job of the run this is, its environment/,
    );
  });

  test('what the flow takes off is not asked, and what it makes a warning warns', async () => {
    const policy =
      '{ protection: { reviewers: off, self-review: warn, branches: off, administrators: off }, authors: off, artifact-named: off, artifact-first: off }';
    world.gitops.environments.splice(0, 1, { name: 'prod' });
    const run = await runApprovalGate(root, { flow: approvalFlow(policy), platform: world.platform() });
    const asked = ['protected-environment pass', 'protection-self-review warn', 'approval pass', 'job-identity pass'];
    expect(run.rows).toEqual(asked);
    expect(run.verdict.verdict).toBe('warn');
  });

  test('authors are asked for where the artifact says that it comes from', async () => {
    const annotations = { 'org.opencontainers.image.source': `${world.server.serverUrl}/acme/cart` };
    const image = { created: '2026-11-23T08:00:00Z', annotations };
    await runApprovalGate(root, { flow: approvalFlow('{}'), platform: world.platform(), image });
    expect(world.server.requests).toContain(`GET /repos/acme/cart/commits/${built}`);
  });

  test('an artifact that is yet to be moved is looked at where it is', async () => {
    const there = await runApprovalGate(root, { flow: approvalFlow('{}'), platform: world.platform() });
    const inputs = { artifact: `oci:moved/shop/cart@${there.digest}` };
    const run = await runApprovalGate(root, { flow: approvalFlow('{}'), platform: world.platform(), inputs });
    expect(run.exit).toBe(0);
  });

  test('a record says when the artifact was fixed, and the artifact does not', async () => {
    const flow = approvalFlow('{}', 'records: {}\n');
    const image = { created: '1970-01-01T00:00:00Z' };
    const asked = { flow, platform: world.platform(), image };
    const late = await runApprovalGate(root, { ...asked, enteredDev: '2026-11-23T09:40:00Z' });
    expect(late.rows).toContain('approval-after-artifact fail');
    expect(late.verdict.checks.map(({ found }) => found).join()).toContain(
      'by the word of the record of its entry into dev',
    );
    const early = await runApprovalGate(root, { ...asked, enteredDev: '2026-11-23T08:40:00Z' });
    expect(early.rows).toContain('approval-after-artifact pass');
  });

  test.each([
    ['Git names it because of its record', [at('08:41')], 'pass'],
    ['bypass: it was taken out, and put back by an edit', [at('09:40'), at('09:00', true), at('08:41')], 'fail'],
    ['bypass: it was taken out', [at('09:00', true), at('08:41')], 'fail'],
    ['bypass: Git has never named it', [at('08:30', true)], 'fail'],
  ])('an artifact is fixed where it comes from: %s', async (_what, namedInDev, status) => {
    const flow = approvalFlow('{}', 'records: {}\n');
    const asked = { flow, platform: world.platform(), enteredDev: '2026-11-23T08:40:00Z', namedInDev };
    const run = await runApprovalGate(root, asked);
    expect(run.rows).toContain(`approval-after-artifact ${status}`);
    expect(run.exit).toBe(status === 'pass' ? 0 : 1);
  });

  test('the commit is the one of the record, else of the artifact', async () => {
    const asked = { flow: approvalFlow('{}', 'records: {}\n'), platform: world.platform(), inputs: { commit: '' } };
    const annotations = { 'org.opencontainers.image.revision': built };
    const own = await runApprovalGate(root, { ...asked, image: { created: '2026-11-23T08:00:00Z', annotations } });
    expect(own.rows).toContain('approval-authors pass');
    const recorded = '0123456789abcdef0123456789abcdef01234567';
    world.gitops.commits.push({ sha: recorded, author: 'bob' });
    const run = await runApprovalGate(root, { ...asked, enteredDev: '2026-11-23T08:40:00Z' });
    expect(run.rows).toContain('approval-authors fail');
    const nothing = await runApprovalGate(root, asked);
    expect(nothing.rows).toContain('approval-authors error');
    expect(nothing.verdict.checks.map(({ found }) => found).join()).toContain('expected the commit that the artifact');
    expect(nothing.verdict.checks.map(({ code }) => code)).toContain('approval-without-commit');
  });

  test('groups must approve, too', async () => {
    const flow = approvalFlow('{ groups: { release: { members: [carol, dave] } } }');
    const without = await runApprovalGate(root, { flow, platform: world.platform() });
    expect(without.refusal).toContain('1 approval (bob), 0 of release');
    expect(without.verdict.checks.find(({ id }) => id === 'approval')?.required).toBe(
      '1 approval, 1 of release, none by who started the run',
    );
    world.gitops.approvals.get(7)?.push({ state: 'approved', environments: ['prod'], login: 'Carol', comment: '' });
    const run = await runApprovalGate(root, { flow, platform: world.platform() });
    expect(run.exit).toBe(0);
    expect(run.verdict.approvals?.map(({ approver }) => approver)).toEqual(['bob', 'Carol']);
  });

  test.each([
    ['two approvals', '{ minimum: 2 }'],
    ['two of a group', '{ groups: { release: { members: [bob, carol], minimum: 2 } } }'],
    ['groups that share nobody', '{ groups: { release: { members: [bob] }, security: { members: [carol] } } }'],
  ])('one job never has what takes several people, and the gate says so: %s', async (_what, policy) => {
    const flow = approvalFlow(policy);
    const run = await runApprovalGate(root, { flow, platform: world.platform() });
    expect(run.rows).toContain('approval fail');
    expect(run.verdict.checks.find(({ id }) => id === 'approval')?.advice).toMatch(
      /^GitHub starts a job after one approval, so one job alone never has enough: .*\(approval\.by: file\).* enter prod one after the other/,
    );
    world.gitops.approvals.get(7)?.push({ state: 'approved', environments: ['prod'], login: 'carol', comment: '' });
    expect((await runApprovalGate(root, { flow, platform: world.platform() })).exit).toBe(0);
  });

  test('somebody who is of every group is enough, and nothing is said of several', async () => {
    const policy = '{ groups: { release: { members: [carol] }, security: { members: ["@Carol", erin] } } }';
    const run = await runApprovalGate(root, { flow: approvalFlow(policy), platform: world.platform() });
    expect(run.verdict.checks.find(({ id }) => id === 'approval')).toMatchObject({
      status: 'fail',
      advice:
        'Name the environment in the job and let somebody approve who neither started the run nor wrote the change',
    });
  });

  test('nothing but the commits since what runs there', async () => {
    const inputs = { 'deployed-commit': deployed };
    const run = await runApprovalGate(root, { flow: approvalFlow('{}'), platform: world.platform(), inputs });
    expect(run.exit).toBe(0);
    const row = run.verdict.checks.find(({ id }) => id === 'approval-authors');
    expect(row?.found).toBe('written by alice');
  });
});

describe('approvals on GitLab', () => {
  let world: GitlabApprovals;
  beforeEach(async () => {
    world = await gitlabApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  test('a guarded environment, a job that counts and a free approver open the gate', async () => {
    const run = await runApprovalGate(root, { flow: approvalFlow('{}'), platform: world.platform() });
    expect(run.rows).toEqual([
      'protected-environment pass',
      'protection-reviewers pass',
      'protection-self-review pass',
      'protection-branches pass',
      'approval pass',
      'approval-authors pass',
      'approval-artifact pass',
      'approval-after-artifact pass',
      'manual-job pass',
      'job-identity pass',
    ]);
    expect(run.verdict.approvals).toEqual([
      { approver: 'bob', at: '2026-11-23T09:30:00.000Z', where: 'GitLab environment prod' },
    ]);
  });

  test('bypass: approval that is older than the record of the artifact', async () => {
    const flow = approvalFlow('{}', 'records: {}\n');
    const run = await runApprovalGate(root, { flow, platform: world.platform(), enteredDev: '2026-11-23T09:45:00Z' });
    expect(run.rows).toContain('approval-after-artifact fail');
    expect(run.verdict.checks.map(({ found }) => found).join()).toContain('approved by bob 2026-11-23T09:30:00.000Z');
    expect(run.exit).toBe(1);
  });
});

describe('what the comment of an approval names', () => {
  const hex = 'abcdef0123456789'.repeat(4);
  const subject = { application: 'cart', version: '1.3.0', digest: `sha256:${hex}` };
  const other = 'b'.repeat(64);

  test.each([
    ['', undefined],
    ['looks good', undefined],
    [`ok for sha256:${hex}`, 'digest'],
    [`ok for SHA256:${hex.toUpperCase()}`, 'digest'],
    [`sha256:${hex.slice(0, 12)}`, 'digest'],
    [hex, 'digest'],
    [`ok for sha256:${other}`, 'another-digest'],
    [`ok for SHA256:${other.toUpperCase()}`, 'another-digest'],
    [`ok for ${other}`, 'another-digest'],
    ['ok for sha256:bbbbbb', 'another-digest'],
    ['ok for sha256:abcdef', 'another-digest'],
    ['ok for cart 1.2.9 only', 'another-version'],
    ['cart version v1.2.9', 'another-version'],
    ['cart 1.3.0, not cart 1.2.9', undefined],
    ['cart v1.3.0.', undefined],
    ['basket 1.2.9 is out', undefined],
    ['commit 0123456789abcdef0123456789abcdef01234567', undefined],
  ])('"%s" names %s', (comment, mention) => {
    expect(mentionIn(comment, subject)).toBe(mention);
  });
});

describe('what words tie an approval to', () => {
  const hex = 'abcdef0123456789'.repeat(4);
  const digest = `sha256:${hex}`;
  const other = `sha256:${'b'.repeat(64)}`;

  test.each([
    ['nothing', [], 'none'],
    ['no digest', ['cart 1.3.0 to prod'], 'none'],
    ['the digest', [`${digest} of cart into prod`], 'own'],
    ['the digest in capitals', [digest.toUpperCase()], 'own'],
    ['the digest without its algorithm', [hex], 'own'],
    ['half of the digest', [digest.slice(0, 39)], 'own'],
    ['so few digits that a builder finds two images with them', [digest.slice(0, 38)], 'none'],
    ['another digest', [other], 'other'],
    ['another digest beside it', [`${digest} ${other}`], 'other'],
    ['another digest in other words', [digest, other], 'other'],
    ['a few digits of another one beside it', [digest, 'sha256:b'], 'other'],
  ])('%s', (_what, words, binding) => {
    expect(bindingOf(words, digest)).toBe(binding);
  });

  test('nothing where there is no digest', () => {
    expect(bindingOf([digest], undefined)).toBe('none');
  });
});
