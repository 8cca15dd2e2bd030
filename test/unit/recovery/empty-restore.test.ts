import { expect, test } from '@jest/globals';
import { runCheck } from '../../../src/recovery/checks.ts';
import { recoveryFlow, sceneOf } from '../../support/recovery.ts';

async function found(objects: string, problems: readonly string[] = []): Promise<readonly string[]> {
  const scene = await sceneOf({ flow: recoveryFlow(), objects: { prod: objects }, problems });
  return (await runCheck('empty-restore', scene)).map(({ verdict, because }) => `${verdict} ${because}`);
}

const cnpg = (spec: string, annotations = '{}'): string =>
  `apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: { name: db, namespace: iam, annotations: ${annotations} }\nspec: ${spec}\n---\n`;
const scheduled =
  'apiVersion: postgresql.cnpg.io/v1\nkind: ScheduledBackup\nmetadata: { name: b, namespace: iam }\nspec: { cluster: { name: db } }\n';
const archive = 'backup: { barmanObjectStore: { destinationPath: "s3://b" } }';
const other = (apiVersion: string, kind: string, spec: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: db, namespace: iam }\nspec: ${spec}\n---\n`;

test.each([
  [
    'an archive',
    cnpg(`{ bootstrap: { initdb: {} }, ${archive} }`),
    'UNPROVEN it starts empty (initdb); the archive check stops it; the plan must switch to recovery',
  ],
  [
    'no bootstrap at all',
    cnpg(`{ ${archive} }`),
    'UNPROVEN it starts empty (initdb); the archive check stops it; the plan must switch to recovery',
  ],
  [
    'a check that is off',
    cnpg(`{ ${archive} }`, '{ cnpg.io/skipEmptyWalArchiveCheck: enabled }'),
    'FAIL it starts empty (initdb), and its archive check is switched off',
  ],
  [
    'backups without an archive',
    cnpg('{ backup: { volumeSnapshot: {} } }') + scheduled,
    'FAIL it starts empty (initdb), and its backups have no archive that would stop it',
  ],
  [
    'recovery',
    cnpg(`{ bootstrap: { recovery: { source: db } }, ${archive} }`),
    'PASS it begins from a backup (bootstrap.recovery)',
  ],
  ['no backup', cnpg('{}'), 'PASS no database is defined that backups are known of'],
  [
    'Crunchy',
    other(
      'postgres-operator.crunchydata.com/v1beta1',
      'PostgresCluster',
      '{ backups: { pgbackrest: { repos: [{ name: repo1 }] } } }',
    ),
    'UNPROVEN it starts empty; pgBackRest refuses the repository of another database; the plan must switch to dataSource',
  ],
  [
    'Crunchy from a backup',
    other('postgres-operator.crunchydata.com/v1beta1', 'PostgresCluster', '{ dataSource: {} }'),
    'PASS it begins from a backup (dataSource)',
  ],
  [
    'Zalando',
    other('acid.zalan.do/v1', 'postgresql', '{ enableLogicalBackup: true }'),
    'UNPROVEN it starts empty; its archive has a path of its own; the plan must switch to clone',
  ],
  [
    'Percona that prunes',
    other('pxc.percona.com/v1', 'PerconaXtraDBCluster', '{ backup: { schedule: [{ keep: 3 }] } }'),
    'FAIL it starts empty, and its schedule deletes the good backups as it adds empty ones',
  ],
  [
    'MariaDB',
    other('k8s.mariadb.com/v1alpha1', 'MariaDB', '{}') +
      other('k8s.mariadb.com/v1alpha1', 'Backup', '{ mariaDbRef: { name: db } }'),
    'FAIL it starts empty, and its backups are deleted after a time as empty ones are added',
  ],
])('a database with %s', async (_, objects, expected) => {
  expect(await found(objects)).toEqual([expected]);
});

test('is unproven where a part is not rendered', async () => {
  expect(await found('', ['pay: not rendered'])).toEqual(['UNPROVEN not every object is known: pay: not rendered']);
});
