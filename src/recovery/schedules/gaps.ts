import type { Cron, CronFields } from './cron.ts';
import { changesByHours, type Span, spansOf } from './zones.ts';

/** The longest time between two runs; seconds. */
export interface Gap {
  readonly seconds: number;
  /** Run that it follows, since 1970; absent where runs have a fixed distance. */
  readonly from?: number;
}

const daySeconds = 86_400;
/** Years in which runs may begin: a leap cycle and one more. */
const years = 5;
const yearSeconds = 365.25 * daySeconds;
/** Runs of a day, of all schedules that are counted together. */
const mostTogether = 5000;

/** Runs of a day: seconds of the day, and the longest gap between two of them. */
interface Runs {
  readonly times: readonly number[];
  readonly gap: Gap;
}

/**
 * Finds the longest gap between runs that any of several schedules makes, over a leap cycle from a second on. A run
 * that the change of the clock skips is skipped, as controllers do.
 *
 * @returns undefined where nothing ever runs; infinite seconds where no run follows within five years
 */
export function longestGap(crons: readonly Cron[], zone: string, from: number): Gap | undefined {
  const every = crons.flatMap((cron) => (cron.sort === 'every' ? [{ seconds: cron.seconds }] : []));
  const fields = crons.filter((cron): cron is CronFields => cron.sort === 'fields');
  const found = groupsOf(fields, zone).flatMap((group) => gapOf(group, group[0]?.zone ?? zone, from) ?? []);
  // Runs of several groups together are at least as close as those of the best one.
  return [...every, ...found].toSorted((one, two) => one.seconds - two.seconds)[0];
}

/** Zone of a schedule whose gaps are not known: its clock changes by part of an hour (`Australia/Lord_Howe`). */
export function unknownZone(crons: readonly Cron[], zone: string, from: number): string | undefined {
  const zones = crons.flatMap((cron) => (cron.sort === 'fields' ? [cron.zone ?? zone] : []));
  return zones.find((name) => !changesByHours(name, from, from + 2 * years * yearSeconds));
}

/** Schedules whose runs are counted together: those of one zone, as long as their runs of a day are few. */
function groupsOf(crons: readonly CronFields[], zone: string): readonly (readonly CronFields[])[] {
  const count = crons.reduce((sum, { times }) => sum + times.length, 0);
  if (count > mostTogether) return crons.map((cron) => [cron]);
  const zones = [...new Set(crons.map((cron) => cron.zone ?? zone))];
  return zones.map((name) => crons.filter((cron) => (cron.zone ?? zone) === name));
}

function gapOf(crons: readonly CronFields[], zone: string, from: number): Gap | undefined {
  const end = from + years * yearSeconds;
  const spans = spansOf(zone, from, end + years * yearSeconds);
  const runsOn = dailyRuns(crons, missingMidnights(spans));
  let last: number | undefined;
  let longest: Gap | undefined;
  const take = (gap: Gap): void => {
    if (longest === undefined || gap.seconds > longest.seconds) longest = gap;
  };
  for (const { times, gap, start } of runsIn(spans, from, runsOn)) {
    const [first = 0] = times;
    if (last === undefined && start + first > end) return undefined;
    if (last !== undefined) take({ seconds: start + first - last, from: last });
    if (start + first >= end) return longest;
    if (gap.from !== undefined) take({ seconds: gap.seconds, from: start + gap.from });
    last = start + (times.at(-1) ?? 0);
  }
  return last === undefined ? undefined : { seconds: Infinity, from: last };
}

/** Runs day by day after a second; `start` is the second at which the day's clock would read midnight. */
function* runsIn(
  spans: readonly Span[],
  after: number,
  runsOn: (day: number) => Runs,
): Generator<Runs & { readonly start: number }> {
  for (const span of spans) {
    const [least, most] = [span.from + span.ahead, span.to + span.ahead];
    for (let day = Math.floor(least / daySeconds); day * daySeconds < most; day += 1) {
      const runs = runsOn(day);
      const start = day * daySeconds - span.ahead;
      const isWhole = start > after && day * daySeconds >= least && (day + 1) * daySeconds <= most;
      const kept = isWhole ? runs : clipped(runs, start, span, after);
      if (kept.times.length > 0) yield { ...kept, start };
    }
  }
}

function clipped({ times }: Runs, start: number, { from, to }: Span, after: number): Runs {
  return withGap(times.filter((time) => start + time >= from && start + time < to && start + time > after));
}

function withGap(times: readonly number[]): Runs {
  let gap: Gap = { seconds: 0 };
  for (const [index, time] of times.entries()) {
    const before = times[index - 1];
    if (before !== undefined && time - before > gap.seconds) gap = { seconds: time - before, from: before };
  }
  return { times, gap };
}

function dailyRuns(crons: readonly CronFields[], missing: ReadonlyMap<number, boolean>): (day: number) => Runs {
  const known = new Map<string, Runs>();
  return (day) => {
    const on = crons.filter((cron) => isOn(cron, day, missing.get(day)));
    const key = on.map((cron) => crons.indexOf(cron)).join(' ');
    const found =
      known.get(key) ?? withGap([...new Set(on.flatMap(({ times }) => times))].toSorted((one, two) => one - two));
    known.set(key, found);
    return found;
  };
}

/**
 * Days whose midnight the change of the clock skips, with whether the change comes before that midnight of UTC: then a
 * controller that counts days steps over the whole day.
 */
function missingMidnights(spans: readonly Span[]): ReadonlyMap<number, boolean> {
  const missing = new Map<number, boolean>();
  for (const [index, { from, ahead }] of spans.entries()) {
    const before = spans[index - 1];
    if (before === undefined) continue;
    const midnight = Math.ceil((from + before.ahead) / daySeconds) * daySeconds;
    if (midnight < from + ahead) missing.set(midnight / daySeconds, midnight >= from);
  }
  return missing;
}

/** Whether a controller comes to a day; its walk over hours carries it from the day before past a missing midnight. */
function isOn(cron: CronFields, day: number, stepsOver: boolean | undefined): boolean {
  if (stepsOver === undefined) return cron.isOn(day);
  if (!cron.isOn(day - 1)) return !stepsOver && cron.isOn(day);
  return (cron.times.at(-1) ?? 0) < 23 * 3600 || cron.isOn(day);
}
