import { join } from 'node:path';
import type { Clock } from '../base/clock.ts';
import { RefusedError } from '../base/errors.ts';
import { catFile } from './cat-file.ts';
import type { Git } from './git.ts';
import type { BranchChange, BranchHistory } from './gitops.ts';
import type { Location } from './location.ts';
import { createPrivateRepository, promisor, type PrivateRepository, randomRemote } from './private-repository.ts';
import { runRemoteCommand } from './remote-command.ts';

export interface HistoryOptions {
  readonly git: Git;
  readonly clock: Clock;
  readonly location: Location;
  /** A private directory; a folder `history` is made in it. */
  readonly directory: () => Promise<string>;
  readonly objectFormat: PrivateRepository['objectFormat'];
}

/** Commits of the branch that are fetched, and of those the changes that are read. */
const maxCommits = 10_000;
const maxChanges = 5_000;

/** Changes of a branch without its newest state, which the repository that they were read into holds. */
export interface ReadHistory {
  readonly history: Omit<BranchHistory, 'newest'>;
  /** The newest commit. */
  readonly tip: string;
  readonly directory: string;
}

const historyRef = 'refs/krci-deploy/history';

/**
 * Reads the changes of some paths on a branch, newest first, along first parents: the commits of a merge count as the
 * merge. Commits and trees are fetched, then the contents of these paths alone.
 *
 * @throws RemoteError
 */
export async function readBranchHistory(
  options: HistoryOptions,
  ref: string,
  paths: readonly string[],
): Promise<ReadHistory> {
  const repository = await fetchHistory(options, ref);
  const commits = await firstParents(options.git, repository);
  const raw = await rawChanges(options.git, repository, paths);
  const contents = await contentsOf(options, repository, raw);
  const isCut = commits.length >= maxCommits || raw.length >= maxChanges;
  const history: ReadHistory['history'] = {
    isCut,
    changes: statesOf(raw, contents),
    position: (commit) => {
      const at = commits.indexOf(commit);
      return at < 0 ? undefined : commits.length - at;
    },
    after: (commit) => commits.slice(0, Math.max(0, commits.indexOf(commit))),
    removedBy: async (commit) => (commits.includes(commit) ? removedBy(options.git, repository, commit) : []),
  };
  return { history, tip: commits[0] ?? '', directory: repository.directory };
}

async function fetchHistory(options: HistoryOptions, ref: string): Promise<PrivateRepository> {
  const { location, objectFormat } = options;
  const directory = join(await options.directory(), 'history');
  const repository = { directory, url: location.url, remote: randomRemote(), filter: 'blobs', objectFormat } as const;
  await createPrivateRepository(repository);
  const quiet = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
  const args = [...promisor(repository), ...quiet, '--filter=blob:none', `--depth=${maxCommits}`];
  await runRemoteCommand(options, repository, [...args, repository.remote, `+${ref}:${historyRef}`]);
  return repository;
}

const maxRemoved = 1000;

async function removedBy(git: Git, { directory }: PrivateRepository, commit: string): Promise<readonly string[]> {
  const diff = ['--no-renames', '--diff-filter=D', '--diff-merges=first-parent', '--name-only', '-z'];
  const { text } = await git.run(['log', '--max-count=1', '--format=', ...diff, commit], { cwd: directory });
  return text
    .split('\0')
    .filter((path) => path !== '')
    .slice(0, maxRemoved);
}

/** Ids of the branch's own commits, newest first. */
async function firstParents(git: Git, { directory }: PrivateRepository): Promise<readonly string[]> {
  const { text } = await git.run(['rev-list', '--first-parent', historyRef], { cwd: directory });
  return text.split('\n').filter((line) => line !== '');
}

interface RawChange {
  readonly commit: string;
  readonly time: string;
  readonly author: string;
  readonly message: string;
  /** By path, the blob that the commit left there; undefined where it removed it. */
  readonly blobs: ReadonlyMap<string, string | undefined>;
}

