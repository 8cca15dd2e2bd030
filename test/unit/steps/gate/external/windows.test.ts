import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../../support/fast-check.ts';
import type { WindowsPolicy } from '../../../../../src/flow/gates/windows.ts';
import { calendarOf } from '../../../../../src/steps/gate/external/windows/calendar.ts';
import { calendarDay, parseDay } from '../../../../../src/steps/gate/external/windows/day.ts';
import { daysOfRule } from '../../../../../src/steps/gate/external/windows/rule.ts';
import { zoneOf } from '../../../../../src/steps/gate/external/windows/zone.ts';

/** `open`, or `closed by …; opens …`. */
function at(time: string, policy: Partial<WindowsPolicy>): string {
  const calendar = calendarOf({ timezone: 'UTC', ...policy }, 'windows');
  const now = new Date(time);
  const because = calendar.closedBecause(now);
  return because === undefined
    ? 'open'
    : `closed by ${because}; opens ${calendar.opensAgain(now)?.toISOString() ?? 'never'}`;
}

const office = { timezone: 'Europe/Berlin', allow: [{ days: ['mon-thu'], from: '08:00', to: '16:00' }] };

describe('windows that open', () => {
  test.each([
    ['2026-11-23T06:59:59Z', 'closed by outside of its windows; opens 2026-11-23T07:00:00.000Z'],
    ['2026-11-23T07:00:00Z', 'open'],
    ['2026-11-23T14:59:59Z', 'open'],
    ['2026-11-23T15:00:00Z', 'closed by outside of its windows; opens 2026-11-24T07:00:00.000Z'],
    ['2026-11-26T15:00:00Z', 'closed by outside of its windows; opens 2026-11-30T07:00:00.000Z'],
    ['2026-07-06T05:59:00Z', 'closed by outside of its windows; opens 2026-07-06T06:00:00.000Z'],
    ['2026-07-06T06:00:00Z', 'open'],
  ])('mon-thu from 8 to 16 in Berlin at %s: %s', (time, expected) => {
    expect(at(time, office)).toBe(expected);
  });

  test.each([
    ['2026-11-27T21:59:00Z', 'closed by outside of its windows; opens 2026-11-27T22:00:00.000Z'],
    ['2026-11-27T22:00:00Z', 'open'],
    ['2026-11-28T03:59:00Z', 'open'],
    ['2026-11-28T04:00:00Z', 'closed by outside of its windows; opens 2026-12-04T22:00:00.000Z'],
  ])('a night belongs to the day on which it begins: %s: %s', (time, expected) => {
    expect(at(time, { allow: [{ days: ['fri'], from: '22:00', to: '04:00' }] })).toBe(expected);
  });

  test('days go over the end of the week, and two windows are one after the other', () => {
    expect(at('2026-11-29T12:00:00Z', { allow: [{ days: ['fri-mon'] }] })).toBe('open');
    expect(at('2026-11-25T12:00:00Z', { allow: [{ days: ['fri-mon'] }, { days: ['wed'] }] })).toBe('open');
    expect(at('2026-11-26T12:00:00Z', { allow: [{ days: ['fri-mon'] }, { days: ['wed'] }] })).toMatch(
      /opens 2026-11-27T00/,
    );
  });
});

describe('freezes', () => {
  const freeze = [{ from: '2026-12-20', to: '2027-01-06', reason: 'end of the year' }];

  test.each([
    ['2026-12-19T22:59:00Z', 'open'],
    ['2026-12-19T23:00:00Z', 'closed by a freeze: end of the year; opens 2027-01-06T23:00:00.000Z'],
    ['2027-01-06T22:59:59Z', 'closed by a freeze: end of the year; opens 2027-01-06T23:00:00.000Z'],
    ['2027-01-06T23:00:00Z', 'open'],
  ])('both days are part of it, in local time: %s: %s', (time, expected) => {
    expect(at(time, { timezone: 'Europe/Berlin', freeze })).toBe(expected);
  });

  test('go before windows that open', () => {
    expect(at('2026-12-21T09:00:00Z', { ...office, freeze })).toMatch(/opens 2027-01-07T07:00:00.000Z/);
  });

  test('with times, and on days that come again', () => {
    const two = [
      { from: '2026-12-24T12:00', to: '2026-12-24T18:00' },
      { rule: 'FREQ=MONTHLY;BYDAY=-1FR', from: '16:00' },
    ];
    expect(at('2026-12-24T17:59:00Z', { freeze: two })).toBe('closed by a freeze; opens 2026-12-24T18:00:00.000Z');
    expect(at('2026-11-27T15:59:00Z', { freeze: two })).toBe('open');
    expect(at('2026-11-27T16:00:00Z', { freeze: two })).toBe('closed by a freeze; opens 2026-11-28T00:00:00.000Z');
    expect(at('2026-11-20T16:00:00Z', { freeze: two })).toBe('open');
  });

  test('that never end within 400 days are said so, in no time', () => {
    const ever = { from: '0001-01-01', to: '9999-12-31' };
    expect(at('2026-11-23T12:00:00Z', { ...office, freeze: [ever] })).toMatch(/opens never$/);
  });
});

