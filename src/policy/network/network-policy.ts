import type { NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicySpec } from 'kubernetes-types/networking/v1.js';
import { isRecord } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectIndex, ObjectPath } from '../../objects/model.ts';
import { isEmptySelector } from '../../objects/selectors.ts';
import { type Direction, directions, type Passage, type Peer, type Policy, type Port } from './model.ts';

/** Reads a NetworkPolicy of networking.k8s.io. */
export function networkPolicy(object: KubernetesObject, index: ObjectIndex): Policy {
  const { spec: raw } = object.body;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- shapes.ts has been checked
  const spec = (isRecord(raw) ? raw : {}) as Partial<NetworkPolicySpec>;
  const selector = spec.podSelector ?? {};
  const isolates = isolatedBy(spec);
  const opens = (direction: Direction, passages: readonly Passage[]): readonly Passage[] =>
    isolates.includes(direction) ? passages : [];
  return {
    object,
    selectorPath: ['spec', 'podSelector'],
    isolates,
    selected: new Set(index.selected(object.namespace, selector)),
    isDefault: isEmptySelector(selector),
    ingress: opens('Ingress', passagesOf(spec.ingress, 'ingress', 'from')),
    egress: opens('Egress', passagesOf(spec.egress, 'egress', 'to')),
  };
}

/** Directions of a policy that says none: ingress, and egress where it has rules for it (NetworkPolicySpec). */
function isolatedBy({ policyTypes, egress }: Partial<NetworkPolicySpec>): readonly Direction[] {
  if (policyTypes !== undefined) return directions.filter((one) => policyTypes.includes(one));
  return egress === undefined ? ['Ingress'] : directions;
}

interface PolicyRule {
  readonly from?: readonly NetworkPolicyPeer[];
  readonly to?: readonly NetworkPolicyPeer[];
  readonly ports?: readonly NetworkPolicyPort[];
}

/** A rule without peers is about everybody (NetworkPolicyEgressRule). */
function passagesOf(
  rules: readonly PolicyRule[] | undefined,
  key: 'ingress' | 'egress',
  side: 'from' | 'to',
): readonly Passage[] {
  return (rules ?? []).flatMap((rule, at): readonly Passage[] => {
    const path: ObjectPath = ['spec', key, at];
    const ports = (rule.ports ?? []).map(portOf);
    const peers = rule[side] ?? [];
    if (peers.length === 0) return [{ path, peer: { kind: 'anybody' }, ports }];
    return peers.map((peer, position) => ({ path: [...path, side, position], peer: peerOf(peer), ports }));
  });
}

function portOf({ port, endPort }: NetworkPolicyPort): Port {
  return { port, endPort };
}

function peerOf({ ipBlock, namespaceSelector, podSelector }: NetworkPolicyPeer): Peer {
  if (ipBlock !== undefined) return { kind: 'block', cidr: ipBlock.cidr, except: ipBlock.except ?? [] };
  return {
    kind: 'pods',
    namespaces: namespaceSelector,
    isEveryPod: podSelector === undefined || isEmptySelector(podSelector),
  };
}
