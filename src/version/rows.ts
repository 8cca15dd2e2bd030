import type { Reason, Row } from './decision.ts';
import { isHigher } from './raise.ts';
import type { Raise } from './raise.ts';
import { readingOf } from './reading.ts';
import type { Commit, Reading, ReadingPolicy } from './reading.ts';

/** Reads every commit, newest first, cancels what was reverted and marks the one that decides: the first of the highest. */
export function rowsOf(commits: readonly Commit[], policy: ReadingPolicy): Row[] {
  const readings = commits.map((commit) => readingOf(commit, policy));
  const cancelled = cancellations(readings);
  const effects = readings.map((reading) => effectOf(reading, cancelled));
  // Walked from the oldest: of several that raise the same, the first one made the release necessary.
  let deciding: number | undefined;
  for (let index = effects.length - 1; index >= 0; index -= 1) {
    if (isHigher(effects[index] ?? 'none', deciding === undefined ? 'none' : (effects[deciding] ?? 'none')))
      deciding = index;
  }
  return readings.map((reading, index) => rowOf(reading, effects[index] ?? 'none', index === deciding, cancelled));
}

/** Leaves the mark where the version came from: on no commit, or on one that asked for it, when the count did not decide. */
export function markDeciding(rows: readonly Row[], reason: Reason): Row[] {
  return rows.map((row) => {
    if (reason.kind === 'commit' && reason.id === row.commit.id) return { ...row, decided: true, line: reason.line };
    return row.decided ? { ...row, decided: false } : row;
  });
}

function rowOf(reading: Reading, effect: Raise, decided: boolean, cancelled: Cancelled): Row {
  const { commit, subject, kind, raise, line, revert } = reading;
  const footers = cancelled.by.has(commit.id) ? [] : reading.footers;
  // Property by property: at ten thousand commits a spread takes several times as long.
  return { commit, subject, kind, raise, line, revert, footers, how: howOf(reading, cancelled), effect, decided };
}

interface Cancelled {
  /** Reverted commit to the revert that undid it. */
  readonly by: ReadonlyMap<string, string>;
  /** Reverts whose target is in the range. */
  readonly spent: ReadonlyMap<string, string>;
}

/** From the newest down: a revert that was itself reverted no longer cancels anything. */
function cancellations(readings: readonly Reading[]): Cancelled {
  const by = new Map<string, string>();
  const spent = new Map<string, string>();
  for (const [index, reading] of readings.entries()) {
    if (reading.revert === undefined || by.has(reading.commit.id)) continue;
    const targets = targetsOf(reading, readings.slice(index + 1), by);
    for (const target of targets) {
      by.set(target, reading.commit.id);
      spent.set(reading.commit.id, target);
    }
  }
  return { by, spent };
}

function targetsOf(reading: Reading, older: readonly Reading[], gone: ReadonlyMap<string, string>): string[] {
  const { ids, subject } = reading.revert ?? { ids: [], subject: undefined };
  const named = older.filter(({ commit }) => ids.some((id) => commit.id.startsWith(id)));
  if (ids.length > 0) return named.map(({ commit }) => commit.id);
  const quoted = older.find((one) => one.subject === subject && !gone.has(one.commit.id));
  return quoted === undefined ? [] : [quoted.commit.id];
}

function effectOf(reading: Reading, { by, spent }: Cancelled): Raise {
  return by.has(reading.commit.id) || spent.has(reading.commit.id) ? 'none' : reading.raise;
}

function howOf(reading: Reading, { by, spent }: Cancelled): string {
  const reverter = by.get(reading.commit.id);
  if (reverter !== undefined) return `${reading.how}; undone by ${reverter.slice(0, 7)}`;
  const target = spent.get(reading.commit.id);
  if (target !== undefined) return `a revert; undoes ${target.slice(0, 7)} of this range`;
  return reading.kind === 'revert' && reading.raise === 'patch' ? 'a revert of something released' : reading.how;
}
