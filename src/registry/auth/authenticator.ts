import { RemoteError, type StepError } from '../../base/errors.ts';
import { type Challenge, parseChallenges } from './challenge.ts';
import { basic, credentialsNeeded, wrongCredentials } from './credentials.ts';
import type { AuthenticatorOptions, Scope } from './model.ts';
import { fetchToken, type Token } from './token.ts';

/** Caches a registry's authentication scheme and its tokens, in memory, for as long as they live. */
export interface Authenticator {
  /** Returns the `Authorization` to send; undefined while the registry requires none. */
  header(scopes: readonly Scope[], signal?: AbortSignal): Promise<string | undefined>;
  /**
   * Reads the challenge of a 401; true when `header` has something new to try. `sent` is the header that was refused.
   * @throws RemoteError when there is nothing left to try.
   */
  challenged(header: string | undefined, sent: string | undefined, scopes: readonly Scope[]): Promise<boolean>;
  /** Returns the error for a request that needs credentials where none are known; undefined where some are. */
  missing(scopes: readonly Scope[]): Promise<StepError | undefined>;
}

type Scheme = { readonly kind: 'basic' } | { readonly kind: 'bearer'; readonly challenge: Challenge };

/** Renews a token this long before its end, so that it does not end on the way. */
const renewalMarginMs = 10_000;

export function createAuthenticator(options: AuthenticatorOptions): Authenticator {
  const { registry, credentials, clock } = options;
  const tokens = new Map<string, Promise<Token>>();
  let scheme: Scheme | undefined;
  const known = (scopes: readonly Scope[]) => credentials.find(registry, pathOf(scopes));

  /** Gets a token; concurrent requests wait for one. */
  function tokenFor(challenge: Challenge, scopes: readonly Scope[], signal?: AbortSignal): Promise<Token> {
    const key = keyOf(scopes);
    const held = tokens.get(key);
    if (held !== undefined) return held;
    const wanted = known(scopes).then((credential) =>
      fetchToken({ ...options, challenge, scopes, credential, signal }),
    );
    tokens.set(key, wanted);
    wanted.catch(() => tokens.delete(key));
    return wanted;
  }

  async function bearer(challenge: Challenge, scopes: readonly Scope[], signal?: AbortSignal): Promise<string> {
    const held = tokens.get(keyOf(scopes));
    const ended = held !== undefined && (await held).expires - renewalMarginMs <= clock.now().getTime();
    if (ended) forget(held, scopes);
    return `Bearer ${(await tokenFor(challenge, scopes, signal)).text}`;
  }

  /** Unless another request has replaced it already. */
  function forget(token: Promise<Token>, scopes: readonly Scope[]): void {
    if (tokens.get(keyOf(scopes)) === token) tokens.delete(keyOf(scopes));
  }

  return {
    header: async (scopes, signal) => {
      if (scheme === undefined) return undefined;
      if (scheme.kind === 'bearer') return bearer(scheme.challenge, scopes, signal);
      const found = await known(scopes);
      return found?.kind === 'password' ? basic(found) : undefined;
    },
    challenged: async (header, sent, scopes) => {
      const wanted = choose(parseChallenges(header), registry);
      scheme = wanted;
      if (wanted.kind === 'bearer') {
        const held = tokens.get(keyOf(scopes));
        if (held !== undefined && sent === `Bearer ${(await held).text}`) forget(held, scopes);
        const found = await known(scopes);
        // Nobody gives another one.
        if (found?.kind === 'registry-token' && sent === `Bearer ${found.token}`) throw wrongCredentials(registry);
        return true;
      }
      const found = await known(scopes);
      if (found?.kind !== 'password') throw credentialsNeeded(registry, found);
      return sent !== basic(found);
    },
    missing: async (scopes) => {
      const found = await known(scopes);
      return found === undefined || found.kind === 'unavailable' ? credentialsNeeded(registry, found) : undefined;
    },
  };
}

/** Returns the repository of a request: the first, since a mount reads from a second one. */
function pathOf([scope]: readonly Scope[]): string | undefined {
  return scope?.split(':')[1];
}

function keyOf(scopes: readonly Scope[]): string {
  return scopes.join(' ');
}

/** Chooses Bearer where both are offered: a token is short-lived. */
function choose(challenges: readonly Challenge[], registry: string): Scheme {
  const challenge = challenges.find((candidate) => candidate.scheme === 'bearer');
  if (challenge !== undefined) return { kind: 'bearer', challenge };
  if (challenges.some((candidate) => candidate.scheme === 'basic')) return { kind: 'basic' };
  const found = challenges.map((candidate) => candidate.scheme).join(', ') || 'none';
  throw new RemoteError({
    code: 'unknown-challenge',
    where: registry,
    expected: 'a challenge for Basic or Bearer authentication',
    found: found.slice(0, 100),
  });
}
