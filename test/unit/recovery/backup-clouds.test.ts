import { expect, test } from '@jest/globals';
import { found } from '../../support/backup-evidence.ts';

/** Answers in the shape of the providers' public references. */
const rds = (last: object = {}): string =>
  JSON.stringify({
    DBSnapshots: [
      {
        DBSnapshotIdentifier: 'rds:shop-2026-11-22-02-00',
        DBInstanceIdentifier: 'shop',
        SnapshotCreateTime: '2026-11-22T02:00:12.125000+00:00',
        Engine: 'postgres',
        AllocatedStorage: 100,
        Status: 'available',
        SnapshotType: 'automated',
        PercentProgress: 100,
      },
      {
        DBSnapshotIdentifier: 'rds:shop-2026-11-23-02-00',
        DBInstanceIdentifier: 'shop',
        SnapshotCreateTime: '2026-11-23T02:00:12.125000+00:00',
        Engine: 'postgres',
        AllocatedStorage: 100,
        Status: 'available',
        SnapshotType: 'automated',
        PercentProgress: 100,
        ...last,
      },
    ],
  });

const ebs = (last: object = {}): string =>
  JSON.stringify({
    Snapshots: ['2026-11-22T02:00:00.000Z', '2026-11-23T02:00:00.000Z']
      .map((StartTime, at): object => ({
        Tags: [
          { Key: 'kubernetes.io/created-for/pvc/name', Value: 'cart-data' },
          { Key: 'kubernetes.io/created-for/pvc/namespace', Value: 'shop' },
        ],
        SnapshotId: `snap-0${at}`,
        VolumeId: 'vol-1',
        State: 'completed',
        StartTime,
        Progress: '100%',
        OwnerId: '012345678910',
        Encrypted: true,
        VolumeSize: 8,
        FullSnapshotSizeInBytes: 4096,
      }))
      .map((one, at) => (at === 1 ? Object.assign(one, last) : one)),
  });

const google = (last: object = {}): string =>
  JSON.stringify(
    ['2026-11-22T02:00:00.000Z', '2026-11-23T02:00:00.000Z']
      .map((startTime, at): object => ({
        backupKind: 'SNAPSHOT',
        endTime: startTime.replace(':00:00', ':04:00'),
        id: `176000000000${at}`,
        instance: 'shop',
        kind: 'sql#backupRun',
        location: 'eu',
        maxChargeableBytes: '8192',
        startTime,
        status: 'SUCCESSFUL',
        type: 'AUTOMATED',
      }))
      .map((one, at) => (at === 1 ? Object.assign(one, last) : one)),
  );

const googleBackup = (last: object = {}): string =>
  JSON.stringify(
    ['2026-11-22T02:00:00.123Z', '2026-11-23T02:00:00.123Z']
      .map((time, at): object => ({
        backupInterval: { startTime: time, endTime: time },
        backupKind: 'SNAPSHOT',
        instance: 'shop',
        kind: 'sql#backup',
        location: 'eu',
        maxChargeableBytes: '8192',
        name: `projects/acme/backups/${at}`,
        state: 'SUCCESSFUL',
        type: 'AUTOMATED',
      }))
      .map((one, at) => (at === 1 ? Object.assign(one, last) : one)),
  );

const azure = JSON.stringify([
  {
    id: '/Subscriptions/x/resourceGroups/g/providers/Microsoft.RecoveryServices/vaults/v/backupFabrics/Azure/protectionContainers/c/protectedItems/VM;iaasvmcontainerv2;g;db/recoveryPoints/1',
    name: '1',
    properties: {
      objectType: 'IaasVMRecoveryPoint',
      recoveryPointTime: '2026-11-23T02:00:00.123456+00:00',
      recoveryPointType: 'AppConsistent',
    },
    type: 'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems/recoveryPoints',
  },
]);

const server = JSON.stringify([
  {
    backupType: 'Full',
    completedTime: '2026-11-21T02:00:00.1234567+00:00',
    id: '/subscriptions/x/resourceGroups/g/providers/Microsoft.DBforPostgreSQL/flexibleServers/shop/backups/backup_1',
    name: 'backup_1',
    source: 'Automatic',
    type: 'Microsoft.DBforPostgreSQL/flexibleServers/backups',
  },
]);

