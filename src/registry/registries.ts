import { resolve } from 'node:path';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { createAuthenticator } from './auth/authenticator.ts';
import { type Client, createClient } from './http/client.ts';
import { firstOf, type HostPassword, passwords } from './auth/credentials.ts';
import { deadlineAt } from '../base/deadline.ts';
import { dockerConfig, dockerConfigText } from './auth/docker-config.ts';
import { hostPolicy } from './http/host-policy.ts';
import { createHashing } from './hashing.ts';
import { httpRepository } from './http/repository.ts';
import { layoutRepository } from './layout/layout.ts';
import { formatRepository } from './reference.ts';
import type { Registries, Repository } from './registry.ts';
import { createTransport, type Transport } from './http/transport.ts';

export interface RegistriesOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Usernames and passwords, each for one host; they come before docker's config.json. */
  readonly credentials?: readonly HostPassword[];
  /** As `credentials`, after `dockerAuthConfig`. */
  readonly jobCredentials?: readonly HostPassword[];
  /** Text of a `config.json`. */
  readonly dockerAuthConfig?: string | undefined;
  /** Directory of docker's `config.json`. */
  readonly dockerConfig?: string | undefined;
  /** Environment of docker's credential helpers, this process's own when absent; and where a proxy is named. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Hosts, besides loopback ones, that may be spoken to without TLS. */
  readonly insecure?: readonly string[];
  /** Layouts are relative to this directory; the process's when absent. */
  readonly directory?: string;
  /** Without a byte for so long, a registry counts as gone. */
  readonly idleTimeoutMs?: number;
}

/** Opens repositories behind the distribution API and in OCI layouts, with one client and one set of tokens per host. */
export function createRegistries(options: RegistriesOptions): Registries {
  const clients = new Map<string, Client>();
  const { directory = '.' } = options;
  const hashing = createHashing();
  let transport: Transport | undefined;

  function clientOf(registry: string): Client {
    const known = clients.get(registry);
    if (known !== undefined) return known;
    transport ??= createTransport(options.idleTimeoutMs ?? 120_000, options.environment);
    const client = newClient(registry, transport, options);
    clients.set(registry, client);
    return client;
  }

  function places(latest?: Date): Registries {
    const deadline = latest && deadlineAt(latest, options.clock);
    const opened = new Map<string, Repository>();
    return {
      // One object per repository, so that its knowledge of the registry is shared.
      open: (reference) => {
        if (reference.kind === 'layout')
          return layoutRepository(resolve(directory, reference.directory), options.clock);
        const name = formatRepository(reference);
        const client = clientOf(reference.registry);
        const found =
          opened.get(name) ?? httpRepository(reference, deadline ? client.until(deadline) : client, hashing);
        opened.set(name, found);
        return found;
      },
      until: (end) => places(latest !== undefined && latest < end ? latest : end),
    };
  }

  return places();
}

function newClient(registry: string, transport: Transport, options: RegistriesOptions): Client {
  const { clock, environment } = options;
  const policy = hostPolicy(registry, options.insecure ?? []);
  const helpers = { environment, left: clock.left === undefined ? undefined : () => clock.left?.() ?? Infinity };
  const credentials = firstOf(
    passwords(options.credentials ?? []),
    dockerConfigText(options.dockerAuthConfig, helpers),
    passwords(options.jobCredentials ?? []),
    dockerConfig(options.dockerConfig, helpers),
  );
  const authenticator = createAuthenticator({ registry, policy, transport, clock, credentials });
  return createClient({ policy, transport, clock, authenticator, userAgent: 'krci-deploy', log: options.log });
}
