import { nameOf } from '../../objects/model.ts';
import type { Finding, World } from '../model.ts';
import { finding } from './model.ts';

/** Kinds of policies that are not read, with their API groups where others share the kind's name. */
const kinds: readonly (readonly [kind: string, groups?: readonly string[]])[] = [
  ['AdminNetworkPolicy'],
  ['BaselineAdminNetworkPolicy'],
  ['ClusterNetworkPolicy'],
  ['GlobalNetworkPolicy'],
  ['NetworkPolicy', ['crd.projectcalico.org', 'projectcalico.org']],
];

/** Says of every policy that is not read that it is not: it may open what the others close. */
export function unread({ index }: World): readonly Finding[] {
  return kinds.flatMap(([kind, groups]) =>
    index
      .ofKind(kind, groups)
      .map((object) =>
        finding(
          'warn',
          object,
          [],
          'policies of networking.k8s.io or Cilium',
          `${object.kind} of ${object.group}, which is not read`,
          'see for yourself that it opens nothing that the others close',
        ),
      ),
  );
}

/** Unread policies that may be about a namespace, in a line; empty where there are none. */
export function unreadNames({ index }: World, namespace: string): string {
  return kinds
    .flatMap(([kind, groups]) => index.ofKind(kind, groups))
    .filter((object) => object.namespace === '' || object.namespace === namespace)
    .slice(0, 3)
    .map(nameOf)
    .join(', ');
}
