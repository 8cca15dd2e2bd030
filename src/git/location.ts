import { isAbsolute, resolve } from 'node:path';
import { UsageError } from '../base/errors.ts';

/** Where a repository is: something Git can be given as a remote without second thoughts. */
export interface Location {
  /** A URL, an scp-like `user@host:path`, or an absolute path. */
  readonly url: string;
  /** For messages and change requests: no credentials, no `.git`. */
  readonly name: string;
  readonly kind: 'http' | 'ssh' | 'file';
}

const maxLength = 1024;
const scpLike = /^(?:[A-Za-z0-9_.-]+@)?[A-Za-z0-9.-]{2,}:(?![/\\]{2})[^:]/;

/**
 * Reads the location of a repository; `base` is the directory for a relative path. Throws UsageError for a URL that
 * holds credentials, for transports other than https, http, ssh and file, and for text that could be read as an option.
 */
export function parseLocation(text: string, base: string): Location {
  if (text.length === 0 || text.length > maxLength) throw invalid(text, 'empty, or too long');
  if (/\p{Cc}/u.test(text)) throw invalid(text, 'it holds a line break or control character');
  if (text.startsWith('-')) throw invalid(text, 'it would be read as an option; write ./ in front of a path');
  if (/^[A-Za-z0-9+.-]+::/.test(text)) throw invalid(text, 'remote helpers (name::address) are not supported');
  if (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(text)) return fromUrl(text);
  if (scpLike.test(text) && !/^[A-Za-z]:[\\/]/.test(text)) return { url: text, name: shortName(text), kind: 'ssh' };
  const path = isAbsolute(text) ? text : resolve(base, text);
  return { url: path, name: path, kind: 'file' };
}

function fromUrl(text: string): Location {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) throw invalid(text, 'it is not a valid URL');
  const kind = kinds[url.protocol];
  if (kind === undefined) throw invalid(text, `${url.protocol}// is not supported, use https, ssh or a path`);
  const user = kind === 'ssh' ? '' : url.username;
  if (user !== '' || url.password !== '') {
    throw new UsageError({
      code: 'credentials-in-url',
      where: `the repository on ${url.host}`,
      expected: 'a URL without credentials',
      found: 'one with them',
      fix: 'take them out and set KRCI_DEPLOY_GIT_TOKEN and KRCI_DEPLOY_GIT_HOST, which no log and no process list shows',
    });
  }
  if (kind === 'file') return { url: text, name: decodeURIComponent(url.pathname), kind };
  if (url.hostname.startsWith('-') || url.username.startsWith('-')) throw invalid(text, 'its host is an option');
  return { url: text, name: shortName(`${url.host}${url.pathname}`), kind };
}

const kinds: Readonly<Record<string, Location['kind']>> = {
  'https:': 'http',
  'http:': 'http',
  'ssh:': 'ssh',
  'file:': 'file',
};

function shortName(text: string): string {
  return text.replace(/\/+$/, '').replace(/\.git$/, '');
}

function invalid(text: string, why: string): UsageError {
  const shown = JSON.stringify(text.slice(0, 100)).replace(/\/\/[^/@]*@/, '//***@');
  return new UsageError({
    code: 'invalid-repository',
    where: 'repository',
    expected: 'the URL or path of a Git repository',
    found: `${shown} (${why})`,
  });
}
