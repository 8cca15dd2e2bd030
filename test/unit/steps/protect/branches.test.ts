import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import type { Platform } from '../../../../src/platform/platform.ts';
import { protect } from '../../../../src/steps/protect/protect.ts';
import {
  approvalFlow,
  type GithubApprovals,
  githubApprovals,
  type GitlabApprovals,
  gitlabApprovals,
} from '../../../support/approval-world.ts';
import { emptyDirectory, gatePorts, lay } from '../../../support/gate.ts';
import { guardedRuleset } from '../../../support/github-state.ts';
import type { JsonObject } from '../../../support/openapi/json.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const people = '{ groups: { release: { members: [bob] } } }';

const rule = (type: string, parameters?: JsonObject): JsonObject => ({ type, ...(parameters && { parameters }) });

const past = (actor_type: string, actor_id: number | null, bypass_mode = 'always'): JsonObject => ({
  actor_id,
  actor_type,
  bypass_mode,
});

/** Runs the audit; grave findings end with an exclamation mark. */
async function audit(platform: Platform, flow = approvalFlow(people), owners = '* @bob\n') {
  const directory = emptyDirectory(root);
  lay(directory, { CODEOWNERS: owners, 'krci-deploy.yaml': flow });
  const ports = { ...gatePorts(directory), platform };
  const plan = await protect.plan(parseInputs(protect.declaration, new Map([['check', 'true']])), ports);
  const outcome = await protect.execute(plan, ports);
  return {
    found: plan.findings.map(({ code, isGrave }) => `${code}${isGrave ? '!' : ''}`),
    exit: outcome.failure?.exitCode ?? 0,
    branches: plan.branches.map(({ repository, branch, applies }) => `${repository} ${branch}: ${applies}`),
    unseen: [...plan.unseen.map(({ why }) => why), ...plan.branches.flatMap(({ unseen }) => unseen)],
  };
}

