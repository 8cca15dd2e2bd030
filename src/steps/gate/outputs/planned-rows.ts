import { amount } from '../verdict/amount.ts';
import { reportChecks } from '../evidence/checks/kinds.ts';
import type { Check, GatePlan } from '../model.ts';

/** A row of the verdict before anything is read, and where its answer will come from. */
export interface PlannedCheck extends Required<Pick<Check, 'id' | 'kind' | 'title' | 'required' | 'source'>> {
  /** Paths of reports, or who is asked. */
  readonly from: readonly string[];
}

/** What will be asked, in the order of the verdict. */
export function plannedChecks({ limits, evidence, external }: GatePlan): readonly PlannedCheck[] {
  const measured = reportChecks.flatMap(({ kind, rows }) =>
    rows.flatMap(({ id, title, unit }): readonly PlannedCheck[] => {
      const limit = limits[id];
      if (limit === undefined) return [];
      const required = `at ${limit.bound} ${amount(limit.value, unit)}`;
      return [{ id, kind, title, required, source: limit.source, from: evidence[kind]?.files ?? [] }];
    }),
  );
  const asked = external.flatMap(({ kind, rows }) =>
    rows.map(({ id, title, required, source, from }) => ({ id, kind, title, required, source, from: [from] })),
  );
  return [...measured, ...asked];
}
