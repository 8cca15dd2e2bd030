import { listIn, memberAt, textIn } from '../../../base/json-path.ts';
import type { KubernetesObject } from '../../../objects/model.ts';
import type { Said, ScheduleSort } from '../model.ts';
import { countOf, simple } from '../said.ts';

const mostSchedules = 50;
const daySeconds = 86_400;

/** Operators of databases. */
export const databaseSorts: readonly ScheduleSort[] = [
  { group: 'postgresql.cnpg.io', kind: 'ScheduledBackup', find: ofCloudNativePg },
  { group: 'postgres-operator.crunchydata.com', kind: 'PostgresCluster', find: ofCrunchy },
  { group: 'acid.zalan.do', kind: 'postgresql', find: ofZalando },
];

/** The database says for how long it can be recovered: `30d`, `4w`, `6m`. */
function ofCloudNativePg({ body, namespace }: KubernetesObject, all: readonly KubernetesObject[]): Said {
  const name = textIn(body, 'spec', 'cluster', 'name');
  const database = all.find(
    (one) =>
      one.group === 'postgresql.cnpg.io' && one.kind === 'Cluster' && one.name === name && one.namespace === namespace,
  );
  const policy = textIn(database?.body, 'spec', 'backup', 'retentionPolicy') ?? '';
  const [, count = '', unit = ''] = /^([1-9]\d{0,4})([dwm])$/.exec(policy) ?? [];
  const days = Number(count) * (unit === 'd' ? 1 : unit === 'w' ? 7 : 30);
  return simple(body, 'suspend', { form: 'six', ...(days > 0 && { keeps: days * daySeconds }) });
}

/** A full, a differential and an incremental backup each save what is new. */
function ofCrunchy({ body }: KubernetesObject): Said | undefined {
  const repos = listIn(body, 'spec', 'backups', 'pgbackrest', 'repos');
  const schedules = repos
    .slice(0, mostSchedules)
    .flatMap((repo) =>
      ['full', 'differential', 'incremental'].flatMap((sort) => textIn(repo, 'schedules', sort) ?? []),
    );
  const path = ['spec', 'backups', 'pgbackrest', 'repos'];
  if (memberAt(body, 'spec', 'backups') === undefined) return undefined;
  const isStopped = memberAt(body, 'spec', 'shutdown') === true;
  return { path, schedules, ...retentionOf(body, repos), ...(isStopped && { stoppedBy: 'spec.shutdown' }) };
}

/** Settings of pgBackRest: full backups by their number, or by days where the type is `time`. */
function retentionOf(body: unknown, repos: readonly unknown[]): Pick<Said, 'keeps' | 'keepsCount'> {
  const settings = memberAt(body, 'spec', 'backups', 'pgbackrest', 'global');
  const found = repos.slice(0, mostSchedules).map((repo) => {
    const name = textIn(repo, 'name') ?? '';
    const count = countOf(memberAt(settings, `${name}-retention-full`)).keepsCount;
    const isTime = memberAt(settings, `${name}-retention-full-type`) === 'time';
    return { count, isTime };
  });
  // A repository without a setting keeps everything.
  const [first] = found.toSorted((a, b) => (b.count ?? Infinity) - (a.count ?? Infinity));
  if (first?.count === undefined) return {};
  return first.isTime ? { keeps: first.count * daySeconds } : { keepsCount: first.count };
}

function ofZalando({ body }: KubernetesObject): Said | undefined {
  if (memberAt(body, 'spec', 'enableLogicalBackup') !== true) return undefined;
  const path = ['spec', 'logicalBackupSchedule'];
  return { path, schedules: [textIn(body, 'spec', 'logicalBackupSchedule') ?? '30 00 * * *'] };
}
