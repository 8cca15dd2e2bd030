import { dirname } from 'node:path';
import { StepError } from '../../../base/errors.ts';
import { GitError } from '../../../git/git.ts';
import type { FileChange } from '../../../platform/platform.ts';
import type { Ports } from '../../ports.ts';
import type { Exception, ExceptionsFile } from './exception.ts';
import { loginOf } from './login.ts';

type Reach = Pick<Ports, 'files' | 'git' | 'log' | 'platform'>;

/** Commits that are asked about. */
const maxCommits = 50;
const maxOutputBytes = 16 * 1024 * 1024;

/**
 * Those of `wanted` whose every line came with a merged request that their approver had approved, as the platform says.
 * Where it does not say, none of them; the log says why.
 */
export async function reviewedExceptions(
  { path, exceptions }: ExceptionsFile,
  wanted: readonly Exception[],
  reach: Reach,
): Promise<ReadonlySet<Exception>> {
  const { platform, log }: Partial<Reach> = reach;
  if (wanted.length === 0 || platform === undefined || platform.kind === 'local') return new Set();
  try {
    const origins = originsOf(exceptions, await blamed(path, reach));
    const commits = new Set(wanted.flatMap((one) => origins.get(one) ?? []).filter((commit) => commit !== ''));
    const changes = new Map<string, FileChange>();
    for (const commit of [...commits].slice(0, maxCommits)) changes.set(commit, await platform.changeOf({ commit }));
    return new Set(wanted.filter((one) => isReviewed(one.approver, origins.get(one) ?? [], changes)));
  } catch (error) {
    if (!(error instanceof StepError) && !(error instanceof GitError)) throw error;
    log?.warn(`the reviews of ${path} cannot be asked for: ${error.message}`);
    return new Set();
  }
}

/** The commit that each line came with, the first line first; '' for one that history does not reach. */
async function blamed(path: string, { files, git }: Reach): Promise<readonly string[]> {
  const bytes = await files.read(path);
  const text = new TextDecoder().decode(bytes ?? new Uint8Array());
  // What an alias stands for is written elsewhere: no review of these lines was one of it.
  if (/(?:^|[\s[{,:-])&\S/m.test(text)) return [];
  const file = files.resolve(path);
  const args = ['blame', '--line-porcelain', '--', file];
  const output = await git.run(args, { cwd: dirname(file), maxOutput: maxOutputBytes });
  const lines: string[] = [];
  for (const entry of output.text.split(/^(?=[0-9a-f]{40,64} \d+ \d+)/m)) {
    const [, commit, line] = /^([0-9a-f]{40,64}) \d+ (\d+)/.exec(entry) ?? [];
    if (commit === undefined || line === undefined) continue;
    lines[Number(line) - 1] = /^boundary$/m.test(entry) || /^0+$/.test(commit) ? '' : commit;
  }
  return lines;
}

/** The commits of each exception's lines: from where it stands to where the next one does. */
function originsOf(all: readonly Exception[], lines: readonly string[]): ReadonlyMap<Exception, readonly string[]> {
  const starts = all.map(({ at }) => Number(/:(\d+):\d+$/.exec(at)?.[1] ?? 0));
  return new Map(
    all.map((one, index) => {
      const start = starts[index] ?? 0;
      const end = Math.max(start, (starts[index + 1] ?? lines.length + 1) - 1);
      return [one, lines.slice(start - 1, end)];
    }),
  );
}

function isReviewed(approver: string, commits: readonly string[], changes: ReadonlyMap<string, FileChange>): boolean {
  return commits.length > 0 && commits.every((commit) => isApprovedBy(approver, changes.get(commit)));
}

function isApprovedBy(approver: string, change: FileChange | undefined): boolean {
  const name = loginOf(approver);
  return (change?.requests ?? []).some(
    ({ author, reviews }) =>
      loginOf(author) !== name &&
      reviews.some(({ reviewer, state, stale }) => loginOf(reviewer) === name && state === 'approved' && !stale),
  );
}
