import { listIn, textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { isStore, storeNeeds } from './stores.ts';

/** A secret store that cannot be opened, because its credential comes out of itself: by way of these names. */
export interface StoreCycle {
  readonly store: KubernetesObject;
  /** `ClusterSecretStore/vault`, `Secret/eso/token`, `ExternalSecret/eso/token`, `ClusterSecretStore/vault`. */
  readonly through: readonly string[];
}

/** Finds stores whose credential comes from a store that waits for them: one cycle for each store that begins it. */
export function cyclesOfStores(
  objects: readonly KubernetesObject[],
  beside: readonly KubernetesObject[],
): readonly StoreCycle[] {
  const all = [...objects, ...beside];
  const stores = all.filter(isStore);
  const makers = makersOfSecrets(all);
  const seen = new Set<string>();
  return stores.flatMap((store): readonly StoreCycle[] => {
    const through = pathToItself(store, stores, makers);
    if (through === undefined || through.some((name) => seen.has(name))) return [];
    for (const name of through) seen.add(name);
    return [{ store, through }];
  });
}

/** ExternalSecrets by the Secret that they make. */
function makersOfSecrets(all: readonly KubernetesObject[]): ReadonlyMap<string, readonly KubernetesObject[]> {
  const makers = new Map<string, KubernetesObject[]>();
  for (const object of all) {
    if (object.kind !== 'ExternalSecret' || object.group !== 'external-secrets.io') continue;
    const name = textIn(object.body, 'spec', 'target', 'name') ?? object.name;
    const key = `Secret/${object.namespace}/${name}`;
    makers.set(key, [...(makers.get(key) ?? []), object]);
  }
  return makers;
}

interface Step {
  readonly store: KubernetesObject;
  readonly through: readonly string[];
}

/** Walks from a store to the stores that its credentials come from, each once. */
function pathToItself(
  start: KubernetesObject,
  stores: readonly KubernetesObject[],
  makers: ReadonlyMap<string, readonly KubernetesObject[]>,
): readonly string[] | undefined {
  const waiting: Step[] = [{ store: start, through: [nameOf(start)] }];
  const visited = new Set<KubernetesObject>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const { store, through } of sourcesOf(next, stores, makers)) {
      if (store === start) return through;
      if (visited.has(store)) continue;
      visited.add(store);
      waiting.push({ store, through });
    }
  }
  return undefined;
}

function sourcesOf(
  { store, through }: Step,
  stores: readonly KubernetesObject[],
  makers: ReadonlyMap<string, readonly KubernetesObject[]>,
): readonly Step[] {
  const secrets = storeNeeds(store).filter(({ kind }) => kind === 'Secret');
  return secrets.flatMap((secret) => {
    const name = `Secret/${secret.namespace}/${secret.name}`;
    return (makers.get(name) ?? []).flatMap((maker) =>
      storesOf(maker, stores).map((source) => ({
        store: source,
        through: [...through, name, nameOf(maker), nameOf(source)],
      })),
    );
  });
}

/** Stores that an ExternalSecret reads. */
export function storesOf(maker: KubernetesObject, stores: readonly KubernetesObject[]): readonly KubernetesObject[] {
  const references = [
    ['spec', 'secretStoreRef'],
    ...['data', 'dataFrom'].flatMap((part) =>
      listIn(maker.body, 'spec', part).map((_, index) => ['spec', part, String(index), 'sourceRef', 'storeRef']),
    ),
  ].map((path) => ({ name: textIn(maker.body, ...path, 'name'), kind: textIn(maker.body, ...path, 'kind') }));
  return stores.filter((store) =>
    references.some(
      ({ name, kind = 'SecretStore' }) =>
        name === store.name &&
        kind === store.kind &&
        (store.kind === 'ClusterSecretStore' || store.namespace === maker.namespace),
    ),
  );
}
