import { escapedMarkup } from '../../../report/markup.ts';

/** Escapes a text for XML and HTML; characters outside XML 1.0 (section 2.2, "Char") become U+FFFD. */
export function escaped(text: string): string {
  return escapedMarkup(text.replaceAll(/[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD'));
}
