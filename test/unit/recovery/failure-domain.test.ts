import { expect, test } from '@jest/globals';
import { runCheck } from '../../../src/recovery/checks.ts';
import { sharedBy } from '../../../src/recovery/domains/compare.ts';
import { recoveryFlow, sceneOf } from '../../support/recovery.ts';

const clusters = 'clusters: { prod: { argocd: own, provider: aws, account: "111", region: eu-1, network: vpc-9 } }\n';

async function found(objects: string, recovery = '', more = clusters): Promise<readonly string[]> {
  const scene = await sceneOf({ flow: recoveryFlow(recovery, more), objects: { prod: objects } });
  return (await runCheck('failure-domain', scene)).map(
    ({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`,
  );
}

const location = (config: string): string =>
  `apiVersion: velero.io/v1\nkind: BackupStorageLocation\nmetadata: { name: default, namespace: velero }\nspec: { objectStorage: { bucket: b }, config: ${config} }\n---\n`;
const service = 'apiVersion: v1\nkind: Service\nmetadata: { name: minio, namespace: velero }\n---\n';
const ingress =
  'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata: { name: s3, namespace: velero }\nspec: { rules: [{ host: s3.example.com }] }\n---\n';

test.each([
  [
    'a service of the cluster',
    location('{ s3Url: "http://minio.velero.svc:9000" }') + service,
    'its storage is Service/velero/minio of the same cluster',
  ],
  [
    'a service that an operator makes',
    location('{ s3Url: "http://minio.store.svc:9000" }'),
    'its storage is BackupStorageLocation/velero/default of the same cluster',
  ],
  [
    'a host that the cluster publishes',
    location('{ s3Url: "https://s3.example.com" }') + ingress,
    'its storage is Ingress/velero/s3 of the same cluster',
  ],
  [
    'a volume',
    'apiVersion: postgres-operator.crunchydata.com/v1beta1\nkind: PostgresCluster\nmetadata: { name: kc, namespace: iam }\nspec: { backups: { pgbackrest: { repos: [{ name: repo1, volume: {} }] } } }',
    'its backups are a volume of the same cluster, which is lost with the cluster',
  ],
  [
    'snapshots that stay',
    'apiVersion: velero.io/v1\nkind: Schedule\nmetadata: { name: s, namespace: velero }\nspec: { template: { snapshotVolumes: true } }',
    'its backups are snapshots whose data is not moved, which is lost with the cluster',
  ],
  [
    'snapshots of a database',
    'apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db }\nspec: { backup: { volumeSnapshot: {} } }',
    'its backups are snapshots of volumes, which is lost with the cluster',
  ],
  ['the same region', location('{ region: eu-1 }'), 'it lies in the region eu-1, which is lost'],
])('a backup inside of what is lost fails: %s', async (_, objects, because) => {
  expect((await found(objects)).map((row) => row.replace(/^(\w+) [^:]*(?::\/\/b)?: /, '$1 '))).toEqual([
    `FAIL ${because}`,
  ]);
});

test('elsewhere passes, and what is not declared is unproven', async () => {
  const elsewhere = '{ places: { "s3://b": { provider: aws, account: "222", region: eu-2 } } }';
  expect(await found(location('{}'), elsewhere)).toEqual([
    'PASS BackupStorageLocation/velero/default → s3://b: it lies in eu-2 and account 222, not in eu-1 and 111',
  ]);
  expect(await found(location('{ region: eu-2 }'))).toEqual([
    'UNPROVEN BackupStorageLocation/velero/default → s3://b: account of both are not declared',
  ]);
});

const sourceAt = (place: string): string =>
  `{ backups: { sources: { keycloak: { outside: "s3://backups-eu" } } }, places: { "s3://backups-eu": ${place} } }`;

test('an address that the flow declares is compared, too', async () => {
  expect(await found('', sourceAt('{ account: "111", region: x }'))).toEqual([
    'FAIL backup keycloak → s3://backups-eu: it lies in the account 111, which is lost',
  ]);
  expect(await found('', sourceAt('{ provider: gcp }'))).toEqual([
    'PASS backup keycloak → s3://backups-eu: it lies with gcp, not with aws',
  ]);
});

test('a replica and a mirror on the server that they are copies of are none', async () => {
  const recovery = '{ replica: registry.example.com/copy, mirror: https://git.example.com/acme/copy.git }';
  expect(await found('', recovery)).toEqual([
    'FAIL replica registry.example.com/copy: it is on the server that it is a copy of (registry.example.com)',
    'FAIL mirror https://git.example.com/acme/copy.git: it is on the server that it is a copy of (git.example.com)',
  ]);
  const apart =
    '{ replica: eu.example.com, places: { replica: { region: a, account: "1" }, registry: { region: b, account: "2" } } }';
  expect(await found('', apart)).toEqual(['PASS replica eu.example.com: it lies in a and account 1, not in b and 2']);
  expect(await found('', '{ replica: eu.example.com }')).toEqual([
    'UNPROVEN replica eu.example.com: account and region of both are not declared',
  ]);
});

test.each([
  [{ cluster: 'a' }, { cluster: 'a' }, 'FAIL'],
  [{ account: '1', region: 'x' }, { account: '1', region: 'y' }, 'FAIL'],
  [{ account: '1', region: 'x', network: 'n' }, { account: '2', region: 'y', network: 'n' }, 'FAIL'],
  [{ provider: 'aws', network: 'n' }, { provider: 'gcp', network: 'n' }, 'FAIL'],
  [{ provider: 'aws' }, { provider: 'gcp' }, 'PASS'],
  [{ account: '1', region: 'x' }, { account: '2', region: 'y' }, 'PASS'],
  [{ account: '1' }, { account: '2', region: 'y' }, 'UNPROVEN'],
  [{}, {}, 'UNPROVEN'],
] as const)('%j against %j: %s', (copy, lost, verdict) => {
  expect(sharedBy(copy, lost).verdict).toBe(verdict);
});