async function rawChanges(
  git: Git,
  repository: PrivateRepository,
  paths: readonly string[],
): Promise<readonly RawChange[]> {
  try {
    return await readLog(git, repository, paths, '%<(600,trunc)%B');
  } catch (error) {
    // Somebody's endless message costs the messages, not the history.
    if (!(error instanceof RefusedError && error.code === 'git-output-too-large')) throw error;
    return readLog(git, repository, paths, '');
  }
}

async function readLog(
  git: Git,
  { directory }: PrivateRepository,
  paths: readonly string[],
  message: string,
): Promise<readonly RawChange[]> {
  const format = `--format=%H%x00%cI%x00%an%x00${message}`;
  const diff = ['--raw', '--no-abbrev', '--no-renames', '--diff-merges=first-parent', '-z'];
  const { text } = await git.run(
    ['log', '--first-parent', `--max-count=${maxChanges}`, format, ...diff, historyRef, '--', ...paths.map(literal)],
    { cwd: directory },
  );
  return changesIn(text.split('\0'));
}

/** Makes Git read a path literally, not as a pattern. */
function literal(path: string): string {
  return `:(literal)${path}`;
}

/**
 * Reads `id NUL time NUL author NUL message NUL` and, for each file, `:<modes> <old> <new> <status> NUL path NUL`. Fields
 * are counted, since an author's name and a message may hold anything but NUL.
 */
function changesIn(fields: readonly string[]): readonly RawChange[] {
  const changes: RawChange[] = [];
  for (let at = 0; at + 3 < fields.length;) {
    const [commit = '', time = '', author = '', message = ''] = fields.slice(at, at + 4);
    const blobs = new Map<string, string | undefined>();
    for (at += 4; fields[at]?.trimStart().startsWith(':') === true; at += 2) {
      const [, mode, , id = ''] = (fields[at] ?? '').trim().split(' ');
      blobs.set(fields[at + 1] ?? '', mode?.startsWith('100') === true && !/^0+$/.test(id) ? id : undefined);
    }
    changes.push({ commit, time: instantOf(time), author, message: message.trim(), blobs });
  }
  return changes;
}

/** A commit may state any number of seconds; one that is no time counts as before all others. */
function instantOf(time: string): string {
  const stated = new Date(time);
  return (Number.isNaN(stated.getTime()) ? new Date(0) : stated).toISOString();
}

async function contentsOf(
  options: HistoryOptions,
  repository: PrivateRepository,
  raw: readonly RawChange[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const ids = [...new Set(raw.flatMap(({ blobs }) => [...blobs.values()]).filter((id) => id !== undefined))];
  const here = await catFile(options.git, repository.directory, ids);
  const missing = ids.filter((id) => !here.has(id));
  if (missing.length > 0) {
    // The server must not leave out objects that it takes for already fetched.
    const forgetful = ['-c', 'fetch.negotiationAlgorithm=noop'];
    const quiet = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no'];
    const args = [...promisor(repository), ...forgetful, ...quiet, '--filter=blob:none', '--stdin', repository.remote];
    await runRemoteCommand(options, repository, args, { input: `${missing.join('\n')}\n` });
    for (const [id, object] of await catFile(options.git, repository.directory, missing)) here.set(id, object);
  }
  return new Map([...here].map(([id, { bytes }]) => [id, bytes]));
}

/** Changes with all paths as they were then: a file is as the newest change up to then left it. */
function statesOf(raw: readonly RawChange[], contents: ReadonlyMap<string, Uint8Array>): readonly BranchChange[] {
  const changed = new Map<string, number[]>();
  for (const [at, { blobs }] of raw.entries()) {
    for (const path of blobs.keys()) {
      const known = changed.get(path);
      if (known === undefined) changed.set(path, [at]);
      else known.push(at);
    }
  }
  return raw.map(({ commit, time, author, message, blobs }, at) => ({
    commit,
    time,
    author,
    message,
    paths: [...blobs.keys()],
    read: (path) => {
      const last = changed.get(path)?.find((one) => one >= at);
      const id = last === undefined ? undefined : raw[last]?.blobs.get(path);
      return Promise.resolve(id === undefined ? undefined : contents.get(id));
    },
  }));
}
