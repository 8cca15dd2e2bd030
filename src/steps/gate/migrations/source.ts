import { EvidenceError, UsageError } from '../../../base/errors.ts';
import { matchesPath } from '../../../files/wildcard.ts';
import type { Application } from '../../../flow/flow.ts';
import { GitError } from '../../../git/git.ts';
import type { CommitEntry, CommitFiles } from '../../../git/gitops.ts';
import { parseLocation } from '../../../git/location.ts';
import { inside } from '../../../manifests/layouts/paths.ts';
import { migrationLimits, type SqlFile, type Unjudged } from '../../../migrations/model.ts';
import type { Ports } from '../../ports.ts';

/** The application's own repository, at one commit. */
export interface SourceTree {
  readonly commit: string;
  /** Everything in it, by its path from the root. */
  readonly entries: ReadonlyMap<string, CommitEntry>;
  /** Migrations, by their paths from the root. */
  readonly files: readonly SqlFile[];
  /** Migrations that are symbolic links or submodules. */
  readonly unjudged: readonly Unjudged[];
}

export interface SourcePlace {
  /** URL, or the path of a clone. */
  readonly location: string;
  /** Directory of the application, from the root; empty for the root itself. */
  readonly directory: string;
  /** Patterns of migrations, from the root. */
  readonly patterns: readonly string[];
}

/** @throws UsageError `migrations-without-source` */
export function sourcePlace(
  application: Application,
  path: string | readonly string[],
  directory: string | undefined,
  where: string,
): SourcePlace {
  const { source } = application;
  if (source === undefined) {
    throw new UsageError({
      code: 'migrations-without-source',
      where,
      expected: `the repository of ${application.name}, which holds its migrations`,
      found: 'none',
      fix: `add "source: { repository: URL }" to ${application.name} in the flow file`,
    });
  }
  const own = inside(source.path ?? '.');
  const named = (typeof path === 'string' ? [path] : path).map(inside);
  const patterns = named.map((one) => (own === '' ? one : `${own}/${one}`));
  return { location: directory ?? source.repository, directory: own, patterns };
}

/** Fetches a commit without a work tree and reads its migrations. @throws RefusedError `no-such-commit`, RemoteError */
export async function sourceAt({ location, patterns }: SourcePlace, commit: string, ports: Ports): Promise<SourceTree> {
  const snapshot = await ports.gitops.at(location, commit);
  const entries = await snapshot.entries();
  const own = entries.filter(({ path }) => patterns.some((pattern) => matchesPath(pattern, path)));
  if (own.length > migrationLimits.files)
    throw excessive(location, `at most ${migrationLimits.files} files`, `${own.length}`);
  const files = await filesOf(snapshot, own, location);
  const unjudged = own.flatMap(({ path, kind }) =>
    kind === 'file' ? [] : [{ file: path, line: 1, found: kind === 'link' ? 'a symbolic link' : 'a submodule' }],
  );
  return { commit, entries: new Map(entries.map((one) => [one.path, one])), files, unjudged };
}

async function filesOf(
  snapshot: CommitFiles,
  entries: readonly CommitEntry[],
  where: string,
): Promise<readonly SqlFile[]> {
  const regular = entries.filter(({ kind }) => kind === 'file');
  const read = await Promise.all(
    regular.map(async ({ path }) => ({ path, bytes: (await snapshot.read(path)) ?? new Uint8Array() })),
  );
  const bytes = read.reduce((sum, one) => sum + one.bytes.length, 0);
  if (bytes > migrationLimits.bytes)
    throw excessive(where, `at most ${migrationLimits.bytes} bytes of migrations`, `${bytes}`);
  return read;
}

function excessive(where: string, expected: string, found: string): EvidenceError {
  return new EvidenceError({
    code: 'evidence-excessive',
    where,
    expected,
    found,
    fix: 'name fewer files by migrations.path',
  });
}

/** Finds the commit of a tag; undefined where there is none. @throws EvidenceError where the repository cannot be read */
export async function commitOfTag({ location }: SourcePlace, tag: string, { git }: Ports): Promise<string | undefined> {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._/+-]{0,254}$/.test(tag)) return undefined;
  // Refuses remote helpers and credentials, before Git sees the text.
  parseLocation(location, '/');
  const ref = `refs/tags/${tag}`;
  try {
    const { text } = await git.run(['ls-remote', '--', location, ref, `${ref}^{}`], { timeout: 60_000 });
    const ids = new Map(
      text.split('\n').map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))] as const),
    );
    return ids.get(`${ref}^{}`) ?? ids.get(ref);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new EvidenceError({
      code: 'migrations-unread',
      where: location,
      expected: `the tag ${tag}`,
      found: `that the repository cannot be read: ${error.message}`,
      fix: 'let the job read the repository of the application, or give source-directory',
    });
  }
}

/** Lists what differs between two trees below the application's directory, sorted. */
export function changedPaths(before: SourceTree | undefined, after: SourceTree, directory: string): readonly string[] {
  const prefix = directory === '' ? '' : `${directory}/`;
  const own = before?.entries ?? new Map<string, CommitEntry>();
  const paths = new Set([...own.keys(), ...after.entries.keys()]);
  return [...paths]
    .filter((path) => path.startsWith(prefix) && own.get(path)?.id !== after.entries.get(path)?.id)
    .toSorted();
}
