import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  approvalFlow,
  built,
  deployed,
  type GithubApprovals,
  githubApprovals,
  runApprovalGate,
} from '../../../../support/approval-world.ts';
import type { GateRun } from '../../../../support/gate.ts';
import { githubRepository, type Run } from '../../../../support/github-state.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const good: Run = {
  actor: 'alice',
  createdAt: '2026-11-23T07:00:00Z',
  sha: built,
  status: 'completed',
  conclusion: 'success',
};
let world: GithubApprovals;

beforeEach(async () => {
  world = await githubApprovals();
  world.cart.runs.set(12, good);
});

afterEach(async () => {
  await world.server.close();
  expect(world.server.violations).toEqual([]);
});

function runUrl(repository: string, number: number): string {
  return `${world.server.serverUrl}/${repository}/actions/runs/${number}`;
}

async function judged(url = runUrl('acme/cart', 12), repositories = 'repositories: [acme/cart]'): Promise<GateRun> {
  const flow = approvalFlow(`none, evidence: { ${repositories} }`);
  const inputs = { 'evidence-run': url, junit: '' };
  return runApprovalGate(root, { flow, platform: world.platform(), inputs });
}

/** `status: found` of the row. */
function row({ verdict }: GateRun): string {
  const { status, found } = verdict.checks.find(({ id }) => id === 'evidence-run') ?? { status: 'none', found: '' };
  return `${status}: ${found}`;
}

test('a good run of the application, of the artifact’s commit', async () => {
  const run = await judged();
  expect(row(run)).toBe(`pass: push of main in acme/cart at ${built.slice(0, 12)}: success`);
  expect(run.exit).toBe(0);
  expect(row(await judged(`${runUrl('acme/cart', 12)}/attempts/2`))).toMatch(/^pass: /);
});

describe('bypass: the reports of a run', () => {
  test.each<[string, Partial<Run>, RegExp]>([
    ['that failed', { conclusion: 'failure' }, /: failure; it did not succeed$/],
    ['that has not ended', { status: 'in_progress' }, /: still running; it did not succeed$/],
    ['of a pull request', { event: 'pull_request' }, /; anybody may start such a run$/],
    ['that a pull request triggered', { event: 'workflow_run' }, /; anybody may start such a run$/],
    ['of the code of a fork', { head: 'mallory/cart' }, /; it ran the code of mallory\/cart$/],
    ['of another commit', { sha: deployed }, new RegExp(`; the artifact is of ${built.slice(0, 12)}$`)],
  ])('%s', async (_what, more, found) => {
    world.cart.runs.set(12, { ...good, ...more });
    const run = await judged();
    expect(row(run)).toMatch(/^fail: /);
    expect(row(run)).toMatch(found);
    expect(run.exit).toBe(1);
  });

  test('of a branch that nothing guards', async () => {
    world.cart.runs.set(12, { ...good, branch: 'mallory' });
    world.cart.rulesets = [];
    expect(row(await judged())).toMatch(/^fail: push of mallory in .*; nothing guards that branch$/);
  });

  test('of a stranger’s repository', async () => {
    const theirs = githubRepository('mallory/forged-reports', { main: built });
    theirs.runs.set(1, good);
    world.server.repositories.set(theirs.fullName, theirs);
    expect(row(await judged(runUrl('mallory/forged-reports', 1)))).toMatch(/^fail: .*; not one of acme\/cart$/);
    expect(row(await judged(runUrl('mallory/forged-reports', 1), 'bound: required'))).toMatch(
      /^fail: .*; not one of acme\/gitops$/,
    );
  });

  test.each([
    ['of another server', 'https://evil.example.com/acme/cart/actions/runs/12'],
    ['of no repository', '/../evil/actions/runs/1'],
    ['that is none', '/acme/cart/pull/12'],
  ])('by an address %s', async (_what, path) => {
    const run = await judged(path.startsWith('https') ? path : `${world.server.serverUrl}${path}`);
    expect(row(run)).toMatch(/^error: evidence-run: expected the URL of a run, /);
    expect(run.verdict.checks.find(({ id }) => id === 'evidence-run')?.code).toBe('not-a-run');
    expect(run.exit).toBe(3);
  });

  test('that is not there', async () => {
    expect(row(await judged(runUrl('acme/cart', 99)))).toMatch(/^error: /);
  });
});

test('a promotion hands reports on: they must bind themselves', async () => {
  world.gitops.runs.set(5, { ...good, event: 'workflow_dispatch', sha: 'a'.repeat(40) });
  expect(row(await judged(runUrl('acme/gitops', 5), 'repositories: [acme/cart, acme/gitops]'))).toMatch(
    /^warn: .*; of the GitOps repository, not of the artifact's commit$/,
  );
});