describe('the GitOps branch on GitHub', () => {
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  const byRequest = 'acme/gitops main: every change comes by change request: commit: change-request';

  test('a ruleset that asks for the review of owners is clean', async () => {
    expect(await audit(world.platform())).toEqual({ found: [], exit: 0, branches: [byRequest], unseen: [] });
  });

  const request = (approvals: number, owners: boolean): JsonObject =>
    rule('pull_request', {
      required_approving_review_count: approvals,
      require_code_owner_review: owners,
      dismiss_stale_reviews_on_push: true,
      require_last_push_approval: true,
      required_review_thread_resolution: false,
    });
  const kept = [rule('non_fast_forward'), rule('deletion')];
  test.each<[string, Parameters<typeof guardedRuleset>[0], readonly string[]]>([
    [
      'a rule about names of branches alone',
      { rules: [rule('creation')] },
      ['branch-pushed!', 'branch-rewritable!', 'branch-unreviewed!'],
    ],
    ['force pushes are forbidden, pushes are not', { rules: kept }, ['branch-pushed!', 'branch-unreviewed!']],
    ['nobody needs to approve', { rules: [request(0, false), ...kept] }, ['branch-unreviewed!']],
    ['the owners are not asked', { rules: [request(1, false), ...kept] }, ['owners-unasked']],
    ['the history may be replaced', { rules: [request(1, true)] }, ['branch-rewritable']],
    ['everybody who may write is let past', { bypass: [past('RepositoryRole', 4)] }, ['branch-pushed!']],
    ['the job token of any workflow is let past', { bypass: [past('Integration', 15_368)] }, ['branch-pushed!']],
    ['administrators are let past', { bypass: [past('OrganizationAdmin', 1)] }, ['branch-bypassed']],
    ['an App is let past', { bypass: [past('Integration', 4711)] }, []],
    ['everybody is let past in requests alone', { bypass: [past('RepositoryRole', 4, 'pull_request')] }, []],
  ])('%s', async (_, changes, found) => {
    world.gitops.rulesets = [guardedRuleset(changes)];
    expect(await audit(world.platform())).toMatchObject({
      found,
      exit: found.some((one) => one.endsWith('!')) ? 1 : 0,
    });
  });

  test('files that decide and that nobody owns are named', async () => {
    const owners = '/krci-deploy.yaml @bob\n';
    expect(await audit(world.platform(), undefined, owners)).toMatchObject({ found: ['owners-missing'], exit: 0 });
    const all = `${owners}/CODEOWNERS @bob\n`;
    expect(await audit(world.platform(), undefined, all)).toMatchObject({ found: [] });
  });

  test('the App that pushes bumps is named', async () => {
    world.gitops.rulesets = [guardedRuleset({ bypass: [past('Integration', 4711), past('DeployKey', null)] })];
    expect((await audit(world.platform())).branches).toEqual([
      'acme/gitops main: bumps are pushed by the App 4711, deploy keys, the rest comes by change request',
    ]);
  });

  test('who is let past one ruleset is stopped by the other', async () => {
    world.gitops.rulesets = [
      guardedRuleset({ bypass: [past('RepositoryRole', 4)] }),
      guardedRuleset({ id: 2, name: 'all' }),
    ];
    expect(await audit(world.platform())).toMatchObject({ found: [], branches: [byRequest] });
  });

  test('a branch that nothing protects is grave', async () => {
    world.gitops.rulesets = [];
    world.gitops.protectedBranches = [];
    expect(await audit(world.platform())).toMatchObject({ found: ['branch-unprotected!'], exit: 1 });
  });

  test('a private repository without a plan for it is told its way', async () => {
    world.gitops.protectedBranches = [];
    const words = 'Upgrade to GitHub Pro or make this repository public to enable this feature.';
    world.server.fail({
      on: 'get /repos/{owner}/{repo}/rules/branches/{branch}',
      status: 403,
      body: { message: words },
    });
    expect(await audit(world.platform())).toMatchObject({
      found: ['branch-unprotected!'],
      branches: [expect.stringContaining('the plan protects no branch')],
    });
  });

  test('a bypass list that the token may not see is no success', async () => {
    const { bypass: _, ...hidden } = guardedRuleset();
    world.gitops.rulesets = [hidden];
    expect(await audit(world.platform())).toMatchObject({
      found: [],
      exit: 3,
      unseen: [expect.stringContaining('administration: write')],
    });
  });

  const allowances = { users: [], teams: [] };
  const classic = (changes: JsonObject = {}): JsonObject => ({
    required_pull_request_reviews: {
      dismiss_stale_reviews: true,
      require_code_owner_reviews: true,
      required_approving_review_count: 1,
      bypass_pull_request_allowances: allowances,
    },
    enforce_admins: { url: 'https://example.com', enabled: true },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
    ...changes,
  });

  test.each<[string, JsonObject | 'hidden', readonly string[], number]>([
    ['as it should be', classic(), [], 0],
    [
      'administrators push',
      classic({ enforce_admins: { url: 'https://example.com', enabled: false } }),
      ['branch-bypassed'],
      0,
    ],
    [
      'no request is needed',
      {
        enforce_admins: { url: 'https://example.com', enabled: true },
        allow_force_pushes: { enabled: false },
        allow_deletions: { enabled: false },
      },
      ['branch-pushed!', 'branch-unreviewed!'],
      1,
    ],
    ['the history may be replaced', classic({ allow_force_pushes: { enabled: true } }), ['branch-rewritable'], 0],
    ['hidden from the token', 'hidden', [], 3],
  ])('a classic protection: %s', async (_, shown, found, exit) => {
    world.gitops.rulesets = [];
    world.gitops.classic = shown;
    expect(await audit(world.platform())).toMatchObject({ found, exit });
  });

  test('the repository of the jobs is looked at, too', async () => {
    const elsewhere = approvalFlow(people).replace('acme/gitops', 'acme/cart');
    world.gitops.rulesets = [guardedRuleset({ rules: kept })];
    expect(await audit(world.platform(), elsewhere)).toMatchObject({
      found: ['branch-pushed'],
      branches: [expect.stringContaining('acme/cart main'), expect.stringContaining('acme/gitops ')],
    });
  });

  const questions = [
    '',
    '/rules/branches/{branch}',
    '/branches',
    '/rulesets/{ruleset_id}',
    '/branches/{branch}/protection',
  ];
  test.each([
    ['a refusal', 403, { message: 'Resource not accessible by integration' }],
    ['an absence', 404, { message: 'Not Found' }],
    ['null', 200, null],
    ['an object', 200, {}],
  ])('bypass: a question is answered by %s, and the audit is no success', async (_, status, body) => {
    world.gitops.classic = 'hidden';
    for (const path of questions) {
      world.gitops.rulesets = path.startsWith('/branches') ? [] : [guardedRuleset()];
      world.server.fail({ on: `get /repos/{owner}/{repo}${path}`, status, body });
      const { exit } = await audit(world.platform(), approvalFlow(people).replace(', branch: main', ''));
      expect(`${path}: ${exit}`).toMatch(/: [13]$/);
    }
  });
});

