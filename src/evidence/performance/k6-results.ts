import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { type ReportTime, silentOrigin, timeOf } from '../origin.ts';
import { objectOr, textOr } from '../text/json.ts';
import { addMetric, type PerformanceFacts } from './model.ts';

export const k6Results: JsonFormat<PerformanceFacts> = {
  name: 'k6 summary',
  writers: '`k6 run --new-machine-readable-summary --summary-export`, and `handleSummary` with it',
  json: createK6Results,
};

/** Names of percentiles in the other summaries of k6: a flow file outlives the change. */
const percentiles: Readonly<Record<string, string>> = { p90: 'p(90)', p95: 'p(95)' };

/** Reads the machine-readable summary of k6 1.5 and later: metrics are a list, and no threshold is told. */
function createK6Results(name: string): JsonFormatReader<PerformanceFacts> {
  const metrics = new Map<string, number>();
  let made: ReportTime | undefined;
  let seen = false;
  return {
    choices: {
      '': 'object',
      metadata: 'build',
      results: 'object',
      'results.checks': 'object',
      'results.checks.metrics': 'array',
      'results.checks.metrics.[]': 'build',
      'results.metrics': 'array',
      'results.metrics.[]': 'build',
    },
    get seen() {
      return seen;
    },
    value(path, value) {
      const one = objectOr(value);
      if (path === 'metadata') {
        seen = textOr(one['k6_version']) !== undefined;
        made = timeOf(textOr(one['generated_at']));
        return;
      }
      const values = Object.entries(objectOr(one['values'])).map(([key, number]) => [percentiles[key] ?? key, number]);
      addMetric(metrics, textOr(one['name']) ?? '', Object.fromEntries(values), name);
    },
    facts: () => ({ tool: 'k6', metrics, crossed: [], origin: { ...silentOrigin, time: made } }),
  };
}
