import type { KubernetesObject } from '../../objects/model.ts';
import type { BackupSchedule, ScheduleSort } from './model.ts';
import { cronJobSorts } from './sorts/cron-jobs.ts';
import { databaseSorts } from './sorts/databases.ts';
import { etcdSorts } from './sorts/etcd.ts';
import { toolSorts } from './sorts/tools.ts';

/** How operators say when they make backups. A new one is an entry in one of these tables. */
const sorts: readonly ScheduleSort[] = [...toolSorts, ...databaseSorts, ...etcdSorts, ...cronJobSorts];

/** Schedules of one object that are read. */
const mostSchedules = 50;

/**
 * Schedules of objects; `isNamed` tells which objects the flow names as makers of backups. `all` has what an object's
 * retention may stand in.
 */
export function schedulesOf(
  objects: readonly KubernetesObject[],
  isNamed: (object: KubernetesObject) => boolean,
  all: readonly KubernetesObject[] = objects,
): readonly BackupSchedule[] {
  return objects.flatMap((from) => {
    const sort = sorts.find(({ group, kind }) => group === from.group && kind === from.kind);
    if (sort === undefined || (sort.isBackup?.(from) === false && !isNamed(from))) return [];
    const said = sort.find(from, all);
    if (said === undefined) return [];
    const schedules = said.schedules.slice(0, mostSchedules);
    return [Object.assign({ from, form: 'five' as const, zone: 'UTC' }, said, { schedules })];
  });
}
