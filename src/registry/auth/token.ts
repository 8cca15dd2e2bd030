import { readBounded } from '../../http/response.ts';
import { RemoteError, type StepError } from '../../base/errors.ts';
import type { AuthenticatorOptions, Scope } from './model.ts';
import type { Challenge } from './challenge.ts';
import { basic, type Credential, credentialsNeeded, wrongCredentials } from './credentials.ts';
import { isRecord } from '../../base/json-path.ts';
import { connectionError } from '../../http/connection-error.ts';
import { retryAttempt } from '../retry.ts';
import { statusError } from '../http/status-error.ts';
import type { WireRequest } from '../http/transport.ts';

export interface Token {
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly expires: number;
}

export interface TokenRequest extends AuthenticatorOptions {
  readonly challenge: Challenge;
  readonly scopes: readonly Scope[];
  readonly credential: Credential | undefined;
  readonly signal?: AbortSignal | undefined;
}

const maxAnswerBytes = 1024 * 1024;
/** A token's life where the response names none (distribution's token specification). */
const defaultLifeSeconds = 60;

/**
 * Returns the registry token of the credentials, where they are one, or gets a token from the realm in a Bearer challenge (distribution's token and OAuth2 specifications). The realm may be
 * another host; it is checked like every location that a registry names.
 * @throws RemoteError
 */
export async function fetchToken(request: TokenRequest): Promise<Token> {
  const { registry, transport, clock, credential } = request;
  if (credential?.kind === 'registry-token') return { text: credential.token, expires: Infinity };
  const name = `${registry}: the token service`;
  const wire = { ...wireRequest(request), signal: request.signal };
  return retryAttempt(clock, async () => {
    try {
      const response = await transport(wire);
      if (response.status === 401 || response.status === 400) {
        response.discard();
        throw refused(registry, credential);
      }
      if (response.status !== 200) throw await statusError(response, name, 'get a token', clock);
      const bytes = await readBounded(response, maxAnswerBytes);
      return tokenOf(bytes, name, clock.now().getTime());
    } catch (error) {
      throw connectionError(error, name);
    }
  });
}

function wireRequest({ challenge, scopes, credential, policy, registry }: TokenRequest): WireRequest {
  const { realm, service } = challenge.parameters;
  if (realm === undefined) {
    throw new RemoteError({
      code: 'unknown-challenge',
      where: registry,
      expected: 'a realm to get a token from',
      found: 'none',
    });
  }
  const url = policy.target(realm, policy.base, 'token realm');
  if (credential?.kind === 'identity-token') return refreshRequest(url, service, scopes, credential.token);
  if (service !== undefined) url.searchParams.set('service', service);
  // The scope of the request, not the challenge's: that may be of another repository, which GitLab answers with 403 for
  // this one.
  for (const scope of scopes) url.searchParams.append('scope', scope);
  const headers = credential?.kind === 'password' ? { authorization: basic(credential) } : {};
  return { method: 'GET', url, headers };
}

function refreshRequest(url: URL, service: string | undefined, scopes: readonly string[], token: string): WireRequest {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    client_id: 'krci-deploy',
    service: service ?? '',
    scope: scopes.join(' '),
    refresh_token: token,
  });
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return { method: 'POST', url, headers, body: new TextEncoder().encode(form.toString()) };
}

function tokenOf(bytes: Uint8Array | undefined, name: string, now: number): Token {
  const json = parse(bytes);
  // An empty `token` may stand beside the other (go-containerregistry#81).
  const text = [json['token'], json['access_token']].find((one) => typeof one === 'string' && one !== '');
  if (typeof text !== 'string' || !/^[\x21-\x7e]+$/.test(text)) {
    throw new RemoteError({ code: 'broken-token', where: name, expected: 'a token', found: 'a response without one' });
  }
  const life =
    typeof json['expires_in'] === 'number' && json['expires_in'] > 0 ? json['expires_in'] : defaultLifeSeconds;
  return { text, expires: now + life * 1000 };
}

function parse(bytes: Uint8Array | undefined): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}

function refused(registry: string, credential: Credential | undefined): StepError {
  if (credential === undefined || credential.kind === 'unavailable') return credentialsNeeded(registry, credential);
  return wrongCredentials(registry);
}
