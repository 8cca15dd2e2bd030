import { UsageError } from '../base/errors.ts';

/** A secret for one server. Entries build these from the environment; nothing else may hold them. */
export interface GitCredential {
  /** Origin of the server: scheme, host and port, such as `https://git.example.com`. */
  readonly host: string;
  readonly username: string;
  readonly secret: string;
}

export type GitSetting = readonly [key: string, value: string];

/**
 * Git configuration that sends a credential to its own origin and to nothing else. The empty first value drops a header
 * that the user's configuration or a checkout action has set for the same origin: two Authorization headers are a 400.
 */
export function credentialSettings(credential: GitCredential): readonly GitSetting[] {
  const { origin } = originOf(credential.host);
  const key = `http.${origin}/.extraHeader`;
  return [
    [key, ''],
    [key, `Authorization: Basic ${basic(credential)}`],
    // curl repeats our header to whatever host a redirect names once Git has adopted the new base URL.
    [`http.${origin}/.followRedirects`, 'false'],
  ];
}

/** Replaces every form in which a credential could appear in the output of Git, and any userinfo in a URL. */
export function scrub(text: string, credentials: readonly GitCredential[]): string {
  let clean = text;
  for (const credential of credentials) {
    for (const form of [credential.secret, encodeURIComponent(credential.secret), basic(credential)]) {
      if (form !== '') clean = clean.replaceAll(form, '***');
    }
  }
  return clean.replaceAll(/(\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/@]{1,1000}@/gi, '$1***@');
}

function basic({ username, secret }: GitCredential): string {
  return Buffer.from(`${username}:${secret}`).toString('base64');
}

function originOf(host: string): URL {
  const url = URL.canParse(host) ? new URL(host) : undefined;
  if (url !== undefined && (url.protocol === 'https:' || url.protocol === 'http:')) return url;
  throw new UsageError({
    code: 'invalid-credential-host',
    where: 'Git credential',
    expected: 'the origin of its server, such as https://git.example.com',
    found: `"${host.replace(/\/\/.*@/, '//***@')}"`,
  });
}
