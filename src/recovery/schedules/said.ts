import { isRecord, memberAt, textIn } from '../../base/json-path.ts';
import type { Said } from './model.ts';

/** `spec.schedule`, stopped by a member of `spec`. */
export function simple(body: unknown, stop: string, more: Partial<Said> = {}): Said {
  return {
    path: ['spec', 'schedule'],
    schedules: [textIn(body, 'spec', 'schedule') ?? ''],
    ...(memberAt(body, 'spec', stop) === true && { stoppedBy: `spec.${stop}` }),
    ...more,
  };
}

/** How many backups a policy keeps at most: the sum of its numbers, such as `keepLast` and `keepDaily`. */
export function countIn(policy: unknown, pattern: RegExp): Pick<Said, 'keepsCount'> {
  if (!isRecord(policy)) return {};
  const counts = Object.entries(policy).flatMap(([key, value]) => {
    const count = Number(value);
    return pattern.test(key) && Number.isSafeInteger(count) && count > 0 ? [count] : [];
  });
  return counts.length === 0 ? {} : { keepsCount: counts.reduce((sum, count) => sum + count, 0) };
}

/** A number that says how many are kept; zero and no number say nothing. */
export function countOf(value: unknown): Pick<Said, 'keepsCount'> {
  const count = Number(value);
  return Number.isSafeInteger(count) && count > 0 ? { keepsCount: count } : {};
}
