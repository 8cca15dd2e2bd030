import { calendarOf, type Calendar } from './windows/calendar.ts';
import type { ExternalCheck } from './check.ts';
import { rowOf, type RowResult } from './row.ts';

/** Times at which the environment may be entered. */
export const windows: ExternalCheck = {
  kind: 'windows',
  plan({ environment, policy }) {
    if (environment === undefined || policy?.windows === undefined) return Promise.resolve(undefined);
    const calendar = calendarOf(policy.windows, `gates.${environment.name}.windows`);
    const mayOverride = policy['break-glass']?.['may-override'].includes('windows') ?? false;
    const row = {
      id: 'window',
      title: 'Time of entry',
      required: `within the windows of ${environment.name} (${calendar.zone.name})`,
      source: 'flow',
      from: 'the clock',
    } as const;
    return Promise.resolve({
      kind: 'windows',
      rows: [row],
      ask: ({ clock }) =>
        Promise.resolve({ checks: [rowOf('windows', row, windowResult(calendar, clock.now(), mayOverride))] }),
    });
  },
};

function windowResult(calendar: Calendar, now: Date, mayOverride: boolean): RowResult {
  const because = calendar.closedBecause(now);
  const time = shownTime(now, calendar);
  if (because === undefined) return { status: 'pass', found: time };
  const next = calendar.opensAgain(now);
  const when =
    next === undefined ? 'It does not open within 400 days' : `It opens again at ${shownTime(next, calendar)}`;
  return {
    status: 'fail',
    found: `${time}: closed, ${because}`,
    advice: mayOverride ? `${when}; earlier only by break-glass, which somebody else must approve` : when,
  };
}

/** Shows local time, with UTC beside it. */
function shownTime(instant: Date, { zone }: Calendar): string {
  const local = new Date(zone.wallOf(instant) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
  return zone.name === 'UTC' ? `${local} UTC` : `${local} ${zone.name} (${instant.toISOString().slice(0, 16)}Z)`;
}
