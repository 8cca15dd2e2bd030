import { millisecondsOf } from '../../base/duration.ts';
import type { Direction } from './section.ts';

/**
 * Tells whether `own` is at least as strict as `base`. A value without a direction never is. A list of words goes from
 * lax to strict; a word that is left out may be any of them.
 */
export function isAtLeast(base: unknown, own: unknown, direction: Direction | undefined): boolean {
  if (direction === undefined) return false;
  if (typeof direction === 'boolean') return (own ?? false) === direction || (base ?? false) !== direction;
  if (typeof direction === 'object') {
    if (own === undefined) return base === direction[0];
    const [least, found] = [base ?? direction.at(-1), own].map((word) => direction.findIndex((one) => one === word));
    return least !== undefined && found !== undefined && found >= least;
  }
  if (base === undefined) return true;
  if (direction === 'superset') return namesIn(base).every((name) => namesIn(own).includes(name));
  const [least, found] = [sizeOf(base), sizeOf(own)];
  return direction === 'higher' ? found >= least : found <= least;
}

/** Returns the names of a list; nothing else has any. */
export function namesIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** NaN is neither more nor less than anything. */
function sizeOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? millisecondsOf(value) : Number.NaN;
}
