import { isRecord, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import type { Need } from './model.ts';

const maxDepth = 20;

/** Lists the credentials that a store of the External Secrets Operator signs in with, whatever its provider. */
export function storeNeeds(object: KubernetesObject): readonly Need[] {
  if (!isStore(object)) return [];
  const provider = isRecord(object.body['spec']) ? object.body['spec']['provider'] : undefined;
  return credentialsIn(provider, ['spec', 'provider'], object, 0);
}

export function isStore({ group, kind }: Pick<KubernetesObject, 'group' | 'kind'>): boolean {
  return group === 'external-secrets.io' && (kind === 'SecretStore' || kind === 'ClusterSecretStore');
}

/** Providers name them `secretRef`, `accessKeyIDSecretRef`, `serviceAccountRef`, `caProvider`. */
function credentialsIn(value: unknown, path: ObjectPath, store: KubernetesObject, depth: number): readonly Need[] {
  if (!isRecord(value) || depth > maxDepth) return [];
  return Object.entries(value).flatMap(([key, inner]): readonly Need[] => {
    const at = [...path, key];
    const kind = kindOf(key, inner);
    const name = textIn(inner, 'name');
    if (kind === undefined || name === undefined) return credentialsIn(inner, at, store, depth + 1);
    const keyName = textIn(inner, 'key');
    const namespace = store.kind === 'SecretStore' ? store.namespace : (textIn(inner, 'namespace') ?? '');
    const need = { kind, namespace, name, from: store, path: at, optional: false };
    return [keyName === undefined ? need : { ...need, key: keyName }];
  });
}

function kindOf(key: string, value: unknown): string | undefined {
  if (/^secretRef$|SecretRef$/.test(key)) return 'Secret';
  if (/^serviceAccountRef$/.test(key)) return 'ServiceAccount';
  if (key === 'caProvider') return textIn(value, 'type') === 'ConfigMap' ? 'ConfigMap' : 'Secret';
  return undefined;
}
