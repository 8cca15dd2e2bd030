import { describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import type { Platform } from '../../../../src/platform/platform.ts';
import { StepError } from '../../../../src/base/errors.ts';
import { protect } from '../../../../src/steps/protect/protect.ts';
import { approvalFlow, githubApprovals, gitlabApprovals } from '../../../support/approval-world.ts';
import { emptyDirectory, gatePorts, lay } from '../../../support/gate.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();

/** Exit code of an audit; a bug of ours has none, and fails the test. */
async function exitOf(platform: Platform, approval: string): Promise<number> {
  const directory = emptyDirectory(root);
  lay(directory, { 'krci-deploy.yaml': approvalFlow(approval).replace(', branch: main', '') });
  const ports = { ...gatePorts(directory), platform };
  try {
    const plan = await protect.plan(parseInputs(protect.declaration, new Map([['check', 'true']])), ports);
    return (await protect.execute(plan, ports)).failure?.exitCode ?? 0;
  } catch (error) {
    if (error instanceof StepError) return error.exitCode;
    throw error;
  }
}

const answers = [
  ['a refusal', 403, { message: 'Resource not accessible by integration' }],
  ['an absence', 404, { message: 'Not Found' }],
  ['null', 200, null],
  ['an object', 200, {}],
  ['a list', 200, []],
  ['a list of null', 200, [null]],
  [
    'a text in an object',
    200,
    { default_branch: 7, name: 7, secrets: 'x', protection_rules: 'x', approval_rules: 'x' },
  ],
] as const;

/** Questions whose answer decides nothing grave; every other one, answered oddly, is no success. */
const mild = /secrets|variables|resource_groups|orgs|users|approval_rules/;

describe('GitHub answers', () => {
  const repo = '/repos/{owner}/{repo}';
  const questions = [
    repo,
    `${repo}/environments/{environment_name}`,
    `${repo}/environments/{environment_name}/deployment-branch-policies`,
    `${repo}/branches`,
    `${repo}/branches/{branch}/protection`,
    `${repo}/rules/branches/{branch}`,
    `${repo}/rulesets/{ruleset_id}`,
    `${repo}/actions/secrets`,
    `${repo}/actions/organization-secrets`,
  ];
  test.each(answers)('bypass: %s to any one question is no success, and no bug', async (_, status, body) => {
    for (const question of questions) {
      const world = await githubApprovals();
      if (question.endsWith('policies')) {
        const [prod] = world.gitops.environments.splice(0);
        world.gitops.environments.push({ name: 'prod', ...prod, branches: 'selected' });
      }
      if (question.includes('/branches')) {
        world.gitops.rulesets = [];
        world.gitops.classic = 'hidden';
      }
      world.server.fail({ on: `get ${question}`, status, body });
      const exit = await exitOf(world.platform(), '{ groups: { release: { members: [bob] } } }');
      await world.server.close();
      const isMild = mild.test(question);
      expect(`${question}: ${exit}`).toMatch(isMild ? /: [0-4]$/ : /: [1-4]$/);
    }
  });
});

describe('GitLab answers', () => {
  const project = '/projects/{id}';
  const questions = [
    project,
    `${project}/environments`,
    `${project}/protected_environments/{name}`,
    `${project}/protected_branches`,
    `${project}/approval_rules`,
    `${project}/variables`,
    '/groups/{id}/variables',
    `${project}/resource_groups`,
  ];
  test.each(answers)('bypass: %s to any one question is no success, and no bug', async (_, status, body) => {
    for (const question of questions) {
      const world = await gitlabApprovals();
      world.server.fail({ on: `get ${question}`, status, body });
      const exit = await exitOf(world.platform(), '{}');
      await world.server.close();
      expect(`${question}: ${exit}`).toMatch(mild.test(question) ? /: [0-4]$/ : /: [1-4]$/);
    }
  });
});
