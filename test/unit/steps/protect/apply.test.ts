import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import type { Platform } from '../../../../src/platform/platform.ts';
import { renderText } from '../../../../src/report/text.ts';
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
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();

/** Plans with `apply`; `carryOut` is what a run without `dry-run` does next. */
async function applied(platform: Platform, approval: string, pushers = '') {
  const directory = emptyDirectory(root);
  lay(directory, { CODEOWNERS: '* @bob\n', 'krci-deploy.yaml': approvalFlow(approval) });
  const ports = { ...gatePorts(directory), platform };
  const inputs = new Map([['apply', 'true'], ...(pushers === '' ? [] : [['pushers', pushers] as const])]);
  const plan = await protect.plan(parseInputs(protect.declaration, inputs), ports);
  return {
    calls: plan.calls.map(({ method, path }) => `${method} ${path}`),
    bodies: plan.calls.map(({ body }) => body),
    shown: renderText(protect.describe(plan)),
    carryOut: async () => {
      const { changed, outputs } = await protect.execute(plan, ports);
      return { changed, ...outputs };
    },
  };
}

describe('the guard that --apply sets on GitHub', () => {
  const people = '{ groups: { release: { members: [bob] } } }';
  let world: GithubApprovals;
  beforeEach(async () => {
    world = await githubApprovals();
    world.gitops.rulesets = [];
    world.gitops.protectedBranches = ['release'];
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  test('a dry run prints the request and sends none; then it is set, and there is nothing left to do', async () => {
    const dry = await applied(world.platform(), people);
    expect(dry.calls).toEqual(['POST /repos/acme/gitops/rulesets']);
    expect(dry.bodies).toMatchObject([
      { bypass_actors: [], conditions: { ref_name: { include: ['refs/heads/main'] } } },
    ]);
    expect(dry.shown).toContain('require_code_owner_review');
    expect(world.server.requests.filter((each) => !each.startsWith('GET '))).toEqual([]);
    expect(await dry.carryOut()).toEqual({ changed: true, differences: '0', findings: '0' });
    const again = await applied(world.platform(), people);
    expect([again.calls, await again.carryOut()]).toEqual([[], { changed: false, differences: '0', findings: '0' }]);
  });

  test('an App and deploy keys are let past, and a ruleset of ours is set right', async () => {
    const everybody = { actor_id: 4, actor_type: 'RepositoryRole', bypass_mode: 'always' };
    world.gitops.rulesets = [guardedRuleset({ name: 'krci-deploy', bypass: [everybody] })];
    const { calls, carryOut } = await applied(world.platform(), people, 'app:4711, deploy-keys');
    expect(calls).toEqual(['PUT /repos/acme/gitops/rulesets/1']);
    expect(await carryOut()).toMatchObject({ changed: true, findings: '0' });
    expect(world.gitops.rulesets).toMatchObject([{ bypass: [{ actor_id: 4711 }, { actor_id: null }] }]);
  });

  test('the environment is rehearsed with it', async () => {
    world.gitops.environments.splice(0);
    const { calls } = await applied(world.platform(), '{ rules: { reviewers: [bob], branches: [main] } }');
    expect(calls).toEqual([
      'PUT /repos/acme/gitops/environments/prod',
      'POST /repos/acme/gitops/environments/prod/deployment-branch-policies',
      'POST /repos/acme/gitops/rulesets',
    ]);
    expect(world.gitops.environments).toEqual([]);
  });

  test('a plan that protects nothing is left alone', async () => {
    const words = 'Upgrade to GitHub Pro or make this repository public to enable this feature.';
    const on = 'get /repos/{owner}/{repo}/rules/branches/{branch}';
    world.server.fail({ on, status: 403, body: { message: words } });
    expect((await applied(world.platform(), people)).calls).toEqual([]);
  });

  test("a pusher of GitLab's is refused before anything is set", async () => {
    const attempt = applied(world.platform(), people, 'deploy-key:7');
    await expect(attempt).rejects.toMatchObject({ code: 'unknown-pusher', exitCode: 2 });
  });
});

describe('the guard that --apply sets on GitLab', () => {
  let world: GitlabApprovals;
  beforeEach(async () => {
    world = await gitlabApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  test('a branch without protection is protected, and asks for an approval', async () => {
    world.project.protectedBranches = [];
    world.project.approvalsRequired = undefined;
    const free = await applied(world.platform(), '{}');
    expect(free.calls).toEqual(['POST /api/v4/projects/acme%2Fgitops/protected_branches']);
    world.project.approvalsRequired = 0;
    const { calls, carryOut } = await applied(world.platform(), '{}');
    expect(calls).toEqual([...free.calls, 'PUT /api/v4/projects/acme%2Fgitops/approval_rules/1']);
    expect(world.project.protectedBranches).toEqual([]);
    expect(await carryOut()).toEqual({ changed: true, differences: '0', findings: '0' });
    expect((await applied(world.platform(), '{}')).calls).toEqual([]);
  });

  test('roles that push are taken away, force pushes too; a key pushes', async () => {
    world.project.protectedBranches = [{ name: 'm*', push: [30, 'deploy key'], merge: [40], forcePush: true }];
    const { calls, bodies, carryOut } = await applied(world.platform(), '{}', 'deploy-key:5');
    expect(calls).toEqual([
      'PATCH /api/v4/projects/acme%2Fgitops/protected_branches/m*',
      'PUT /api/v4/projects/acme%2Fgitops/approval_rules/1',
    ]);
    expect(bodies[0]).toMatchObject({ allow_force_push: false, allowed_to_push: [{ id: 1, _destroy: true }] });
    expect(await carryOut()).toEqual({ changed: true, differences: '0', findings: '0' });
  });

  test("a pusher of GitHub's is refused", async () => {
    world.project.protectedBranches = [];
    await expect(applied(world.platform(), '{}', 'app:1')).rejects.toMatchObject({ code: 'unknown-pusher' });
  });
});
