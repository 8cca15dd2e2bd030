/** Generated parts of Markdown pages by their kind. The argument is the text after the kind, or the empty string. */
export type Sections = Readonly<Record<string, (argument: string) => readonly string[]>>;

const opening = /^<!-- generated: ([a-z-]+)(?: ([a-z/-]+))? -->$/;
const closing = '<!-- /generated -->';

/** Whether a page has a generated part. */
export function hasSections(page: string): boolean {
  return page.split('\n').some((line) => opening.test(line));
}

/**
 * Returns a Markdown page with its generated parts made anew: the text between `<!-- generated: inputs gate -->` and
 * `<!-- /generated -->`. Throws when a mark is not closed or is of no kind that there is.
 */
export function withSections(page: string, name: string, sections: Sections): string {
  const lines: string[] = [];
  let inside = false;
  for (const line of page.split('\n')) {
    const [mark, kind = '', argument = ''] = opening.exec(line) ?? [];
    if (line === closing) inside = false;
    if (!inside) lines.push(line);
    if (mark === undefined) continue;
    if (inside) throw new Error(`${name}: a generated part begins before the one above it is closed by ${closing}`);
    inside = true;
    lines.push(...sectionOf(sections, kind, argument, name));
  }
  if (inside) throw new Error(`${name}: a generated part is not closed by ${closing}`);
  return lines.join('\n');
}

function sectionOf(sections: Sections, kind: string, argument: string, name: string): readonly string[] {
  const section = sections[kind];
  const known = Object.keys(sections).join(', ');
  if (section === undefined) throw new Error(`${name}: expected a generated part of ${known}, found ${kind}`);
  try {
    return section(argument);
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/**
 * Text as the content of a cell. A code span shows an entity as it is written, so `<` is escaped outside of them alone.
 */
export function cell(text: string): string {
  const parts = text.replaceAll('|', '\\|').split(/(`[^`]*`)/);
  return parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', '&lt;'))).join('');
}

export function table(columns: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`.replaceAll('  ', ' '));
}

/** Columns of prose in the docs. */
const columns = 140;

/** Breaks a paragraph between words, and never inside of a code span. */
export function wrapped(text: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/(?:`[^`]*`|[^\s`])+/g) ?? []) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
