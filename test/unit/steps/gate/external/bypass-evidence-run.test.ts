import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  approvalFlow,
  built,
  deployed,
  type GithubApprovals,
  githubApprovals,
  type GitlabApprovals,
  gitlabApprovals,
  runApprovalGate,
  sentences,
} from '../../../../support/approval-world.ts';
import { type GateRun, reports } from '../../../../support/gate.ts';
import { githubRepository, guardedRuleset, type Run } from '../../../../support/github-state.ts';
import { type GitlabJob, type GitlabProject, gitlabProject } from '../../../../support/gitlab-state.ts';
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

async function judged(
  url = runUrl('acme/cart', 12),
  repositories = 'repositories: [acme/cart]',
  more: Readonly<Record<string, string>> = {},
): Promise<GateRun> {
  const flow = approvalFlow(`none, evidence: { ${repositories} }`);
  const inputs = { 'evidence-run': url, junit: '', ...more };
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
    world.cart.branches = { main: built, mallory: built };
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

describe('a promotion hands reports on', () => {
  const both = 'repositories: [acme/cart, acme/gitops]';

  test.each([
    ['that bind themselves', both, '', /^pass: .*; handed on, and each report names its commit or digest$/],
    ['that the caller binds', both, built, /^warn: .*; of the GitOps repository, not of the artifact's commit$/],
    ['that need not be bound', `${both}, bound: warn`, '', /^warn: .*; of the GitOps repository, /],
  ])('%s', async (_what, evidence, commit, found) => {
    world.gitops.runs.set(5, { ...good, event: 'workflow_dispatch', sha: 'a'.repeat(40) });
    expect(row(await judged(runUrl('acme/gitops', 5), evidence, { 'evidence-commit': commit }))).toMatch(found);
  });
});

describe('reports that no run is named for', () => {
  const junit = reports.junit(1);
  const sidecar = JSON.stringify({ commit: built, sha256: createHash('sha256').update(junit).digest('hex') });
  const files = { 'junit.xml': junit, 'junit.xml.krci.json': sidecar };

  /** The gate into prod in a run of the GitOps repository. */
  async function read(evidence: string, inputs: Readonly<Record<string, string>> = {}, commit?: string) {
    const flow = approvalFlow(`none, tests: { failed: 0 }, evidence: { ${evidence} }`);
    const platform = world.platform(commit === undefined ? {} : { commit });
    return runApprovalGate(root, {
      flow,
      platform,
      files,
      inputs: { junit: 'junit.xml', 'evidence-commit': '', ...inputs },
    });
  }

  test('bypass: a sidecar that whoever made the report has written, too', async () => {
    const run = await read('bound: required');
    expect(sentences(run)).toContain('one that its sidecar alone names; give evidence-run');
    expect(run.exit).toBe(3);
    const named = await read('bound: required', { 'evidence-run': runUrl('acme/gitops', 7) });
    expect(row(named)).toMatch(/^fail: .*: still running; it did not succeed$/);
    expect((await read('bound: required', { 'evidence-commit': built })).exit).toBe(0);
  });

  test('bypass: no run at all, where the flow says whose runs make evidence', async () => {
    const run = await read('repositories: [acme/cart]', { 'evidence-commit': built });
    expect(row(run)).toBe('error: reports of no run');
    expect(run.exit).toBe(3);
    const inputs = { 'evidence-commit': built, 'evidence-run': runUrl('acme/cart', 12) };
    expect((await read('repositories: [acme/cart]', inputs)).exit).toBe(0);
  });

  test('a run of the gated commit in a listed repository is one', async () => {
    expect(row(await read('repositories: [acme/gitops]', {}, built))).toBe('none: ');
    expect(row(await read('repositories: [acme/cart]', {}, built))).toBe('error: reports of no run');
  });
});

describe('the run of a tag', () => {
  const creation = { id: 9, name: 'releases', tags: ['refs/tags/v*'], rules: [{ type: 'creation' }], bypass: [] };
  const tagged = { ...good, branch: 'v1.3.0' };

  beforeEach(() => {
    world.cart.tags = ['v1.3.0'];
    world.cart.runs.set(12, tagged);
  });

  test('that a ruleset keeps everybody from making', async () => {
    world.cart.rulesets = [creation];
    expect(row(await judged())).toBe(`pass: push of v1.3.0 in acme/cart at ${built.slice(0, 12)}: success`);
  });

  test.each<[string, typeof world.cart.rulesets]>([
    ['that no ruleset is about', [{ ...creation, tags: ['refs/tags/rc-*'] }]],
    ['whose ruleset lets anybody make a new one', [{ ...creation, rules: [{ type: 'update' }, { type: 'deletion' }] }]],
    [
      'whose ruleset everybody passes',
      [{ ...creation, bypass: [{ actor_type: 'RepositoryRole', actor_id: 4, bypass_mode: 'always' }] }],
    ],
    ['of a repository that guards its branches alone', [guardedRuleset()]],
  ])('bypass: %s', async (_what, rulesets) => {
    world.cart.rulesets = rulesets;
    expect(row(await judged())).toMatch(/^fail: push of v1\.3\.0 in .*; nothing guards that tag$/);
  });

  test('bypass: a branch that has the name of a guarded tag', async () => {
    world.cart.rulesets = [creation];
    world.cart.branches = { main: built, 'v1.3.0': built };
    expect(row(await judged())).toMatch(/; nothing guards that branch$/);
  });

  test('bypass: a branch that is gone', async () => {
    world.cart.tags = [];
    expect(row(await judged())).toMatch(/; that branch or tag is gone$/);
  });
});

describe('GitLab: the pipeline or job of the reports', () => {
  let here: GitlabApprovals;
  let cart: GitlabProject;
  const job: GitlabJob = {
    id: 7,
    ref: 'main',
    user: 'alice',
    createdAt: '2026-11-23T07:00:00Z',
    source: 'push',
    sha: built,
    status: 'success',
  };

  beforeEach(async () => {
    here = await gitlabApprovals();
    cart = gitlabProject('acme/cart', { main: built });
    here.server.projects.set('acme/cart', cart);
    cart.jobs.push(job);
  });

  afterEach(async () => {
    await here.server.close();
    expect(here.server.violations).toEqual([]);
  });

  async function asked(path = 'acme/cart/-/pipelines/5007', facts: Parameters<typeof here.platform>[0] = {}) {
    const flow = approvalFlow('none, evidence: { repositories: [acme/cart] }');
    const inputs = { 'evidence-run': path.startsWith('https') ? path : `${here.server.serverUrl}/${path}`, junit: '' };
    return runApprovalGate(root, { flow, platform: here.platform(facts), inputs });
  }

  test.each(['acme/cart/-/pipelines/5007', 'acme/cart/-/jobs/7'])('%s', async (path) => {
    expect(row(await asked(path))).toBe(`pass: push of main in acme/cart at ${built.slice(0, 12)}: success`);
  });

  test.each<[string, Partial<GitlabJob>, RegExp]>([
    ['that failed', { status: 'failed' }, /: failed; it did not succeed$/],
    ['that still runs', { status: 'running' }, /: still running; it did not succeed$/],
    ['of a merge request', { source: 'merge_request_event', ref: 'refs/merge-requests/1/head' }, /; anybody may start/],
    ['of a fork’s request', { source: 'external_pull_request_event' }, /; anybody may start such a run$/],
    ['of another commit', { sha: deployed }, new RegExp(`; the artifact is of ${built.slice(0, 12)}$`)],
    ['of a branch that nothing guards', { ref: 'mallory' }, /; nothing guards that branch$/],
    ['of a tag that nothing guards', { ref: 'v1', tag: true }, /; nothing guards that tag$/],
  ])('bypass: %s', async (_what, more, found) => {
    cart.jobs.splice(0, 1, { ...job, ...more });
    const run = await asked();
    expect(row(run)).toMatch(/^fail: /);
    expect(row(run)).toMatch(found);
  });

  test('of a protected tag, as far as the token may see who may make it', async () => {
    cart.jobs.splice(0, 1, { ...job, ref: 'v1', tag: true });
    cart.protectedRefs = ['v1'];
    for (const [tags, status] of [
      [{ 'v*': 40 }, 'pass'],
      [{ 'v*': 30 }, 'fail'],
      [undefined, 'pass'],
    ] as const) {
      cart.protectedTags = tags;
      expect(row(await asked())).toMatch(new RegExp(`^${status}: `));
    }
  });

  test.each([
    ['of another server', 'https://evil.example.com/acme/cart/-/pipelines/5007'],
    ['of no project', '-/pipelines/5007'],
    ['that leaves its project', 'acme/../other/-/pipelines/5007'],
    ['that is none', 'acme/cart/-/merge_requests/1'],
  ])('bypass: an address %s', async (_what, path) => {
    expect(row(await asked(path))).toMatch(/^error: evidence-run: expected the URL of a pipeline or job, /);
  });

  test('is not read with a job token, and says which token', async () => {
    const run = await asked(undefined, { tokenKind: 'job' });
    expect(row(run)).toMatch(/^error: GitLab: reading a pipeline: expected an access token in GITLAB_TOKEN/);
  });
});
