import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The second is the newest that can be had where not every module is. */
const releases = ['latest', 'v4.50.1'];

export interface Yq {
  readonly command: string;
  readonly version: string;
}

/** The `yq` of Mike Farah: the one on PATH, or made in `directory` by Go. Says so where there is neither. */
export function findYq(directory: string): Yq | undefined {
  const found = yqAt('yq') ?? made(directory);
  if (found === undefined) console.log("yq (Mike Farah's) is neither on PATH nor can Go make it, and is left out\n");
  return found;
}

function yqAt(command: string): Yq | undefined {
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  const [, version] = /mikefarah.* version (v4\S+)/.exec(stdout ?? '') ?? [];
  return version === undefined ? undefined : { command, version };
}

function made(directory: string): Yq | undefined {
  for (const release of releases) {
    try {
      const env = { ...process.env, GOBIN: directory, GOFLAGS: '-modcacherw' };
      execFileSync('go', ['install', `github.com/mikefarah/yq/v4@${release}`], { env, stdio: 'pipe' });
      return yqAt(join(directory, 'yq'));
    } catch {
      continue;
    }
  }
  return undefined;
}

/** yq's own way to write a path, from the document's root. */
export function yqPath(keys: readonly (string | number)[]): string {
  return keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${JSON.stringify(key)}`)).join('');
}
