import { migrationLimits, type SqlFile } from './model.ts';

/** Text of a file, or a noun phrase on what was found in its place. */
export type FileText = { readonly text: string } | { readonly found: string };

/**
 * Decodes a file of SQL. A byte order mark of UTF-8 is left out, as PostgreSQL's tools do; other encodings are not
 * guessed: bytes that two readers take for two statements are judged by neither.
 */
export function textOf({ bytes }: Pick<SqlFile, 'bytes'>): FileText {
  if (bytes.length > migrationLimits.fileBytes) return { found: `more than ${migrationLimits.fileBytes} bytes` };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return { found: 'UTF-16' };
  if (bytes.includes(0)) return { found: 'a NUL byte' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { found: 'bytes that are no UTF-8' };
  }
}

/** Replaces everything but line ends by spaces, so that what is left keeps its line. */
export function blank(text: string): string {
  return text.replaceAll(/[^\n]/g, ' ');
}

/** Keeps the lines of a range (from 0, the end left out) and blanks the others. */
export function onlyLines(lines: readonly string[], from: number, to: number): string {
  return lines.map((line, at) => (at >= from && at < to ? line : '')).join('\n');
}

/** Content by which a change is told: line ends and a byte order mark are none. */
export function contentOf(text: string): string {
  return text
    .replace(/^\u{feff}/u, '')
    .replaceAll(/\r\n?/g, '\n')
    .trimEnd();
}
