import type { LabelSelector } from 'kubernetes-types/meta/v1.js';
import type { KubernetesObject, ObjectPath, Workload } from '../../objects/model.ts';
import type { Finding } from '../model.ts';

export const directions = ['Ingress', 'Egress'] as const;
export type Direction = (typeof directions)[number];

/** A policy of networks, whatever kind of object says it. */
export interface Policy {
  readonly object: KubernetesObject;
  /** The part that selects its pods. */
  readonly selectorPath: ObjectPath;
  /** Directions in which its pods talk to nobody but whom a policy allows. */
  readonly isolates: readonly Direction[];
  readonly selected: ReadonlySet<Workload>;
  /** It selects every pod of its namespace; of one without a namespace, every pod of the cluster. */
  readonly isDefault: boolean;
  readonly ingress: readonly Passage[];
  readonly egress: readonly Passage[];
}

/** One thing that a policy allows in one direction. */
export interface Passage {
  readonly path: ObjectPath;
  readonly peer: Peer;
  /** None: every port. */
  readonly ports: readonly Port[];
}

/** The other end of a passage. `named` has no addresses here: a name of DNS, a service. */
export type Peer =
  | { readonly kind: 'anybody' }
  | { readonly kind: 'block'; readonly cidr: string; readonly except: readonly string[] }
  | { readonly kind: 'pods'; readonly namespaces: LabelSelector | undefined; readonly isEveryPod: boolean }
  | { readonly kind: 'named'; readonly name: string };

export interface Port {
  readonly port: number | string | undefined;
  readonly endPort: number | undefined;
}

/** Label that every namespace has, with its name. */
export const namespaceName = 'kubernetes.io/metadata.name';

/** Destinations and sources in a line: `10.0.0.0/8:443`. */
export function portsText(ports: readonly Port[]): string {
  const numbers = ports.flatMap(({ port }) => (port === undefined ? [] : [String(port)]));
  return numbers.length === 0 ? ' (every port)' : `:${numbers.join(',')}`;
}

export function finding(
  grade: Finding['grade'],
  object: KubernetesObject,
  path: ObjectPath,
  expected: string,
  found: string,
  fix: string,
): Finding {
  return { grade, object, path, expected, found, fix };
}