test.each<[string, string, string]>([
  ['EBS', ebs(), 'PASS ebs vol-1: snap-01 began at 2026-11-23T02:00 and holds 4096 bytes (4096 before); unsigned'],
  [
    'EBS that failed',
    ebs({ State: 'error' }),
    'FAIL ebs vol-1: the newest good backup, snap-00, began at 2026-11-22T02:00, more than 24h ago; the newest, snap-01, is no backup: its state is error',
  ],
  [
    'EBS with nothing in it',
    ebs({ FullSnapshotSizeInBytes: 0 }),
    'FAIL ebs vol-1: snap-01 is no backup: nothing is in it',
  ],
  ['RDS', rds(), 'UNPROVEN rds shop: rds:shop-2026-11-23-02-00 tells neither items nor bytes'],
  [
    'RDS that tells its size',
    rds({ FullSnapshotSizeInBytes: 4096 }).replace(
      '"PercentProgress"',
      '"FullSnapshotSizeInBytes":4096,"PercentProgress"',
    ),
    'PASS rds shop: rds:shop-2026-11-23-02-00 began at 2026-11-23T02:00 and holds 4096 bytes (4096 before); unsigned',
  ],
  [
    'RDS with nothing in it',
    rds({ FullSnapshotSizeInBytes: 0 }),
    'FAIL rds shop: rds:shop-2026-11-23-02-00 is no backup: nothing is in it',
  ],
  [
    'RDS that is still being copied',
    rds({ Status: 'copying' }),
    'FAIL rds shop: the newest good backup, rds:shop-2026-11-22-02-00, began at 2026-11-22T02:00, more than 24h ago',
  ],
  [
    'RDS, a copy of old data',
    rds({ OriginalSnapshotCreateTime: '2026-11-01T02:00:00Z' }),
    'FAIL rds shop: the newest good backup, rds:shop-2026-11-22-02-00, began at 2026-11-22T02:00, more than 24h ago',
  ],
  [
    'Cloud SQL',
    google(),
    'PASS cloud sql shop: shop/1760000000001 began at 2026-11-23T02:00 and holds 8192 bytes (8192 before); unsigned',
  ],
  [
    'Cloud SQL, a backup of the project',
    googleBackup(),
    'PASS cloud sql shop: projects/acme/backups/1 began at 2026-11-23T02:00 and holds 8192 bytes (8192 before); unsigned',
  ],
  [
    'Cloud SQL, a backup of the project that failed',
    googleBackup({ state: 'FAILED' }),
    'FAIL cloud sql shop: the newest good backup, projects/acme/backups/0, began at 2026-11-22T02:00, more than 24h ago; the newest, projects/acme/backups/1, is no backup: its status is FAILED',
  ],
  [
    'Cloud SQL that failed',
    google({ status: 'FAILED' }),
    'FAIL cloud sql shop: the newest good backup, shop/1760000000000, began at 2026-11-22T02:00, more than 24h ago; the newest, shop/1760000000001, is no backup: its status is FAILED',
  ],
])('%s', async (_, text, row) => {
  expect(await found({ 'x.json': text })).toEqual([row]);
});

test('Azure has another name for the time of a database in a virtual machine', async () => {
  const workload = azure
    .replace('recoveryPointTime', 'recoveryPointTimeInUTC')
    .replace('IaasVMRecoveryPoint', 'AzureWorkloadSQLRecoveryPoint')
    .replace('VM;iaasvmcontainerv2;g;db', 'SQLDataBase;mssqlserver;orders');
  expect((await found({ 'x.json': workload }))[0]).toMatch(/^UNPROVEN azure orders: .*tells neither items nor bytes$/);
});

test('Azure tells times and no size', async () => {
  expect((await found({ 'x.json': azure }))[0]).toMatch(/^UNPROVEN azure db: .*tells neither items nor bytes$/);
  expect((await found({ 'x.json': server }))[0]).toMatch(/^FAIL azure shop: .*more than 24h ago$/);
});
