import { type Objectives, objectivesOf } from '../../flow/recovery.ts';
import type { RecoveryFinding, Scene } from '../../recovery/model.ts';
import { inUnits } from '../../recovery/schedules/words.ts';
import type { MeasuredObjective } from './model.ts';

const objectives: readonly (keyof Objectives)[] = ['rpo', 'rto'];

/** Holds each objective of an environment against what checks measured of it: the longest of each check. */
export function measuredObjectives(
  { flow, environments }: Pick<Scene, 'flow' | 'environments'>,
  findings: readonly RecoveryFinding[],
): readonly MeasuredObjective[] {
  return environments.flatMap(({ name }) =>
    objectives.flatMap((objective): readonly MeasuredObjective[] => {
      const declared = objectivesOf(flow.recovery, name)[objective];
      const measured = longestOf(findings.filter((one) => isAbout(one, name, objective)));
      if (declared === undefined && measured.length === 0) return [];
      return [{ environment: name, objective, ...(declared !== undefined && { declared }), measured }];
    }),
  );
}

/** A finding of the whole flow is about each environment. */
function isAbout({ environment, measured }: RecoveryFinding, name: string, objective: keyof Objectives): boolean {
  return measured?.objective === objective && (environment === undefined || environment === name);
}

function longestOf(findings: readonly RecoveryFinding[]): MeasuredObjective['measured'] {
  const longest = new Map<string, MeasuredObjective['measured'][number]>();
  for (const { check, subject, measured } of findings) {
    const seconds = measured?.seconds ?? 0;
    if (seconds >= (longest.get(check)?.seconds ?? 0)) longest.set(check, { check, subject, seconds });
  }
  return [...longest.values()];
}

/** A row of the report: `24h by schedule (Schedule/velero/nightly)`. */
export function objectiveRow({ environment, objective, declared, measured }: MeasuredObjective): readonly string[] {
  const found = measured.map(({ check, subject, seconds }) => `${inUnits(seconds)} by ${check} (${subject})`);
  const text = found.length === 0 ? 'nothing measured it' : found.join(', ');
  return [environment, objective, declared ?? 'not declared', text];
}

export const objectiveColumns = ['environment', 'objective', 'declared', 'measured'] as const;
