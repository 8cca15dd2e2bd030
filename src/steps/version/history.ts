import { RemoteError, UsageError } from '../../base/errors.ts';
import { GitError } from '../../git/git.ts';
import type { Git } from '../../git/git.ts';
import { commitsAbove, firstAncestor, listCommits } from '../../git/history.ts';
import type { Checkout } from '../../git/history.ts';
import { openScratch } from '../../git/scratch.ts';
import type { Scratch } from '../../git/scratch.ts';
import { boundaries, fetchAll, fetchSince, fetchTag, fetchOneMore, parentsBelow } from '../../git/thin.ts';
import type { VersionTag } from '../../version/model.ts';

export interface HistoryQuery {
  readonly checkout: Checkout;
  /** Release tags that may be the base, the highest first. */
  readonly candidates: readonly VersionTag[];
  readonly reach: 'reachable' | 'all';
  readonly paths: readonly string[];
  /** Undefined when no remote may be asked. */
  readonly remote: string | undefined;
}

/** The base, and the commits since it. `cwd` is where they can be read until `done` is called. */
export interface HistorySinceBase {
  readonly base: VersionTag | undefined;
  /** Newest first. */
  readonly commits: readonly string[];
  /** Also those that touch no path. */
  readonly all: () => Promise<readonly string[]>;
  readonly cwd: string;
  readonly done: () => Promise<void>;
}

/** For a version that does not come from commits. */
export function noHistory(cwd: string): HistorySinceBase {
  return { base: undefined, commits: [], all: () => Promise.resolve([]), cwd, done: () => Promise.resolve() };
}

/** Finds the base and the commits since it, fetching the commits that a thin clone lacks to a place of their own. */
export async function findHistory(git: Git, question: HistoryQuery): Promise<HistorySinceBase> {
  const { checkout, paths } = question;
  if (checkout.shallow) return (await cutHistory(git, question)) ?? deepened(git, question);
  if (paths.length > 0 && (await isTreeless(git, checkout.cwd))) return withTrees(git, question);
  return (await aboveHighest(git, question)) ?? aboveOther(git, question);
}

/** Nearly always HEAD stands on the highest tag: then one walk finds that out and lists the commits above it. */
async function aboveHighest(
  git: Git,
  { checkout, candidates, reach, paths }: HistoryQuery,
): Promise<HistorySinceBase | undefined> {
  const [highest] = candidates;
  if (highest === undefined || reach === 'all' || paths.length > 0) return undefined;
  const { cwd, head } = checkout;
  const commits = await commitsAbove(git, cwd, head, highest.commit);
  if (commits === undefined) return undefined;
  return { base: highest, commits, all: () => Promise.resolve(commits), cwd, done: () => Promise.resolve() };
}

async function aboveOther(git: Git, question: HistoryQuery): Promise<HistorySinceBase> {
  const base = await baseAmong(git, question.checkout.cwd, question);
  const missing = question.reach === 'all' && base !== question.candidates[0];
  return missing ? deepened(git, question) : listed(git, question, base);
}

async function listed(
  git: Git,
  { checkout, paths }: HistoryQuery,
  base: VersionTag | undefined,
): Promise<HistorySinceBase> {
  const { cwd, head } = checkout;
  const range = { cwd, head, since: idsOf(base) };
  const commits = await listCommits(git, { ...range, paths });
  return { base, commits, all: () => listCommits(git, { ...range, paths: [] }), cwd, done: () => Promise.resolve() };
}

/** Whether the clone left out directories: looking at paths would fetch them, one round trip for each commit. */
async function isTreeless(git: Git, cwd: string): Promise<boolean> {
  const { text } = await git.run(['config', '--get-regexp', String.raw`^remote\..*\.partialclonefilter$`], {
    cwd,
    accept: [1],
  });
  return /\.partialclonefilter tree:/.test(text);
}

/** All trees of the range in one fetch; a commit that the remote does not have is left to Git's own way, one by one. */
async function withTrees(git: Git, question: HistoryQuery): Promise<HistorySinceBase> {
  try {
    if (question.remote !== undefined) return await deepened(git, question);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
  }
  return listed(git, question, await baseAmong(git, question.checkout.cwd, question));
}

