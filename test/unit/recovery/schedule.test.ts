import { expect, test } from '@jest/globals';
import { runCheck } from '../../../src/recovery/checks.ts';
import type { Scene } from '../../../src/recovery/model.ts';
import { objectsIn } from '../../support/objects.ts';
import { recoveryFlow, sceneOf, type SceneParts } from '../../support/recovery.ts';

async function found(objects: string, recovery = '{ rpo: 24h }', more: SceneParts = {}): Promise<readonly string[]> {
  const scene = await sceneOf({ flow: recoveryFlow(recovery), objects: { prod: objects }, ...more });
  return (await runCheck('schedule', scene)).map(
    ({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`,
  );
}

const object = (apiVersion: string, kind: string, name: string, spec: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: shop }\nspec: ${spec}\n---\n`;
const velero = (spec: string): string => object('velero.io/v1', 'Schedule', 'nightly', spec);
const cronJob = (spec: string): string => object('batch/v1', 'CronJob', 'dump', spec);
const crunchy = (repos: string, more = ''): string =>
  object(
    'postgres-operator.crunchydata.com/v1beta1',
    'PostgresCluster',
    'db',
    `{ backups: { pgbackrest: { repos: ${repos} } }${more} }`,
  );
const dump = '{ rpo: 24h, backups: { sources: { db: { schedule: CronJob/shop/dump } } } }';
const daily = '24h between runs (after 2026-11-24T02:00Z)';

const source = (more: string): string => `backups: { sources: { db: { schedule: Schedule/shop/nightly, ${more} } } }`;
const platform = (namespaces: string): ReturnType<Scene['platform']> =>
  Promise.resolve({
    objects: objectsIn(velero(`{ schedule: "@weekly", template: { includedNamespaces: ${namespaces} } }`)),
    problems: [],
    notRendered: [],
    from: 'memory',
    commit: undefined,
  });

test.each([
  [
    'the schedule that KubeRocketCI ships: weekdays at 13:00, kept for 72 h',
    velero('{ schedule: "0 13 * * 1-5", template: { ttl: 72h0m0s } }'),
    'Schedule/shop/nightly: 72h between runs (after 2026-11-27T13:00Z) of "0 13 * * 1-5" exceed the rpo of 24h',
  ],
  [
    'one that runs often enough and keeps one backup at a time',
    velero('{ schedule: "0 13 * * *", template: { ttl: 30h0m0s } }'),
    'Schedule/shop/nightly: a backup is deleted after 30h, before a second one follows: 24h between runs',
  ],
  [
    'the same, kept for a month',
    velero('{ schedule: "0 13 * * 1-5" }'),
    'Schedule/shop/nightly: 72h between runs (after 2026-11-27T13:00Z) of "0 13 * * 1-5" exceed the rpo of 24h',
  ],
  ['Sunday as 7', velero('{ schedule: "0 0 * * 7" }'), 'its controller refuses "0 0 * * 7": day of week 7 is above 6'],
  ['no schedule', velero('{}'), 'its controller refuses "": it is empty'],
  [
    'a ttl in days',
    velero('{ schedule: "@daily", template: { ttl: 30d } }'),
    'refuses "@daily": the ttl 30d is no duration such as 72h',
  ],
  ['a pause', velero('{ schedule: "@daily", paused: true }'), 'it is stopped by spec.paused'],
  ['a day that never comes', velero('{ schedule: "0 0 31 2 *" }'), '"0 0 31 2 *" fits no day of the next five years'],
  [
    'five fields for CloudNativePG',
    object('postgresql.cnpg.io/v1', 'ScheduledBackup', 'db', '{ schedule: "0 2 * * *" }'),
    'its controller refuses "0 2 * * *": it has 5 fields and not 6',
  ],
  [
    'a suspended backup of CloudNativePG',
    object('postgresql.cnpg.io/v1', 'ScheduledBackup', 'db', '{ schedule: "0 0 2 * * *", suspend: true }'),
    'it is stopped by spec.suspend',
  ],
  [
    'a database that nobody backs up by time',
    crunchy('[{ name: repo1 }]'),
    'it has no schedule: only a person starts a backup',
  ],
  [
    'a database that is shut down',
    crunchy('[{ schedules: { full: "@daily" } }]', ', shutdown: true'),
    'it is stopped by spec.shutdown',
  ],
  [
    'a volume by hand',
    object('volsync.backube/v1alpha1', 'ReplicationSource', 'v', '{ trigger: { manual: now } }'),
    'it has no schedule',
  ],
  [
    'a paused Stash',
    object('stash.appscode.com/v1beta1', 'BackupConfiguration', 's', '{ schedule: "@daily", paused: true }'),
    'spec.paused',
  ],
  [
    'one backup of Stash at a time',
    object(
      'stash.appscode.com/v1beta1',
      'BackupConfiguration',
      's',
      '{ schedule: "@daily", retentionPolicy: { name: one, keepLast: 1, prune: true } }',
    ),
    'one backup alone is kept, so that none is left while the next one runs: 24h between runs',
  ],
  [
    'one backup of Longhorn at a time',
    object('longhorn.io/v1beta2', 'RecurringJob', 'l', '{ task: backup, cron: "@daily", retain: 1 }'),
    'one backup alone is kept',
  ],
  [
    'one full backup of pgBackRest at a time',
    crunchy('[{ name: repo1, schedules: { full: "@daily" } }]').replace(
      'repos:',
      'global: { repo1-retention-full: "1" }, repos:',
    ),
    'one backup alone is kept',
  ],
  [
    'full backups of pgBackRest for a day',
    crunchy('[{ name: repo1, schedules: { full: "@daily" } }]').replace(
      'repos:',
      'global: { repo1-retention-full: "1", repo1-retention-full-type: time }, repos:',
    ),
    'a backup is deleted after 24h, before a second one follows',
  ],
  [
    'a day of CloudNativePG',
    object('postgresql.cnpg.io/v1', 'ScheduledBackup', 'db', '{ schedule: "0 0 2 * * *", cluster: { name: pg } }') +
      object('postgresql.cnpg.io/v1', 'Cluster', 'pg', '{ backup: { retentionPolicy: 1d } }'),
    'a backup is deleted after 24h, before a second one follows',
  ],
  [
    'snapshots of etcd that Rancher is told not to make',
    object('provisioning.cattle.io/v1', 'Cluster', 'c', '{ rkeConfig: { etcd: { disableSnapshots: true } } }'),
    'it is stopped by spec.rkeConfig.etcd.disableSnapshots',
  ],
  [
    'weekly snapshots of etcd on OpenShift',
    object('config.openshift.io/v1alpha1', 'Backup', 'etcd', '{ etcd: { schedule: "@weekly" } }'),
    'exceed the rpo of 24h',
  ],
])('fails %s', async (_what, objects, because) => {
  const [only, ...others] = await found(objects);
  expect(only).toMatch(/^FAIL /);
  expect(only).toContain(because);
  expect(others).toEqual([]);
});

test.each([
  [
    'Velero',
    velero('{ schedule: "0 2 * * *" }'),
    `PASS Schedule/shop/nightly: ${daily} of "0 2 * * *" are within the rpo of 24h`,
  ],
  [
    'K8up with a random minute',
    object('k8up.io/v1', 'Schedule', 'k', '{ backup: { schedule: "@daily-random" } }'),
    'PASS Schedule/shop/k: ',
  ],
  [
    'CloudNativePG',
    object('postgresql.cnpg.io/v1', 'ScheduledBackup', 'db', '{ schedule: "0 0 2 * * *" }'),
    'PASS ScheduledBackup/shop/db: ',
  ],
  [
    'full and differential backups together',
    crunchy('[{ schedules: { full: "0 1 * * 0", differential: "0 1 * * 1-6" } }]'),
    'PASS PostgresCluster/shop/db: 24h between runs',
  ],
  [
    'Zalando, by its default',
    object('acid.zalan.do/v1', 'postgresql', 'z', '{ enableLogicalBackup: true }'),
    'PASS postgresql/shop/z: 24h',
  ],
  [
    'Longhorn',
    object('longhorn.io/v1beta2', 'RecurringJob', 'l', '{ task: backup, cron: "0 */6 * * *" }'),
    'PASS RecurringJob/shop/l: 6h between runs',
  ],
  [
    'VolSync',
    object('volsync.backube/v1alpha1', 'ReplicationSource', 'v', '{ trigger: { schedule: "@every 1h" } }'),
    'PASS ReplicationSource/shop/v: 1h between runs of "@every 1h"',
  ],
  [
    'KubeStash',
    object(
      'core.kubestash.com/v1alpha1',
      'BackupConfiguration',
      'k',
      '{ sessions: [{ scheduler: { schedule: "0 */2 * * *" } }] }',
    ),
    'PASS BackupConfiguration/shop/k: 2h between runs',
  ],
  [
    'snapshots of etcd by Rancher, by its default',
    object('provisioning.cattle.io/v1', 'Cluster', 'c', '{ rkeConfig: {} }'),
    'PASS Cluster/shop/c: 12h between runs',
  ],
  [
    'delta snapshots of etcd by Gardener',
    object(
      'druid.gardener.cloud/v1alpha1',
      'Etcd',
      'e',
      '{ backup: { fullSnapshotSchedule: "0 0 * * 0", deltaSnapshotPeriod: 5m } }',
    ),
    'PASS Etcd/shop/e: 5m between runs',
  ],
  [
    'a CronJob that saves a snapshot of etcd',
    cronJob(
      '{ schedule: "0 */4 * * *", jobTemplate: { spec: { template: { spec: { containers: [{ name: e, command: [sh, -c, "etcdctl --endpoints=$E snapshot save /b/s.db"] }] } } } } }',
    ),
    'PASS CronJob/shop/dump: 4h between runs',
  ],
  [
    'a CronJob of pgBackRest',
    cronJob(
      '{ schedule: "@daily", jobTemplate: { spec: { template: { spec: { containers: [{ name: e, command: [pgbackrest], args: ["--stanza=db", "--type=full", backup] }] } } } } }',
    ),
    'PASS CronJob/shop/dump: 24h between runs',
  ],
  [
    'several backups of K8up',
    object(
      'k8up.io/v1',
      'Schedule',
      'k',
      '{ backup: { schedule: "@daily" }, prune: { retention: { keepLast: 1, keepDaily: 7 } } }',
    ),
    'PASS Schedule/shop/k: ',
  ],
])('passes %s', async (_what, objects, expected) => {
  const [only, ...others] = await found(objects);
  expect(only).toContain(expected);
  expect(others).toEqual([]);
});

test('looks at a CronJob where the flow names it, in its zone', async () => {
  expect(await found(cronJob('{ schedule: "0 2 * * *" }'))).toEqual([
    'UNPROVEN prod: none of its objects makes backups by time',
  ]);
  expect(await found(cronJob('{ schedule: "0 2 * * *" }'), dump)).toEqual([
    `PASS CronJob/shop/dump: ${daily} of "0 2 * * *" are within the rpo of 24h`,
  ]);
  const [berlin] = await found(cronJob('{ schedule: "30 2 * * *", timeZone: Europe/Berlin }'), dump);
  expect(berlin).toContain('FAIL CronJob/shop/dump: 47h between runs (after 2027-03-27T01:30Z)');
  const [inside] = await found(cronJob('{ schedule: "TZ=Europe/Berlin 0 2 * * *" }'), dump);
  expect(inside).toContain('a time zone stands in the schedule and not in spec.timeZone');
  const [unknown] = await found(cronJob('{ schedule: "0 2 * * *", timeZone: Mars/Base }'), dump);
  expect(unknown).toContain('there is no time zone Mars/Base');
});

test('tells no gap where the clock changes by half an hour', async () => {
  expect(await found(cronJob('{ schedule: "27 10 * * *", timeZone: Australia/Lord_Howe }'), dump)).toEqual([
    'UNPROVEN CronJob/shop/dump: the clock of Australia/Lord_Howe changes by part of an hour, so that its gaps cannot be told',
  ]);
});

test('adds the longest run, and takes the strictest objective', async () => {
  expect(await found(velero('{ schedule: "@daily" }'), `{ rpo: 24h, ${source('duration: 30m')} }`)).toEqual([
    'FAIL Schedule/shop/nightly: 24h between runs (after 2026-11-24T00:00Z) of "@daily" and a run of 30m exceed the rpo of 24h',
  ]);
  const objectives = 'objectives: { cart: { rpo: 2h }, default: { rpo: 2d } }';
  const [cart] = await found(velero('{ schedule: "@daily" }'), `{ ${objectives}, ${source('of: [cart]')} }`);
  expect(cart).toContain('exceed the rpo of 2h');
  const [all] = await found(velero('{ schedule: "@daily" }'), `{ ${objectives} }`);
  expect(all).toContain('are within the rpo of 48h');
});

test('proves nothing without an objective, a schedule, or the whole environment', async () => {
  expect(await found(velero('{ schedule: "0 2 * * *" }'), '{ replica: r.example.com }')).toEqual([
    `UNPROVEN Schedule/shop/nightly: no rpo is declared; ${daily} of "0 2 * * *"`,
  ]);
  expect(await found('', dump)).toEqual([
    'UNPROVEN backup db: CronJob/shop/dump is not among the objects',
    'UNPROVEN prod: none of its objects makes backups by time',
  ]);
  expect(await found('', dump.replace('dump }', 'dump, of: [prod] }'))).toContain(
    'FAIL backup db: CronJob/shop/dump is not among the objects',
  );
  expect(await found('', '{ rpo: 24h }', { problems: ['no helm'] })).toEqual([
    'UNPROVEN prod: not every object is known: no helm',
  ]);
});

test('looks at the schedules of the platform that are of the environment', async () => {
  const scene = await sceneOf({
    flow: recoveryFlow('{ rpo: 24h }'),
    objects: { prod: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c, namespace: shop }' },
  });
  const verdicts = async (namespaces: string): Promise<readonly string[]> =>
    (await runCheck('schedule', { ...scene, platform: () => platform(namespaces) })).map(
      ({ verdict, subject }) => `${verdict} ${subject}`,
    );
  expect(await verdicts('[shop]')).toEqual(['FAIL Schedule/shop/nightly']);
  expect(await verdicts('["*"]')).toEqual(['FAIL Schedule/shop/nightly']);
  expect(await verdicts('[other]')).toEqual(['UNPROVEN prod']);
});
