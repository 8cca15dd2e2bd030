import { UsageError } from '../../base/errors.ts';
import { listOf, objectOf, unexpected } from '../answer.ts';
import { matchesWildcard } from '../branch-pattern.ts';
import type { GitlabFacts } from '../facts.ts';
import type { EvidenceRun } from '../evidence-run.ts';
import type { GitlabClient } from './client.ts';
import { type Access, branchGuard, unlessRefused } from './guard.ts';
import { looking, projectAt, type ProjectTarget } from './project.ts';

type Api = Parameters<Parameters<GitlabClient['attempt']>[1]>[0];

/** Fields of a pipeline that are read ("Get a single pipeline"). */
interface Pipeline {
  readonly source?: string;
  readonly ref?: string;
  readonly tag?: boolean;
  readonly sha?: string;
  readonly status?: string;
}

/** Fields of a job that are read ("Get a single job"). */
interface Job {
  readonly status?: string;
  readonly pipeline?: { readonly id?: number } | null;
}

interface ProtectedTag {
  readonly name?: string;
  readonly create_access_levels?: readonly Access[] | null;
}

/** A pipeline or a job of one on this server, by its URL. */
export interface PipelinePlace {
  readonly project: string;
  readonly kind: 'pipelines' | 'jobs';
  readonly number: number;
}

/** Access level of developers, who are everybody with write access. */
const developers = 30;
const ended: ReadonlySet<string> = new Set(['success', 'failed', 'canceled', 'skipped']);

/** Reads the URL of a pipeline or job, `SERVER/group/name/-/pipelines/1`. @throws UsageError for any other one */
export function pipelinePlace(url: string, facts: GitlabFacts): PipelinePlace {
  const rest = url.startsWith(`${facts.serverUrl}/`) ? url.slice(facts.serverUrl.length + 1) : '';
  const [, path, kind, number] = /^((?:\w[\w.-]*\/)+\w[\w.-]*)\/-\/(pipelines|jobs)\/([1-9]\d{0,14})$/.exec(rest) ?? [];
  if (path !== undefined && (kind === 'pipelines' || kind === 'jobs'))
    return { project: projectAt(path, facts), kind, number: Number(number) };
  throw new UsageError({
    code: 'not-a-run',
    where: 'evidence-run',
    expected: `the URL of a pipeline or job, ${facts.serverUrl}/GROUP/NAME/-/pipelines/NUMBER`,
    found: url.slice(0, 200),
  });
}

/**
 * Reads the facts of a pipeline; of a job, whether the job succeeded.
 * A pipeline of a fork's merge request runs in the project of one or the other, with an event of its own.
 */
export async function evidenceRun(target: ProjectTarget, place: Omit<PipelinePlace, 'project'>): Promise<EvidenceRun> {
  const { client, project } = target;
  const name = `${place.kind === 'jobs' ? 'job' : 'pipeline'} ${place.number}`;
  const facts = await client.attempt(looking(`reading ${name}`, project), async (api) => {
    const where = `GitLab: ${name}`;
    const job = place.kind === 'jobs' ? objectOf<Job>(await api.Jobs.show(project, place.number), where) : undefined;
    const id = job === undefined ? place.number : job.pipeline?.id;
    if (typeof id !== 'number') throw unexpected(where, 'a pipeline with a number', job?.pipeline);
    const found = objectOf<Pipeline>(await api.Pipelines.show(project, id), where);
    const { source, ref, sha, tag } = found;
    if (typeof source !== 'string' || typeof ref !== 'string' || typeof sha !== 'string')
      throw unexpected(where, 'a source, a ref and a commit', found);
    const status = (job ?? found).status ?? '';
    return { source, ref, sha, isTag: tag === true, result: ended.has(status) ? status : undefined };
  });
  const { source, ref, sha, isTag, result } = facts;
  return {
    repository: project,
    headRepository: project,
    event: source,
    ref,
    refKind: isTag ? 'tag' : 'branch',
    isGuarded: isTag ? await isTagGuarded(target, ref) : await isBranchGuarded(target, ref),
    commit: sha,
    result,
  };
}

async function isBranchGuarded(target: ProjectTarget, branch: string): Promise<boolean> {
  // A pipeline of a merge request is of no branch.
  if (branch.startsWith('refs/')) return false;
  const { means, writers = [] } = await branchGuard(target, branch);
  return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
}

/** Tells whether a protected tag keeps developers from making the tag, as far as the token may see who may. */
async function isTagGuarded({ client, project }: ProjectTarget, tag: string): Promise<boolean> {
  return client.attempt(looking(`reading what guards tag ${tag}`, project), async (api: Api) => {
    const where = `GitLab: the tag ${tag} of ${project}`;
    const shown = objectOf<{ readonly protected?: unknown }>(await api.Tags.show(project, tag), where);
    if (shown.protected !== true) return false;
    const all = await unlessRefused(() => api.ProtectedTags.all(project, { perPage: 100, maxPages: 10 }));
    if (all === undefined) return true;
    const rules = listOf<ProtectedTag>(all, where).filter(({ name = '' }) => matchesWildcard(name, tag));
    return !rules.flatMap(({ create_access_levels: levels }) => levels ?? []).some(isForDevelopers);
  });
}

function isForDevelopers({ access_level: level, user_id: user, group_id: group }: Access): boolean {
  if (typeof user === 'number' || typeof group === 'number') return false;
  return typeof level === 'number' && level > 0 && level <= developers;
}
