import { UsageError } from '../../base/errors.ts';

/** What a registry's host takes. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** An OAuth2 refresh token, which only the host's token service takes. */
  | { readonly kind: 'identity-token'; readonly token: string };

/** Where credentials come from. A credential is for the host it was asked for and goes nowhere else. */
export interface Credentials {
  /** `host` as in a reference: `registry.example.com`, `localhost:5000`, `docker.io`. */
  find(host: string): Promise<Credential | undefined>;
}

/** Username and password for one host, as an environment hands them in. */
export interface HostPassword {
  /** Absent is an error as soon as a registry asks: a password is not shown around to see who takes it. */
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

/** The first that knows the host answers. */
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
  return new UsageError(
    'credentials-without-host',
    `${host} wants credentials, and those in the environment do not say which registry they are for; name its host beside them`,
  );
}

/** Hosts as people and docker's config.json write them: with a scheme, with `/v1/`, and three names for Docker Hub. */
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
