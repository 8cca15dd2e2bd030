import { isRecord } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { exposed, type Exposure } from './exposure.ts';

/** The object of this cluster that a store reads from; undefined where it reads from elsewhere. */
export function storeServer(store: KubernetesObject, exposure: Exposure): KubernetesObject | undefined {
  const provider = isRecord(store.body['spec']) ? store.body['spec']['provider'] : undefined;
  return addressesIn(provider, 0).flatMap((address) => exposed(address, store.namespace, exposure) ?? [])[0];
}

/** Addresses in the settings of a provider: `server`, `url`, `vaultUrl`, `host`. */
function addressesIn(value: unknown, depth: number): readonly string[] {
  if (!isRecord(value) || depth > 20) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return /server|url|host$/i.test(key) ? [inner] : [];
    return addressesIn(inner, depth + 1);
  });
}
