import type { Text } from './text.ts';
import { excessive, type ReportPosition } from './unreadable.ts';

const maxLineLength = 64 * 1024;

/** Hands over each line without its end, and where it is. Throws EvidenceError for a line longer than 64 KiB. */
export async function eachLine(
  text: Text,
  take: (line: string, place: ReportPosition) => void,
): Promise<ReportPosition> {
  const place = { name: text.name, line: 0 };
  let rest = '';
  for await (const chunk of text.chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      place.line += 1;
      take(line.trimEnd(), place);
    }
    if (rest.length > maxLineLength)
      throw excessive(place, { found: `a line is longer than ${maxLineLength} characters` });
  }
  if (rest === '') return place;
  place.line += 1;
  take(rest.trimEnd(), place);
  return place;
}
