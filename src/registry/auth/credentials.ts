import { RemoteError, type StepError, UsageError } from '../../base/errors.ts';

/** A secret for one registry host. */
export type Credential =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** An OAuth2 refresh token; only the host's token service takes it. */
  | { readonly kind: 'identity-token'; readonly token: string }
  /** A bearer token for the registry itself; no token service is asked. */
  | { readonly kind: 'registry-token'; readonly token: string }
  /** A helper failed: none, and the reason to give where the registry needs one. */
  | { readonly kind: 'unavailable'; readonly error: StepError };

/** A source of credentials. Each is sent to its registry and to the token service that this registry names. */
export interface Credentials {
  /**
   * `host` as in a reference: `registry.example.com`, `localhost:5000`, `docker.io`; `path` of the repository below it,
   * where credentials differ by path.
   */
  find(host: string, path?: string): Promise<Credential | undefined>;
}

/** Username and password for one host, from environment variables. */
export interface HostPassword {
  /** Absent is an error as soon as a registry requires it: a password is not tried on every registry. */
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
      if (pair !== undefined) {
        return Promise.resolve({ kind: 'password', username: pair.username, password: pair.password });
      }
      return Promise.resolve(pairs.length === 0 ? undefined : { kind: 'unavailable', error: ofOthers(host, pairs) });
    },
  };
}

/** Tries one source after the other until one has credentials for the host. */
export function firstOf(...sources: readonly Credentials[]): Credentials {
  return {
    find: async (host, path) => {
      let unavailable: Credential | undefined;
      for (const source of sources) {
        const credential = await source.find(host, path);
        if (credential?.kind === 'unavailable') unavailable ??= credential;
        else if (credential !== undefined) return credential;
      }
      return unavailable;
    },
  };
}

/** Makes the error for a registry that asks for a password where there are only those of others. */
function ofOthers(host: string, pairs: readonly HostPassword[]): RemoteError {
  return new RemoteError({
    code: 'credentials-needed',
    where: host,
    expected: 'a username and password for it',
    found: `those of ${pairs.map((pair) => pair.host).join(', ')} alone`,
    fix: howToLogIn,
  });
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

/** Compares hosts as users and docker's config.json write them. */
function sameHost(written: string, host: string): boolean {
  return hostAndPath(written).host === hostAndPath(host).host;
}

/** Splits a key of docker's config.json: a scheme, `/v1/` or a path may be there, and Docker Hub has three names. */
export function hostAndPath(written: string): { readonly host: string; readonly path: string } {
  const bare = written.replace(/^https?:\/\//i, '').replace(/\/+$/, '');
  const slash = bare.indexOf('/');
  const host = (slash < 0 ? bare : bare.slice(0, slash)).toLowerCase();
  const path = slash < 0 ? '' : bare.slice(slash + 1).replace(/^v[12]$/, '');
  return { host: host === 'index.docker.io' || host === 'registry-1.docker.io' ? 'docker.io' : host, path };
}

/** Formats Basic credentials (RFC 7617). */
export function basic({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Names every way to give credentials. */
export const howToCorrect =
  'correct KRCI_DEPLOY_REGISTRY_HOST, _USERNAME and _PASSWORD, or DOCKER_AUTH_CONFIG, or run docker login again';

const howToLogIn = 'set KRCI_DEPLOY_REGISTRY_HOST, _USERNAME and _PASSWORD, or DOCKER_AUTH_CONFIG, or run docker login';

/** Makes the error for a registry that refuses to go on without credentials. */
export function credentialsNeeded(registry: string, found: Credential | undefined): StepError {
  if (found?.kind === 'unavailable') return found.error;
  return new RemoteError({
    code: 'credentials-needed',
    where: registry,
    expected: 'a username and password for it',
    found: found === undefined ? 'none' : 'an identity token, which Basic authentication cannot use',
    fix: howToLogIn,
  });
}

export function wrongCredentials(registry: string): RemoteError {
  return new RemoteError({
    code: 'wrong-credentials',
    where: registry,
    found: 'does not accept the credentials for it',
    fix: howToCorrect,
  });
}
