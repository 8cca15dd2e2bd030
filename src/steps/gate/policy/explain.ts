import type { FindGatePosition } from '../../../flow/gate-positions.ts';
import { heading, type Report, table } from '../../../report/report.ts';
import { type Limit, ruleOf } from './limits.ts';
import { reportChecks } from '../evidence/checks/kinds.ts';
import type { Check, GatePlan } from '../model.ts';

/** Source of one row of the verdict. */
export interface Decision {
  readonly id: string;
  readonly title: string;
  readonly required: string;
  /** `krci-deploy.yaml:12:9`, `input max-errors`, or a fixed rule. */
  readonly by: string;
  /** The position in the flow file, where there is one. */
  readonly at?: string;
  /** The environment of the rule, where it is another one. */
  readonly inheritedFrom?: string;
}

/** Lists the rule and file behind each required row. */
export function decisionsOf(
  plan: GatePlan,
  checks: readonly Pick<Check, 'id' | 'kind' | 'title' | 'required' | 'source'>[],
): readonly Decision[] {
  const demanded = new Map(
    reportChecks.flatMap(({ demands }) => demands?.(plan.settings) ?? []).map((one) => [one.id, one]),
  );
  const rows = new Map(plan.external.flatMap(({ kind, rows: all }) => all.map((row) => [row.id, { kind, row }])));
  return checks.flatMap((check) => {
    const { id, title, required, source } = check;
    if (source === undefined) return [];
    const requirement = ruleOf(id);
    const limit = requirement && plan.limits[requirement.id];
    const asked = rows.get(id);
    const path = requirement?.rule ?? demanded.get(id)?.rule ?? asked?.row.rule ?? [asked?.kind ?? check.kind];
    return [{ id, title, required, ...decidedBy(source, { id, path, limit }, plan) }];
  });
}

interface About {
  readonly id: string;
  readonly path: readonly string[];
  readonly limit: Limit | undefined;
}

function decidedBy(
  source: NonNullable<Check['source']>,
  { id, path, limit }: About,
  { rules, limits, environment = '' }: GatePlan,
): Pick<Decision, 'by' | 'at' | 'inheritedFrom'> {
  if (source === 'input') return { by: `input ${ruleOf(id)?.input ?? path.join('.')}` };
  const implied = limit?.impliedBy === undefined ? undefined : ruleOf(limit.impliedBy);
  const found = inFile(rules, environment, implied?.rule ?? path);
  if (implied !== undefined) {
    const origin = limits[implied.id]?.source === 'input' ? { by: `input ${implied.input}` } : found;
    return { ...origin, by: `implied by ${origin?.by ?? implied.rule.join('.')}` };
  }
  return found ?? { by: source === 'flow' ? 'the flow file' : `default of ${path.join('.')}` };
}

function inFile(
  rules: FindGatePosition | undefined,
  environment: string,
  path: readonly string[],
): Pick<Decision, 'by' | 'at' | 'inheritedFrom'> | undefined {
  const rule = rules?.(environment, path);
  if (rule === undefined) return undefined;
  const by = rule.whole ? rule.at : `default below ${rule.at}`;
  return { by, at: rule.at, ...(rule.environment !== environment && { inheritedFrom: rule.environment }) };
}

/** Maps rows to the positions of their rules, by the row's id. */
export function placesOf(decisions: readonly Decision[]): ReadonlyMap<string, string> {
  return new Map(decisions.flatMap(({ id, at }) => (at === undefined ? [] : [[id, at] as const])));
}

export function explainReport(decisions: readonly Decision[]): Report {
  const rows = decisions.map(({ title, required, by, inheritedFrom }) => [title, required, by, inheritedFrom ?? '']);
  return [heading('Who decided'), table(['Check', 'Required', 'Decided by', 'Inherited from'], rows)];
}
