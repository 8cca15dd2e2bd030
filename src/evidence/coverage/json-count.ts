import type { Json } from '../text/json.ts';
import { malformed, type ReportPosition, shown } from '../text/unreadable.ts';

/** Reads a count in JSON. Throws EvidenceError for anything but a whole number of 0 or more. */
export function countIn(value: Json | undefined, place: ReportPosition): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw malformed(place, {
    expected: 'a whole number of 0 or more',
    found: value === undefined ? 'none' : shown(JSON.stringify(value), 30),
  });
}
