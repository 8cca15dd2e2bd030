import type { Environment } from '../flow/flow.ts';
import type { KubernetesObject } from '../objects/model.ts';
import type { Answer } from './model.ts';

/** A cluster that may be lost, and what Git has of it. */
export interface LostCluster {
  readonly cluster: string;
  readonly isPlatform: boolean;
  readonly environments: readonly Environment[];
  /** Every object, those of Argo CD and Flux too. */
  readonly objects: readonly KubernetesObject[];
  /** Objects of Argo CD and Flux that deliver to it. */
  readonly delivery: readonly KubernetesObject[];
  /** Objects as they were rendered. */
  readonly rendered: readonly KubernetesObject[];
  /** Sentences on objects that are not known; with one, the objects are of a part. */
  readonly problems: readonly string[];
}

/** The environment that a row about a cluster belongs to: the only one on it. */
export function aboutCluster({ environments }: Pick<LostCluster, 'environments'>): Pick<Answer, 'environment'> {
  const [only] = environments;
  return environments.length === 1 && only !== undefined ? { environment: only.name } : {};
}

/** Says that a part of a cluster's objects proves nothing about the rest. */
export function partOfCluster(lost: LostCluster): readonly Answer[] {
  const [first, ...others] = lost.problems;
  if (first === undefined) return [];
  const because = `not every object is known: ${first}${others.length === 0 ? '' : ` (and ${others.length} more)`}`;
  const fix = 'make everything render, or give the rendered objects with the input "rendered"';
  return [{ ...aboutCluster(lost), verdict: 'UNPROVEN', subject: `cluster ${lost.cluster}`, because, fix }];
}
