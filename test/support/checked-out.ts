import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RunFacts } from '../../src/platform/platform.ts';
import type { Ports } from '../../src/steps/ports.ts';
import { plainGitEnvironment } from './bare-repository.ts';
import { lay, reports } from './gate.ts';
import { localPorts } from './local-ports.ts';

/** A clone with a work tree and a bare `origin`, and the gate's ports at home in it. */
export interface CheckedOut {
  readonly directory: string;
  readonly ports: Ports;
  /** Commits files on the branch that is checked out and pushes it. Returns the commit's id. */
  commit(files: Readonly<Record<string, string>>): string;
  git(...args: readonly string[]): string;
  /** The ports of a run with these facts. */
  on(run: RunFacts): Ports;
}

const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];

function run(cwd: string, args: readonly string[]): string {
  const options = { cwd, env: plainGitEnvironment, stdio: 'pipe' } as const;
  return execFileSync('git', [...identity, ...args], options)
    .toString()
    .trim();
}

/** `origin` is `<parent>/acme/gitops.git`, so that the repository is `acme/gitops`. */
export function checkedOut(parent: string, files: Readonly<Record<string, string>>): CheckedOut {
  const origin = join(parent, 'acme/gitops.git');
  const directory = join(parent, 'work');
  mkdirSync(join(parent, 'acme'), { recursive: true });
  run(parent, ['init', '--quiet', '--bare', '--initial-branch=main', origin]);
  run(parent, ['init', '--quiet', '--initial-branch=main', directory]);
  run(directory, ['remote', 'add', 'origin', origin]);
  const git = (...args: readonly string[]): string => run(directory, args);
  const commit: CheckedOut['commit'] = (changes) => {
    lay(directory, changes);
    git('add', '--all');
    git('commit', '--quiet', '--message', 'a change');
    git('push', '--quiet', 'origin', 'HEAD');
    return git('rev-parse', 'HEAD');
  };
  commit(files);
  lay(directory, { 'junit.xml': reports.junit(20), 'lcov.info': reports.lcov(99, 100) });
  git('config', 'core.excludesFile', '/dev/null');
  const ports = localPorts(directory);
  return {
    directory,
    ports,
    commit,
    git,
    on: (facts) => ({ ...ports, platform: Object.assign({}, ports.platform, { run: facts }) }),
  };
}
