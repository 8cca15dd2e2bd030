import { BlockList, isIP } from 'node:net';
import { isLoopback } from './forbidden-address.ts';
import { UsageError } from '../base/errors.ts';

/** A forward proxy from the environment. */
export interface Proxy {
  /** Without credentials: fit to be shown. */
  readonly url: URL;
  /** `Proxy-Authorization`, where the address had a name and a password. */
  readonly authorization: string | undefined;
}

/** Code and reason of a 407 from a proxy that forwards plain HTTP. */
export const proxyWantsCredentials: readonly [code: 'proxy-credentials', reason: string] = [
  'proxy-credentials',
  'the proxy on the way wants a name and a password in its address',
];

/** The variables of a process. */
export type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/**
 * Finds the proxy for a URL by HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY, in either case, as curl and Go do;
 * none for loopback addresses.
 * @throws UsageError for anything but an http or https proxy.
 */
export function proxyFor(url: URL, environment: EnvironmentVariables): Proxy | undefined {
  const own = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const found = [own, 'ALL_PROXY'].map((name) => ({ name, text: valueOf(name, environment) })).find(({ text }) => text);
  if (found?.text === undefined || isDirect(url, valueOf('NO_PROXY', environment) ?? '')) return undefined;
  return parse(found.name, found.text);
}

function valueOf(name: string, environment: EnvironmentVariables): string | undefined {
  const text = (environment[name.toLowerCase()] ?? environment[name])?.trim();
  return text === '' ? undefined : text;
}

/** Reads a proxy's URL. It may hold a password, so no message shows it. */
function parse(name: string, text: string): Proxy {
  const written = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(written)) throw notUnderstood(name, 'something that is no address');
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw notUnderstood(name, `a proxy of ${url.protocol}`);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const pair = Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64');
  return { url, authorization: username === '' && password === '' ? undefined : `Basic ${pair}` };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function notUnderstood(name: string, found: string): UsageError {
  return new UsageError({
    code: 'unknown-proxy',
    where: name,
    expected: 'http://host:port or https://host:port',
    found,
  });
}

function isDirect({ hostname, port, protocol }: URL, exceptions: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (isLoopback(host)) return true;
  const places = [host, `${host}:${port === '' ? (protocol === 'https:' ? '443' : '80') : port}`];
  return exceptions
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => excepts(entry.toLowerCase(), host, places));
}

/** Matches `*`, a domain with its subdomains, `.domain` for subdomains alone, `host:port`, an address or a CIDR block. */
function excepts(entry: string, host: string, places: readonly string[]): boolean {
  if (entry === '*') return true;
  if (entry.includes('/')) return isIn(host, blocks([entry]));
  const name = entry.replace(/^\*\./, '.').replace(/^\[(.*)\]$/, '$1');
  if (name.startsWith('.')) return places.some((place) => place.endsWith(name));
  return places.some((place) => place === name || (isIP(host) === 0 && place.endsWith(`.${name}`)));
}

function blocks(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    const family = familyOf(address);
    const fits = isIP(address) !== 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv6' ? 128 : 32);
    if (fits) list.addSubnet(address, Number(bits), family);
  }
  return list;
}

function isIn(host: string, list: BlockList): boolean {
  return isIP(host) !== 0 && list.check(host, familyOf(host));
}

/** Tells an address's family. Node's expression for IPv6 is the slowest thing to compile before a first request. */
function familyOf(address: string): 'ipv4' | 'ipv6' {
  return address.includes(':') ? 'ipv6' : 'ipv4';
}
