import { UsageError } from '../../../../base/errors.ts';

/**
 * Time on a local clock, in minutes since 1970-01-01T00:00 on that clock, as people mean a window.
 * A day has 1440 of them, except the two a year that have more or fewer.
 */
export type Wall = number;

export interface Zone {
  readonly name: string;
  wallOf(instant: Date): Wall;
  /**
   * Returns the instants of a wall time: two where clocks are put back.
   * Where clocks skip it, the end of the gap.
   */
  instantsOf(wall: Wall): readonly Date[];
}

const minute = 60_000;
/** Largest offset of clocks from UTC. */
const farthest = 15 * 60 * minute;

/** Opens a time zone. Throws UsageError for a name that the IANA database does not have. */
export function zoneOf(name: string): Zone {
  const format = formatFor(name);
  const wallOf = (instant: Date): Wall => {
    const { year = 0, month = 1, day = 0, hour = 0, minute: minutes = 0 } = partsOf(format, instant);
    return Date.UTC(year, month - 1, day, hour, minutes) / minute;
  };
  return { name, wallOf, instantsOf: (wall) => instantsOf(wall, wallOf) };
}

function formatFor(name: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone: name,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const where = 'windows.timezone';
    throw new UsageError({ code: 'unknown-timezone', where, expected: 'a zone such as Europe/Berlin', found: name });
  }
}

function partsOf(format: Intl.DateTimeFormat, instant: Date): Readonly<Partial<Record<string, number>>> {
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
}

function instantsOf(wall: Wall, wallOf: (instant: Date) => Wall): readonly Date[] {
  const asUtc = wall * minute;
  const offsets = [asUtc - farthest, asUtc + farthest].map((time) => wallOf(new Date(time)) * minute - time);
  const candidates = [...new Set(offsets)].map((offset) => new Date(asUtc - offset));
  const found = candidates.filter((instant) => wallOf(instant) === wall);
  if (found.length > 0) return found.toSorted((left, right) => left.getTime() - right.getTime());
  return [firstAtLeast(wall, asUtc - farthest, asUtc + farthest, wallOf)];
}

/** Finds the end of a gap by halving, since clocks run forward around it. */
function firstAtLeast(wall: Wall, early: number, late: number, wallOf: (instant: Date) => Wall): Date {
  let [before, after] = [early / minute, late / minute];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallOf(new Date(middle * minute)) >= wall) after = middle;
    else before = middle;
  }
  return new Date(after * minute);
}
