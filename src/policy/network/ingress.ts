import { contains, networkOf, overlaps } from '../cidr.ts';
import type { Finding, World } from '../model.ts';
import { finding, type Passage, type Policy } from './model.ts';
import { podFindings } from './pods.ts';

/** Judges what a policy lets in: nobody from the networks of the platform. */
export function ingressFindings({ object }: Policy, { path, peer, ports }: Passage, world: World): readonly Finding[] {
  if (peer.kind === 'pods') return podFindings(object, path, peer, ports, world);
  if (peer.kind === 'named' || world.facts.isPlatform) return [];
  const entered = enteredBy(peer, world);
  if (entered === undefined) return [];
  const source = peer.kind === 'anybody' ? 'every source' : peer.cidr;
  const found = `${source}, which holds ${entered.address}/${entered.prefix}`;
  return [finding('fail', object, path, 'no ingress from the platform', found, 'name the networks that may enter')];
}

function enteredBy(
  peer: Extract<Passage['peer'], { readonly kind: 'anybody' | 'block' }>,
  { facts }: World,
): ReturnType<typeof networkOf> {
  const platform = facts.platformCidrs.flatMap((text) => networkOf(text) ?? []);
  if (peer.kind === 'anybody') return platform[0];
  const block = networkOf(peer.cidr);
  const excepted = peer.except.flatMap((text) => networkOf(text) ?? []);
  return block && platform.find((one) => overlaps(block, one) && !excepted.some((except) => contains(except, one)));
}