/** A shallow clone may hold all that is needed: then its cut lies below the base. */
async function cutHistory(git: Git, question: HistoryQuery): Promise<HistorySinceBase | undefined> {
  const { checkout, candidates, paths } = question;
  const [highest] = candidates;
  if (highest === undefined) return undefined;
  const known = await firstAncestor(git, checkout.cwd, checkout.head, [highest.commit]);
  if (known === undefined) return undefined;
  const range = { cwd: checkout.cwd, head: checkout.head, since: [known] };
  const [all, cut] = await Promise.all([
    listCommits(git, { ...range, paths: [] }),
    boundaries(git, checkout.commonDirectory, checkout),
  ]);
  if (cut.some((id) => all.includes(id))) return undefined;
  const commits = paths.length === 0 ? all : await listCommits(git, { ...range, paths });
  return { base: highest, commits, all: () => Promise.resolve(all), cwd: checkout.cwd, done: () => Promise.resolve() };
}

async function baseAmong(
  git: Git,
  cwd: string,
  { checkout, candidates, reach }: HistoryQuery,
): Promise<VersionTag | undefined> {
  if (reach === 'all') {
    const [highest] = candidates;
    const known = highest === undefined ? undefined : await firstAncestor(git, cwd, highest.commit, [highest.commit]);
    return known === undefined ? undefined : highest;
  }
  const ids = [...new Set(candidates.map(({ commit }) => commit))];
  const found = await firstAncestor(git, cwd, checkout.head, ids);
  return candidates.find(({ commit }) => commit === found);
}

async function deepened(git: Git, question: HistoryQuery): Promise<HistorySinceBase> {
  const { checkout, remote } = question;
  if (remote === undefined) throw tooThin();
  try {
    return await inScratch(git, question, remote, false);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    // The remote may lack the commit itself: then it can give only the commits below the cut.
    if (!checkout.shallow) throw notFetched(remote, error);
  }
  try {
    return await inScratch(git, question, remote, true);
  } catch (error) {
    throw error instanceof GitError ? notFetched(remote, error) : error;
  }
}

/** `borrow`: on top of the clone's commits, and only from below its cut; otherwise anew, as the remote has it. */
async function inScratch(git: Git, question: HistoryQuery, remote: string, borrow: boolean): Promise<HistorySinceBase> {
  const { checkout, paths } = question;
  const scratch = await openScratch(git, checkout, borrow);
  try {
    const { base, since } = await deepen(git, scratch, question, remote, borrow);
    const pathspecs = paths.map((path) => `${checkout.below}${path}`);
    const range = { cwd: scratch.cwd, head: checkout.head, since };
    const commits = await listCommits(git, { ...range, paths: pathspecs });
    const all = (): Promise<string[]> => listCommits(git, { ...range, paths: [] });
    return { base, commits, all, cwd: scratch.cwd, done: scratch.remove };
  } catch (error) {
    await scratch.remove();
    throw error;
  }
}

interface DeepenedHistory {
  readonly base: VersionTag | undefined;
  /** Ends of the range: the base, or the commits just below a history that was cut exactly above it. */
  readonly since: readonly string[];
}

/**
 * Fetches only the commits above the highest tag first; when HEAD does not stand on that tag, the whole graph of
 * commits.
 */
async function deepen(
  git: Git,
  { cwd, directory }: Scratch,
  question: HistoryQuery,
  remote: string,
  borrow: boolean,
): Promise<DeepenedHistory> {
  const { checkout, candidates, reach, paths } = question;
  const { head } = checkout;
  const filter = paths.length === 0 ? 'tree:0' : 'blob:none';
  const [highest] = candidates;
  if (!borrow && highest !== undefined && (await fetchSince(git, cwd, remote, highest, head, filter))) {
    const below = await parentsBelow(git, cwd, await boundaries(git, directory, { cwd, head }));
    if (below.includes(highest.commit)) {
      if (paths.length === 0) return { base: highest, since: [] };
      await fetchOneMore(git, cwd, remote, head, filter);
      return { base: highest, since: below };
    }
  }
  await fetchAll(git, cwd, remote, borrow ? await boundaries(git, checkout.commonDirectory, checkout) : [head], filter);
  if (reach === 'all' && highest !== undefined) await fetchTag(git, cwd, remote, highest);
  const base = await baseAmong(git, cwd, question);
  return { base, since: idsOf(base) };
}

function idsOf(base: VersionTag | undefined): string[] {
  return base === undefined ? [] : [base.commit];
}

const advice = 'check out the whole history: fetch-depth: 0 for actions/checkout, GIT_DEPTH: "0" on GitLab';

function tooThin(): UsageError {
  return new UsageError({
    code: 'history-too-thin',
    where: 'this clone',
    expected: 'the history back to the last release, or a remote to fetch it from',
    found: 'less',
    fix: advice,
  });
}

function notFetched(remote: string, cause: GitError): RemoteError {
  const found = 'the history that this clone lacks could not be fetched';
  return new RemoteError(
    { code: 'history-not-fetched', where: remote, found, fix: `check the network and the token, or ${advice}` },
    { cause },
  );
}
