import { StepError } from '../../base/errors.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { readBackups } from '../backups/read.ts';
import type { Attestation } from '../evidence/model.ts';
import type { Scene } from '../model.ts';

/** The longest run of a schedule that evidence tells of. */
export interface MeasuredRun {
  readonly seconds: number;
  /** Of everything that tells of its runs: a run that nobody signed may hide a longer one. */
  readonly attestations: readonly (Attestation | undefined)[];
}

/** Undefined where evidence tells of no run of the schedule. */
export type MeasuredRuns = (schedule: KubernetesObject) => MeasuredRun | undefined;

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
      if (seconds.length === 0) return undefined;
      return { seconds: Math.max(...seconds), attestations: [...new Set(runs.flatMap((one) => one.attestations))] };
    };
  } catch (error) {
    if (error instanceof StepError) return () => undefined;
    throw error;
  }
}
