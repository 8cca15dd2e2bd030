import { RemoteError } from '../../../base/errors.ts';
import { catFile } from '../../../git/cat-file.ts';
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
 * read from one. In a clone with that whole history it needs no network, and renames are followed; else the history is
 * fetched, without changing the clone.
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

async function versionsHere({ cwd, path }: FlowHome, start: string, { git }: Ports): Promise<FlowVersions> {
  const format = ['--first-parent', '--diff-merges=first-parent', '--follow', '--raw', '--no-abbrev', '-z'];
  const log = await git.run(
    ['log', ...format, '--format=%x01%H', `--max-count=${maxVersions}`, start, '--', `:(top,literal)${path}`],
    { cwd, accept: [128] },
  );
  const entries = log.exitCode === 0 ? log.text.split('\u0001').slice(1).map(entryOf) : [];
  const objects = await catFile(git, cwd, [...new Set(entries.flatMap(({ blob }) => blob ?? []))]);
  const versions = entries.map(({ commit, blob }) => ({ commit, bytes: objects.get(blob ?? '')?.bytes }));
  return {
    versions: versions.toReversed(),
    ...(entries.length >= maxVersions && { missing: `more than ${maxVersions} versions` }),
  };
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
  try {
    const { changes, isCut } = await gitops.open(repository, branch).history([path]);
    const versions: FlowVersion[] = [];
    for (const change of changes) versions.push({ commit: change.commit, bytes: await change.read(path) });
    return { versions: versions.toReversed(), ...(isCut && { missing: 'a history that is longer than what is read' }) };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { versions: [], missing: `a clone without it, and ${error.message}` };
  }
}
