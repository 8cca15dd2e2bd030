import { RemoteError } from '../../../base/errors.ts';
import { catFile } from '../../../git/cat-file.ts';
import type { BranchHistory, GitopsRepository } from '../../../git/gitops.ts';
import type { Flow } from '../../../flow/flow.ts';
import { type FlowHome, homeOfFlow, originOf } from '../../../flow/home.ts';
import type { Ports } from '../../ports.ts';

/** A version of the flow file on the branch's own line of commits. */
export interface FlowVersion {
  readonly commit: string;
  /** Undefined where the commit removed the file. */
  readonly bytes: Uint8Array | undefined;
}

/** Versions of a flow file, oldest first. */
export interface FlowVersions {
  readonly versions: readonly FlowVersion[];
  /** Reason why older versions are not among them. */
  readonly missing?: string;
}

/** Versions that are read of one file; no flow file has as many. */
const maxVersions = 5000;

/** Reason for the versions of a file that is in no Git repository. */
export const noRepository = 'no Git repository';

/**
 * Reads every version of a flow file along the first parents of its branch: of the trusted branch, where the flow was
 * read from one, also under its earlier names. In a clone with that whole history it needs no network; else the history
 * is fetched, without changing the clone.
 */
export async function flowVersions({ file, source }: Flow, ports: Ports): Promise<FlowVersions> {
  const home = await homeOfFlow(file, ports);
  const start = source?.commit ?? 'HEAD';
  if (home !== undefined && (await hasCommit(start, home, ports))) {
    return versionsHere({ ...home, path: source?.path ?? home.path }, start, ports);
  }
  if (source !== undefined) return versionsThere(source.repository, source.branch, source.path, ports);
  if (home === undefined) return { versions: [], missing: noRepository };
  const origin = await originOf(home, ports.git);
  if (origin === undefined) return { versions: [], missing: 'a shallow clone without an origin' };
  return versionsThere(origin, undefined, home.path, ports);
}

/** Tells whether a clone has a commit with all before it; HEAD has none before it where there is no commit at all. */
async function hasCommit(commit: string, { cwd, shallow }: FlowHome, { git }: Ports): Promise<boolean> {
  if (shallow || commit === 'HEAD') return !shallow;
  const { exitCode } = await git.run(['cat-file', '-e', `${commit}^{commit}`], { cwd, accept: [1, 128] });
  return exitCode === 0;
}

/** Follows renames, with `--follow` where the content is alike, and by what was removed where it was rewritten too. */
async function versionsHere(home: FlowHome, start: string, ports: Ports): Promise<FlowVersions> {
  const versions: FlowVersion[] = [];
  let [at, name]: readonly [string, string | undefined] = [start, home.path];
  for (let renames = 0; name !== undefined; renames += 1) {
    if (renames > maxRenames) return { versions: versions.toReversed(), missing: `more than ${maxRenames} renames` };
    const found = await versionsOfName(home.cwd, name, at, ports);
    versions.push(...found);
    if (found.length >= maxVersions)
      return { versions: versions.toReversed(), missing: `more than ${maxVersions} versions` };
    const first = found.at(-1)?.commit;
    name = first === undefined ? undefined : await formerNameHere(home.cwd, first, ports);
    at = `${first}^`;
  }
  return { versions: versions.toReversed() };
}

/** Versions of a file under one name, or names that Git follows; newest first. */
async function versionsOfName(
  cwd: string,
  path: string,
  start: string,
  { git }: Ports,
): Promise<readonly FlowVersion[]> {
  const format = ['--first-parent', '--diff-merges=first-parent', '--follow', '--raw', '--no-abbrev', '-z'];
  const log = await git.run(
    ['log', ...format, '--format=%x01%H', `--max-count=${maxVersions}`, start, '--', `:(top,literal)${path}`],
    { cwd, accept: [128] },
  );
  const entries = log.exitCode === 0 ? log.text.split('\u0001').slice(1).map(entryOf) : [];
  const objects = await catFile(git, cwd, [...new Set(entries.flatMap(({ blob }) => blob ?? []))]);
  return entries.map(({ commit, blob }) => ({ commit, bytes: objects.get(blob ?? '')?.bytes }));
}

/** As `formerName`, in a clone. */
async function formerNameHere(cwd: string, commit: string, { git }: Ports): Promise<string | undefined> {
  const diff = ['--no-renames', '--diff-filter=D', '--diff-merges=first-parent', '--name-only', '-z'];
  const { text } = await git.run(['log', '--max-count=1', '--format=', ...diff, commit], { cwd });
  const removed = text
    .split('\0')
    .filter((path) => isYaml(path))
    .slice(0, maxRemoved);
  for (const path of removed) {
    const { stdout } = await git.run(['cat-file', 'blob', `${commit}^:${path}`], { cwd, accept: [128] });
    if (isFlow(stdout)) return path;
  }
  return undefined;
}

const maxRemoved = 100;

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

function isFlow(bytes: Uint8Array | undefined): boolean {
  return /^['"]?apiVersion['"]?:\s*['"]?krci-deploy\//m.test(new TextDecoder().decode(bytes));
}

/** `<commit> NUL LF? :<modes> <old> <new> <status> NUL <path> NUL`. */
function entryOf(text: string): { readonly commit: string; readonly blob: string | undefined } {
  const [commit = '', change = ''] = text.split('\0');
  const [, , , id = ''] = change.trim().split(' ');
  return { commit, blob: /^0*$/.test(id) ? undefined : id };
}

async function versionsThere(
  repository: string,
  branch: string | undefined,
  path: string,
  { gitops }: Ports,
): Promise<FlowVersions> {
  const opened = gitops.open(repository, branch);
  const versions: FlowVersion[] = [];
  try {
    let name: string | undefined = path;
    for (let renames = 0; name !== undefined; renames += 1) {
      if (renames > maxRenames) return { versions: versions.toReversed(), missing: `more than ${maxRenames} renames` };
      const history: BranchHistory = await opened.history([name]);
      for (const change of history.changes) {
        versions.push({ commit: change.commit, bytes: await change.read(name) });
      }
      if (history.isCut)
        return { versions: versions.toReversed(), missing: 'a history that is longer than what is read' };
      name = await formerName(opened, history);
    }
    return { versions: versions.toReversed() };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { versions: [], missing: `a clone without it, and ${error.message}` };
  }
}

const maxRenames = 20;

/**
 * Returns the flow file that the commit removed which brought a file, its earlier name. Its content does not have to be
 * alike: who lowers a value may rewrite the file with it.
 */
async function formerName(opened: GitopsRepository, history: BranchHistory): Promise<string | undefined> {
  const first = history.changes.at(-1);
  if (first === undefined) return undefined;
  const removed = (await history.removedBy(first.commit)).filter((path) => isYaml(path)).slice(0, maxRemoved);
  if (removed.length === 0) return undefined;
  const former = await opened.history(removed);
  for (const change of former.changes) {
    for (const path of change.paths) {
      if (isFlow(await change.read(path))) return path;
    }
  }
  return undefined;
}
