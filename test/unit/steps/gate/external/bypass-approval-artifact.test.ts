import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  approvalFlow,
  type GithubApprovals,
  githubApprovals,
  type GitlabApprovals,
  gitlabApprovals,
  runApprovalGate,
  sentences,
} from '../../../../support/approval-world.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const flow = approvalFlow('{}');
const other = `sha256:${'9'.repeat(64)}`;
const row = (run: Awaited<ReturnType<typeof runApprovalGate>>) =>
  run.verdict.checks.find(({ id }) => id === 'approval-artifact');

describe('an approval names the artifact, on GitHub', () => {
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });
  const named = (name: string): void => void world.gitops.jobs.set(7, [{ name, runner: 'runner-2' }]);
  const comment = (text: string): void =>
    void world.gitops.approvals.set(7, [{ state: 'approved', environments: ['prod'], login: 'bob', comment: text }]);
  const run = (text = flow, runner?: string) =>
    runApprovalGate(root, { flow: text, platform: world.platform(runner === undefined ? {} : { runner }) });

  test('the name of the job says it', async () => {
    const open = await run();
    expect(row(open)).toMatchObject({ status: 'pass', found: expect.stringContaining('by the job promote / sha256:') });
    expect(open.exit).toBe(0);
  });

  test('the comment of the approval says it, and no job is asked for', async () => {
    const { digest } = await run();
    named('promote');
    comment(`cart ${digest}`);
    const before = world.server.requests.length;
    const open = await run();
    expect(row(open)).toMatchObject({ status: 'pass', found: 'by the comment of bob' });
    expect(world.server.requests.slice(before).filter((path) => path.includes('/jobs'))).toEqual([]);
    expect(open.exit).toBe(0);
  });

  test('bypass: the artifact is swapped after an approval of a run that names none', async () => {
    named('promote');
    const closed = await run();
    expect(closed.rows).toContain('approval-artifact fail');
    expect(closed.rows).toContain('approval-after-artifact error');
    expect(sentences(closed)).toContain('no record shows when the artifact was fixed, and its own dates prove nothing');
    expect(row(closed)?.advice).toContain(`approve with the comment "cart ${closed.digest}"`);
    expect(closed.exit).not.toBe(0);
  });

  test('bypass: an image says that it was made in 1970', async () => {
    named('promote');
    const image = { created: '1970-01-01T00:00:00Z' };
    const closed = await runApprovalGate(root, { flow, platform: world.platform(), image });
    expect(closed.rows).toContain('approval-after-artifact error');
  });

  test.each([
    ['another digest', `promote / ${other} of cart into prod`, 'another digest, by the job'],
    ['the digest beside another one', `${other} then {digest}`, 'another digest, by the job'],
    ['a version alone', 'cart 1.3.0 into prod', 'nothing, by cart 1.3.0 into prod'],
  ])('bypass: the name of the job says %s', async (_what, name, found) => {
    named(name);
    const closed = await run();
    expect(row(closed)).toMatchObject({ status: 'fail', found: expect.stringContaining(found) });
  });

  test('bypass: a repeated run resolves another artifact, and keeps its approvals', async () => {
    world.gitops.jobs.set(7, [
      { name: `promote / ${other} of cart into prod`, runner: 'runner-9', status: 'completed' },
      { name: 'promote / {digest} of cart into prod', runner: 'runner-2', attempt: 2 },
    ]);
    expect(row(await run())).toMatchObject({
      status: 'fail',
      found: 'another digest, by the job in an earlier attempt of this run',
    });
    world.gitops.jobs.set(7, [
      { name: 'promote / {digest} of cart into prod', runner: 'runner-9', status: 'completed' },
      { name: `promote / ${other} of shop into prod`, runner: 'runner-8', status: 'completed' },
      { name: 'promote / {digest} of cart into prod', runner: 'runner-2', attempt: 2 },
    ]);
    expect(row(await run())).toMatchObject({ status: 'pass' });
  });

  test('bypass: another job of the run names it', async () => {
    world.gitops.jobs.set(7, [
      { name: '{digest} into dev', runner: 'runner-3' },
      { name: 'promote', runner: 'runner-2' },
    ]);
    expect(row(await run())).toMatchObject({ status: 'fail', found: 'nothing, by promote' });
  });

  test('bypass: two jobs say that they are this one, or none does', async () => {
    world.gitops.jobs.set(7, [
      { name: '{digest}', runner: 'runner-2' },
      { name: 'promote', runner: 'runner-2' },
    ]);
    const found = 'nothing: the platform does not tell which job this is';
    expect(row(await run())).toMatchObject({ status: 'fail', found });
    named('{digest}');
    expect(row(await run(flow, 'runner-5'))).toMatchObject({ status: 'fail', found });
    world.gitops.jobs.set(7, [{ name: '{digest}', runner: 'runner-2', status: 'completed' }]);
    expect(row(await run())).toMatchObject({ status: 'fail', found });
  });

  test('bypass: a comment names it by so few digits that another image has them', async () => {
    const { digest } = await run();
    named('promote');
    comment(`ok for ${digest.slice(0, 19)}`);
    expect(row(await run())).toMatchObject({ status: 'fail' });
  });

  test('bypass: one of two approvals names it', async () => {
    const { digest } = await run();
    named('promote');
    comment(`cart ${digest}`);
    world.gitops.approvals.get(7)?.push({ state: 'approved', environments: ['prod'], login: 'carol', comment: 'ok' });
    expect(row(await run(approvalFlow('{ minimum: 2 }')))).toMatchObject({ status: 'fail' });
  });

  test('bypass: the starter names it', async () => {
    const { digest } = await run();
    named('promote');
    comment('ok');
    const own = { state: 'approved', environments: ['prod'], login: 'sam', comment: `cart ${digest}` } as const;
    world.gitops.approvals.get(7)?.push(own);
    expect(row(await run())).toMatchObject({ status: 'fail' });
  });

  test('a token that may not read the jobs leaves no proof, and says which permission is missing', async () => {
    const on = 'get /repos/{owner}/{repo}/actions/runs/{run_id}/jobs';
    world.server.fail({ on, status: 403, body: { message: 'Resource not accessible by integration' } });
    const closed = await run();
    expect(closed.rows).toContain('approval-artifact error');
    expect(sentences(closed)).toContain("the token needs the permission 'actions: read'");
  });

  test('the flow may ask for a warning, or for nothing', async () => {
    named('promote');
    const first = 'artifact-first: off';
    const warned = await run(approvalFlow(`{ artifact-named: warn, ${first} }`));
    expect(warned.rows).toContain('approval-artifact warn');
    expect(warned.exit).toBe(0);
    const off = await run(approvalFlow(`{ artifact-named: off, ${first} }`));
    expect(row(off)).toBeUndefined();
  });

  test.each([
    ['testing', 'warn'],
    ['uat', 'fail'],
    ['staging', 'fail'],
  ])('in an environment of tier %s it is a %s', async (tier, status) => {
    named('promote');
    expect(row(await run(flow.replace('tier: production', `tier: ${tier}`)))).toMatchObject({ status });
  });
});

