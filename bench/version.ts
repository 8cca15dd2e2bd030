import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { builtCli } from './child.ts';
import { makeHistory } from './histories.ts';
import { printTaken, raceTimed } from './timed.ts';
import type { Racer } from './timed.ts';
import { openPeers } from './version-peers.ts';

const sizes = [
  [1000, 10],
  [10_000, 1000],
  [100_000, 10_000],
  // Ten tags: ten thousand commits to read since the last.
  [100_000, 10],
] as const;
const rounds = 7;

/**
 * `npm run bench -- version [DIRECTORY-OF-PEERS] [CLONE…]`: the next release of generated histories and of real clones,
 * whole process, Node's start included, beside an empty Node, the git commands that it runs and the ones that people
 * type. Peers are taken from a directory that the caller has installed them in: git-cliff, semantic-release and
 * release-please from its node_modules, svu, kubectl and GitVersion from its bin or from the PATH. Histories are kept in
 * the system's temporary directory for the next run.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [peers, ...clones] = args;
  const directory = join(tmpdir(), 'krci-deploy-bench-version');
  mkdirSync(directory, { recursive: true });
  const repositories: string[] = [];
  for (const [commits, tags] of sizes) repositories.push(await makeHistory(directory, commits, tags));
  const cli = builtCli(directory);
  for (const path of [...repositories, ...clones.map((clone) => resolve(clone))]) await measure(path, cli, peers);
}

async function measure(path: string, cli: string, peers: string | undefined): Promise<void> {
  const described = `${count(path, ['rev-list', '--count', 'HEAD'])} commits, ${count(path, ['tag'], true)} tags`;
  const others = peers === undefined ? undefined : await openPeers(resolve(peers), path);
  try {
    const taken = await raceTimed([ours(path, cli), ...gitCommands(path), ...(others?.racers ?? [])], rounds);
    printTaken(`${path.split('/').at(-1)}: ${described}; load average ${loadavg()[0]?.toFixed(1)}`, taken);
  } finally {
    await others?.close();
  }
}

function ours(path: string, cli: string): Racer {
  return {
    name: 'krci-deploy version',
    command: process.execPath,
    args: [cli, 'version', '--channel', 'release', '--require-rc=false', '--output', 'json'],
    cwd: path,
    answer: ({ stdout }) => String(JSON.parse(stdout).data.version),
  };
}

/** The same answers from Git alone, as one shell would ask for them one after the other. */
function gitCommands(path: string): Racer[] {
  const shell = (name: string, script: string): Racer => {
    return { name, command: 'sh', args: ['-c', script], cwd: path, answer: () => '' };
  };
  const newest = spawnSync('git', ['-C', path, 'describe', '--tags', '--abbrev=0'], { encoding: 'utf8' }).stdout.trim();
  const range = newest === '' ? 'HEAD' : `HEAD ^${newest}`;
  const own = [
    'git show-ref -d --tags',
    'git remote get-url origin || true',
    'git rev-parse --is-shallow-repository HEAD',
    `git rev-list --topo-order --boundary ${range} | git cat-file --batch`,
  ];
  const usual = ['git tag --merged HEAD --sort=-version:refname', `git log --format=%B ${range}`];
  return [
    { name: 'node -e 0', command: process.execPath, args: ['-e', '0'], cwd: path },
    shell('the git commands that it runs', `{ ${own.join('; ')}; } >/dev/null 2>&1`),
    shell('node -e 0, then those git commands', `{ "${process.execPath}" -e 0; ${own.join('; ')}; } >/dev/null 2>&1`),
    shell('git tag --merged, git log', `{ ${usual.join('; ')}; } >/dev/null`),
  ];
}

function count(path: string, args: readonly string[], lines = false): number {
  const { stdout } = spawnSync('git', ['-C', path, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return lines ? stdout.split('\n').filter(Boolean).length : Number(stdout.trim());
}
