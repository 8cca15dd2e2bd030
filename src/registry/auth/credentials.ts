import { UsageError } from '../../base/errors.ts';

/** A secret for one registry host. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** An OAuth2 refresh token; only the host's token service takes it. */
  | { readonly kind: 'identity-token'; readonly token: string };

/** A source of credentials. Each is sent to its registry and to the token service that this registry names. */
export interface Credentials {
  /** `host` as in a reference: `registry.example.com`, `localhost:5000`, `docker.io`. */
  find(host: string): Promise<Credential | undefined>;
}

/** Username and password for one host, from environment variables. */
export interface HostPassword {
  /** Absent is an error as soon as a registry asks: a password is not tried on every registry. */
  readonly host: string | undefined;
  readonly username: string;
  readonly password: string;
}

export const anonymous: Credentials = { find: () => Promise.resolve(undefined) };

export function passwords(pairs: readonly HostPassword[]): Credentials {
  return {
    find: (host) => {
      if (pairs.some((pair) => pair.host === undefined)) return Promise.reject(hostless(host));
      const pair = pairs.find((candidate) => sameHost(candidate.host ?? '', host));
      return Promise.resolve(pair && { kind: 'password', username: pair.username, password: pair.password });
    },
  };
}

/** Asks one source after the other until one knows the host. */
export function firstOf(...sources: readonly Credentials[]): Credentials {
  return {
    find: async (host) => {
      for (const source of sources) {
        const credential = await source.find(host);
        if (credential !== undefined) return credential;
      }
      return undefined;
    },
  };
}

function hostless(host: string): UsageError {
  return new UsageError({
    code: 'credentials-without-host',
    where: host,
    expected: 'credentials for this registry',
    found: 'some in the environment that name no registry',
    fix: 'name its host beside them',
  });
}

/** Compares hosts as people and docker's config.json write them: scheme, `/v1/`, three names of Docker Hub. */
export function sameHost(written: string, host: string): boolean {
  return hostOf(written) === hostOf(host);
}

function hostOf(written: string): string {
  const host =
    written
      .replace(/^https?:\/\//i, '')
      .split('/', 1)[0]
      ?.toLowerCase() ?? '';
  return host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host;
}

/** RFC 7617. */
export function basic({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
