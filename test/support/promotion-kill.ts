import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { completeness } from '../../src/registry/copy/completeness.ts';
import { recordReferrer, referrersOf } from '../../src/registry/referrers.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { imageOf, indexOf, store } from './artifacts.ts';
import { plainGitEnvironment } from './bare-repository.ts';
import { startFaultProxy } from './fault-proxy.ts';
import type { RegistryServer } from './registry-server.ts';

/** Promotions by the built command line, from one name of a real registry to another, that are killed on the way. */
export interface Killing {
  /** Requests of a promotion that nobody kills. */
  readonly requests: number;
  /**
   * Kills a promotion `pause` milliseconds after its `request`th request arrived, looks at what it left, runs it again,
   * and once more. Throws when a tag stands before something incomplete, or when the next run does not finish it.
   */
  killAt(request: number, pause: number): Promise<KilledPromotion>;
}

export interface KilledPromotion {
  /** What the kill left: a tag on the whole artifact, or no tag. */
  readonly left: 'tagged' | 'untagged';
  /** The process had ended by itself before. */
  readonly late: boolean;
}

export interface KillOptions {
  readonly cli: string;
  readonly directory: string;
  readonly server: RegistryServer;
  readonly open: (place: string) => Repository;
}

const layer = (seed: number) => Uint8Array.from({ length: 400_000 }, (_, at) => (at * seed) % 251);
const artifact = indexOf([
  imageOf('amd64', { layers: [layer(7), layer(11)] }),
  imageOf('arm64', { layers: [layer(7), layer(13)] }),
]);
const subject = artifact.manifest.descriptor;
const sbom = imageOf('sbom', { subject, artifactType: 'application/spdx+json', layers: ['sbom'] });

/** Stores what is promoted and counts the requests of one promotion. */
export async function prepareKilling(options: KillOptions): Promise<Killing> {
  const { server, open } = options;
  const source = open(`${server.host}/kill/source`);
  await store(artifact, source, '1.0');
  await store(sbom, source);
  await recordReferrer(source, subject.digest, sbom.manifest);
  let places = 0;
  const newPlace = () => `kill/to${(places += 1)}`;
  const { requests } = await promoteTo(newPlace(), options);
  return {
    requests,
    killAt: async (request, pause) => {
      const place = newPlace();
      const { killed } = await promoteTo(place, options, { request, pause });
      const destination = open(`${server.host}/${place}`);
      const left = (await destination.resolve('1.0')) === undefined ? 'untagged' : 'tagged';
      if (left === 'tagged') await requireWhole(destination);
      const again = await promoteTo(place, options);
      await requireWhole(destination);
      const third = await promoteTo(place, options);
      for (const run of [again, third]) if (run.exitCode !== 0) throw new Error(`the next run failed: ${run.said}`);
      if (!third.said.includes('nothing to do')) throw new Error(`the third run found something to do: ${third.said}`);
      return { left, late: !killed };
    },
  };
}

interface Run {
  readonly requests: number;
  readonly killed: boolean;
  readonly exitCode: number | null;
  readonly said: string;
}

/** Two proxies before one registry are two registries to the command line: nothing is mounted. */
async function promoteTo(place: string, options: KillOptions, kill?: { request: number; pause: number }): Promise<Run> {
  let requests = 0;
  let shoot: (() => void) | undefined;
  const count = () => {
    requests += 1;
    if (requests === kill?.request) setTimeout(() => shoot?.(), kill.pause);
    return undefined;
  };
  const proxies = await Promise.all([0, 1].map(() => startFaultProxy(options.server.host, count)));
  const [from = '', to = ''] = proxies.map(({ host }) => host);
  try {
    const run = spawn(
      process.execPath,
      [options.cli, 'promote', `--source=${from}/kill/source:1.0`, `--destination=${to}/${place}:1.0`],
      { cwd: options.directory, env: environment(options.server, [from, to]), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    shoot = () => void run.kill('SIGKILL');
    const said: string[] = [];
    for (const stream of [run.stdout, run.stderr]) stream.on('data', (chunk) => said.push(String(chunk)));
    await once(run, 'close');
    return { requests, killed: run.signalCode === 'SIGKILL', exitCode: run.exitCode, said: said.join('') };
  } finally {
    await Promise.all(proxies.map((proxy) => proxy.stop()));
  }
}

function environment({ username, password }: RegistryServer, hosts: readonly string[]): NodeJS.ProcessEnv {
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  const auths = Object.fromEntries(hosts.map((host) => [host, { auth }]));
  return { ...plainGitEnvironment, DOCKER_AUTH_CONFIG: JSON.stringify({ auths }) };
}

async function requireWhole(place: Repository): Promise<void> {
  const tagged = await place.resolve('1.0');
  const { missing } = await completeness(place, subject.digest);
  const about = await referrersOf(place, subject.digest);
  const whole = tagged?.digest === subject.digest && missing.length === 0;
  if (whole && about.some(({ descriptor }) => descriptor.digest === sbom.manifest.descriptor.digest)) return;
  throw new Error(`${place.name}: the tag is ${tagged?.digest}, ${missing.length} missing, ${about.length} referrers`);
}
