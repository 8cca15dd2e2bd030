import type { WindowsPolicy } from '../../../../flow/gates/windows.ts';
import { allowSpan, freezeSpan, type Span } from './span.ts';
import { type Zone, zoneOf } from './zone.ts';

/** When an environment may be entered. */
export interface Calendar {
  readonly zone: Zone;
  /** Why it may not be entered now; undefined when it may. */
  closedBecause(now: Date): string | undefined;
  /** When it may be entered next, at most 400 days ahead. */
  opensAgain(now: Date): Date | undefined;
}

const farthest = 400;
const dayLength = 1440;

/** Throws UsageError for windows that make no sense. `where` names the section, for messages. */
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
  readonly allowed: readonly Span[] | undefined;
  readonly frozen: readonly Span[];
}

/** It can only open where a window begins or a freeze ends; the first such time that is open is it. */
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
