import type { Files } from '../../files/files.ts';
import type { Git } from '../../git/git.ts';
import { firstAncestor, readCommits } from '../../git/history.ts';
import type { Facts, Policy, TakenVersion, VersionTag } from '../../version/model.ts';
import { inRange } from '../../version/range.ts';
import type { Commit } from '../../version/reading.ts';
import { compareVersions, highest, isRelease } from '../../version/semver.ts';
import type { Version } from '../../version/semver.ts';
import { isSignedBy, sshKeysIn } from '../../version/signature.ts';
import { findHistory, type HistoryQuery, type HistorySinceBase, noHistory } from './history.ts';
import { requiredText } from './text.ts';

/** The facts that come from history. */
export type HistoryFacts = Pick<Facts, 'head' | 'base' | 'commits' | 'height' | 'range' | 'givenOut' | 'signed'>;

/** With neither base nor limit a first version would read a whole history; only its newest commits are shown. */
const maxReadWithoutBase = 2000;

/** Characters of a commit's id that a dev version has at least. */
const shortest = 7;

interface KnownVersions {
  readonly tags: readonly VersionTag[];
  readonly taken: readonly TakenVersion[];
  /** Path of the file of keys that may say `Release-As`. */
  readonly keys: string | undefined;
}

/** Reads the base and the commits since it. A version that does not come from commits needs only HEAD. */
export async function historyFacts(
  { git, files }: { readonly git: Git; readonly files: Files },
  policy: Policy,
  query: HistoryQuery,
  known: KnownVersions,
): Promise<HistoryFacts> {
  const { head, cwd } = query.checkout;
  const counts = policy.scheme === 'semver' && policy.built === undefined;
  const history = counts ? await findHistory(git, query) : noHistory(cwd);
  try {
    const ids = history.base === undefined ? history.commits.slice(0, maxReadWithoutBase) : history.commits;
    const read = await readCommits(git, history.cwd, [head, ...ids.filter((id) => id !== head)]);
    const commits = ids.includes(head) ? read : read.slice(1);
    return {
      head: { id: head, time: read[0]?.time ?? Number.NaN },
      base: history.base,
      commits,
      height: history.commits.length,
      range: await wholeRange(git, history, query, commits),
      givenOut: counts ? await givenOutIn(git, history, query, policy, known) : undefined,
      signed: await signedAmong({ git, files }, history.cwd, commits, policy, known.keys),
    };
  } finally {
    await history.done();
  }
}

/** Reads the whole graph, which shows the commits of a merge; `paths` leave out most of it. */
async function wholeRange(
  git: Git,
  history: HistorySinceBase,
  { paths }: HistoryQuery,
  commits: readonly Commit[],
): Promise<readonly Commit[] | undefined> {
  const undoes = /^(?:This reverts (?:commit|merge request)|Reverts) /m;
  if (paths.length === 0 || !commits.some(({ message }) => undoes.test(message))) return undefined;
  return readCommits(git, history.cwd, await history.all());
}

/**
 * Returns the highest prerelease above the base that a commit since the base carries, by a tag or by its sha in the
 * registry.
 */
async function givenOutIn(
  git: Git,
  history: HistorySinceBase,
  { paths, checkout }: HistoryQuery,
  { range }: Policy,
  { tags, taken }: KnownVersions,
): Promise<TakenVersion | undefined> {
  const isOpen = ({ version }: { readonly version: Version }): boolean =>
    !isRelease(version) &&
    inRange(version, range) &&
    (history.base === undefined || compareVersions(version, history.base.version) > 0);
  const open = tags.filter(isOpen).toSorted((a, b) => compareVersions(b.version, a.version));
  const since = new Set(open.length > 0 ? [...history.commits, checkout.head] : []);
  // With paths a tagged commit may be none that counts: then Git is asked for the first that HEAD contains.
  const other =
    paths.length > 0 && open.length > 0 ? await firstAncestor(git, history.cwd, checkout.head, commitsOf(open)) : '';
  const tagged = open.find(({ commit }) => since.has(commit) || commit === other);
  const byStart = new Map(history.commits.map((id) => [id.slice(0, shortest), id]));
  const built = taken.filter(isOpen).filter(({ version }) => isOfCommits(version, byStart));
  const given = [...built, ...(tagged === undefined ? [] : [{ version: tagged.version, by: `tag ${tagged.name}` }])];
  return highest(given, ({ version }) => version);
}

function commitsOf(tags: readonly VersionTag[]): readonly string[] {
  return [...new Set(tags.map(({ commit }) => commit))];
}

/** Whether a dev version names one of the commits: its last part is the beginning of an id. */
function isOfCommits({ prerelease }: Version, byStart: ReadonlyMap<string, string>): boolean {
  const sha = prerelease.at(-1) ?? '';
  if (prerelease[0] !== 'dev' || !/^[0-9a-f]{7,64}$/.test(sha)) return false;
  return byStart.get(sha.slice(0, shortest))?.startsWith(sha) === true;
}

/** Commits with a `Release-As` whose signature is by one of the keys; looked for only where that decides. */
async function signedAmong(
  { git, files }: { readonly git: Git; readonly files: Files },
  cwd: string,
  commits: readonly Commit[],
  { releaseAs }: Policy,
  file: string | undefined,
): Promise<ReadonlySet<string>> {
  if (releaseAs !== 'signed' || file === undefined) return new Set();
  const asking = commits.filter(({ message }) => /^release-as:/im.test(message));
  const keys = asking.length > 0 ? sshKeysIn(await requiredText(files, file)) : [];
  const signed = await Promise.all(
    asking.map(async ({ id }) => {
      const { stdout } = await git.run(['cat-file', 'commit', id], { cwd });
      return isSignedBy(Buffer.from(stdout.buffer, stdout.byteOffset, stdout.byteLength), keys) ? [id] : [];
    }),
  );
  return new Set(signed.flat());
}
