import { mapBounded } from '../../base/concurrency.ts';
import { heading, paragraph, type Report, table } from '../../report/report.ts';
import type { Ports } from '../ports.ts';
import type { Outcome } from '../step.ts';
import { type Cell, cellOf } from './cell.ts';
import type { declaration } from './declaration.ts';
import { page } from './page.ts';
import type { StatusPlan } from './plan.ts';
import { ageText, driftWords, isDrifted, isUnrecorded, recordText } from './words.ts';

/** Places asked about at the same time. */
const atOnce = 8;

export async function execute(plan: StatusPlan, ports: Ports): Promise<Outcome<(typeof declaration)['outputs']>> {
  const cells = await mapBounded(plan.deployed, atOnce, (one) => cellOf(one, plan, ports));
  const at = ports.clock.now().toISOString();
  if (plan.html !== undefined) {
    await ports.files.write(plan.html, new TextEncoder().encode(page({ plan, cells, at })));
  }
  const drifted = cells.filter(isDrifted).length;
  const unrecorded = cells.filter(isUnrecorded).length;
  const recorded = plan.flow.records !== undefined;
  return {
    changed: plan.html !== undefined,
    headline: `${plan.flow.name}: ${drifted} of ${cells.length} places drifted${recorded ? `, ${unrecorded} without a record that counts` : ''}`,
    outputs: { drifted: String(drifted), unrecorded: recorded ? String(unrecorded) : '' },
    data: { flow: plan.flow.name, repository: plan.repository, commit: plan.commit, at, places: cells },
    report: boardOf(plan, cells),
  };
}

function boardOf({ flow, repository, commit }: StatusPlan, cells: readonly Cell[]): Report {
  const rows = cells.map((cell) => [
    cell.application,
    cell.environment,
    cell.version ?? '–',
    cell.digest?.slice('sha256:'.length, 'sha256:'.length + 12) ?? '–',
    ageText(cell.age),
    cell.drift === 'empty' ? '–' : recordText(cell),
    driftWords[cell.drift],
  ]);
  return [
    heading(`status of ${flow.name}`),
    paragraph(`${repository} at ${commit?.slice(0, 12) ?? 'no commit'}.`),
    table(['application', 'environment', 'version', 'digest', 'age', 'record', 'drift'], rows),
  ];
}
