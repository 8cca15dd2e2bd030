import { listOf, objectOf } from '../answer.ts';
import type { GitlabFacts } from '../facts.ts';
import type { Announcement } from '../announcement.ts';
import type { ProjectTarget } from './project.ts';
import { ownJobId } from './own-job.ts';
import { looking } from './project.ts';
import { GitlabFailure } from './request.ts';

/**
 * Reads the name of this job and the values of its pipeline's variables.
 * Both are fixed when the pipeline is made: a child pipeline gets them from the job that triggers it. A pipeline's own
 * name is not read, since "Update pipeline metadata" changes it at any time.
 */
export async function announced({ client, project }: ProjectTarget, facts: GitlabFacts): Promise<Announcement> {
  const jobId = ownJobId(facts);
  return client.attempt(looking(`reading the name of job ${jobId}`, project), async (api) => {
    const where = `GitLab: job ${jobId}`;
    const { name, pipeline } = objectOf<NamedJob>(await api.Jobs.show(project, jobId), where);
    const { id } = objectOf<{ readonly id: number }>(pipeline, `${where}: its pipeline`);
    const variables = await api.Pipelines.allVariables(project, id).catch(noneVisible);
    const values = listOf<Variable>(variables, `GitLab: the variables of pipeline ${id}`).map(({ value }) => value);
    const texts = [name, ...values.filter((value) => typeof value === 'string' && isDigest(value))];
    return { words: texts.filter((text) => typeof text === 'string'), earlier: [] };
  });
}

/** Fields of a job that are read. */
interface NamedJob {
  readonly name?: unknown;
  readonly pipeline?: { readonly id: number } | null;
}

interface Variable {
  readonly value?: unknown;
}

/** A pipeline's variables are shown to those who may see its settings; the job's name is there without. */
function noneVisible(error: unknown): readonly Variable[] {
  if (error instanceof GitlabFailure && [403, 404].includes(error.failure.status)) return [];
  throw error;
}

/** Leaves out whatever else a pipeline is given, such as the reference of a base image. */
function isDigest(value: string): boolean {
  return /^sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})$/.test(value);
}