describe('clocks that are put forward and back', () => {
  const night = { timezone: 'Europe/Berlin', allow: [{ from: '02:30', to: '02:45' }] };

  test('a time that is skipped: the window is not there, and the next one is on the next day', () => {
    expect(at('2026-03-29T00:59:00Z', night)).toMatch(/opens 2026-03-30T00:30:00.000Z/);
    expect(at('2026-03-29T01:00:00Z', night)).toMatch(/^closed/);
  });

  test('a window that begins in the gap opens where the gap ends', () => {
    const long = { ...night, allow: [{ from: '02:30', to: '04:00' }] };
    expect(at('2026-03-29T00:59:00Z', long)).toMatch(/opens 2026-03-29T01:00:00.000Z/);
    expect(at('2026-03-29T01:00:00Z', long)).toBe('open');
  });

  test('a time that comes twice: the window is open twice', () => {
    expect(at('2026-10-25T00:30:00Z', night)).toBe('open');
    expect(at('2026-10-25T00:45:00Z', night)).toMatch(/opens 2026-10-25T01:30:00.000Z/);
    expect(at('2026-10-25T01:30:00Z', night)).toBe('open');
    expect(at('2026-10-25T01:45:00Z', night)).toMatch(/opens 2026-10-26T01:30:00.000Z/);
  });

  test('half an hour of daylight saving, a day that was left out, midnight that is skipped', () => {
    expect(zoneOf('Australia/Lord_Howe').instantsOf(zoneOf('UTC').wallOf(new Date('2026-10-04T02:15Z')))).toEqual([
      new Date('2026-10-03T15:30:00Z'),
    ]);
    expect(zoneOf('Pacific/Apia').instantsOf(zoneOf('UTC').wallOf(new Date('2011-12-30T12:00Z')))).toEqual([
      new Date('2011-12-30T10:00:00Z'),
    ]);
    expect(at('2026-09-05T12:00:00Z', { timezone: 'America/Santiago', allow: [{ days: ['sun'] }] })).toMatch(
      /opens 2026-09-06T04:00:00.000Z/,
    );
  });

  test('what a wall shows at a time is shown at that time', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'America/Santiago',
      'UTC',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 28_000_000, max: 32_000_000 }), (name, minutes) => {
        const zone = zoneOf(name);
        const instant = new Date(minutes * 60_000);
        expect(zone.instantsOf(zone.wallOf(instant))).toContainEqual(instant);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what opens again is open, and was closed just before', () => {
  test('for any windows', () => {
    const days = fc.subarray(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], { minLength: 1 });
    const time = fc
      .integer({ min: 0, max: 95 })
      .map(
        (quarter) =>
          `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
      );
    const window = fc.record({ days, from: time, to: time }).filter(({ from, to }) => from !== to);
    const policy = fc.record({
      timezone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'UTC'),
      allow: fc.array(window, { minLength: 1, maxLength: 3 }),
      freeze: fc.array(window, { maxLength: 2 }),
    });
    fc.assert(
      fc.property(policy, fc.integer({ min: 29_600_000, max: 30_700_000 }), (one, minutes) => {
        const calendar = calendarOf(one, 'windows');
        const now = new Date(minutes * 60_000);
        if (calendar.closedBecause(now) === undefined) return;
        const next = calendar.opensAgain(now);
        if (next === undefined) return;
        expect(next > now).toBe(true);
        expect(calendar.closedBecause(next)).toBeUndefined();
        expect(calendar.closedBecause(new Date(next.getTime() - 1))).toBeDefined();
      }),
      { numRuns: 150 },
    );
  });
});

describe('rules of days', () => {
  test.each([
    ['FREQ=MONTHLY;BYDAY=-1FR', ['2026-10-30', '2026-11-27', '2026-12-25']],
    ['FREQ=MONTHLY;BYDAY=2TU', ['2026-10-13', '2026-11-10', '2026-12-08']],
    ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', ['2026-11-13']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', ['2026-10-31', '2026-11-30', '2026-12-31']],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24,25,26', ['2026-12-24', '2026-12-25', '2026-12-26']],
    ['FREQ=YEARLY;BYMONTH=11;BYDAY=4TH', ['2026-11-26']],
    ['FREQ=YEARLY;BYDAY=47MO', ['2026-11-23']],
    ['FREQ=YEARLY;BYDAY=-1TH', ['2026-12-31']],
    ['FREQ=WEEKLY;BYMONTH=11;BYDAY=SA', ['2026-11-07', '2026-11-14', '2026-11-21', '2026-11-28']],
  ])('%s', (rule, expected) => {
    expect(daysIn(rule)).toEqual(expected);
  });

  test.each([
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
      '2026-10-05',
      ['2026-10-07', '2026-10-21', '2026-11-04', '2026-11-18', '2026-12-02', '2026-12-16', '2026-12-30'],
    ],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2026-09-15', ['2026-12-01']],
    ['FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYMONTHDAY=5', '2025-01-01', []],
    ['FREQ=DAILY;INTERVAL=40', '2026-10-10', ['2026-10-10', '2026-11-19', '2026-12-29']],
  ])('%s from %s', (rule, start, expected) => {
    expect(daysIn(rule, start)).toEqual(expected);
  });

  test.each([
    ['FREQ=HOURLY', /expected FREQ of/],
    ['BYDAY=FR', /expected FREQ of .* found none/],
    ['FREQ=WEEKLY', /names no day; add BYDAY/],
    ['FREQ=WEEKLY;BYDAY=1FR', /needs FREQ=MONTHLY/],
    ['FREQ=WEEKLY;BYMONTHDAY=1', /does not go with/],
    ['FREQ=MONTHLY;BYDAY=6FR', /more than five/],
    ['FREQ=MONTHLY;BYDAY=0FR', /expected a day such as FR/],
    ['FREQ=MONTHLY;BYDAY=XX', /expected a day such as FR/],
    ['FREQ=MONTHLY;BYMONTHDAY=32', /from -31 to 31/],
    ['FREQ=MONTHLY;BYMONTHDAY=0', /from -31 to 31/],
    ['FREQ=YEARLY;BYMONTH=13', /from 1 to 12/],
    ['FREQ=WEEKLY;BYDAY=FR;UNTIL=20261231', /found "UNTIL"/],
    ['FREQ=WEEKLY;BYDAY=FR;COUNT=1', /found "COUNT"/],
    ['FREQ=WEEKLY;BYDAY=FR;FREQ=DAILY', /is there twice/],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', /add "start"/],
    ['FREQ', /expected NAME=value/],
  ])('%s is refused rather than read by half', (rule, sentence) => {
    expect(() => daysOfRule(rule, undefined, 'windows.allow[0]')).toThrow(sentence);
  });

  test.each([
    [{ timezone: 'Europe/Atlantis' }, /expected a zone such as Europe\/Berlin, found Europe\/Atlantis/],
    [{ freeze: [{ from: '2026-02-30', to: '2026-03-01' }] }, /expected a day such as 2026-12-31, found "2026-02-30"/],
    [{ freeze: [{ from: '2026-12-20', to: '2026-12-01' }] }, /ends before it begins/],
    [{ freeze: [{ from: '2026-12-20' }] }, /a date in both/],
    [{ freeze: [{ reason: 'always' }] }, /expected dates/],
    [{ freeze: [{ days: ['fri'], from: '2026-12-20', to: '2026-12-21' }] }, /take times such as 18:00/],
    [{ allow: [{ days: ['fri'], rule: 'FREQ=DAILY' }] }, /found both/],
    [{ allow: [{ from: '08:00', to: '08:00' }] }, /expected a window/],
    [{ allow: [{ days: ['fri'], start: '2026-01-01' }] }, /is for a "rule"/],
  ])('%j is refused', (policy, sentence) => {
    expect(() => calendarOf({ timezone: 'UTC', ...policy }, 'windows')).toThrow(sentence);
  });
});

/** The days of a rule in the last quarter of 2026. */
function daysIn(rule: string, start?: string): readonly string[] {
  const isNamed = daysOfRule(rule, start, 'windows');
  const first = parseDay('2026-10-01', 'windows');
  return Array.from({ length: 92 }, (_, index) => first + index)
    .filter((day) => isNamed(calendarDay(day)))
    .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
}
