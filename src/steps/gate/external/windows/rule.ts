import { type ProblemParts, UsageError } from '../../../../base/errors.ts';
import { type CalendarDay, calendarDay, daysInMonth, parseDay } from './day.ts';

/** A test whether a rule names a day. */
export type DayTest = (day: CalendarDay) => boolean;

interface Rule {
  readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly months: readonly number[];
  readonly monthDays: readonly number[];
  readonly days: readonly WeekDay[];
}

/** `-1FR`: ordinal -1; without one, every such day. */
interface WeekDay {
  readonly ordinal: number | undefined;
  readonly weekday: number;
}

const known = 'FREQ, INTERVAL, BYMONTH, BYMONTHDAY, BYDAY';
const codes = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/**
 * Parses a recurrence rule (RFC 5545, section 3.3.10), as far as it names days of a calendar.
 * `start` is needed with INTERVAL. Throws UsageError for an unknown part: a rule that is read by half would open on
 * wrong days.
 */
export function daysOfRule(text: string, start: string | undefined, where: string): DayTest {
  const rule = parseRule(text, where);
  checkRule(rule, where);
  if (rule.interval > 1 && start === undefined) {
    throw invalidRule(where, { found: 'INTERVAL counts from a day', fix: 'add "start"' });
  }
  const first = start === undefined ? undefined : calendarDay(parseDay(start, where));
  return (day) =>
    (rule.months.length === 0 || rule.months.includes(day.month)) &&
    (rule.monthDays.length === 0 || rule.monthDays.some((one) => isMonthDay(one, day))) &&
    (rule.days.length === 0 || rule.days.some((one) => isWeekDay(one, day, rule))) &&
    (first === undefined || isInTurn(first, day, rule));
}

function parseRule(text: string, where: string): Rule {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = '', ...rest] = part.split('=');
    if (rest.length > 0 || value === '') throw invalidRule(where, { expected: 'NAME=value', found: `"${part}"` });
    if (!known.split(', ').includes(name)) throw invalidRule(where, { expected: known, found: `"${name}"` });
    if (parts.has(name)) throw invalidRule(where, { found: `${name} is there twice` });
    parts.set(name, value);
  }
  return {
    frequency: frequencyOf(parts.get('FREQ'), where),
    interval: numbersOf(parts.get('INTERVAL') ?? '1', 1, 1000, where)[0] ?? 1,
    months: numbersOf(parts.get('BYMONTH'), 1, 12, where),
    monthDays: numbersOf(parts.get('BYMONTHDAY'), -31, 31, where),
    days: (parts.get('BYDAY')?.split(',') ?? []).map((one) => weekDayOf(one, where)),
  };
}

function frequencyOf(value: string | undefined, where: string): Rule['frequency'] {
  if (value === 'DAILY' || value === 'WEEKLY' || value === 'MONTHLY' || value === 'YEARLY') return value;
  throw invalidRule(where, { expected: 'FREQ of DAILY, WEEKLY, MONTHLY or YEARLY', found: value ?? 'none' });
}

function numbersOf(list: string | undefined, least: number, most: number, where: string): readonly number[] {
  return (list?.split(',') ?? []).map((text) => {
    const number = /^[+-]?\d{1,4}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most && number !== 0) return number;
    throw invalidRule(where, { expected: `a number from ${least} to ${most}`, found: `"${text}"` });
  });
}

function weekDayOf(text: string, where: string): WeekDay {
  const [, ordinal = '', code = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
  const weekday = codes.indexOf(code);
  const number = ordinal === '' ? undefined : Number(ordinal);
  if (weekday >= 0 && number !== 0 && Math.abs(number ?? 1) <= 53) return { ordinal: number, weekday };
  throw invalidRule(where, { expected: 'a day such as FR, 1MO or -1FR', found: `"${text}"` });
}

function checkRule({ frequency, days, monthDays, months }: Rule, where: string): void {
  const isPeriodic = frequency === 'MONTHLY' || frequency === 'YEARLY';
  if (!isPeriodic && days.some(({ ordinal }) => ordinal !== undefined)) {
    throw invalidRule(where, { found: 'a day with a number (1MO, -1FR) needs FREQ=MONTHLY or FREQ=YEARLY' });
  }
  if (frequency === 'WEEKLY' && monthDays.length > 0)
    throw invalidRule(where, { found: 'BYMONTHDAY does not go with FREQ=WEEKLY' });
  const named = days.length + monthDays.length;
  if (named === 0 && frequency !== 'DAILY') {
    throw invalidRule(where, {
      found: `FREQ=${frequency} names no day`,
      fix: `add BYDAY${frequency === 'WEEKLY' ? '' : ' or BYMONTHDAY'}`,
    });
  }
  if (frequency === 'MONTHLY' && months.length === 0 && days.some(({ ordinal }) => Math.abs(ordinal ?? 1) > 5)) {
    throw invalidRule(where, { found: 'no month has more than five of a day' });
  }
}

function isMonthDay(number: number, day: CalendarDay): boolean {
  return number > 0 ? day.date === number : day.date === daysInMonth(day) + 1 + number;
}

/** Counts within the month, or within the year where a yearly rule names no month. */
function isWeekDay({ ordinal, weekday }: WeekDay, day: CalendarDay, { frequency, months }: Rule): boolean {
  if (day.weekday !== weekday) return false;
  if (ordinal === undefined) return true;
  const isOfYear = frequency === 'YEARLY' && months.length === 0;
  const position = isOfYear ? dayOfYear(day) : day.date;
  const length = isOfYear ? daysInYear(day) : daysInMonth(day);
  const fromStart = Math.ceil(position / 7);
  return ordinal > 0 ? fromStart === ordinal : Math.ceil((length - position + 1) / 7) === -ordinal;
}

function dayOfYear({ day, year }: CalendarDay): number {
  return day - Date.UTC(year, 0, 1) / 86_400_000 + 1;
}

function daysInYear({ year }: CalendarDay): number {
  return (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
}

/** Tests the interval; weeks begin on Monday, the default of RFC 5545. */
function isInTurn(first: CalendarDay, day: CalendarDay, { frequency, interval }: Rule): boolean {
  if (day.day < first.day) return false;
  const distance = {
    DAILY: day.day - first.day,
    WEEKLY: mondayOf(day) - mondayOf(first),
    MONTHLY: (day.year - first.year) * 12 + day.month - first.month,
    YEARLY: day.year - first.year,
  }[frequency];
  return (frequency === 'WEEKLY' ? distance / 7 : distance) % interval === 0;
}

function mondayOf({ day, weekday }: CalendarDay): number {
  return day - ((weekday + 6) % 7);
}

function invalidRule(where: string, problem: ProblemParts): UsageError {
  return new UsageError({ code: 'window-invalid', where, ...problem });
}
