import { listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath } from '../../objects/model.ts';
import type { CronForm } from './cron.ts';
import { goSeconds } from './go-duration.ts';

/** When an object makes backups. */
export interface BackupSchedule {
  readonly from: KubernetesObject;
  /** Where it says so. */
  readonly path: ObjectPath;
  /** Each run of each of them is a backup. */
  readonly schedules: readonly string[];
  readonly form: CronForm;
  /** Time zone in which its controller reads them. */
  readonly zone: string;
  /** Member that stops it: `spec.paused`. */
  readonly stoppedBy?: string;
  /** Seconds after which a backup is deleted. */
  readonly keeps?: number;
  /** A clause on why its controller refuses it, besides the schedule. */
  readonly refused?: string;
  /** Namespaces that it backs up; absent: all, or its own. */
  readonly namespaces?: readonly string[];
}

type Said = Omit<BackupSchedule, 'from' | 'form' | 'zone'> & Partial<Pick<BackupSchedule, 'form' | 'zone'>>;

/** How an operator of backups says when. A new one is an entry here. */
interface ScheduleSort {
  readonly group: string;
  readonly kind: string;
  /** Whether it makes other things than backups too: it is looked at only where the flow names it. */
  readonly isNamed?: true;
  /** Undefined where the object makes no backup by time. */
  find(body: KubernetesObject['body']): Said | undefined;
}

/** Schedules of one object that are read. */
const mostSchedules = 50;

const sorts: readonly ScheduleSort[] = [
  { group: 'velero.io', kind: 'Schedule', find: ofVelero },
  { group: 'k8up.io', kind: 'Schedule', find: ofK8up },
  { group: 'postgresql.cnpg.io', kind: 'ScheduledBackup', find: (body) => simple(body, 'suspend', { form: 'six' }) },
  { group: 'postgres-operator.crunchydata.com', kind: 'PostgresCluster', find: ofCrunchy },
  { group: 'acid.zalan.do', kind: 'postgresql', find: ofZalando },
  { group: 'longhorn.io', kind: 'RecurringJob', find: ofLonghorn },
  { group: 'stash.appscode.com', kind: 'BackupConfiguration', find: (body) => simple(body, 'paused') },
  { group: 'volsync.backube', kind: 'ReplicationSource', find: ofVolSync },
  { group: 'batch', kind: 'CronJob', isNamed: true, find: ofCronJob },
];

/** Schedules of objects; `isNamed` tells which objects the flow names as makers of backups. */
export function schedulesOf(
  objects: readonly KubernetesObject[],
  isNamed: (object: KubernetesObject) => boolean,
): readonly BackupSchedule[] {
  return objects.flatMap((from) => {
    const sort = sorts.find(({ group, kind }) => group === from.group && kind === from.kind);
    if (sort === undefined || (sort.isNamed === true && !isNamed(from))) return [];
    const said = sort.find(from.body);
    if (said === undefined) return [];
    const schedules = said.schedules.slice(0, mostSchedules);
    return [Object.assign({ from, form: 'five' as const, zone: 'UTC' }, said, { schedules })];
  });
}

function simple(body: unknown, stop: string, more: Partial<Said> = {}): Said {
  return {
    path: ['spec', 'schedule'],
    schedules: [textIn(body, 'spec', 'schedule') ?? ''],
    ...(memberAt(body, 'spec', stop) === true && { stoppedBy: `spec.${stop}` }),
    ...more,
  };
}

/** Velero keeps backups for 30 days where it is not told otherwise. */
function ofVelero(body: unknown): Said {
  const template = memberAt(body, 'spec', 'template');
  const ttl = textIn(template, 'ttl');
  const keeps = ttl === undefined ? 0 : goSeconds(ttl);
  const namespaces = listIn(template, 'includedNamespaces').filter((one) => typeof one === 'string');
  return simple(body, 'paused', {
    ...(keeps === undefined
      ? { refused: `the ttl ${ttl ?? ''} is no duration such as 72h` }
      : { keeps: keeps || 720 * 3600 }),
    ...(namespaces.length > 0 && { namespaces }),
  });
}

/** K8up draws the minute of `@daily-random` once, so that its period is the one of `@daily`. */
function ofK8up(body: unknown): Said | undefined {
  const schedule = textIn(body, 'spec', 'backup', 'schedule');
  if (memberAt(body, 'spec', 'backup') === undefined) return undefined;
  return { path: ['spec', 'backup', 'schedule'], schedules: [(schedule ?? '').replace(/^(@[a-z]+)-random$/, '$1')] };
}

/** A full, a differential and an incremental backup each save what is new. */
function ofCrunchy(body: unknown): Said | undefined {
  const repos = listIn(body, 'spec', 'backups', 'pgbackrest', 'repos');
  const schedules = repos
    .slice(0, mostSchedules)
    .flatMap((repo) =>
      ['full', 'differential', 'incremental'].flatMap((sort) => textIn(repo, 'schedules', sort) ?? []),
    );
  const path = ['spec', 'backups', 'pgbackrest', 'repos'];
  if (memberAt(body, 'spec', 'backups') === undefined) return undefined;
  const isStopped = memberAt(body, 'spec', 'shutdown') === true;
  return { path, schedules, ...(isStopped && { stoppedBy: 'spec.shutdown' }) };
}

function ofZalando(body: unknown): Said | undefined {
  if (memberAt(body, 'spec', 'enableLogicalBackup') !== true) return undefined;
  const path = ['spec', 'logicalBackupSchedule'];
  return { path, schedules: [textIn(body, 'spec', 'logicalBackupSchedule') ?? '30 00 * * *'] };
}

function ofLonghorn(body: unknown): Said | undefined {
  if (!['backup', 'backup-force-create'].includes(textIn(body, 'spec', 'task') ?? '')) return undefined;
  return { path: ['spec', 'cron'], schedules: [textIn(body, 'spec', 'cron') ?? ''] };
}

function ofVolSync(body: unknown): Said | undefined {
  const schedule = textIn(body, 'spec', 'trigger', 'schedule');
  const isPaused = memberAt(body, 'spec', 'paused') === true;
  return {
    path: ['spec', 'trigger'],
    schedules: schedule === undefined ? [] : [schedule],
    ...(isPaused && { stoppedBy: 'spec.paused' }),
  };
}

/** Kubernetes takes the zone from `timeZone` alone, and refuses one in the schedule. */
function ofCronJob(body: unknown): Said {
  const zone = textIn(body, 'spec', 'timeZone');
  const isInside = (textIn(body, 'spec', 'schedule') ?? '').includes('TZ=');
  return simple(body, 'suspend', {
    ...(zone !== undefined && { zone }),
    ...(isInside && { refused: 'a time zone stands in the schedule and not in spec.timeZone' }),
  });
}
