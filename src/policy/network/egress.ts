import { contains, type Endpoint, endpointOf, type Network, networkOf } from '../cidr.ts';
import type { Finding, World } from '../model.ts';
import { finding, type Passage, type Policy, type Port, portsText } from './model.ts';
import { podFindings } from './pods.ts';

/** Destinations that are declared; undefined where the flow declares none, so that only the whole world is refused. */
export function declaredEndpoints(
  { facts }: World,
  allow: Readonly<Record<string, readonly string[]>>,
): readonly Endpoint[] | undefined {
  const own = Object.values(allow).flat();
  if (facts.egress === undefined && own.length === 0) return undefined;
  const texts = [...(facts.egress ?? []).flatMap(({ addresses }) => addresses), ...own];
  return texts.flatMap((text) => endpointOf(text) ?? []);
}

const dnsPort = 53;
const fix = 'name the destination, and declare it under clusters.<name>.egress or network.allow';

/** Judges what a policy lets out. */
export function egressFindings(
  { object }: Policy,
  { path, peer, ports }: Passage,
  allowed: readonly Endpoint[] | undefined,
  world: World,
): readonly Finding[] {
  const expected = allowed === undefined ? 'egress to named destinations' : 'egress within the declared destinations';
  if (peer.kind === 'pods') return podFindings(object, path, peer, ports, world);
  if (peer.kind === 'named') return allowed === undefined ? [] : [unjudged(object, path, peer.name)];
  if (peer.kind === 'anybody') {
    return isDns(ports) ? [] : [finding('fail', object, path, expected, 'every destination', fix)];
  }
  const block = networkOf(peer.cidr);
  if (block === undefined) return [finding('fail', object, path, 'a network', peer.cidr, 'write it as 10.0.0.0/24')];
  if (block.prefix > 0 && (allowed === undefined || reaches(block, ports, allowed))) return [];
  return [finding('fail', object, path, expected, `${peer.cidr}${portsText(ports)}`, fix)];
}

function isDns(ports: readonly Port[]): boolean {
  return ports.length > 0 && ports.every(({ port, endPort }) => endPort === undefined && isDnsPort(port));
}

function isDnsPort(port: Port['port']): boolean {
  return port === dnsPort || port === 'dns';
}

function unjudged(object: Policy['object'], path: Passage['path'], name: string): Finding {
  const found = `${name.slice(0, 253)}, which is not judged: it has no addresses here`;
  return finding(
    'warn',
    object,
    path,
    'addresses of each destination',
    found,
    'name its networks, or see to it yourself',
  );
}

function reaches(block: Network, ports: readonly Port[], allowed: readonly Endpoint[]): boolean {
  const within = allowed.filter(({ network: outer }) => contains(outer, block));
  if (within.some(({ port }) => port === undefined)) return true;
  if (ports.length === 0) return false;
  return ports.every(({ port, endPort }) => endPort === undefined && within.some((one) => one.port === Number(port)));
}
