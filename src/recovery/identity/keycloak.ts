import { isRecord, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import { indexObjects } from '../../objects/object-index.ts';

/** What the objects of a cluster say of Keycloak. */
export interface Keycloak {
  /** Servers, and connections of KubeRocketCI's operator to one. */
  readonly servers: readonly KubernetesObject[];
  /** Databases that operators make and whose backups can be told. */
  readonly databases: readonly KubernetesObject[];
  readonly realms: readonly KubernetesObject[];
  /** Realms that are applied once and never again. */
  readonly imports: readonly KubernetesObject[];
}

const databaseKinds = new Set([
  'postgresql.cnpg.io/Cluster',
  'postgres-operator.crunchydata.com/PostgresCluster',
  'acid.zalan.do/postgresql',
  'k8s.mariadb.com/MariaDB',
  'pxc.percona.com/PerconaXtraDBCluster',
]);
const connections = new Set(['Keycloak', 'ClusterKeycloak']);
const realmKinds = new Set(['KeycloakRealm', 'ClusterKeycloakRealm', 'KeycloakRealmImport']);
const groups = new Set(['k8s.keycloak.org', 'keycloak.org', 'v1.edp.epam.com']);

/** Finds Keycloak, its databases and its realms. */
export function keycloakIn(objects: readonly KubernetesObject[]): Keycloak {
  const servers = [...objects.filter(isConnection), ...podsOf(objects)];
  const namespaces = new Set(
    servers.filter(({ kind }) => kind !== 'ClusterKeycloak').map(({ namespace }) => namespace),
  );
  return {
    servers,
    databases: objects.filter(
      (one) => isDatabase(one) && (/keycloak/i.test(one.name) || namespaces.has(one.namespace)),
    ),
    realms: objects.filter((one) => (groups.has(one.group) && realmKinds.has(one.kind)) || holdsRealm(one)),
    imports: objects.filter(({ kind, group }) => kind === 'KeycloakRealmImport' && group === 'k8s.keycloak.org'),
  };
}

function isConnection({ group, kind }: KubernetesObject): boolean {
  return groups.has(group) && connections.has(kind);
}

/** Workloads that run an image of Keycloak; its operator runs another. */
function podsOf(objects: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return indexObjects(objects).workloads.flatMap(({ pod, object }) => {
    const images = (pod.containers ?? []).map(({ image }) => (image ?? '').replace(/[@:][^/]*$/, ''));
    return images.some((image) => /(?:^|\/)keycloak(?:x|-x)?$/.test(image)) ? [object] : [];
  });
}

function isDatabase({ group, kind }: KubernetesObject): boolean {
  return databaseKinds.has(`${group}/${kind}`);
}

/** A ConfigMap with an export that Keycloak imports when it starts. */
function holdsRealm({ kind, body }: KubernetesObject): boolean {
  const data = kind === 'ConfigMap' ? body['data'] : undefined;
  if (!isRecord(data)) return false;
  return Object.keys(data).some((key) => key.endsWith('.json') && /"realm"\s*:/.test(textIn(data, key) ?? ''));
}
