import { type External, isExternal } from '../../flow/recovery.ts';
import { nameOf } from '../../objects/model.ts';
import type { Product } from '../closure/model.ts';
import { productsOf } from '../closure/products-of.ts';
import type { LostCluster } from '../lost-cluster.ts';
import type { Scene } from '../model.ts';

/** The secrets of a cluster that may be lost. */
export interface SecretsOf {
  readonly scene: Scene;
  readonly lost: LostCluster;
  /** What Git makes on it, by name. */
  readonly made: ReadonlyMap<string, Product>;
}

export function secretsOf(lost: LostCluster, scene: Scene): SecretsOf {
  const made = new Map<string, Product>();
  for (const product of productsOf(lost.objects)) {
    const name = nameOf(product);
    if (!made.has(name)) made.set(name, product);
  }
  return { scene, lost, made };
}

/** The person who answers for a name. */
export function ownerOf(name: string, { scene: { flow } }: Pick<SecretsOf, 'scene'>): External | undefined {
  return (flow.recovery.externals ?? []).find((external) => isExternal(name, external));
}
