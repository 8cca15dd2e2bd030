import type { WindowsPolicy } from '../../../../flow/gates/windows.ts';
import { allowSpan, freezeSpan, type RecurringSpan, type Span } from './span.ts';
import { type Zone, zoneOf } from './zone.ts';

/** Times at which an environment may be entered. */
export interface Calendar {
  readonly zone: Zone;
  /** Explains why it may not be entered now; undefined when it may. */
  closedBecause(now: Date): string | undefined;
  /** Returns when it may be entered next, at most 400 days ahead. */
  opensAgain(now: Date): Date | undefined;
}

const farthest = 400;
const dayLength = 1440;

/**
 * Makes the calendar.
 * Throws UsageError for contradictory windows. `where` names the section, for messages.
 */
export function calendarOf({ timezone, allow, freeze }: WindowsPolicy, where: string): Calendar {
  const zone = zoneOf(timezone);
  const allowed = allow?.map((entry, index) => allowSpan(entry, `${where}.allow[${index}]`));
  const frozen = (freeze ?? []).map((entry, index) => freezeSpan(entry, `${where}.freeze[${index}]`));
  const closedBecause = (now: Date): string | undefined => {
    const wall = zone.wallOf(now);
    const closing = frozen.find((span) => span.holds(wall));
    if (closing !== undefined) return closing.reason === undefined ? 'a freeze' : `a freeze: ${closing.reason}`;
    if (allowed === undefined || allowed.some((span) => span.holds(wall))) return undefined;
    return 'outside of its windows';
  };
  return { zone, closedBecause, opensAgain: (now) => opening(now, zone, { allowed, frozen }, closedBecause) };
}

interface Spans {
  readonly allowed: readonly RecurringSpan[] | undefined;
  readonly frozen: readonly Span[];
}

/** Finds the next opening: the first open time among the starts of windows and the ends of freezes. */
function opening(now: Date, zone: Zone, spans: Spans, closedBecause: Calendar['closedBecause']): Date | undefined {
  const today = Math.floor(zone.wallOf(now) / dayLength);
  for (let day = today; day <= today + farthest; day += 1) {
    const begins = (spans.allowed ?? []).flatMap((span) => span.startsOn(day));
    const ends = spans.frozen.flatMap((span) => span.endsOn(day));
    const open = [...begins, ...ends]
      .flatMap((wall) => zone.instantsOf(wall))
      .filter((instant) => instant > now && closedBecause(instant) === undefined);
    if (open.length > 0) return new Date(Math.min(...open.map((instant) => instant.getTime())));
  }
  return undefined;
}
