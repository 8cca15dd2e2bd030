import { RefusedError } from '../../base/errors.ts';
import type { GitlabFacts } from '../facts.ts';
import { comparedFacts, type JobProof, withFacts } from '../job-proof.ts';
import type { EnvironmentEntry } from '../platform.ts';
import type { ProjectTarget } from './project.ts';
import { ownJobId } from './own-job.ts';
import { looking } from './project.ts';
import { type Account, accountFlaw, accountName, dateIn } from '../account.ts';
import { objectOf, unexpected } from '../answer.ts';

/** Reads the starters of the pipeline and of this job, and the job's place in the pipeline ("Jobs API"). */
export async function entry(
  { client, project }: ProjectTarget,
  facts: GitlabFacts,
  token: () => Promise<JobProof | undefined>,
): Promise<EnvironmentEntry> {
  const jobId = ownJobId(facts);
  const own = await client.ownJob();
  if (own !== undefined && own !== jobId) throw otherJob(jobId, `job ${own} by its token`);
  return client.attempt(looking(`reading job ${jobId}`, project), async (api) => {
    const where = `GitLab: job ${jobId}`;
    const job = objectOf<JobAnswer>(await api.Jobs.show(project, jobId), where);
    if (job.status !== undefined && finished.has(job.status)) throw otherJob(jobId, `job ${jobId}, which has ended`);
    const pipeline = objectOf<PipelineAnswer>(await api.Pipelines.show(project, job.pipeline.id), where);
    const ref = job.tag ? await api.Tags.show(project, job.ref) : await api.Branches.show(project, job.ref);
    const since = dateIn(job.created_at);
    if (since === undefined) throw unexpected(where, 'a time in created_at', job.created_at);
    const people = [pipeline.user, job.user];
    const compared = comparedFacts(where, [
      { name: 'its commit', said: facts.run.commit, known: job.commit?.id },
      { name: 'the branch or tag', said: facts.run.ref, known: refOf(job) },
    ]);
    const proof = (await token()) ?? (own === undefined ? unprovenJob(jobId) : provenJob);
    const program = people.find((one) => accountFlaw(one) !== undefined);
    return {
      starters: [...new Set(people.map(accountName))],
      ...(program !== undefined && { unknownStarter: accountName(program) }),
      since,
      proof: withFacts(proof, ['the project', ...compared]),
      job: { mayFail: job.allow_failure === true, ref: job.ref, isProtected: ref.protected },
    };
  });
}

/** Fields of a job and its pipeline that are read; a deleted user is null. */
interface JobAnswer {
  readonly status?: string;
  readonly ref: string;
  readonly tag: boolean;
  readonly allow_failure?: boolean | null;
  readonly created_at: string;
  readonly user: Account | null;
  readonly commit?: { readonly id?: string } | null;
  readonly pipeline: { readonly id: number };
}

/** Returns the branch or tag of a job in full; undefined for a merge request, whose ref is its own. */
function refOf({ ref, tag }: JobAnswer): string | undefined {
  if (ref.startsWith('refs/')) return undefined;
  return tag ? `refs/tags/${ref}` : `refs/heads/${ref}`;
}

const provenJob: JobProof = { by: 'job', proven: ['the job'], unproven: [] };

function unprovenJob(jobId: number): JobProof {
  const because = 'GitLab does not say so to CI_JOB_TOKEN, and there is no KRCI_DEPLOY_ID_TOKEN';
  return { by: 'run', proven: [], unproven: [`that this is job ${jobId} (${because})`] };
}

interface PipelineAnswer {
  readonly user: Account | null;
}

const finished: ReadonlySet<string> = new Set(['success', 'failed', 'canceled', 'skipped']);

function otherJob(named: number, found: string): RefusedError {
  return new RefusedError({
    code: 'run-not-running',
    where: 'GitLab',
    expected: `this job in CI_JOB_ID (${named})`,
    found,
    fix: 'leave CI_JOB_ID as GitLab sets it',
  });
}
