import { RefusedError, UsageError } from '../base/errors.ts';
import { GitError } from './git.ts';
import type { Git } from './git.ts';
import { readObjects } from './objects.ts';
import type { RawCommit } from './objects.ts';

/** Repository that history is read from: the user's, or a scratch one with the commits that it lacks. */
export interface Checkout {
  /** Directory for git. */
  readonly cwd: string;
  /** Absolute path of the directory that holds objects and shallow boundaries: `.git`, also of a linked work tree. */
  readonly commonDirectory: string;
  readonly shallow: boolean;
  /** HEAD's commit. */
  readonly head: string;
  /** The branch that HEAD is on; undefined when detached. */
  readonly branch: string | undefined;
  /** Path of `cwd` below the repository's root: empty or ending in a slash. */
  readonly below: string;
}

/** Opens the repository at `cwd`. Throws UsageError when there is none, or one without commits. */
export async function openCheckout(git: Git, cwd: string): Promise<Checkout> {
  const { text, exitCode, stderr } = await git.run(
    [
      'rev-parse',
      '--is-shallow-repository',
      '--path-format=absolute',
      '--git-common-dir',
      '--show-prefix',
      'HEAD',
      '--symbolic-full-name',
      'HEAD',
    ],
    { cwd, accept: [128] },
  );
  const [shallow = '', commonDirectory = '', below = '', head = '', ref = ''] = text.split('\n');
  if (/^[0-9a-f]{40,64}$/.test(head) && exitCode === 0) {
    const branch = ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
    return { cwd, commonDirectory, shallow: shallow === 'true', head, branch, below };
  }
  if (/dubious ownership/.test(stderr)) {
    throw new UsageError({
      code: 'repository-not-trusted',
      where: cwd,
      found: 'Git does not read it because another user owns it',
      fix: 'add it to safe.directory',
    });
  }
  if (commonDirectory === '') {
    throw new UsageError({
      code: 'not-a-repository',
      where: cwd,
      expected: 'a Git repository',
      found: 'none',
      fix: 'check the input "repository" and that the job checks out the code',
    });
  }
  throw new UsageError({
    code: 'no-commits',
    where: cwd,
    expected: 'a commit to version',
    found: 'a repository without commits',
    fix: 'commit something first',
  });
}

/** Branches of remotes that point at HEAD: a detached checkout was made from one of them. */
export async function remoteBranchesHere(git: Git, { cwd, head }: Checkout): Promise<string[]> {
  const { text } = await git.run(['for-each-ref', `--points-at=${head}`, '--format=%(refname)', 'refs/remotes/'], {
    cwd,
  });
  const names = text.split('\n').flatMap((ref) => /^refs\/remotes\/[^/]+\/(.+)$/.exec(ref)?.[1] ?? []);
  return names.filter((name) => name !== 'HEAD');
}

/** Setting that stops Git from fetching missing objects into a clone on a read. */
const noLazyFetch = { GIT_NO_LAZY_FETCH: '1' };

/** How many are asked about at a time: the first one is nearly always the one, the next few nearly always hold it. */
const looks = [1, 16, Number.POSITIVE_INFINITY] as const;

/**
 * Returns the first of `ids` that is an ancestor of `head`. The ids come best first, so a look at one or a few mostly
 * answers; its cost is the history between them and HEAD, not the whole. Ids that are no commits here are not
 * ancestors.
 */
export async function firstAncestor(
  git: Git,
  cwd: string,
  head: string,
  ids: readonly string[],
): Promise<string | undefined> {
  let start = 0;
  for (const look of looks) {
    const part = ids.slice(start, start + look);
    if (part.length === 0) return undefined;
    const found = await ancestorAmong(git, cwd, head, part);
    if (found !== undefined) return found;
    start += look;
  }
  return undefined;
}

