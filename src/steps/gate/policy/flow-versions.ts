import { RemoteError } from '../../../base/errors.ts';
import { catFile } from '../../../git/cat-file.ts';
import { type FlowHome, originOf } from '../../../flow/home.ts';
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

/**
 * Reads every version of a flow file along first parents. In a clone with its whole history that needs no network, and
 * renames are followed; of a shallow clone the history of the origin's default branch is fetched, without changing the
 * clone.
 */
export async function flowVersions(home: FlowHome, ports: Ports): Promise<FlowVersions> {
  return home.shallow ? versionsOfOrigin(home, ports) : versionsHere(home, ports);
}

async function versionsHere({ cwd, path }: FlowHome, { git }: Ports): Promise<FlowVersions> {
  const format = ['--first-parent', '--diff-merges=first-parent', '--follow', '--raw', '--no-abbrev', '-z'];
  const log = await git.run(
    ['log', ...format, '--format=%x01%H', `--max-count=${maxVersions}`, 'HEAD', '--', `:(top,literal)${path}`],
    // Without a commit there is no earlier value.
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

async function versionsOfOrigin(home: FlowHome, { git, gitops }: Ports): Promise<FlowVersions> {
  const origin = await originOf(home, git);
  if (origin === undefined) return { versions: [], missing: 'a shallow clone without an origin' };
  try {
    const { changes, isCut } = await gitops.open(origin, undefined).history([home.path]);
    const versions: FlowVersion[] = [];
    for (const change of changes) versions.push({ commit: change.commit, bytes: await change.read(home.path) });
    return { versions: versions.toReversed(), ...(isCut && { missing: 'a history that is longer than what is read' }) };
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    return { versions: [], missing: `a shallow clone, and ${error.message}` };
  }
}
