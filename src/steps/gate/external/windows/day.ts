import { UsageError } from '../../../../base/errors.ts';

/** A day of the calendar, as its number since 1970-01-01. */
export type Day = number;

export interface CalendarDay {
  readonly day: Day;
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly date: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const dayLength = 24 * 60 * 60 * 1000;

export function calendarDay(day: Day): CalendarDay {
  const time = new Date(day * dayLength);
  return {
    day,
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    date: time.getUTCDate(),
    weekday: time.getUTCDay(),
  };
}

export function daysInMonth({ year, month }: Pick<CalendarDay, 'year' | 'month'>): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Parses `2026-12-20`; throws UsageError for a day that no calendar has. */
export function parseDay(text: string, where: string): Day {
  const time = Date.parse(`${text}T00:00:00Z`);
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return time / dayLength;
  throw new UsageError({ code: 'window-invalid', where, expected: 'a day such as 2026-12-31', found: `"${text}"` });
}

/** Returns the minutes of `08:00`. */
export function parseTime(text: string): number {
  const [hours = '', minutes = ''] = text.split(':');
  return Number(hours) * 60 + Number(minutes);
}
