import { StepError } from '../../base/errors.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { readBackups } from '../backups/read.ts';
import type { Scene } from '../model.ts';

/** The longest run of a schedule that evidence tells of; seconds, undefined where it tells of none. */
export type MeasuredRuns = (schedule: KubernetesObject) => number | undefined;

/** Reads how long backups ran. Evidence that cannot be read measures nothing; the check `backup` names it. */
export async function measuredRuns({ flow, home }: Scene): Promise<MeasuredRuns> {
  const pattern = flow.recovery.backups?.evidence;
  if (pattern === undefined) return () => undefined;
  try {
    const { backups } = await readBackups(pattern, home);
    return (schedule) => {
      const name = nameOf(schedule);
      const runs = backups.filter(({ series, names = [] }) => series === name || names.includes(name));
      const seconds = runs.flatMap((one) => one.seconds ?? []);
      return seconds.length === 0 ? undefined : Math.max(...seconds);
    };
  } catch (error) {
    if (error instanceof StepError) return () => undefined;
    throw error;
  }
}
