import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import { isEmptySelector } from '../../objects/selectors.ts';
import type { Finding, World } from '../model.ts';
import { finding, namespaceName, type Peer, type Port } from './model.ts';

/** Finds peers in namespaces of another environment. */
export function podFindings(
  object: KubernetesObject,
  path: ObjectPath,
  { namespaces, isEveryPod }: Extract<Peer, { readonly kind: 'pods' }>,
  ports: readonly Port[],
  { facts }: World,
): readonly Finding[] {
  if (namespaces === undefined) return [];
  const expected = 'peers of this environment';
  const fix = 'name namespaces of this environment';
  const other = labelsOf(namespaces).find(([key, value]) =>
    facts.otherEnvironments.some((name) => isOf(name, key, value, facts.environment)),
  );
  if (other !== undefined) {
    return [finding('fail', object, path, expected, `namespaces with ${other.join('=')}`, fix)];
  }
  const [neighbour] = facts.neighbours;
  if (neighbour === undefined || !isEmptySelector(namespaces) || !isEveryPod || ports.length > 0) return [];
  return [finding('fail', object, path, expected, `every namespace, of ${neighbour} too`, fix)];
}

function labelsOf({ matchLabels = {}, matchExpressions = [] }: LabelSelector): readonly (readonly [string, string])[] {
  return [
    ...Object.entries(matchLabels),
    ...matchExpressions.flatMap(({ key, operator, values = [] }) =>
      operator === 'In' ? values.map((one) => [key, one] as const) : [],
    ),
  ];
}

/** A namespace is of an environment when its name is, or begins or ends with the environment's. */
function isOf(environment: string, key: string, value: string, own: string): boolean {
  const named = (name: string): boolean =>
    value === name || (key === namespaceName && (value.endsWith(`-${name}`) || value.startsWith(`${name}-`)));
  return named(environment) && !named(own);
}
