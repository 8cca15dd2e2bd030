import { textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';

export const secretKinds = new Set([
  'SecretStore',
  'ClusterSecretStore',
  'ExternalSecret',
  'ClusterExternalSecret',
  'SealedSecret',
  'PushSecret',
]);

export function isOfIdentity({ group, kind, name }: KubernetesObject): boolean {
  if (/(?:^|\.)keycloak\.org$/.test(group) || (group === 'v1.edp.epam.com' && kind.includes('Keycloak'))) return true;
  return (
    /keycloak/.test(name) && ['StatefulSet', 'Deployment', 'PostgresCluster', 'Cluster', 'postgresql'].includes(kind)
  );
}

export function isOperator(object: KubernetesObject): boolean {
  const { kind, name, group } = object;
  if (kind === 'Subscription' && group === 'operators.coreos.com') return true;
  if (kind === 'HelmRelease' || kind === 'Operator') return true;
  return kind === 'Deployment' && (/operator|controller-manager|-controller$/.test(name) || isOfSecrets(object));
}

/** Operators that make Secrets of what Git or a store holds. */
export function isOfSecrets({ name }: KubernetesObject): boolean {
  return /external-secrets|sealed-secrets|secrets-store/.test(name);
}

/** Applications whose source is a chart. */
export function isChart(object: KubernetesObject): boolean {
  return object.kind === 'Application' && textIn(object.body, 'spec', 'source', 'chart') !== undefined;
}

export function isCustom({ group }: KubernetesObject): boolean {
  return group.includes('.') && !group.endsWith('.k8s.io');
}

export const workloadKinds = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Rollout', 'CronJob']);
const dataKinds = new Set([
  'PersistentVolumeClaim',
  'PostgresCluster',
  'postgresql',
  'Kafka',
  'Elasticsearch',
  'MongoDBCommunity',
  'RabbitmqCluster',
]);

export function holdsData(object: KubernetesObject): boolean {
  if (dataKinds.has(object.kind) || (object.kind === 'Cluster' && object.group === 'postgresql.cnpg.io')) return true;
  const templates = object.kind === 'StatefulSet' ? object.body['spec'] : undefined;
  return templates !== undefined && JSON.stringify(templates).includes('"volumeClaimTemplates"');
}
