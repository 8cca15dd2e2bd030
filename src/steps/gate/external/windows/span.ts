import { type ProblemParts, UsageError } from '../../../../base/errors.ts';
import type { AllowWindow, FreezeWindow, Recurrence } from '../../../../flow/gates/windows.ts';
import { type CalendarDay, calendarDay, type Day, parseDay, parseTime, weekdays } from './day.ts';
import { type DayTest, daysOfRule } from './rule.ts';
import type { Wall } from './zone.ts';

/** Wall times from a start to an end, which is not part of it. */
interface Interval {
  readonly from: Wall;
  readonly to: Wall;
}

/** A window of the flow file. */
export interface Span {
  readonly reason: string | undefined;
  holds(wall: Wall): boolean;
  /** Returns the ends on a day. */
  endsOn(day: Day): readonly Wall[];
}

/** A span that comes again. */
export interface RecurringSpan extends Span {
  /** Returns the starts on a day. */
  startsOn(day: Day): readonly Wall[];
}

const dayLength = 1440;

/**
 * Makes the span of an allow window.
 * Throws UsageError for days and times that do not fit together.
 */
export function allowSpan(entry: AllowWindow, where: string): RecurringSpan {
  const { from = '00:00', to = '24:00' } = entry;
  if (from === to) throw invalidSpan(where, { expected: 'a window', found: `one from ${from} to ${to}` });
  const matches = daysOf(entry, where) ?? always;
  return recurring(matches, parseTime(from), parseTime(to), undefined);
}

/** Makes the span of a freeze as `allowSpan`; without days or a rule, from one day or time to another. */
export function freezeSpan(entry: FreezeWindow, where: string): Span {
  const { from, to, reason } = entry;
  const matches = daysOf(entry, where);
  const dates = [from, to].filter((text) => text?.includes('-') === true).length;
  if (matches !== undefined || dates === 0) {
    if (dates > 0) throw invalidSpan(where, { found: 'days that come again take times such as 18:00, not dates' });
    if (matches === undefined)
      throw invalidSpan(where, { expected: 'dates in "from" and "to", or "days", or a "rule"' });
    if ((from ?? '00:00') === (to ?? '24:00'))
      throw invalidSpan(where, { expected: 'a window', found: `one from ${from} to ${to}` });
    return recurring(matches, parseTime(from ?? '00:00'), parseTime(to ?? '24:00'), reason);
  }
  if (dates < 2 || from === undefined || to === undefined)
    throw invalidSpan(where, { expected: 'a date in both "from" and "to"' });
  return dated({ from: startOf(from, where), to: endOf(to, where) }, reason, where);
}

function recurring(matches: DayTest, from: number, to: number, reason: string | undefined): RecurringSpan {
  const length = to > from ? to - from : to - from + dayLength;
  const startsOn = (day: Day): readonly Wall[] => (matches(calendarDay(day)) ? [day * dayLength + from] : []);
  /** None is longer than a day, so it began on that day or on the one before. */
  const near = (day: Day): readonly Wall[] => [...startsOn(day - 1), ...startsOn(day)];
  return {
    reason,
    startsOn,
    holds: (wall) => near(dayOf(wall)).some((start) => wall >= start && wall < start + length),
    endsOn: (day) =>
      near(day)
        .map((start) => start + length)
        .filter((end) => dayOf(end) === day),
  };
}

function dated({ from, to }: Interval, reason: string | undefined, where: string): Span {
  if (to <= from) throw invalidSpan(where, { found: 'it ends before it begins' });
  return {
    reason,
    holds: (wall) => wall >= from && wall < to,
    endsOn: (day) => (dayOf(to) === day ? [to] : []),
  };
}

function dayOf(wall: Wall): Day {
  return Math.floor(wall / dayLength);
}

function startOf(text: string, where: string): Wall {
  const [day = '', time = '00:00'] = text.split('T');
  return parseDay(day, where) * dayLength + parseTime(time);
}

function endOf(text: string, where: string): Wall {
  const [day = '', time = '24:00'] = text.split('T');
  return parseDay(day, where) * dayLength + parseTime(time);
}

function daysOf({ days, rule, start }: Recurrence, where: string): DayTest | undefined {
  if (days !== undefined && rule !== undefined)
    throw invalidSpan(where, { expected: '"days" or a "rule"', found: 'both' });
  if (rule !== undefined) return daysOfRule(rule, start, where);
  if (start !== undefined) throw invalidSpan(where, { found: '"start" is for a "rule"' });
  if (days === undefined) return undefined;
  const named = new Set(days.flatMap((one) => weekdaysOf(one)));
  return ({ weekday }) => named.has(weekday);
}

/** Parses `mon-thu`, and `fri-mon` over the end of the week. */
function weekdaysOf(text: string): readonly number[] {
  const [first = '', last = first] = text.split('-');
  const [from, to] = [weekdays.indexOf(first), weekdays.indexOf(last)];
  const count = ((to - from + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => (from + index) % 7);
}

function always(_day: CalendarDay): boolean {
  return true;
}

function invalidSpan(where: string, problem: ProblemParts): UsageError {
  return new UsageError({ code: 'window-invalid', where, ...problem });
}
