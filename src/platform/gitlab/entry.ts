import { UsageError } from '../../base/errors.ts';
import type { GitlabFacts } from '../facts.ts';
import type { EnvironmentEntry } from '../platform.ts';
import type { ProjectTarget } from './project.ts';
import { looking } from './project.ts';

/** Who started the pipeline and who this job, and how the job stands in the pipeline ("Jobs API"). */
export async function entry({ client, project }: ProjectTarget, { jobId }: GitlabFacts): Promise<EnvironmentEntry> {
  if (jobId === undefined) {
    throw new UsageError({
      code: 'no-run',
      where: 'GitLab',
      expected: 'the number of this job in CI_JOB_ID',
      found: 'nothing',
    });
  }
  return client.attempt(looking(`reading job ${jobId}`, project), async (api) => {
    const job = await api.Jobs.show(project, jobId);
    const pipeline = await api.Pipelines.show(project, job.pipeline.id);
    const ref = job.tag ? await api.Tags.show(project, job.ref) : await api.Branches.show(project, job.ref);
    return {
      starters: [...new Set([pipeline.user.username, job.user.username])],
      since: new Date(job.created_at),
      job: { mayFail: job.allow_failure, ref: job.ref, isProtected: ref.protected },
    };
  });
}
