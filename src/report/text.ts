import { largest, oneLine, printable, widthOf } from './printable.ts';
import { type Block, type Report, type Table, textOfCell } from './report.ts';

export interface TextOptions {
  /**
   * Columns of the terminal; default 160, for logs that have no width of their own. Text that cannot be folded, such as
   * a digest, may be longer: it is never cut.
   */
  readonly width?: number;
}

const gap = '  ';

/** Renders the report as plain text without colours; ends with a line feed unless it is empty. */
export function renderText(report: Report, options: TextOptions = {}): string {
  const width = Math.max(20, options.width ?? 160);
  const blocks = report.map((block) => renderBlock(block, width)).filter((text) => text !== '');
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function renderBlock(block: Block, width: number): string {
  if (block.kind === 'heading') return underlined(oneLine(block.text));
  if (block.kind === 'paragraph') return fold(printable(block.text), width).join('\n');
  if (block.kind === 'listing') {
    return block.items.map((item) => hang('- ', fold(oneLine(item), width - 2))).join('\n');
  }
  if (block.kind === 'links') return block.items.map(({ text, url }) => `- ${oneLine(`${text}: ${url}`)}`).join('\n');
  if (block.kind === 'details')
    return `${underlined(oneLine(block.title))}\n\n${renderText(block.report, { width }).trimEnd()}`;
  if (block.kind === 'verbatim') return indented(printable(block.text));
  return renderTable(block, width);
}

function indented(text: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return lines.map((line) => `    ${line}`.trimEnd()).join('\n');
}

function underlined(text: string): string {
  return `${text}\n${'-'.repeat(widthOf(text))}`;
}

function renderTable(table: Table, width: number): string {
  const head = table.columns.map(oneLine);
  const rows = table.rows.map((row) => head.map((_, column) => oneLine(textOfCell(row[column]))));
  const widths = fit([head, ...rows], width);
  if (widths === undefined) return rows.map((row) => renderRecord(head, row, width)).join('\n\n');
  const rule = widths.map((columns) => '-'.repeat(columns));
  return [head, rule, ...rows].flatMap((row) => renderRow(row, widths)).join('\n');
}

/**
 * Computes column widths that make the lines fit, the widest columns folded first; undefined when single words are too
 * long.
 */
function fit(rows: readonly (readonly string[])[], width: number): readonly number[] | undefined {
  const columns = rows[0] ?? [];
  const minimums = columns.map((_, column) => largest(rows.map((row) => longestWord(row[column] ?? ''))));
  const available = width - gap.length * (columns.length - 1);
  if (sum(minimums) > available) return undefined;
  const widths = columns.map((_, column) =>
    Math.min(available, largest(rows.map((row) => widthOf(row[column] ?? '')))),
  );
  while (sum(widths) > available) {
    const spare = widths.map((columnWidth, column) => columnWidth - (minimums[column] ?? 0));
    const widest = widths.reduce(
      (best, columnWidth, column) =>
        (spare[column] ?? 0) > 0 && (best < 0 || columnWidth > (widths[best] ?? 0)) ? column : best,
      -1,
    );
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function renderRow(row: readonly string[], widths: readonly number[]): readonly string[] {
  const cells = row.map((cell, column) => fold(cell, widths[column] ?? 0));
  const height = largest(cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, column) => pad(lines[line] ?? '', widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/**
 * Renders a row as `column: value` lines, for tables whose words do not fit side by side. A first column without a name
 * holds the rows' own names, which then stand above their lines.
 */
function renderRecord(head: readonly string[], row: readonly string[], width: number): string {
  const start = largest(head.map(widthOf)) + 2;
  const lines = head.map((name, column) =>
    hang(pad(`${name}:`, start), fold(row[column] ?? '', width - start)).trimEnd(),
  );
  return head[0] === '' ? [row[0] ?? '', ...lines.slice(1)].join('\n') : lines.join('\n');
}

function fold(text: string, width: number): readonly string[] {
  return text.split('\n').flatMap((line) => foldLine(line, width));
}

function foldLine(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOf(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function hang(mark: string, lines: readonly string[]): string {
  return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`).join('\n');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

function longestWord(text: string): number {
  return largest(text.split(/ +/).map(widthOf));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
