import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.ts';
import type { NotedCommit } from './notes.ts';

export interface OwnVersion {
  /** Such as `0.2.0`. */
  readonly version: string;
  /** Whether a commit since the last release raises it. */
  readonly changed: boolean;
  readonly commit: string;
  readonly commits: readonly NotedCommit[];
}

/** Asks the project's own `version` for its next release. Throws with what it said where it refuses. */
export function ownVersion(): OwnVersion {
  const cli = join(root, 'dist/cli.js');
  // There are no candidates: what is released is the commit that was reviewed as a release.
  const args = [cli, 'version', '--channel', 'release', '--require-rc=false', '--output', 'json'];
  const printed = execFileSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    // What it shows to people is its list of commits; an error repeats it.
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  const { data } = JSON.parse(printed);
  return { version: data.version, changed: data.changed === 'true', commit: data.commit, commits: data.commits };
}
