import { BlockList, isIP } from 'node:net';

/** A network of addresses: `10.0.0.0/24`. */
export interface Network {
  readonly address: string;
  readonly prefix: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** Parses a network or an address; undefined for what is none. */
export function networkOf(text: string): Network | undefined {
  const [address = '', length, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return undefined;
  const longest = version === 4 ? 32 : 128;
  const prefix = length === undefined ? longest : /^\d{1,3}$/.test(length) ? Number(length) : Number.NaN;
  if (!(prefix <= longest)) return undefined;
  return { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' };
}

/** Tells whether every address of `inner` is one of `outer`. */
export function contains(outer: Network, inner: Network): boolean {
  if (outer.family !== inner.family || outer.prefix > inner.prefix) return false;
  const list = new BlockList();
  list.addSubnet(outer.address, outer.prefix, outer.family);
  return list.check(inner.address, inner.family);
}

export function overlaps(one: Network, other: Network): boolean {
  return contains(one, other) || contains(other, one);
}

/** A network with a port, as `clusters.<name>.egress` has it: `10.1.0.0/24:443`, `[fd00::/8]:443`. */
export interface Endpoint {
  readonly network: Network;
  /** Absent: any port. */
  readonly port: number | undefined;
}

export function endpointOf(text: string): Endpoint | undefined {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|(.+?))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const whole = networkOf(text);
  if (whole !== undefined) return { network: whole, port: undefined };
  const network = networkOf(bracketed ?? plain ?? '');
  const port = digits === undefined ? undefined : Number(digits);
  return network === undefined || (port !== undefined && port > 65_535) ? undefined : { network, port };
}
