import type { PerformanceFacts } from '../../../../evidence/performance/model.ts';
import { readPerformance } from '../../../../evidence/performance/report.ts';
import type { DemandFinding, Reading } from './check.ts';
import type { PerformanceLimit } from '../../../../flow/gates/performance.ts';
import { demandOf, nameOf } from './performance-demand.ts';
import type { ReadingSettings } from '../model.ts';

/** Load tests: values of k6's and JMeter's summaries by their names. */
export function openPerformance({ performance: limits }: ReadingSettings): Reading {
  const reports: PerformanceFacts[] = [];
  return {
    async read(source) {
      const facts = await readPerformance(source);
      return { origin: facts.origin, count: () => void reports.push(facts) };
    },
    measure: () => ({
      measurements: {},
      demanded: Object.fromEntries(limits.map((limit) => [demandOf(limit).id, findingOf(limit, reports)])),
      warnings: reports.flatMap(({ tool, crossed }) =>
        crossed.map((threshold) => `${tool} says that its own threshold was crossed: ${threshold}`),
      ),
      outputs: {},
    }),
  };
}

/** Judges each value that the summaries have: several runs of a test must all be within the bounds. */
function findingOf(limit: PerformanceLimit, reports: readonly PerformanceFacts[]): DemandFinding {
  const { min = -Infinity, max = Infinity } = limit;
  const name = nameOf(limit);
  const found = reports.flatMap(({ metrics }) => metrics.get(name) ?? []);
  if (found.length === 0) {
    const known = [...new Set(reports.flatMap(({ metrics }) => [...metrics.keys()]))];
    const alike = known.filter((one) => one.startsWith(`${limit.metric}.`));
    return {
      status: 'error',
      found: 'no such value',
      advice: 'Name a value that the summary has',
      details: (alike.length > 0 ? alike : known).slice(0, 10),
    };
  }
  const outside = found.filter((one) => one < min || one > max);
  const said = [...new Set(outside.length > 0 ? outside : found)].slice(0, 5).join(', ');
  if (outside.length === 0) return { status: 'pass', found: said };
  return { status: 'fail', found: said, advice: 'See what has become slower or fails, and measure again' };
}
