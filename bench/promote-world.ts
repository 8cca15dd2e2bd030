import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { systemClock } from '../src/base/clock.ts';
import { silentLog } from '../src/base/log.ts';
import { parseReference } from '../src/registry/reference.ts';
import { createRegistries } from '../src/registry/registries.ts';
import type { Repository } from '../src/registry/registry.ts';
import { type Artifact, imageOf, store } from '../test/support/artifacts.ts';
import { type RegistryServer, startRegistry } from '../test/support/registry-server.ts';

/** Two real registries, and an artifact or two in the first. */
export interface PromoteWorld {
  readonly servers: readonly [RegistryServer, RegistryServer];
  readonly open: (place: string) => Repository;
  stop(): Promise<void>;
}

export async function startWorld(): Promise<PromoteWorld> {
  const servers = await Promise.all([startRegistry(), startRegistry()]);
  const registries = createRegistries({ clock: systemClock, log: silentLog, credentials: servers });
  return {
    servers,
    open: (place) => registries.open(parseReference(place)),
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}

/** An image of layers that nothing compresses. Keeps one layer after the other in memory, not all. */
export async function storeLarge(repository: Repository, layers: number, bytes: number): Promise<Artifact> {
  const image = imageOf('large', { layers: Array.from({ length: layers }, () => Uint8Array.from(randomBytes(bytes))) });
  await store(image, repository, '1.0');
  return image;
}

export async function storeSmall(world: PromoteWorld, count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    const image = imageOf(`small${at}`, { layers: [Uint8Array.from(randomBytes(20_000)), `layer of ${at}`] });
    await store(image, world.open(`${world.servers[0].host}/small/app${at}`), '1.0');
  }
}

/** `config.json` for every program that reads docker's. */
export function dockerAuths(world: PromoteWorld, hosts: readonly string[]): string {
  const [{ username, password }] = world.servers;
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  return JSON.stringify({ auths: Object.fromEntries(hosts.map((host) => [host, { auth }])) });
}

/** Where a program is: on PATH or where `go install` puts it. */
export function programPath(name: string): string | undefined {
  const go = process.env['GOPATH'] ?? join(homedir(), 'go');
  const places = [...(process.env['PATH'] ?? '').split(delimiter), join(go, 'bin')];
  return places.map((place) => join(place, name)).find((path) => existsSync(path));
}
