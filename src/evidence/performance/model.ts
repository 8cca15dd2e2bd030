import type { Origin } from '../origin.ts';
import { excessive, malformed, shown } from '../text/unreadable.ts';

/** Facts of a summary of a load test. */
export interface PerformanceFacts {
  readonly tool: string;
  /** Values by `<metric>.<statistic>`: `http_req_duration.p(95)`, `Total.errorPct`. */
  readonly metrics: ReadonlyMap<string, number>;
  /** Thresholds of the tool's own that it says were crossed, the first ones. */
  readonly crossed: readonly string[];
  readonly origin: Origin;
}

const maxMetrics = 50_000;

/**
 * Adds the numbers of one metric. Throws EvidenceError for more metrics than any summary has, and for a value that comes
 * twice, as in two tables in one file: either could be the bad one.
 */
export function addMetric(
  metrics: Map<string, number>,
  metric: string,
  statistics: Readonly<Record<string, unknown>>,
  name: string,
): void {
  for (const [statistic, value] of Object.entries(statistics)) {
    if (typeof value !== 'number' || !Number.isFinite(value)) continue;
    if (metrics.size >= maxMetrics) throw excessive({ name }, { found: `more than ${maxMetrics} values` });
    const key = `${shown(metric, 200)}.${shown(statistic, 60)}`;
    if (metrics.has(key)) throw malformed({ name }, { found: `${key} twice` });
    metrics.set(key, value);
  }
}
