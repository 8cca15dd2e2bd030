import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  approvalFlow,
  type BypassCase,
  built,
  type GitlabApprovals,
  gitlabApprovals,
  runApprovalGate,
  sentences,
} from '../../../../support/approval-world.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const flow = approvalFlow('{}');

const onGitlab: readonly BypassCase<GitlabApprovals>[] = [
  {
    title: 'an environment that is not protected',
    attempt: ({ project }) => project.environments.splice(0, 1, { name: 'prod' }),
    row: 'protection-reviewers fail',
    says: 'expected somebody must approve, found nobody',
  },
  {
    title: 'an environment that GitLab would make by itself',
    attempt: ({ project }) => project.environments.splice(0),
    row: 'protected-environment fail',
    says: 'found no such environment',
  },
  {
    title: 'who triggers a pipeline may approve its deployments',
    attempt: ({ project }) => void (project.triggererMayApprove = true),
    row: 'protection-self-review fail',
    says: 'found allowed',
  },
  {
    title: 'a job of a branch that is not protected',
    attempt: ({ project }) => void (project.protectedRefs = []),
    row: 'protection-branches fail',
    says: 'found main is not protected',
  },
  {
    title: 'a manual job with allow_failure: true',
    attempt: ({ project }) => {
      project.jobs.splice(0, 1, {
        id: 77,
        ref: 'main',
        user: 'sam',
        createdAt: '2026-11-23T09:00:00Z',
        mayFail: true,
        name: '{digest}',
      });
    },
    row: 'manual-job fail',
    says: 'expected prod, with allow_failure: false, found prod, with allow_failure: true',
  },
  {
    title: 'approval by who started the pipeline that somebody else played',
    attempt: ({ project }) => {
      const createdAt = '2026-11-23T09:00:00Z';
      project.jobs.splice(0, 1, { id: 77, ref: 'main', user: 'sam', pipelineUser: 'bob', createdAt, name: '{digest}' });
    },
    row: 'approval fail',
    says: 'bob: started the run',
  },
  {
    title: 'a private address of another host, which is anybody’s',
    attempt: ({ project }) => project.commits.splice(0, 1, { id: built, email: '1-nobody@users.noreply.evil.example' }),
    row: 'approval-authors error',
    says: 'nobody is known who wrote c0ffee000000',
    exit: 3,
  },
  {
    title: 'approval by a co-author',
    attempt: ({ project }) => {
      const message = 'x\n\nCo-authored-by: Bob <bob@example.com>\n';
      project.commits.splice(0, 1, { id: built, email: 'alice@example.com', message });
    },
    row: 'approval fail',
    says: 'bob: wrote the change',
  },
  {
    title: 'approval by the user of an access token',
    attempt: ({ project }) => {
      const approvals = [
        { user: 'project_1_bot_9f', status: 'approved', at: '2026-11-23T09:30:00Z', comment: null },
      ] as const;
      project.deployments.splice(0, 1, { id: 1, environment: 'prod', job: 77, approvals });
    },
    row: 'approval fail',
    says: 'project_1_bot_9f: is a bot',
  },
  {
    title: 'the number of a job that was approved last week',
    attempt: ({ project }) => {
      const createdAt = '2026-11-23T09:00:00Z';
      project.jobs.splice(0, 1, { id: 77, ref: 'main', user: 'sam', createdAt, status: 'success' });
    },
    row: 'approval error',
    says: 'found job 77, which has ended',
    exit: 3,
  },
  {
    title: 'approval by the author',
    attempt: ({ project }) => project.commits.splice(0, 1, { id: built, email: '12-oldbob@users.noreply.127.0.0.1' }),
    row: 'approval fail',
    says: 'bob: wrote the change',
  },
  {
    title: 'approval of the deployment of another job',
    attempt: ({ project }) => {
      const [one] = project.deployments;
      if (one !== undefined) project.deployments.splice(0, 1, { ...one, job: 78 });
    },
    row: 'approval fail',
    says: 'found no approval that counts',
  },
  {
    title: 'a rejected deployment',
    attempt: ({ project }) => {
      const [one] = project.deployments;
      const no = { user: 'alice', status: 'rejected', at: '2026-11-23T09:20:00Z', comment: 'no' } as const;
      if (one !== undefined) project.deployments.splice(0, 1, { ...one, approvals: [no, ...one.approvals] });
    },
    row: 'approval fail',
    says: 'found rejected by alice',
  },
];

describe('on GitLab', () => {
  let world: GitlabApprovals;
  beforeEach(async () => {
    world = await gitlabApprovals();
  });
  afterEach(async () => {
    await world.server.close();
    expect(world.server.violations).toEqual([]);
  });

  test.each(onGitlab)('bypass: $title', async ({ attempt, image, row, says, exit = 1 }) => {
    attempt(world);
    const run = await runApprovalGate(root, { flow, platform: world.platform(), ...(image && { image }) });
    expect(run.rows).toContain(row);
    expect(run.exit).toBe(exit);
    expect(sentences(run)).toContain(says);
  });

  test('the settings are named as GitLab names them', async () => {
    world.project.triggererMayApprove = true;
    const run = await runApprovalGate(root, { flow, platform: world.platform() });
    expect(run.verdict.checks.find(({ id }) => id === 'protection-self-review')?.advice).toBe(
      'Do not let who triggers a pipeline approve its deployments (Settings > CI/CD > Protected environments)',
    );
  });

  test.each([
    [undefined, 'found a job without environment'],
    ['dev', 'found a job of dev'],
    ['Prod', 'found a job of Prod'],
  ])('bypass: a job of another environment (%s)', async (environment, says) => {
    const run = await runApprovalGate(root, { flow, platform: world.platform({ environment }) });
    expect(run.rows).toContain('manual-job fail');
    expect(sentences(run)).toContain(says);
    expect(run.exit).toBe(1);
  });

  test.each([
    ['get /projects/{id}/protected_environments/{name}', 'read_api and the role Maintainer'],
    ['get /projects/{id}/jobs/{job_id}', 'read_api and the role Reporter'],
  ])('bypass: a token that may not ask (%s)', async (on, scope) => {
    const denied = { on, status: 403, body: { message: '403 Forbidden' } };
    world.server.fail(denied, denied);
    const run = await runApprovalGate(root, { flow, platform: world.platform() });
    expect(sentences(run)).toContain(`the token needs the scope ${scope}`);
    expect(run.exit).not.toBe(0);
  });

  test('bypass: the job token alone, which may not look', async () => {
    const run = await runApprovalGate(root, { flow, platform: world.platform({ tokenKind: 'job' }) });
    expect(run.rows).toEqual(['protected-environment error', 'approval error']);
    expect(sentences(run)).toContain('expected an access token in GITLAB_TOKEN, found only CI_JOB_TOKEN');
  });
});
