import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { makeHistory } from './histories.ts';
import { printFigures, race } from './measure.ts';
import type { Contestant } from './measure.ts';

const sizes = [
  [1000, 10],
  [10_000, 1000],
  [100_000, 10_000],
  // Ten tags: some ten thousand commits to read since the last.
  [100_000, 10],
] as const;
const rounds = 7;
const patience = 60_000;

/**
 * `npm run bench -- version [DIRECTORY-OF-PEERS] [CLONE…]`: the next release of generated histories and of real clones,
 * whole process, Node's start included, beside the git commands that it runs, those after an empty Node, and the ones
 * that people type. Peers are git-cliff and semantic-release from the node_modules of a directory that the caller has
 * installed them in, and svu where it is in the PATH or in that directory's bin
 * (`GOBIN=DIRECTORY/bin go install github.com/caarlos0/svu/v3@latest`); each has a minute. Histories are kept in the
 * system's temporary directory for the next run.
 */
export async function run(args: readonly string[]): Promise<void> {
  const [peers, ...clones] = args;
  const directory = join(tmpdir(), 'krci-deploy-bench-version');
  mkdirSync(directory, { recursive: true });
  const repositories: string[] = [];
  for (const [commits, tags] of sizes) repositories.push(await makeHistory(directory, commits, tags));
  for (const path of [...repositories, ...clones.map((clone) => resolve(clone))]) measure(path, peers);
}

function measure(path: string, peers: string | undefined): void {
  const described = `${count(path, ['rev-list', '--count', 'HEAD'])} commits, ${count(path, ['tag'], true)} tags`;
  const contestants = [...gitCommands(path), ours(path)];
  printFigures(`${path.split('/').at(-1)}: ${described}, ${rounds} rounds`, race(contestants, rounds));
  console.log(`\nkrci-deploy: ${memory(ours(path))}`);
  for (const peer of peers === undefined ? [] : peersIn(resolve(peers), path)) console.log(once(peer));
}

const cli = resolve('dist/cli.js');

function ours(path: string): Contestant {
  const args = [cli, 'version', '--channel', 'release', '--require-rc=false', '--output', 'json'];
  return { name: 'krci-deploy version', command: process.execPath, args, cwd: path };
}

/** The same answers from Git alone, as one shell would ask for them one after the other. */
function gitCommands(path: string): Contestant[] {
  const shell = (name: string, script: string): Contestant => ({
    name,
    command: 'sh',
    args: ['-c', script],
    cwd: path,
  });
  const newest = spawnSync('git', ['-C', path, 'describe', '--tags', '--abbrev=0'], { encoding: 'utf8' }).stdout.trim();
  const range = newest === '' ? 'HEAD' : `HEAD ^${newest}`;
  const own = [
    'git rev-parse --is-shallow-repository HEAD',
    'git show-ref -d --tags',
    'git remote get-url origin || true',
    `printf '^HEAD\\n${newest}\\n' | git rev-list --stdin`,
    `printf '${newest}\\n' | git cat-file --batch-check`,
    `git rev-list --topo-order ${range} | git cat-file --batch`,
  ];
  const usual = ['git tag --merged HEAD --sort=-version:refname', `git log --format=%B ${range}`];
  return [
    shell('the git commands that it runs', `{ ${own.join('; ')}; } >/dev/null 2>&1`),
    shell('node -e 0 and those git commands', `{ "${process.execPath}" -e 0; ${own.join('; ')}; } >/dev/null 2>&1`),
    shell('git tag --merged, git log', `{ ${usual.join('; ')}; } >/dev/null`),
    { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] },
  ];
}

function peersIn(directory: string, path: string): Contestant[] {
  const bin = (name: string): string => join(directory, 'node_modules/.bin', name);
  const programs = [join(directory, 'bin'), ...(process.env['PATH'] ?? '').split(delimiter)];
  const svu = programs.map((place) => join(place, 'svu')).find((file) => existsSync(file));
  const all = [
    { name: 'svu next', command: svu ?? '', args: ['next'], cwd: path },
    { name: 'git-cliff --bumped-version', command: bin('git-cliff'), args: ['--bumped-version'], cwd: path },
    {
      name: 'semantic-release --dry-run',
      command: bin('semantic-release'),
      args: [
        '--dry-run',
        '--no-ci',
        '--branches=main',
        `--repository-url=file://${path}`,
        '--plugins=@semantic-release/commit-analyzer',
      ],
      cwd: path,
    },
  ];
  const [there, missing] = [
    all.filter(({ command }) => existsSync(command)),
    all.filter(({ command }) => !existsSync(command)),
  ];
  for (const { name } of missing) console.log(`${name}: not installed in ${directory}, skipped`);
  return there;
}

/** Peers run once: they take long, and one figure tells enough. */
function once({ name, command, args, cwd }: Contestant): string {
  const start = performance.now();
  const ended = spawnSync(command, [...args], { cwd, encoding: 'utf8', timeout: patience, maxBuffer: 2 ** 28 });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (ended.signal !== null) return `${name}: not done after ${seconds} s, stopped`;
  const said = lastLine(ended.stdout) || lastLine(ended.stderr);
  return `${name}: ${seconds} s, exit ${ended.status}: ${said}`;
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 160) ?? '';
}

/** Peak memory of the process, from GNU time where it is installed. */
function memory({ command, args, cwd }: Contestant): string {
  const ended = spawnSync('/usr/bin/time', ['-f', '%M', command, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const kilobytes = Number(ended.stderr?.trim().split('\n').at(-1));
  return Number.isFinite(kilobytes) && kilobytes > 0
    ? `${Math.round(kilobytes / 1024)} MB at its peak`
    : 'peak memory unknown: GNU time is not installed';
}

function count(path: string, args: readonly string[], lines = false): number {
  const { stdout } = spawnSync('git', ['-C', path, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return lines ? stdout.split('\n').filter(Boolean).length : Number(stdout.trim());
}
