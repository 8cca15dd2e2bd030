import { describe, expect, test } from '@jest/globals';
import type { WindowsPolicy } from '../../../../../src/flow/gates/windows.ts';
import { calendarOf } from '../../../../../src/steps/gate/external/windows/calendar.ts';
import { calendarDay, daysInMonth, parseDay, parseTime } from '../../../../../src/steps/gate/external/windows/day.ts';
import { daysOfRule } from '../../../../../src/steps/gate/external/windows/rule.ts';
import { zoneOf } from '../../../../../src/steps/gate/external/windows/zone.ts';

/** The days of a rule from one day to another, both included. */
function days(rule: string, from: string, to: string, start?: string): readonly string[] {
  const isNamed = daysOfRule(rule, start, 'windows');
  const [first, last] = [parseDay(from, 'windows'), parseDay(to, 'windows')];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
    .filter((day) => isNamed(calendarDay(day)))
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
}

describe('a rule names days', () => {
  test.each([
    ['SU', '2026-11-22'],
    ['MO', '2026-11-23'],
    ['TU', '2026-11-24'],
    ['WE', '2026-11-25'],
    ['TH', '2026-11-26'],
    ['FR', '2026-11-27'],
    ['SA', '2026-11-28'],
  ])('%s is %s', (code, day) => {
    expect(days(`FREQ=WEEKLY;BYDAY=${code}`, '2026-11-22', '2026-11-28')).toEqual([day]);
  });

  test.each<[string, string, string, readonly string[], string?]>([
    ['FREQ=WEEKLY;BYDAY=MO,FR', '2026-11-23', '2026-11-29', ['2026-11-23', '2026-11-27']],
    ['FREQ=DAILY', '2026-11-23', '2026-11-24', ['2026-11-23', '2026-11-24']],
    ['FREQ=DAILY;BYMONTH=2,3', '2024-02-28', '2024-03-01', ['2024-02-28', '2024-02-29', '2024-03-01']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2024-02-01', '2024-03-31', ['2024-02-29', '2024-03-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-31', '2026-11-01', '2026-12-31', ['2026-12-01']],
    ['FREQ=MONTHLY;BYMONTHDAY=29', '2026-02-01', '2026-03-31', ['2026-03-29']],
    ['FREQ=MONTHLY;BYDAY=5MO', '2026-11-01', '2026-12-31', ['2026-11-30']],
    ['FREQ=MONTHLY;BYDAY=-5MO', '2026-11-01', '2026-12-31', ['2026-11-02']],
    ['FREQ=MONTHLY;BYDAY=1MO,-1MO', '2026-11-01', '2026-11-30', ['2026-11-02', '2026-11-30']],
    ['FREQ=YEARLY;BYDAY=1TH', '2026-01-01', '2026-12-31', ['2026-01-01']],
    ['FREQ=YEARLY;BYDAY=53TH', '2026-01-01', '2027-12-31', ['2026-12-31']],
    ['FREQ=YEARLY;BYDAY=-53TH', '2026-01-01', '2027-12-31', ['2026-01-01']],
    // A leap year has 366 days: its last Tuesday is the 31st of December.
    ['FREQ=YEARLY;BYDAY=-1TU', '2024-01-01', '2024-12-31', ['2024-12-31']],
    ['FREQ=YEARLY;BYDAY=53MO', '2024-01-01', '2024-12-31', ['2024-12-30']],
    ['FREQ=YEARLY;BYMONTHDAY=1;BYMONTH=1', '2026-01-01', '2027-12-31', ['2026-01-01', '2027-01-01']],
    ['FREQ=DAILY;INTERVAL=2', '2026-11-20', '2026-11-26', ['2026-11-23', '2026-11-25'], '2026-11-23'],
    ['FREQ=DAILY', '2026-11-22', '2026-11-24', ['2026-11-23', '2026-11-24'], '2026-11-23'],
    ['FREQ=WEEKLY;INTERVAL=7;BYDAY=MO', '2026-11-23', '2027-01-31', ['2026-11-23', '2027-01-11'], '2026-11-23'],
    // Weeks begin on Monday: the Sunday after a Wednesday is still of its week.
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
      '2026-11-23',
      '2026-12-31',
      ['2026-11-29', '2026-12-13', '2026-12-27'],
      '2026-11-25',
    ],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', '2026-11-22', '2026-12-31', ['2026-12-07', '2026-12-21'], '2026-11-25'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
      '2026-11-22',
      '2026-12-31',
      ['2026-11-30', '2026-12-14', '2026-12-28'],
      '2026-11-22',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=1',
      '2026-10-01',
      '2027-12-31',
      ['2026-11-01', '2027-04-01', '2027-09-01'],
      '2026-11-01',
    ],
    [
      'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=1',
      '2025-01-01',
      '2028-12-31',
      ['2026-11-01', '2027-11-01', '2028-11-01'],
      '2026-11-01',
    ],
    [
      'FREQ=YEARLY;INTERVAL=3;BYMONTH=1;BYMONTHDAY=1',
      '2024-01-01',
      '2032-12-31',
      ['2025-01-01', '2028-01-01', '2031-01-01'],
      '2025-01-01',
    ],
  ])('%s from %s to %s', (...[rule, from, to, expected, start]) => {
    expect(days(rule, from, to, start)).toEqual(expected);
  });

  test.each([
    ['FREQ=MONTHLY;BYMONTHDAY=1.5', /a number from -31 to 31/],
    ['FREQ=MONTHLY;BYMONTHDAY=', /expected NAME=value/],
    ['FREQ=MONTHLY;BYMONTHDAY=x', /a number from -31 to 31, found "x"/],
    ['FREQ=MONTHLY;BYMONTHDAY=-32', /a number from -31 to 31/],
    ['FREQ=DAILY;INTERVAL=0', /a number from 1 to 1000/],
    ['FREQ=DAILY;INTERVAL=1001', /a number from 1 to 1000/],
    ['FREQ=YEARLY;BYDAY=54MO', /expected a day such as FR/],
    ['FREQ=YEARLY;BYDAY=-54MO', /expected a day such as FR/],
    ['FREQ=MONTHLY;BYDAY=-6FR', /more than five/],
    ['FREQ=DAILY;BYDAY=1FR', /needs FREQ=MONTHLY/],
    ['FREQ=WEEKLY', /names no day; add BYDAY$/],
    ['FREQ=MONTHLY', /names no day; add BYDAY or BYMONTHDAY$/],
    ['FREQ=YEARLY', /names no day; add BYDAY or BYMONTHDAY$/],
    ['FREQ=DAILY=1', /expected NAME=value/],
  ])('%s is refused', (rule, sentence) => {
    expect(() => daysOfRule(rule, '2026-01-01', 'w')).toThrow(sentence);
    expect(() => daysOfRule(rule, '2026-01-01', 'w')).toThrow(expect.objectContaining({ code: 'window-invalid' }));
  });

  test.each([
    'FREQ=YEARLY;BYDAY=53MO',
    'FREQ=MONTHLY;BYDAY=5FR',
    'FREQ=YEARLY;BYMONTH=5;BYDAY=-5FR',
    'FREQ=DAILY;BYDAY=FR',
  ])('%s is not', (rule) => {
    expect(() => daysOfRule(rule, undefined, 'w')).not.toThrow();
  });
});

