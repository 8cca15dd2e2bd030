import { createHash } from 'node:crypto';

/** Pictures for the README: what a terminal or a job summary shows, drawn as SVG without scripts and fonts of its own. */

const width = 880;
const margin = 20;

interface Line {
  readonly text: string;
  readonly style: keyof typeof styles;
  readonly x: number;
  readonly y: number;
}

/** A terminal with one command and what it printed. Its spaces do not break: SVG joins others. */
export function terminalPicture(command: string, printed: string): string {
  const texts = [`$ ${command}`, ...printed.trimEnd().split('\n')];
  const columns = Math.max(...texts.map((text) => text.length));
  const [advance, leading] = [(width - 2 * margin) / Math.max(columns, 80), 18];
  const size = Math.min(14, advance / 0.602);
  const lines = texts.map((text, at) => {
    const y = margin + 14 + at * leading;
    const fill = at === 0 || /^(?:status|Needs a look|application)/.test(text) ? '#f0f6fc' : '#c9d1d9';
    return `<text x="${margin}" y="${y}" fill="${fill}">${escaped(text).replaceAll(' ', '\u00A0')}</text>`;
  });
  const font = `font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace" font-size="${size.toFixed(1)}"`;
  return picture(texts.length * leading + 2 * margin, '#0d1117', [`<g ${font}>`, ...lines, '</g>']);
}

/** A job summary: its headings, tables and paragraphs, and the titles of what is folded. */
export function summaryPicture(markdown: string): string {
  const lines: Line[] = [];
  const rules: string[] = [];
  let y = margin;
  for (const block of blocksOf(markdown)) {
    if (block.kind === 'table') {
      const widths = columnWidths(block.rows);
      for (const row of block.rows) {
        y += 30;
        row.forEach((cell, at) => {
          const x = margin + 12 + widths.slice(0, at).reduce((sum, one) => sum + one, 0);
          lines.push({ text: plain(cell), style: cell.startsWith('`') ? 'code' : 'cell', x, y });
        });
        rules.push(`<path d="M${margin} ${y + 10}H${width - margin}" stroke="#d1d9e0"/>`);
      }
      y += 16;
    } else {
      y += block.kind === 'heading' ? 34 : 28;
      const text = block.kind === 'folded' ? `▸ ${plain(block.text)}` : plain(block.text);
      lines.push({ text, style: block.kind === 'heading' ? 'heading' : 'cell', x: margin, y });
    }
  }
  const drawn = lines.map((line) => {
    const { style, x, y: at } = line;
    return `<text x="${x}" y="${at}" ${styles[style]}>${escaped(fitting(line))}</text>`;
  });
  const font = 'font-family="-apple-system,Segoe UI,Helvetica,Arial,sans-serif" fill="#1f2328"';
  return picture(y + margin, '#ffffff', [...rules, `<g ${font}>`, ...drawn, '</g>']);
}

const styles = {
  heading: 'font-size="20" font-weight="600"',
  cell: 'font-size="14"',
  code: 'font-size="12" font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,monospace"',
} as const;

/** Cuts what would stand outside of the picture. */
function fitting({ text, style, x }: Line): string {
  const most = Math.floor((width - margin - x) / (style === 'heading' ? 11 : 7.3));
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

type Shown =
  | { readonly kind: 'heading' | 'paragraph' | 'folded'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** What a reader sees of our Markdown before anything is unfolded. */
function blocksOf(markdown: string): readonly Shown[] {
  const shown: Shown[] = [];
  let depth = 0;
  let rows: (readonly string[])[] | undefined;
  for (const line of markdown.split('\n')) {
    const title = /^<summary>(.*)<\/summary>$/.exec(line)?.[1];
    if (title !== undefined && depth === 1) shown.push({ kind: 'folded', text: title });
    if (line === '<details>') depth += 1;
    if (line === '</details>') depth -= 1;
    const isRow = depth === 0 && line.startsWith('|');
    if (!isRow) rows = undefined;
    if (depth > 0 || line.startsWith('<') || line === '') continue;
    if (!isRow) shown.push(line.startsWith('#') ? { kind: 'heading', text: line } : { kind: 'paragraph', text: line });
    else if (rows === undefined) shown.push({ kind: 'table', rows: (rows = [cellsOf(line)]) });
    else if (!/^[| -]+$/.test(line)) rows.push(cellsOf(line));
  }
  return shown;
}

function cellsOf(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}

function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const widest = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => plain(row[at] ?? '').length)));
  return widest.map((count) => Math.min(count, 40) * 7.6 + 24);
}

function plain(text: string): string {
  return text
    .replace(/^#+ /, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\\(?=[_*|`])/g, '')
    .replaceAll('&#8203;', '')
    .replaceAll('`', '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function picture(height: number, ground: string, drawn: readonly string[]): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`;
  const rectangle = `<rect width="${width}" height="${height}" rx="8" fill="${ground}" stroke="#d1d9e0"/>`;
  return `${[head, rectangle, ...drawn, '</svg>'].join('\n')}\n`;
}

/** Puts the same digests and commits into every picture: those of a run differ from those of the next. */
export function steadyNames(text: string): string {
  const names = new Map<string, string>();
  return text.replaceAll(/\b(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{12})\b/g, (found) => {
    const short = found.slice(0, 12);
    const name = names.get(short) ?? createHash('sha256').update(String(names.size)).digest('hex');
    names.set(short, name);
    return name.slice(0, found.length);
  });
}
