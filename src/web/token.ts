import { RefusedError } from '../base/errors.ts';
import type { ServerOptions, Service } from './web.ts';

/** A secret for the servers of one service. */
export interface WebToken {
  readonly secret: string;
  /** User name; with one, both are sent as Basic. */
  readonly username?: string | undefined;
  /** The variable of the token, for messages. */
  readonly variable: string;
}

/** Credentials of one service in the environment. */
export interface WebCredential {
  readonly token?: WebToken | undefined;
  /** The server that the token is for, and the variable that names it. */
  readonly home?: { readonly url: string; readonly variable: string } | undefined;
}

export type WebCredentials = Readonly<Partial<Record<Service, WebCredential>>>;

/**
 * Returns the Authorization header for a server.
 * Throws RefusedError for a token that is for another one.
 */
export function authorization(
  base: URL,
  { title, tokenAs }: ServerOptions,
  credential: WebCredential,
): string | undefined {
  const { token, home } = credential;
  if (token === undefined) return undefined;
  if (home !== undefined && originOf(home.url) !== base.origin) {
    throw new RefusedError({
      code: 'token-of-another-server',
      where: title,
      found: `${token.variable} is for ${originOf(home.url)} (${home.variable}), and ${base.origin} is to be asked`,
      fix: 'correct the one that is wrong',
    });
  }
  if (token.username !== undefined) return basic(token.username, token.secret);
  return tokenAs === 'user' ? basic(token.secret, '') : `Bearer ${token.secret}`;
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : 'no address';
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}
