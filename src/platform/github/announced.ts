import { listOf, objectOf } from '../answer.ts';
import type { GithubFacts } from '../facts.ts';
import type { Announcement } from '../announcement.ts';
import type { RepositoryTarget } from './repository.ts';
import { reading } from './repository.ts';
import { ownRunId } from './own-run.ts';

const perPage = 100;
const maxPages = 10;

/** Fields of a job that are read ("List jobs for a workflow run"). */
interface Job {
  readonly name?: unknown;
  readonly status: string;
  readonly runner_name?: string | null;
  readonly run_attempt?: number;
}

interface JobPage {
  readonly jobs?: readonly Job[] | null;
}

/**
 * Reads the name of this job, and those of all jobs of earlier attempts.
 * GitHub evaluates a name once the jobs that it needs are done, before the job waits for its environment. The job is the
 * one that this runner has in progress; where several fit, none is taken.
 */
export async function announced({ client, repository }: RepositoryTarget, facts: GithubFacts): Promise<Announcement> {
  const { runner } = facts;
  const runId = ownRunId(facts);
  const jobs = await client.attempt(reading(`reading the jobs of run ${runId}`, repository), async (octokit) => {
    const all: Job[] = [];
    for (let page = 1; page <= maxPages; page += 1) {
      const query = { ...repository, run_id: runId, filter: 'all', per_page: perPage, page } as const;
      const { data } = await octokit.rest.actions.listJobsForWorkflowRun(query);
      const where = `GitHub: the jobs of run ${runId}`;
      const found = listOf(objectOf<JobPage>(data, where).jobs, where);
      all.push(...found);
      if (found.length < perPage) return all;
    }
    return [];
  });
  const own = jobs.filter(({ status, runner_name: name }) => status === 'in_progress' && name === runner);
  const [job, ...others] = own;
  if (runner === undefined || job === undefined || others.length > 0) return { words: [], earlier: [] };
  const attempt = attemptOf(job);
  const attempts = [...new Set(jobs.map(attemptOf))].filter((one) => one < attempt);
  const earlier = attempts.map((one) =>
    textsIn(jobs.filter((each) => attemptOf(each) === one).map(({ name }) => name)),
  );
  return { words: textsIn([job.name]), earlier };
}

/** Leaves out what is no text: an answer may hold anything. */
function textsIn(names: readonly unknown[]): readonly string[] {
  return names.filter((name) => typeof name === 'string');
}

function attemptOf({ run_attempt: attempt = 1 }: Job): number {
  return attempt;
}
