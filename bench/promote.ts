import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../test/support/artifacts.ts';
import { builtCli } from './child.ts';
import { startCountingProxy } from './counting-proxy.ts';
import { farFrom, near, type Network } from './far.ts';
import { quantile } from './measure.ts';
import { type Copier, copiers, type Cost, runCopier, versionOf } from './promote-contestants.ts';
import { dockerAuths, type PromoteWorld, startWorld, storeLarge, storeSmall } from './promote-world.ts';

const megabyte = 1024 * 1024;
const layers = 8;
const small = 50;
const rounds = 5;

/** One question to all copiers. Hosts are the source's and the destination's. */
interface Case {
  readonly title: string;
  readonly rounds: number;
  /** References for one run; `name` is one that no other run has. */
  readonly ways: (hosts: readonly [string, string], name: string) => readonly (readonly [string, string])[];
  /** What has to be there before the run. */
  readonly prepare?: (name: string) => Promise<void>;
  readonly sameRegistry?: boolean;
}

/**
 * `npm run bench -- promote [a b c d e] [--megabytes=512] [--round-trip=20] [--megabits=1000] [--load=2]`: copies between two
 * real registries beside the programs that people use for it, with a network between them and each registry where
 * wanted. Time, processor and memory are of whole processes, one of each in turn; requests and bytes are counted by a
 * proxy in a run of their own. `--load` keeps so many other processes busy meanwhile.
 */
