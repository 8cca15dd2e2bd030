import { basename, dirname } from 'node:path';
import { StepError } from '../base/errors.ts';
import { GitError } from '../git/git.ts';
import { isPerson } from '../platform/account.ts';
import type { FileChange } from '../platform/platform.ts';
import type { Exception, ExceptionsFile, Reach } from './exception.ts';
import { parseExceptions } from './file.ts';
import type { TrustedContent } from './guard.ts';
import { loginOf } from './login.ts';

/** Upper bound of the file's commits that are read, newest first. */
const maxCommits = 200;
const maxBytes = 16 * 1024 * 1024;

/**
 * Returns those of `wanted` whose approver approved the merged request that brought them into the file's repository.
 * The platform gives the requests; an entry must have come as it stands now. Entries are compared as data: a deletion
 * in an entry makes another entry of it. Where the platform or history has no answer, none of them is returned; the
 * log gives the reason.
 */
export async function reviewedExceptions(
  { path }: ExceptionsFile,
  wanted: readonly Exception[],
  reach: Reach,
  repository: string | undefined,
): Promise<ReadonlySet<Exception>> {
  const { platform, log } = reach;
  if (wanted.length === 0 || platform === undefined || platform.kind === 'local') return new Set();
  try {
    const origins = await originsOf(wanted, await historyOf(path, reach));
    const changes = new Map<string, FileChange>();
    for (const commit of new Set(origins.values()))
      changes.set(commit, await platform.changeOf({ repository, commit }));
    return new Set(wanted.filter((one) => isApprovedBy(one.approver, changes.get(origins.get(one) ?? ''))));
  } catch (error) {
    if (!(error instanceof StepError) && !(error instanceof GitError)) throw error;
    log?.warn(`the reviews of ${path} cannot be asked for: ${error.message}`);
    return new Set();
  }
}

/** The commits that changed the file, and its entries at any of them. */
interface History {
  readonly commits: readonly { readonly name: string; readonly parents: readonly string[] }[];
  entriesAt(commit: string): Promise<ReadonlySet<string>>;
}

async function historyOf(path: string, { files, git }: Reach): Promise<History> {
  const file = files.resolve(path);
  const options = { cwd: dirname(file), maxOutput: maxBytes };
  const format = ['log', `--max-count=${maxCommits}`, '--format=%H %P', 'HEAD', '--', file];
  const { text } = await git.run(format, options);
  const commits = text.split('\n').flatMap((line) => {
    const [name = '', ...parents] = line.split(' ').filter((part) => part !== '');
    return name === '' ? [] : [{ name, parents }];
  });
  const shallow = await git.run(['rev-parse', '--is-shallow-repository'], options);
  const isShallow = shallow.text.trim() !== 'false';
  const known = new Map<string, ReadonlySet<string>>();

  return {
    // The oldest commits of a shallow clone seem to have brought their whole content.
    commits: isShallow ? commits.filter(({ parents }) => parents.length > 0) : commits,
    async entriesAt(commit) {
      const before = known.get(commit);
      if (before !== undefined) return before;
      const { exitCode, stdout } = await git.run(['show', `${commit}:./${basename(file)}`], {
        ...options,
        accept: [128],
      });
      const entries = exitCode === 0 ? entriesIn(stdout, path) : new Set<string>();
      known.set(commit, entries);
      return entries;
    },
  };
}

/** Reads the entries at a commit; a file that was no list of exceptions had none. */
function entriesIn(bytes: Uint8Array, path: string): ReadonlySet<string> {
  try {
    return new Set(parseExceptions(bytes, path, undefined).map(dataOf));
  } catch (error) {
    if (error instanceof StepError) return new Set();
    throw error;
  }
}

/**
 * Returns those entries that the file does not have, as they stand, on the default branch of its own repository. Outside
 * of a platform that is nobody's to say.
 */
export function entriesNotOn(
  trusted: TrustedContent | undefined,
  { path }: ExceptionsFile,
  exceptions: readonly Exception[],
): ReadonlySet<Exception> {
  if (trusted === undefined) return new Set();
  const known = trusted.bytes === undefined ? new Set<string>() : entriesIn(trusted.bytes, path);
  return new Set(exceptions.filter((one) => !known.has(dataOf(one))));
}

/** Serializes an exception without its position. */
function dataOf({ at: _at, ...data }: Exception): string {
  return JSON.stringify(data, (_key, value: unknown) => value ?? null);
}

/**
 * Finds, for each exception, the newest commit that brought it.
 * That commit has the whole entry and none of its parents has.
 */
async function originsOf(wanted: readonly Exception[], history: History): Promise<ReadonlyMap<Exception, string>> {
  const origins = new Map<Exception, string>();
  const head = await history.entriesAt('HEAD');
  const left = new Map(wanted.filter((one) => head.has(dataOf(one))).map((one) => [one, dataOf(one)]));
  for (const { name, parents } of history.commits) {
    if (left.size === 0) break;
    const own = await history.entriesAt(name);
    const before = await Promise.all(parents.map((parent) => history.entriesAt(parent)));
    for (const [one, data] of left) {
      if (!own.has(data) || before.some((entries) => entries.has(data))) continue;
      origins.set(one, name);
      left.delete(one);
    }
  }
  return origins;
}

/**
 * Tells whether the approver reviewed what somebody else wrote.
 * Where no person is known who wrote it, a second review must stand beside: the approver may have had a bot write it.
 */
function isApprovedBy(approver: string, change: FileChange | undefined): boolean {
  if (change === undefined) return false;
  const { authors, requests } = change;
  const name = loginOf(approver);
  if (authors.some((one) => loginOf(one) === name)) return false;
  return requests.some(({ author, reviews, isDefaultBase }) => {
    if (isDefaultBase === false || loginOf(author) === name) return false;
    const good = reviews.filter(({ state, stale, flaw }) => state === 'approved' && !stale && flaw === undefined);
    const names = new Set(good.map(({ reviewer }) => loginOf(reviewer)));
    const isKnown = authors.some(isPerson) && isPerson(author);
    return names.has(name) && (isKnown || names.size > 1);
  });
}