const closed = (time: string, policy: Partial<WindowsPolicy>): string | undefined =>
  calendarOf({ timezone: 'UTC', ...policy }, 'w').closedBecause(new Date(time));
const opens = (time: string, policy: Partial<WindowsPolicy>): string | undefined =>
  calendarOf({ timezone: 'UTC', ...policy }, 'w')
    .opensAgain(new Date(time))
    ?.toISOString();
const frozenUntil = (day: string): Partial<WindowsPolicy> => ({ freeze: [{ from: '2026-01-01', to: day }] });

describe('windows', () => {
  test.each(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'])('%s is one day of the week', (name) => {
    const open = Array.from({ length: 7 }, (_, day) => `2026-11-2${2 + day}T12:00:00Z`).filter(
      (time) => closed(time, { allow: [{ days: [name] }] }) === undefined,
    );
    expect(open).toEqual([`2026-11-2${2 + ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].indexOf(name)}T12:00:00Z`]);
  });

  test('without times last the whole day', () => {
    const monday = { allow: [{ days: ['mon'] }] };
    expect(closed('2026-11-22T23:59:59Z', monday)).toBe('outside of its windows');
    expect(closed('2026-11-23T00:00:00Z', monday)).toBeUndefined();
    expect(closed('2026-11-23T23:59:59Z', monday)).toBeUndefined();
    expect(closed('2026-11-24T00:00:00Z', monday)).toBe('outside of its windows');
    const frozen = { freeze: [{ days: ['mon'] }] };
    expect(closed('2026-11-23T00:00:00Z', frozen)).toBe('a freeze');
    expect(opens('2026-11-23T23:59:00Z', frozen)).toBe('2026-11-24T00:00:00.000Z');
  });

  test.each([
    [{ allow: [{ from: '00:00', to: '24:00' }] }, 'open'],
    [{ allow: [{ from: '24:00' }] }, 'w.allow[0]'],
    [{ allow: [{ to: '00:00' }] }, 'w.allow[0]'],
    [{ freeze: [{ days: ['mon'], from: '24:00' }] }, 'w.freeze[0]'],
    [{ freeze: [{ days: ['mon'], to: '00:00' }] }, 'w.freeze[0]'],
    [{ freeze: [{ days: ['mon'], from: '09:00', to: '09:00' }] }, 'w.freeze[0]'],
    [{ freeze: [{ from: '2026-12-20', to: '18:00' }] }, 'w.freeze[0]'],
    [{ freeze: [{ from: '18:00', to: '2026-12-20' }] }, 'w.freeze[0]'],
    [{ freeze: [{ from: '2026-12-20T08:00', to: '2026-12-20T08:00' }] }, 'w.freeze[0]'],
    [{ freeze: [{ from: '2026-12-20', to: '2026-12-20' }] }, 'open'],
  ])('%j: %s', (policy, where) => {
    const make = () => closed('2026-11-24T12:00:00Z', policy) ?? 'open';
    if (where === 'open') expect(make()).toBe('open');
    else
      expect(make).toThrow(
        expect.objectContaining({ code: 'window-invalid', message: expect.stringContaining(where) }),
      );
  });

  test('are found up to 400 days ahead', () => {
    expect(opens('2026-11-23T12:00:00Z', frozenUntil('2027-12-26'))).toBe('2027-12-27T00:00:00.000Z');
    expect(opens('2026-11-23T12:00:00Z', frozenUntil('2027-12-28'))).toBeUndefined();
    const days400 = { allow: [{ rule: 'FREQ=YEARLY;INTERVAL=50;BYMONTH=12;BYMONTHDAY=28', start: '2027-12-01' }] };
    expect(opens('2026-11-23T12:00:00Z', days400)).toBe('2027-12-28T00:00:00.000Z');
    expect(opens('2026-11-22T12:00:00Z', days400)).toBeUndefined();
  });

  test('of several the first that is open counts', () => {
    const two = {
      allow: [
        { from: '18:00', to: '19:00' },
        { from: '14:00', to: '15:00' },
      ],
    };
    expect(opens('2026-11-23T12:00:00Z', two)).toBe('2026-11-23T14:00:00.000Z');
    expect(opens('2026-11-23T14:00:00Z', two)).toBe('2026-11-23T18:00:00.000Z');
  });

  test('a freeze that ends inside a window opens it', () => {
    const policy = {
      allow: [{ from: '08:00', to: '18:00' }],
      freeze: [{ from: '2026-11-23', to: '2026-11-24T12:30' }],
    };
    expect(opens('2026-11-23T12:00:00Z', policy)).toBe('2026-11-24T12:30:00.000Z');
  });
});