export async function run(args: readonly string[]): Promise<void> {
  const size = numberIn(args, '--megabytes=') ?? 512;
  const network = { roundTrip: numberIn(args, '--round-trip=') ?? 0, rate: numberIn(args, '--megabits=') };
  const chosen = args.filter((arg) => /^[a-e]$/.test(arg));
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-promote-'));
  const world = await startWorld();
  const stopLoad = startLoad(numberIn(args, '--load=') ?? 0);
  try {
    const all = copiers(builtCli(directory));
    console.log(all.map((copier) => `${copier.name} ${versionOf(copier)}`).join(', '));
    const cases = await casesOf(world, size);
    for (const key of chosen.length === 0 ? Object.keys(cases) : chosen) {
      const one = cases[key];
      if (one !== undefined) await measure(`(${key}) ${titleOf(one, network)}`, one, all, world, network);
    }
  } finally {
    stopLoad();
    await world.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Keeps processes busy, as a machine that runs other jobs; returns the function that ends them. */
function startLoad(processes: number): () => void {
  const busy = Array.from({ length: processes }, () =>
    spawn(process.execPath, ['--eval', 'for (;;);'], { stdio: 'ignore' }),
  );
  return () => busy.forEach((one) => one.kill('SIGKILL'));
}

function numberIn(args: readonly string[], option: string): number | undefined {
  const found = args.find((arg) => arg.startsWith(option));
  return found === undefined ? undefined : Number(found.slice(option.length));
}

function titleOf({ title }: Case, { roundTrip, rate }: Network): string {
  const away = roundTrip === 0 ? [] : [`${roundTrip} ms away`];
  return [title, ...away, ...(rate === undefined ? [] : [`at ${rate} Mbit/s`])].join(', ');
}

async function casesOf(world: PromoteWorld, size: number): Promise<Readonly<Record<string, Case>>> {
  const [first, second] = world.servers.map(({ host }) => host);
  const large = await storeLarge(world.open(`${first}/large/app`), layers, (size / layers) * megabyte);
  const half = world.open(`${second}/half/app`);
  await storeHalf(large, world.open(`${first}/large/app`), half);
  await storeSmall(world, small);
  return {
    a: {
      title: `${size} MiB of ${layers} layers across registries`,
      rounds,
      ways: ([from, to], name) => [[source(from), `${to}/a/${name}:1.0`]],
    },
    b: {
      title: 'the same, half of the layers are there',
      rounds: 3,
      ways: ([from, to], name) => [[source(from), `${to}/b/${name}:1.0`]],
      prepare: async (name) => {
        const destination = world.open(`${second}/b/${name}`);
        for (const { descriptor } of large.blobs.slice(0, layers / 2)) await destination.mount(descriptor, half);
      },
    },
    c: {
      title: 'to another repository of the same registry',
      rounds,
      sameRegistry: true,
      ways: ([from], name) => [[source(from), `${from}/c/${name}:1.0`]],
    },
    d: {
      title: `${small} small images, in one call where the program can`,
      rounds: 2,
      ways: ([from, to], name) =>
        Array.from({ length: small }, (_, at) => [`${from}/small/app${at}:1.0`, `${to}/d/${name}/app${at}:1.0`]),
    },
    e: {
      title: 'another tag in the same repository',
      rounds,
      sameRegistry: true,
      ways: ([from], name) => [[source(from), `${from}/large/app:${name}`]],
    },
  };
}

function source(host: string): string {
  return `${host}/large/app:1.0`;
}

type Place = ReturnType<PromoteWorld['open']>;

async function storeHalf({ blobs }: Artifact, whole: Place, half: Place): Promise<void> {
  for (const { descriptor } of blobs.slice(0, layers / 2)) await half.putBlob(descriptor, whole.blob(descriptor));
}

async function measure(
  title: string,
  one: Case,
  all: readonly Copier[],
  world: PromoteWorld,
  network: Network,
): Promise<void> {
  const isNear = network.roundTrip === 0 && network.rate === undefined;
  const ends = await Promise.all(world.servers.map(({ host }) => (isNear ? near(host) : farFrom(host, network))));
  const [from, to] = ends.map(({ host }) => host);
  const hosts = [from ?? '', to ?? ''] as const;
  const costs = all.map((): Cost[] => []);
  for (let round = 0; round < one.rounds; round += 1) {
    // Whoever comes after the largest copy would otherwise always be the same.
    for (const [index, copier] of rotated([...all.entries()], round)) {
      // What the one before has left to be written to the disk is not the next one's.
      spawnSync('sync');
      costs[index]?.push(await runOnce(one, copier, hosts, `${copier.name}-${round}`, dockerAuths(world, hosts)));
    }
  }
  await Promise.all(ends.map((end) => end.stop()));
  console.log(`\n${title}, median of ${one.rounds}\n`);
  console.log('| | ms | × ours | least ms | × ours | CPU s | peak MiB | requests | bytes |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  const [ours, ourLeast] = [medianOf(costs[0] ?? [], 'milliseconds'), leastOf(costs[0] ?? [])];
  for (const [index, copier] of all.entries()) {
    const own = costs[index] ?? [];
    const { requests, bytes } = await count(one, copier, world);
    const [ms, cpu, peak] = (['milliseconds', 'cpuSeconds', 'peakMegabytes'] as const).map((key) => medianOf(own, key));
    const times = [ms, (ms ?? 0) / ours, leastOf(own), leastOf(own) / ourLeast];
    const figures = [
      ...times.map((time, at) => time?.toFixed(at % 2 === 0 ? 0 : 2)),
      cpu?.toFixed(2),
      peak?.toFixed(0),
    ];
    console.log(`| ${copier.name} | ${[...figures, requests, bytes].join(' | ')} |`);
  }
}

function rotated<T>(items: readonly T[], by: number): readonly T[] {
  const start = by % items.length;
  return [...items.slice(start), ...items.slice(0, start)];
}

function leastOf(costs: readonly Cost[]): number {
  return Math.min(...costs.map(({ milliseconds }) => milliseconds));
}

async function runOnce(
  one: Case,
  copier: Copier,
  hosts: readonly [string, string],
  name: string,
  auths: string,
): Promise<Cost> {
  await one.prepare?.(name);
  return runCopier(copier, one.ways(hosts, name), auths);
}

async function count(one: Case, copier: Copier, world: PromoteWorld): Promise<{ requests: number; bytes: number }> {
  const proxies = await Promise.all(world.servers.map(({ host }) => startCountingProxy(host)));
  const [from = '', to = ''] = proxies.map(({ host }) => host);
  try {
    await runOnce(one, copier, [from, to], `${copier.name}-counted`, dockerAuths(world, [from, to]));
    const traffic = proxies.map((proxy) => proxy.traffic);
    return {
      requests: traffic.reduce((total, { requests }) => total + requests, 0),
      bytes: traffic.reduce((total, { bytes }) => total + bytes, 0),
    };
  } finally {
    await Promise.all(proxies.map((proxy) => proxy.stop()));
  }
}

function medianOf(costs: readonly Cost[], key: keyof Cost): number {
  return quantile(
    costs.map((cost) => cost[key]),
    0.5,
  );
}
