import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';

export interface StoreReference {
  readonly kind: string;
  readonly name: string;
  readonly path: ObjectPath;
}

/** Secrets that an ExternalSecret takes from a store. */
export interface RemoteSecret {
  /** Name in the store; undefined where the store is searched. */
  readonly key: string | undefined;
  /** Name of the store; undefined where none is named. */
  readonly store: string | undefined;
  readonly path: ObjectPath;
}

/** Path of the specification of an ExternalSecret or ClusterExternalSecret. */
export function specPath({ kind }: KubernetesObject): readonly string[] {
  return kind === 'ClusterExternalSecret' ? ['spec', 'externalSecretSpec'] : ['spec'];
}

/** Stores that an ExternalSecret reads. */
export function storesOf(object: KubernetesObject): readonly StoreReference[] {
  const root = specPath(object);
  const spec = memberAt(object.body, ...root);
  const places: readonly (readonly [unknown, ObjectPath])[] = [
    [memberAt(spec, 'secretStoreRef'), [...root, 'secretStoreRef']],
    ...['data', 'dataFrom'].flatMap((key) =>
      listIn(spec, key).map((one, index) => [memberAt(one, 'sourceRef', 'storeRef'), [...root, key, index]] as const),
    ),
  ];
  return places.flatMap(([reference, path]) => {
    const name = textIn(reference, 'name');
    return name === undefined ? [] : [{ kind: textIn(reference, 'kind') ?? 'SecretStore', name, path }];
  });
}

/** Lists what an ExternalSecret takes from stores; what a generator makes anew is not stored. */
export function remoteSecretsOf(object: KubernetesObject): readonly RemoteSecret[] {
  const root = specPath(object);
  const spec = memberAt(object.body, ...root);
  const usual = textIn(spec, 'secretStoreRef', 'name');
  return ['data', 'dataFrom'].flatMap((list) =>
    listIn(spec, list).flatMap((one, index): readonly RemoteSecret[] => {
      if (memberAt(one, 'sourceRef', 'generatorRef') !== undefined) return [];
      const key = textIn(one, 'remoteRef', 'key') ?? textIn(one, 'extract', 'key');
      const store = textIn(one, 'sourceRef', 'storeRef', 'name') ?? usual;
      return [{ key, store, path: [...root, list, index] }];
    }),
  );
}