describe('the GitOps branch on GitLab', () => {
  let world: GitlabApprovals;
  beforeEach(async () => {
    world = await gitlabApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  const clean = { name: 'main', push: [0], merge: [40], owners: true } as const;

  test('nobody pushes, maintainers merge, owners approve: clean', async () => {
    expect(await audit(world.platform(), approvalFlow('{}'))).toMatchObject({ found: [], exit: 0, unseen: [] });
  });

  test.each<[string, GitlabApprovals['project']['protectedBranches'], readonly string[]]>([
    ['no protection', [], ['branch-unprotected!']],
    ['another branch alone', [{ ...clean, name: 'release/*' }], ['branch-unprotected!']],
    ['developers push', [{ ...clean, push: [30] }], ['branch-pushed!']],
    ['maintainers push', [{ ...clean, push: [40] }], ['branch-bypassed']],
    ['a pattern beside it lets developers push', [clean, { ...clean, name: 'm*', push: [30] }], ['branch-pushed!']],
    ['force pushes', [{ ...clean, push: ['deploy key'], forcePush: true }], ['branch-rewritable!']],
    ['a deploy key pushes', [{ ...clean, push: ['deploy key'] }], []],
    ['owners are not asked', [{ ...clean, owners: false }], ['owners-unasked']],
  ])('%s', async (_, protectedBranches, found) => {
    world.project.protectedBranches = protectedBranches;
    expect(await audit(world.platform(), approvalFlow('{}'))).toMatchObject({ found });
  });

  test('without approval rules, maintainers alone must merge', async () => {
    world.project.approvalsRequired = undefined;
    expect(await audit(world.platform(), approvalFlow('{}'))).toMatchObject({ found: ['branch-unreviewed'], exit: 0 });
    world.project.protectedBranches = [{ ...clean, merge: [30] }];
    expect(await audit(world.platform(), approvalFlow('{}'))).toMatchObject({ found: ['branch-unreviewed!'], exit: 1 });
  });

  test('a token that is no maintainer sees whether the branch is protected, and that is no success', async () => {
    const refused = { status: 403, body: { message: '403 Forbidden' } };
    world.server.fail({ on: 'get /projects/{id}/protected_branches', ...refused });
    expect(await audit(world.platform(), approvalFlow('{}'))).toMatchObject({
      found: [],
      exit: 3,
      unseen: [expect.stringContaining('Maintainer')],
    });
    world.project.protectedRefs = [];
    world.server.fail({ on: 'get /projects/{id}/protected_branches', ...refused });
    expect(await audit(world.platform(), approvalFlow('{}'))).toMatchObject({
      found: ['branch-unprotected!'],
      exit: 1,
    });
  });
});