describe('an approval names the artifact, on GitLab', () => {
  let world: GitlabApprovals;
  beforeEach(async () => {
    world = await gitlabApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });
  const run = () => runApprovalGate(root, { flow, platform: world.platform() });
  const job = (facts: Partial<(typeof world.project.jobs)[number]>): void => {
    const [before] = world.project.jobs;
    if (before !== undefined) world.project.jobs.splice(0, 1, { ...before, name: 'prod', ...facts });
  };

  test('the name of the job, or a variable of its pipeline, says it', async () => {
    const { digest, exit } = await run();
    expect(exit).toBe(0);
    job({ variables: { IMAGE_DIGEST: digest, BASE: `node@${other}` } });
    expect(row(await run())).toMatchObject({ status: 'pass' });
  });

  test.each([
    ['names none', () => ({}), 'nothing, by prod'],
    ['has a variable with another digest', () => ({ variables: { IMAGE_DIGEST: other } }), 'another digest'],
    ['has two digests to choose from', (own: string) => ({ variables: { A: own, B: other } }), 'another digest'],
    ['has variables that may not be read', () => ({ variables: 'hidden' as const }), 'nothing, by prod'],
  ])('bypass: the pipeline %s', async (_what, facts, found) => {
    const { digest } = await run();
    job(facts(digest));
    expect(row(await run())).toMatchObject({ status: 'fail', found: expect.stringContaining(found) });
  });
});
