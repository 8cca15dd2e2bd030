import { UsageError } from '../../base/errors.ts';
import { objectOf, unexpected } from '../answer.ts';
import type { GithubFacts } from '../facts.ts';
import type { EvidenceRun } from '../evidence-run.ts';
import { branchGuard } from './guard.ts';
import { reading, repositoryAt, type RepositoryTarget } from './repository.ts';
import { hasRef, isTagGuarded } from './tag-guard.ts';

/** Fields of a run that are read ("Get a workflow run"). */
interface Run {
  readonly event?: string;
  readonly head_branch?: string | null;
  readonly head_sha?: string;
  readonly status?: string | null;
  readonly conclusion?: string | null;
  readonly repository?: { readonly full_name?: string } | null;
  readonly head_repository?: { readonly full_name?: string } | null;
}

/** A run on this server, by its URL. */
export interface RunPlace {
  readonly repository: ReturnType<typeof repositoryAt>;
  readonly run: number;
}

/** Reads the URL of a run, `SERVER/owner/name/actions/runs/1`. @throws UsageError for any other one */
export function runPlace(url: string, facts: GithubFacts): RunPlace {
  const rest = url.startsWith(`${facts.serverUrl}/`) ? url.slice(facts.serverUrl.length + 1) : '';
  const [, path, run] =
    /^(\w[\w.-]*\/\w[\w.-]*)\/actions\/runs\/([1-9]\d{0,14})(?:\/attempts\/\d{1,6})?$/.exec(rest) ?? [];
  if (path !== undefined && run !== undefined) return { repository: repositoryAt(path, facts), run: Number(run) };
  throw new UsageError({
    code: 'not-a-run',
    where: 'evidence-run',
    expected: `the URL of a run, ${facts.serverUrl}/OWNER/NAME/actions/runs/NUMBER`,
    found: url.slice(0, 200),
  });
}

/** Reads the facts of a run. */
export async function evidenceRun(target: RepositoryTarget, run: number): Promise<EvidenceRun> {
  const { client, repository } = target;
  const facts = await client.attempt(reading(`reading run ${run}`, repository), async (octokit) => {
    const where = `GitHub: run ${run}`;
    const { data } = await octokit.rest.actions.getWorkflowRun({ ...repository, run_id: run });
    const found = objectOf<Run>(data, where);
    const { event, head_branch: ref, head_sha: commit, repository: own } = found;
    if (event === undefined || commit === undefined || own?.full_name === undefined)
      throw unexpected(where, 'an event, a commit and a repository', found);
    return {
      repository: own.full_name,
      headRepository: found.head_repository?.full_name,
      event,
      ref: ref ?? '',
      commit,
      result: found.status === 'completed' ? (found.conclusion ?? 'none') : undefined,
    };
  });
  return { ...facts, ...(await guardOf(target, facts.ref)) };
}

/**
 * Finds out what guards the ref of a run, which GitHub names without saying what it is.
 * Where a branch and a tag have one name, both must be guarded: the run may be of either.
 */
async function guardOf(target: RepositoryTarget, ref: string): Promise<Pick<EvidenceRun, 'refKind' | 'isGuarded'>> {
  if (ref === '') return { refKind: undefined, isGuarded: false };
  const [isBranch, isTag] = await Promise.all([hasRef(target, `heads/${ref}`), hasRef(target, `tags/${ref}`)]);
  const isKept = (!isBranch || (await isBranchGuarded(target, ref))) && (!isTag || (await isTagGuarded(target, ref)));
  return { refKind: isBranch ? 'branch' : isTag ? 'tag' : undefined, isGuarded: (isBranch || isTag) && isKept };
}

async function isBranchGuarded(target: RepositoryTarget, branch: string): Promise<boolean> {
  const { means, writers = [] } = await branchGuard(target, branch);
  return means.length > 0 && !writers.some(({ kind }) => kind === 'anybody');
}
