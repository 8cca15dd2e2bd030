import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mustRun } from './child.ts';
import { programPath } from './promote-world.ts';

/** A program that copies one artifact; `from` and `to` are references with a tag. */
export interface Copier {
  readonly name: string;
  readonly command: string;
  args(from: string, to: string): readonly string[];
  /** For one that copies many in one process: `file` is a list of `{source, destination}`. */
  set?(file: string): readonly string[];
}

/** A source and a destination. */
export type Route = readonly [from: string, to: string];

/** What one run of a program took. */
export interface Cost {
  /** Wall time. */
  readonly milliseconds: number;
  /** User and system. */
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** Ours first, then those of the peers that are installed; each is told to copy all platforms and, where it can, all that is attached. */
export function copiers(cli: string): readonly Copier[] {
  const peers: readonly Omit<Copier, 'command'>[] = [
    {
      name: 'skopeo',
      args: (from, to) => [
        'copy',
        '--all',
        '--preserve-digests',
        '--src-tls-verify=false',
        '--dest-tls-verify=false',
        `docker://${from}`,
        `docker://${to}`,
      ],
    },
    { name: 'crane', args: (from, to) => ['copy', '--insecure', from, to] },
    {
      name: 'regctl',
      args: (from, to) => ['image', 'copy', '--referrers', '--digest-tags', ...plainHosts([from, to]), from, to],
    },
    { name: 'oras', args: (from, to) => ['cp', '-r', '--from-plain-http', '--to-plain-http', from, to] },
  ];
  const found = peers.flatMap((peer) => {
    const command = programPath(peer.name);
    if (command === undefined) console.log(`${peer.name}: not installed, skipped`);
    return command === undefined ? [] : [{ ...peer, command }];
  });
  const ours: Copier = {
    name: 'krci-deploy',
    command: process.execPath,
    args: (from, to) => [cli, 'promote', `--source=${from}`, `--destination=${to}`],
    set: (file) => [cli, 'promote', `--set=${file}`],
  };
  return [ours, ...found];
}

function plainHosts(references: readonly string[]): readonly string[] {
  const hosts = new Set(references.map((reference) => reference.slice(0, reference.indexOf('/'))));
  return [...hosts].flatMap((host) => ['--host', `reg=${host},tls=disabled`]);
}

const gnuTime = '/usr/bin/time';

/**
 * Runs a copier in a home of its own, so that nobody remembers the run before: one process for each way, or one for all
 * where it can. `auths` is a `config.json`.
 */
export async function runCopier(copier: Copier, ways: readonly Route[], auths: string): Promise<Cost> {
  const costs: Cost[] = [];
  if (copier.set !== undefined && ways.length > 1) {
    costs.push(await runOnce(copier, (home) => copier.set?.(listIn(home, ways)) ?? [], auths));
  } else {
    for (const [from, to] of ways) costs.push(await runOnce(copier, () => copier.args(from, to), auths));
  }
  const sum = (key: 'milliseconds' | 'cpuSeconds') => costs.reduce((total, cost) => total + cost[key], 0);
  return {
    milliseconds: sum('milliseconds'),
    cpuSeconds: sum('cpuSeconds'),
    peakMegabytes: Math.max(...costs.map((cost) => cost.peakMegabytes)),
  };
}

function listIn(home: string, ways: readonly Route[]): string {
  const list = ways.map(([source, destination]) => ({ source, destination }));
  writeFileSync(join(home, 'images.json'), JSON.stringify(list));
  return 'images.json';
}

async function runOnce(copier: Copier, argsIn: (home: string) => readonly string[], auths: string): Promise<Cost> {
  const home = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-home-'));
  try {
    writeFileSync(join(home, 'config.json'), auths);
    const env = {
      HOME: home,
      DOCKER_CONFIG: home,
      REGISTRY_AUTH_FILE: join(home, 'config.json'),
      XDG_RUNTIME_DIR: home,
      // Root's skopeo remembers in /var/lib where it has seen a blob, and mounts it from there; as anybody else it
      // remembers in the home.
      _CONTAINERS_ROOTLESS_UID: '1000',
    };
    const figures = join(home, 'time');
    const job = { command: copier.command, args: argsIn(home), cwd: home, env };
    const measured = existsSync(gnuTime)
      ? { ...job, command: gnuTime, args: ['-f', '%U %S %M', '-o', figures, copier.command, ...job.args] }
      : job;
    const { milliseconds } = await mustRun(measured);
    const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = existsSync(figures)
      ? readFileSync(figures, 'utf8').trim().split(' ').map(Number)
      : [];
    return { milliseconds, cpuSeconds: user + system, peakMegabytes: kilobytes / 1024 };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** First lines of what the programs say of their versions. */
export function versionOf(copier: Copier): string {
  const args = copier.name === 'skopeo' ? ['--version'] : ['version'];
  if (copier.name === 'krci-deploy') return `Node ${process.versions.node}`;
  const { stdout } = spawnSync(copier.command, args, { encoding: 'utf8' });
  return /\d+\.\d+\.\d+\S*/.exec(stdout)?.[0] ?? 'unknown';
}
