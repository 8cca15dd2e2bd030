import { describe, expect, test } from '@jest/globals';
import { StepError } from '../../../../../src/base/errors.ts';
import {
  approvalFlow,
  type GithubApprovals,
  githubApprovals,
  type GitlabApprovals,
  gitlabApprovals,
  runApprovalGate,
} from '../../../../support/approval-world.ts';
import type { Json } from '../../../../support/openapi/json.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const flow = approvalFlow('{}');

/** Answers with status 200 that no description allows: of a proxy, of a server that lost its data, of an attacker. */
const odd: readonly Json[] = [
  null,
  {},
  'text',
  [null],
  [{}],
  { name: null, user: null, pipeline: null, created_at: null, jobs: null, author: null, commit: null },
  { jobs: [null, {}, { name: null, status: 'in_progress', runner_name: 'runner-2' }], total_count: 'many' },
  [{ name: null, user: null, login: null, value: null, environments: null, state: null, comment: null, id: null }],
  [{ name: 7, user: 7, login: 7, value: 7, environments: 'x', state: 7, comment: 7, id: 'x', created_at: 7 }],
];

const repo = '/repos/{owner}/{repo}';
const project = '/projects/{id}';

/** Runs the gate while an operation gives an odd answer: it is closed by a sentence, or open where nothing hangs on it. */
async function closedOrOpen(
  world: GithubApprovals | GitlabApprovals,
  on: string,
  body: Json,
): Promise<readonly string[]> {
  world.server.fail(...Array.from({ length: 12 }, () => ({ on, status: 200, body })));
  try {
    const { exit, rows } = await runApprovalGate(root, { flow, platform: world.platform() });
    expect([0, 1, 3, 4]).toContain(exit);
    return rows;
  } catch (error) {
    if (error instanceof StepError) return [`refused ${error.code}`];
    throw new Error(`${on} with ${JSON.stringify(body)}: ${String(error)}`, { cause: error });
  }
}

describe('odd answers of GitHub are sentences', () => {
  test.each([
    ['environments/{environment_name}', 'protected-environment pass'],
    ['branches', undefined],
    ['actions/runs/{run_id}', 'approval pass'],
    ['actions/runs/{run_id}/approvals', 'approval pass'],
    ['actions/runs/{run_id}/jobs', 'approval-artifact pass'],
    ['deployments', undefined],
    ['commits/{ref}', 'approval-authors pass'],
    ['commits/{commit_sha}/pulls', undefined],
  ])('bypass: %s', async (path, never) => {
    for (const body of odd) {
      const world = await githubApprovals();
      const rows = await closedOrOpen(world, `get ${repo}/${path}`, body);
      await world.server.close();
      if (never !== undefined) expect({ body, rows }).toMatchObject({ rows: expect.not.arrayContaining([never]) });
    }
  });
});

describe('odd answers of GitLab are sentences', () => {
  test.each([
    ['environments', 'protected-environment pass'],
    ['protected_environments/{name}', 'protection-reviewers pass'],
    ['jobs/{job_id}', 'approval pass'],
    ['pipelines/{pipeline_id}', undefined],
    ['pipelines/{pipeline_id}/variables', undefined],
    ['repository/branches/{branch}', undefined],
    ['deployments', 'approval pass'],
    ['deployments/{deployment_id}', 'approval pass'],
    ['repository/commits/{sha}', 'approval-authors pass'],
    ['repository/commits/{sha}/merge_requests', undefined],
  ])('bypass: %s', async (path, never) => {
    for (const body of odd) {
      const world = await gitlabApprovals();
      const rows = await closedOrOpen(world, `get ${project}/${path}`, body);
      await world.server.close();
      if (never !== undefined) expect({ body, rows }).toMatchObject({ rows: expect.not.arrayContaining([never]) });
    }
  });
});
