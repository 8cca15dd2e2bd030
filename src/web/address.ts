import { isLoopback, refuseForbidden } from '../http/forbidden-address.ts';
import { RefusedError, UsageError } from '../base/errors.ts';

/**
 * Parses a server's address from a flow file or the environment.
 * It is https, or http where the host is named insecure, loopback included. Throws UsageError, and RefusedError for a
 * link-local or metadata address.
 */
export function serverAddress(text: string, title: string, insecure: readonly string[]): URL {
  if (!URL.canParse(text)) {
    throw new UsageError({
      code: 'invalid-address',
      where: title,
      expected: 'an address such as https://host',
      found: `"${printable(text)}"`,
    });
  }
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    throw new UsageError({
      code: 'address-with-credentials',
      where: title,
      found: `the address of ${url.host} has credentials in it`,
      fix: 'remove them',
    });
  }
  refuseForbidden(url);
  if (url.protocol === 'https:') return url;
  if (url.protocol === 'http:' && isNamed(url, insecure)) return url;
  throw new UsageError({
    code: 'insecure-address',
    where: title,
    expected: 'https',
    found: `${printable(url.protocol)}//${url.host}`,
    fix: 'name the host in KRCI_DEPLOY_INSECURE_HOSTS if it is meant',
  });
}

/**
 * Returns the target of a redirect: the same host by the same or a better protocol.
 * An answer of another host would not be an answer of the named server. Throws RefusedError.
 */
export function redirected(location: string, from: URL, name: string): URL {
  if (!URL.canParse(location, from.href)) throw elsewhere(name, 'something that is no address');
  const url = new URL(location, from);
  refuseForbidden(url);
  if (url.username !== '' || url.password !== '') throw elsewhere(name, 'an address with credentials in it');
  if (url.hostname !== from.hostname) {
    throw elsewhere(name, isLoopback(url.hostname) ? 'this very machine' : `another host, ${url.host}`);
  }
  const isUpgrade = from.protocol === 'http:' && url.protocol === 'https:';
  if (isUpgrade || (url.protocol === from.protocol && url.port === from.port)) return url;
  throw elsewhere(name, `${printable(url.protocol)}//${url.host}`);
}

function isNamed(url: URL, insecure: readonly string[]): boolean {
  return insecure.includes(url.host) || insecure.includes(url.hostname);
}

function elsewhere(name: string, where: string): RefusedError {
  return new RefusedError({
    code: 'forbidden-redirect',
    where: name,
    found: `it redirects to ${where}`,
    fix: 'name the address of the server if it has moved',
  });
}

function printable(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]+/g, ' ').slice(0, 100);
}