/** Finds an ancestor of HEAD among ids: Git prints the commits that HEAD does not reach, so an unprinted id is one. */
async function ancestorAmong(git: Git, cwd: string, head: string, ids: readonly string[]): Promise<string | undefined> {
  const walk = git.run(['rev-list', '--ignore-missing', '--stdin'], { cwd, input: `^${head}\n${ids.join('\n')}\n` });
  const [known, listed] = await Promise.all([commitsAmong(git, cwd, ids), walk]);
  const outside = new Set(listed.text.split('\n'));
  return ids.find((id) => known.has(id) && !outside.has(id));
}

async function commitsAmong(git: Git, cwd: string, ids: readonly string[]): Promise<Set<string>> {
  const { text } = await git.run(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
    cwd,
    env: noLazyFetch,
    input: `${ids.join('\n')}\n`,
  });
  const lines = text.split('\n').filter((line) => line.endsWith(' commit'));
  return new Set(lines.map((line) => line.slice(0, -' commit'.length)));
}

/**
 * Ids of the commits of `head` that `base` does not reach, newest first; undefined when `base` is no ancestor of it, or
 * no commit here. One walk answers both: the base of a range is on its boundary exactly when HEAD reaches it.
 */
export async function commitsAbove(git: Git, cwd: string, head: string, base: string): Promise<string[] | undefined> {
  const { text, exitCode } = await git.run(['rev-list', '--topo-order', '--boundary', head, `^${base}`, '--'], {
    cwd,
    accept: [128],
    env: noLazyFetch,
  });
  const lines = text.split('\n').filter((line) => line !== '');
  if (exitCode !== 0 || !lines.includes(`-${base}`)) return undefined;
  return lines.filter((line) => !line.startsWith('-'));
}

export interface CommitRange {
  readonly cwd: string;
  readonly head: string;
  /** Excluded with all that they reach; none: from the beginning. */
  readonly since: readonly string[];
  /** Git pathspecs; empty: every commit counts. */
  readonly paths: readonly string[];
}

/** Ids of the commits in the range that touch the paths, newest first. Throws UsageError for paths outside. */
export async function listCommits(git: Git, { cwd, head, since, paths }: CommitRange): Promise<string[]> {
  const range = [head, ...since.map((id) => `^${id}`)];
  // Without --full-history a merge hides the side that left the paths as they were, changes and their reverts included.
  const options = paths.length === 0 ? ['--topo-order'] : ['--topo-order', '--full-history'];
  try {
    const { text } = await git.run(['rev-list', ...options, ...range, '--', ...paths], {
      cwd,
      network: paths.length > 0,
    });
    return text.split('\n').filter((line) => line !== '');
  } catch (error) {
    if (error instanceof GitError && /outside repository|pathspec/.test(error.stderr)) {
      throw new UsageError(
        { code: 'invalid-paths', where: 'paths', expected: 'paths inside the repository', found: paths.join(', ') },
        {
          cause: error,
        },
      );
    }
    throw error;
  }
}

/** Commits as their objects have them, in the order asked for; parents are the true ones also where history is cut. */
export async function readCommits(git: Git, cwd: string, ids: readonly string[]): Promise<RawCommit[]> {
  const commits: RawCommit[] = [];
  const step = 20_000;
  for (let start = 0; start < ids.length; start += step) {
    for (const commit of await readPart(git, cwd, ids.slice(start, start + step))) commits.push(commit);
  }
  return commits;
}

/** Halves a part that prints too much: a few enormous messages must not stop a thousand small ones. */
async function readPart(git: Git, cwd: string, ids: readonly string[]): Promise<RawCommit[]> {
  try {
    // Buffered, or Git writes each object by itself.
    const { stdout } = await git.run(['cat-file', '--batch', '--buffer'], { cwd, input: `${ids.join('\n')}\n` });
    return readObjects(stdout);
  } catch (error) {
    if (!(error instanceof RefusedError) || ids.length === 1) throw error;
    const half = ids.length >> 1;
    return [...(await readPart(git, cwd, ids.slice(0, half))), ...(await readPart(git, cwd, ids.slice(half)))];
  }
}
