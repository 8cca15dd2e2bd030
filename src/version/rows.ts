import { cancellationsIn } from './cancellations.ts';
import type { Cancellations } from './cancellations.ts';
import type { Reason, Row } from './model.ts';
import { highestRaise, isHigher } from './raise.ts';
import { readingOf } from './reading.ts';
import type { Commit, Reading, ReadingPart, ReadingPolicy } from './reading.ts';

/**
 * Reads every commit, newest first, cancels reverted commits and marks the one that decides: the first of the highest.
 * `range` are all commits since the base, where only some of them count: reverts are matched there.
 */
export function rowsOf(commits: readonly Commit[], policy: ReadingPolicy, range: readonly Commit[] = commits): Row[] {
  const all = range.map((commit) => readingOf(commit, policy));
  const cancelled = cancellationsIn(all, policy);
  const counted = new Set(range === commits ? [] : commits.map(({ id }) => id));
  const readings = range === commits ? all : all.filter(({ commit }) => counted.has(commit.id));
  const outcomes = readings.map((reading) => outcomeOf(reading, cancelled));
  // Walked from the oldest: of several that raise the same, the first one made the release necessary.
  let deciding: number | undefined;
  for (let index = outcomes.length - 1; index >= 0; index -= 1) {
    const highest = deciding === undefined ? 'none' : (outcomes[deciding]?.raise ?? 'none');
    if (isHigher(outcomes[index]?.raise ?? 'none', highest)) deciding = index;
  }
  return readings.map((reading, index) => rowOf(reading, outcomes[index] ?? none, index === deciding, cancelled));
}

/**
 * Leaves the mark where the version came from: on no commit, or on one that requested it, when the count did not
 * decide.
 */
export function markDeciding(rows: readonly Row[], reason: Reason): Row[] {
  return rows.map((row) => {
    if (reason.kind === 'commit' && reason.id === row.commit.id) return { ...row, decided: true, line: reason.line };
    return row.decided ? { ...row, decided: false } : row;
  });
}

type Outcome = Pick<ReadingPart, 'raise' | 'line' | 'footers'>;

const none: Outcome = { raise: 'none', line: '', footers: [] };

/** Returns the effect of a commit after reverts were cancelled out. */
function outcomeOf(reading: Reading, { by, spent }: Cancellations): Outcome {
  if (by.has(reading)) return none;
  if (spent.has(reading)) return { raise: 'none', line: reading.line, footers: reading.footers };
  const left = reading.parts.filter((part) => !by.has(part) && !spent.has(part));
  if (left.length === reading.parts.length) return reading;
  const raise = highestRaise(left.map((part) => part.raise));
  const line = left.findLast((part) => part.raise === raise)?.line ?? '';
  return { raise, line, footers: left.flatMap(({ footers }) => footers) };
}

function rowOf(reading: Reading, outcome: Outcome, decided: boolean, cancelled: Cancellations): Row {
  const { commit, subject, kind, raise, revert, parts, remarks } = reading;
  const { raise: effect, line, footers } = outcome;
  const how = howOf(reading, cancelled);
  // Property by property: at ten thousand commits a spread takes several times as long.
  return { commit, subject, kind, raise, line, revert, footers, parts, remarks, how, effect, decided };
}

function howOf(reading: Reading, { by, spent }: Cancellations): string {
  const reverter = by.get(reading);
  if (reverter !== undefined) return `${reading.how}; undone by ${reverter.slice(0, 7)}`;
  const target = spent.get(reading);
  if (target !== undefined) return `a revert; undoes ${target.slice(0, 7)} of this range`;
  if (reading.parts.some((part) => by.has(part))) return `${reading.how}; part of it undone`;
  return reading.kind === 'revert' && reading.raise === 'patch' ? 'a revert of something released' : reading.how;
}
