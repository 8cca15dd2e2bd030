import type { Gap } from './gaps.ts';

const units = [
  ['h', 3600],
  ['m', 60],
  ['s', 1],
] as const;

/** Seconds for people: `72h`, `1h30m`, `45s`. */
export function inUnits(seconds: number): string {
  let rest = Math.round(seconds);
  const parts = units.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? '' : `${count}${unit}`;
  });
  return parts.join('') || '0s';
}

/** `72h between runs (after 2026-01-02T13:00Z)`. */
export function runText({ seconds, from }: Gap): string {
  const after = from === undefined ? '' : ` (after ${new Date(from * 1000).toISOString().slice(0, 16)}Z)`;
  return `${inUnits(seconds)} between runs${after}`;
}
