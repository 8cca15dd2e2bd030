import { firstByName } from '../../objects/model.ts';
import type { Finding, Rule, World } from '../model.ts';
import { ciliumPolicies } from '../network/cilium.ts';
import { declaredEndpoints, egressFindings } from '../network/egress.ts';
import { ingressFindings } from '../network/ingress.ts';
import { unisolated, withoutDefault } from '../network/isolation.ts';
import { finding, type Policy } from '../network/model.ts';
import { networkPolicy } from '../network/network-policy.ts';
import { unread } from '../network/unread.ts';

interface NetworkSettings {
  /** Destinations of the application besides those of its cluster, by word. */
  readonly allow: Readonly<Record<string, readonly string[]>>;
}

/** Default deny in both directions, and egress to declared destinations alone. */
export const network: Rule<NetworkSettings> = {
  required: () => 'default deny in both directions, egress within the declared list, no ingress from the platform',
  documentation: {
    section: 'Network Segmentation',
    why: 'A pod that no policy selects may talk to everything, and a production that can be reached from the platform is not isolated.',
    passes:
      'Policies of `networking.k8s.io` and of Cilium isolate every pod for ingress and egress, best by an empty `podSelector` or `endpointSelector` in each namespace; egress leads to `clusters.<name>.egress`, to `allow`, to pods of this environment, or to DNS.',
    fails:
      'A pod that is not isolated in a direction; egress to `0.0.0.0/0`, to every destination, or beyond the declared list; a peer in a namespace of another environment; ingress from a network of the platform. Warnings: a namespace without an empty `podSelector`; a policy that selects no pod; a declared word, or a name such as `toFQDNs`, without addresses; policies that are not read (AdminNetworkPolicy and its kin, Calico).',
    fix: 'Add a NetworkPolicy with `podSelector: {}` and `policyTypes: [Ingress, Egress]`, then allow what is needed.',
  },
  check(world, { allow }) {
    const policies = policiesOf(world);
    const allowed = declaredEndpoints(world, allow);
    return [
      ...unisolated(policies, world),
      ...withoutDefault(policies, world),
      ...policies.flatMap((policy) => [
        ...policy.egress.flatMap((passage) => egressFindings(policy, passage, allowed, world)),
        ...policy.ingress.flatMap((passage) => ingressFindings(policy, passage, world)),
        ...idle(policy),
      ]),
      ...unjudgedWords(world, policies),
      ...unread(world),
    ];
  },
};

function policiesOf({ index }: World): readonly Policy[] {
  const ciliumKinds = ['CiliumNetworkPolicy', 'CiliumClusterwideNetworkPolicy'];
  return [
    ...index.ofKind('NetworkPolicy', ['networking.k8s.io', 'extensions']).map((object) => networkPolicy(object, index)),
    ...ciliumKinds.flatMap((kind) => index.ofKind(kind).flatMap((object) => ciliumPolicies(object, index))),
  ];
}

function idle({ object, selected, selectorPath }: Policy): readonly Finding[] {
  if (selected.size > 0) return [];
  const fix = 'correct the selector, or remove the policy';
  return [finding('warn', object, selectorPath, 'pods that the policy selects', 'none', fix)];
}

function unjudgedWords({ facts }: World, policies: readonly Policy[]): readonly Finding[] {
  const first = firstByName(policies);
  const words = (facts.egress ?? []).filter(({ addresses }) => addresses.length === 0);
  if (first === undefined || words.length === 0) return [];
  const found = `not judged: ${words.map(({ word }) => word).join(', ')}`;
  const expected = 'addresses of each declared destination';
  return [finding('warn', first.object, ['spec'], expected, found, 'add them under clusters.<name>.egress')];
}