describe('days and clocks', () => {
  test('a day has its parts', () => {
    expect(calendarDay(parseDay('2024-02-29', 'w'))).toEqual({
      day: 19_782,
      year: 2024,
      month: 2,
      date: 29,
      weekday: 4,
    });
    expect([1, 2, 4].map((month) => daysInMonth({ year: 2024, month }))).toEqual([31, 29, 30]);
    expect(daysInMonth({ year: 2025, month: 2 })).toBe(28);
  });

  test.each([
    ['00:00', 0],
    ['08:05', 485],
    ['24:00', 1440],
  ])('%s is the minute %d', (text, minutes) => {
    expect(parseTime(text)).toBe(minutes);
  });

  test.each(['2026-11-31', '2026-1-1', 'x'])('%s is no day', (text) => {
    expect(() => parseDay(text, 'w')).toThrow(expect.objectContaining({ code: 'window-invalid' }));
  });

  test.each([
    ['UTC', '2026-11-23T12:34:56Z', 0],
    ['Asia/Kolkata', '2026-11-23T12:34:00Z', 330],
    ['Pacific/Kiritimati', '2026-12-31T23:59:00Z', 840],
    ['Etc/GMT+12', '2026-12-31T23:59:00Z', -720],
  ])('the clocks of %s at %s', (name, time, offset) => {
    const zone = zoneOf(name);
    const wall = Math.floor(Date.parse(time) / 60_000) + offset;
    expect(zone.wallOf(new Date(time))).toBe(wall);
    expect(zone.instantsOf(wall)).toEqual([new Date(Math.floor(Date.parse(time) / 60_000) * 60_000)]);
  });

  test('a zone that nobody knows is a fault of the flow', () => {
    expect(() => zoneOf('Mars/Olympus')).toThrow(
      expect.objectContaining({ code: 'unknown-timezone', message: expect.stringContaining('windows.timezone') }),
    );
  });
});
