import { RefusedError } from '../../base/errors.ts';
import { isLoopback, refuseForbidden } from '../../http/forbidden-address.ts';

/** Checks the locations that a registry names: redirects, uploads, token realms. */
export interface HostPolicy {
  /** `https://registry.example.com`, or `http:` for loopback and for hosts named insecure. */
  readonly base: URL;
  /** Resolves a location from the registry and checks it. @throws RefusedError */
  target(location: string, from: URL, what: string): URL;
}

/** Makes the policy for a registry as in a reference; `insecure` lists hosts that may go without TLS. */
export function hostPolicy(registry: string, insecure: readonly string[]): HostPolicy {
  const api = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
  const probe = new URL(`https://${api}`);
  const mayBePlain = isLoopback(probe.hostname) || insecure.includes(registry);
  const base = mayBePlain ? new URL(`http://${api}`) : probe;
  return {
    base,
    target: (location, from, what) => checked(parse(location, from, registry, what), base, registry, what),
  };
}

function checked(url: URL, base: URL, registry: string, what: string): URL {
  refuseForbidden(url);
  if (url.username !== '' || url.password !== '') throw refusal(registry, what, 'a URL with credentials in it');
  if (isLoopback(url.hostname) && !isLoopback(base.hostname)) throw refusal(registry, what, 'this very machine');
  if (url.protocol === 'https:') return url;
  if (url.protocol !== 'http:') throw refusal(registry, what, `a ${url.protocol} address`);
  if (base.protocol === 'http:' && (url.hostname === base.hostname || isLoopback(url.hostname))) return url;
  // A registry behind a proxy that ends TLS may give http locations although it is reached by https.
  if (url.hostname === base.hostname && (url.port === '' || url.port === '80'))
    return new URL(url.href.replace(/^http:/, 'https:'));
  throw refusal(registry, what, `${url.host} without TLS`);
}

function parse(location: string, from: URL, registry: string, what: string): URL {
  try {
    return new URL(location, from);
  } catch {
    throw refusal(registry, what, 'something that is no URL');
  }
}

function refusal(registry: string, what: string, found: string): RefusedError {
  return new RefusedError({ code: 'forbidden-location', where: registry, found: `names ${found} as its ${what}` });
}
