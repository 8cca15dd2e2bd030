import { type LookupOptions, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { RefusedError } from '../base/errors.ts';

/**
 * Link-local addresses and cloud metadata services: no server that a step uses is there, and a redirect or an upload
 * location that leads there would fetch a machine's credentials.
 */
const forbidden = forbiddenAddresses();

function forbiddenAddresses(): BlockList {
  const list = new BlockList();
  list.addSubnet('169.254.0.0', 16);
  list.addSubnet('fe80::', 10, 'ipv6');
  list.addAddress('fd00:ec2::254', 'ipv6');
  list.addAddress('100.100.100.200');
  list.addAddress('0.0.0.0');
  list.addAddress('::', 'ipv6');
  return list;
}

/** Tells whether a URL's hostname (IPv6 in brackets) is `localhost` or a loopback address. */
export function isLoopback(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || /^127(?:\.\d{1,3}){3}$/.test(bare);
}

/** @throws RefusedError when the URL names a link-local or metadata address outright. */
export function refuseForbidden(url: URL): void {
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(bare) !== 0 && isForbidden(bare)) throw refusal(url.host);
}

/** Looks a name up and refuses link-local and metadata addresses, whatever the name server answers. */
export const guardedLookup: LookupFunction = (hostname, options, callback) => {
  const all: LookupOptions & { all: true } = { ...options, all: true };
  lookup(hostname, all, (error, addresses) => {
    if (error !== null) {
      callback(error, []);
      return;
    }
    const bad = addresses.some(({ address }) => isForbidden(address));
    const [first] = addresses;
    if (bad || first === undefined) callback(refusal(hostname), []);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};

function isForbidden(address: string): boolean {
  return forbidden.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
}

function refusal(host: string): RefusedError {
  return new RefusedError({
    code: 'forbidden-address',
    where: host,
    expected: 'the address of a server',
    found: 'a link-local or metadata address',
  });
}
