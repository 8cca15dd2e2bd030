import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/base/clock.ts';
import { mapBounded } from '../src/base/concurrency.ts';
import { silentLog } from '../src/base/log.ts';
import { attachRecord, carryRecord } from '../src/records/attach.ts';
import { parseReference } from '../src/registry/reference.ts';
import { createRegistries } from '../src/registry/registries.ts';
import { imageOf, store } from '../test/support/artifacts.ts';
import { createBareRepository } from '../test/support/bare-repository.ts';
import { newPair, promotion, recordsOfFlow } from '../test/support/records.ts';
import { type MemoryRegistry, startMemoryRegistry } from './memory-registry.ts';

interface Size {
  readonly environments: number;
  readonly applications: number;
}

/** The board of a whole flow, all of it promoted: requests by kind, and the time of the process. */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { environments: { type: 'string', default: '5' }, applications: { type: 'string' } },
  });
  const counts = values.applications === undefined ? [40, 200] : [Number(values.applications)];
  for (const applications of counts) {
    for (const [registries, lists] of [
      [1, false],
      [2, false],
      [2, true],
    ] as const) {
      await measure({ environments: Number(values.environments), applications }, registries, lists);
    }
  }
}

/** Builds the world, runs `status` once, and prints its line. */
async function measure(size: Size, count: number, lists: boolean): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-bench-'));
  const servers = await Promise.all(Array.from({ length: count }, () => startMemoryRegistry(lists)));
  try {
    await buildWorld(size, servers, directory);
    for (const server of servers) server.counted();
    const start = performance.now();
    const child = spawn(process.execPath, [resolve('dist/cli.js'), 'status', '--html', 'board.html', '--check'], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const [code] = await once(child, 'exit');
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const kinds = new Map<string, number>();
    for (const [kind, number] of servers.flatMap((server) => [...server.counted()]))
      kinds.set(kind, (kinds.get(kind) ?? 0) + number);
    const total = [...kinds.values()].reduce((sum, number) => sum + number, 0);
    const detail = [...kinds].map(([kind, number]) => `${number} ${kind}`).join(', ');
    const world = `${size.environments} x ${size.applications}, ${count === 1 ? '1 registry' : `${count} registries`}, ${lists ? 'referrers API' : 'fallback tags'}`;
    console.log(`${world}: ${total} requests, ${seconds} s, exit ${code} (${detail})`);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The last two environments use the last registry, the others the first. */
async function buildWorld(size: Size, servers: readonly MemoryRegistry[], directory: string): Promise<void> {
  const environments = Array.from({ length: size.environments }, (_, at) => `env${at}`);
  const hostOf = (at: number) => servers[at < size.environments - 2 ? 0 : servers.length - 1]?.host ?? '';
  const pair = newPair();
  const names = Array.from({ length: size.applications }, (_, at) => `app${at}`);
  const digests = await mapBounded(names, 8, (name) => release(name, environments, hostOf, pair));
  const files: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    for (const [index, environment] of environments.entries()) {
      files[`shop/${environment}/${name}-values.yaml`] =
        `image:\n  repository: ${hostOf(index)}/shop/${name}\n  tag: 1.0.0\n  digest: ${digests[at]}\n`;
    }
  }
  const bare = createBareRepository(join(directory, 'gitops.git'), files);
  mkdirSync(directory, { recursive: true });
  const stops = environments.map((name, at) => {
    const tier = at === size.environments - 1 ? 'production' : at === 0 ? 'development' : 'testing';
    return `  - { name: ${name}, tier: ${tier}, cluster: c${at}, model: ${tier === 'production' ? 'pull' : 'push'}, promotion: manual, registry: "${hostOf(at)}" }`;
  });
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: ${bare.path}, branch: main }
registry: ${hostOf(0)}
environments:
${stops.join('\n')}
applications:
${names.map((name) => `  - { name: ${name}, image: shop/${name} }`).join('\n')}
${recordsOfFlow([pair.publicPem], environments)}`;
  writeFileSync(join(directory, 'krci-deploy.yaml'), flow);
}

/** Stores an image in every registry, with a signed record of its entry into each environment. */
async function release(
  name: string,
  environments: readonly string[],
  hostOf: (at: number) => string,
  { key }: ReturnType<typeof newPair>,
): Promise<string> {
  // Clients of its own: the pace that they keep is that of the board's process, not of the world's making.
  const registries = createRegistries({ clock: systemClock, log: silentLog });
  const image = imageOf(name, { layers: [name] });
  const { descriptor } = image.manifest;
  const hosts = [...new Set(environments.map((_, at) => hostOf(at)))];
  const places = hosts.map((host) => registries.open(parseReference(`${host}/shop/${name}`)));
  for (const place of places) await store(image, place, '1.0.0');
  const [first, ...others] = places;
  if (first === undefined) throw new Error('a flow has a registry');
  for (const [at, environment] of environments.entries()) {
    const record = await attachRecord(
      first,
      descriptor,
      {
        ...promotion,
        application: name,
        destination: { environment, repository: `${hostOf(at)}/shop/${name}` },
        version: '1.0.0',
        sequence: 1,
        time: new Date(Date.now() - 60_000).toISOString(),
      },
      key,
    );
    for (const other of others) await carryRecord(first, other, descriptor, record);
  }
  return descriptor.digest;
}
