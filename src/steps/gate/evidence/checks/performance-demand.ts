import type { PerformanceLimit } from '../../../../flow/gates/performance.ts';
import type { DemandedRow } from './check.ts';

/** Names the value that a limit bounds: `http_req_duration.p95`. */
export function nameOf({ metric, value }: PerformanceLimit): string {
  return `${metric}.${value}`;
}

/** Makes the row of a limit. */
export function demandOf(limit: PerformanceLimit): DemandedRow {
  const { min, max } = limit;
  const bounds = [...(min === undefined ? [] : [`at least ${min}`]), ...(max === undefined ? [] : [`at most ${max}`])];
  const name = nameOf(limit);
  return {
    id: `performance:${name}`,
    title: `Performance: ${name}`,
    required: bounds.join(', '),
    rule: ['performance'],
  };
}
