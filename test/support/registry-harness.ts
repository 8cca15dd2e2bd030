import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Clock } from '../../src/base/clock.ts';
import { StepError } from '../../src/base/errors.ts';
import type { Log } from '../../src/base/log.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { fakeClock } from './clock.ts';
import { type Decide, type Fault, type FaultProxy, startFaultProxy } from './fault-proxy.ts';
import { type RegistryServer, startRegistry } from './registry-server.ts';

/** A real registry for a test file, and proxies before it that do harm; all gone when the tests are done. */
export interface Harness {
  readonly server: () => RegistryServer;
  readonly proxy: (decide: Decide) => Promise<FaultProxy>;
  /** Opens places with the server's credentials for `hosts` and with none for others. */
  readonly opener: (hosts: readonly string[], clock?: Clock, idleTimeoutMs?: number) => (place: string) => Repository;
  readonly log: Log;
  /** Every line that was logged. */
  readonly said: readonly string[];
}

export function registryHarness(): Harness {
  const proxies: FaultProxy[] = [];
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const log: Log = { debug: say, info: say, warn: say, group: (_title, work) => work() };
  let running: RegistryServer | undefined;
  beforeAll(async () => {
    running = await startRegistry();
  });
  afterEach(() => Promise.all(proxies.splice(0).map((proxy) => proxy.stop())));
  afterAll(() => running?.stop());
  const server = () => {
    if (running === undefined) throw new Error('the registry is not running yet');
    return running;
  };
  return {
    server,
    log,
    said,
    proxy: async (decide) => {
      const proxy = await startFaultProxy(server().host, decide);
      proxies.push(proxy);
      return proxy;
    },
    opener: (hosts, clock = fakeClock(), idleTimeoutMs = 60_000) => {
      const { username, password } = server();
      const credentials = hosts.map((host) => ({ host, username, password }));
      const registries = createRegistries({ clock, log, credentials, idleTimeoutMs });
      return (place) => registries.open(parseReference(place));
    },
  };
}

/** The StepError that work ends with; anything else is a failure of the test. */
export async function failureOf(work: Promise<unknown>): Promise<StepError> {
  const error: unknown = await work.then(
    () => new Error('it did not fail'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof StepError) return error;
  throw error;
}

export function answer(status: number, headers: Record<string, string> = {}, body: string | Uint8Array = ''): Fault {
  return { kind: 'answer', status, headers, body };
}
