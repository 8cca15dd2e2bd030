import type { Text } from './text.ts';
import { excessive, type Place } from './unreadable.ts';

const maximumLineLength = 64 * 1024;

/** Hands over each line without its end, and where it is. Throws EvidenceError for a line longer than 64 KiB. */
export async function eachLine(text: Text, take: (line: string, place: Place) => void): Promise<Place> {
  const place = { name: text.name, line: 0 };
  let rest = '';
  for await (const chunk of text.chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      place.line += 1;
      take(line.trimEnd(), place);
    }
    if (rest.length > maximumLineLength)
      throw excessive(place, `a line is longer than ${maximumLineLength} characters`);
  }
  if (rest === '') return place;
  place.line += 1;
  take(rest.trimEnd(), place);
  return place;
}
