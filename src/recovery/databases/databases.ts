import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject } from '../../objects/model.ts';

/** How a database begins when it is made from Git. */
export interface Beginning {
  /** `restores`: from a backup; `guarded`: empty, and something stops it from overwriting; `open`: empty, nothing does. */
  readonly how: 'restores' | 'guarded' | 'open';
  readonly because: string;
  readonly fix?: string;
}

/** An operator of databases: one entry of the table. */
interface DatabaseSort {
  readonly who: string;
  readonly group: string;
  readonly kinds: readonly string[];
  /** Undefined where no backup of it is known, or another database makes it. */
  begin(database: KubernetesObject, all: readonly KubernetesObject[]): Beginning | undefined;
}

/** How databases begin, by their operator. A new one is an entry here. */
export const databases: readonly DatabaseSort[] = [
  { who: 'CloudNativePG', group: 'postgresql.cnpg.io', kinds: ['Cluster'], begin: cloudNativePg },
  {
    who: 'Crunchy Postgres Operator',
    group: 'postgres-operator.crunchydata.com',
    kinds: ['PostgresCluster'],
    begin: crunchy,
  },
  { who: 'Zalando Postgres Operator', group: 'acid.zalan.do', kinds: ['postgresql'], begin: zalando },
  { who: 'Percona operators', group: 'pxc.percona.com', kinds: ['PerconaXtraDBCluster'], begin: percona },
  { who: 'Percona operators', group: 'psmdb.percona.com', kinds: ['PerconaServerMongoDB'], begin: percona },
  { who: 'MariaDB operator', group: 'k8s.mariadb.com', kinds: ['MariaDB'], begin: mariaDb },
];

function cloudNativePg(database: KubernetesObject, all: readonly KubernetesObject[]): Beginning | undefined {
  const spec = memberAt(database.body, 'spec');
  const bootstrap = memberAt(spec, 'bootstrap');
  if (memberAt(bootstrap, 'recovery') !== undefined)
    return { how: 'restores', because: 'it begins from a backup (bootstrap.recovery)' };
  if (memberAt(bootstrap, 'pg_basebackup') !== undefined)
    return { how: 'restores', because: 'it begins from another server (bootstrap.pg_basebackup)' };
  const isScheduled = all.some(
    ({ kind, group, namespace, body }) =>
      kind === 'ScheduledBackup' &&
      group === 'postgresql.cnpg.io' &&
      namespace === database.namespace &&
      textIn(body, 'spec', 'cluster', 'name') === database.name,
  );
  const hasPlugin = listIn(spec, 'plugins').some((one) => memberAt(one, 'isWALArchiver') === true);
  const hasArchive = memberAt(spec, 'backup', 'barmanObjectStore') !== undefined || hasPlugin;
  if (!hasArchive && !isScheduled) return undefined;
  const isSkipped = database.annotations['cnpg.io/skipEmptyWalArchiveCheck'] === 'enabled';
  if (hasArchive && !isSkipped) {
    const because = 'it starts empty (initdb); the archive check stops it; the plan must switch to recovery';
    return { how: 'guarded', because, fix: 'write the bootstrap.recovery to switch to into the runbook' };
  }
  const why = hasArchive ? 'its archive check is switched off' : 'its backups have no archive that would stop it';
  return {
    how: 'open',
    because: `it starts empty (initdb), and ${why}`,
    fix: 'begin with bootstrap.recovery, or leave the archive check on',
  };
}

function crunchy({ body }: KubernetesObject): Beginning | undefined {
  const spec = memberAt(body, 'spec');
  if (memberAt(spec, 'dataSource') !== undefined)
    return { how: 'restores', because: 'it begins from a backup (dataSource)' };
  if (listIn(spec, 'backups', 'pgbackrest', 'repos').length === 0) return undefined;
  const because =
    'it starts empty; pgBackRest refuses the repository of another database; the plan must switch to dataSource';
  return { how: 'guarded', because, fix: 'write the dataSource to switch to into the runbook' };
}

function zalando({ body }: KubernetesObject): Beginning | undefined {
  const spec = memberAt(body, 'spec');
  if (memberAt(spec, 'clone') !== undefined || memberAt(spec, 'standby') !== undefined) {
    return { how: 'restores', because: 'it begins from another database or its backups' };
  }
  if (memberAt(spec, 'enableLogicalBackup') !== true) return undefined;
  const because = 'it starts empty; its archive has a path of its own; the plan must switch to clone';
  return { how: 'guarded', because, fix: 'write the clone to switch to into the runbook' };
}

function percona({ body }: KubernetesObject): Beginning | undefined {
  const backup = memberAt(body, 'spec', 'backup');
  const schedules = [...listIn(backup, 'schedule'), ...listIn(backup, 'tasks')];
  if (schedules.length === 0) return undefined;
  const prunes = schedules.some((one) => ['keep', 'retention'].some((key) => memberAt(one, key) !== undefined));
  if (!prunes) return { how: 'guarded', because: 'it starts empty; its backups are added to, and none is deleted' };
  const because = 'it starts empty, and its schedule deletes the good backups as it adds empty ones';
  return { how: 'open', because, fix: 'keep its schedule out of Git until it is restored, or lock the storage' };
}

function mariaDb(database: KubernetesObject, all: readonly KubernetesObject[]): Beginning | undefined {
  if (memberAt(database.body, 'spec', 'bootstrapFrom') !== undefined)
    return { how: 'restores', because: 'it begins from a backup (bootstrapFrom)' };
  const backup = all.find(
    ({ kind, group, body }) =>
      kind === 'Backup' && group === 'k8s.mariadb.com' && textIn(body, 'spec', 'mariaDbRef', 'name') === database.name,
  );
  if (backup === undefined) return undefined;
  const because = 'it starts empty, and its backups are deleted after a time as empty ones are added';
  return { how: 'open', because, fix: 'begin with bootstrapFrom' };
}
