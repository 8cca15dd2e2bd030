import { eastAsianWidth } from 'get-east-asian-width';

/**
 * Text from outside may carry escape sequences that move a terminal's cursor, and marks that reorder the text that a
 * reader sees (Unicode TR 36, "Bidirectional Text Spoofing"). Both are shown as `\u{…}` and have no effect.
 */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** Lines and tabs stay as they are; CRLF becomes LF. */
export function printable(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(invisible, (character) =>
      character === '\n' || character === '\t' ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
    );
}

/** As `printable`, in one line. */
export function oneLine(text: string): string {
  return printable(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
}

/**
 * Columns that a terminal gives to printable text: two for a wide character (Unicode TR 11), none for a combining
 * mark. Printable text has no joiner, so every other character stands for itself.
 */
export function widthOf(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += /\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/**
 * Returns the largest number, 0 for none. Unlike Math.max it takes any number of numbers: a report may have a hundred
 * thousand rows.
 */
export function largest(numbers: Iterable<number>): number {
  let max = 0;
  for (const number of numbers) if (number > max) max = number;
  return max;
}
