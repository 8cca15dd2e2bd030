import { escapedMarkup } from './markup.ts';
import { largest, oneLine, printable } from './printable.ts';
import { type Block, type Details, type Link, type Report, type Table, type TableCell, textOfCell } from './report.ts';

/**
 * Renders the report as Markdown that GitHub and GitLab show alike (GFM 0.29): job summaries, bodies of change
 * requests. Everything in a report is text, wherever it came from: nothing in it makes markup, links, mentions a user,
 * refers to or closes an issue, or runs a GitLab quick action. Ends with a line feed unless it is empty.
 */
export function renderMarkdown(report: Report): string {
  const blocks = report.map(renderBlock).filter((text) => text !== '');
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

function renderBlock(block: Block): string {
  if (block.kind === 'heading') return `### ${prose(oneLine(block.text))}`;
  if (block.kind === 'paragraph') {
    const lines = printable(block.text).split('\n');
    return lines
      .map((line) => inline(oneLine(line)))
      .join('  \n')
      .trim();
  }
  if (block.kind === 'listing') return block.items.map((item) => `- ${inline(oneLine(item))}`).join('\n');
  if (block.kind === 'links') return block.items.map(linkLine).join('\n');
  if (block.kind === 'details') return renderDetails(block);
  if (block.kind === 'verbatim') return fenced(printable(block.text), block.language);
  return renderTable(block);
}

/** Folds a report. The title stands in HTML, where Markdown is not read and mentions are. */
function renderDetails({ title, report }: Details): string {
  const text = escapedMarkup(oneLine(title)).replace(/[@#!](?=\S)/g, (sigil) => `${sigil}${parting}`);
  return `<details>\n<summary>${text}</summary>\n\n${renderMarkdown(report)}\n</details>`;
}

/**
 * Links only what cannot end the destination or hide where it leads: an HTTP address of plain characters (GFM 0.29,
 * "Links", a destination in angle brackets).
 */
function linkLine(link: Link): string {
  return isPlain(link) ? `- ${linkOf(link)}` : `- ${prose(oneLine(link.text))}: ${inline(oneLine(link.url))}`;
}

function isPlain({ url }: Link): boolean {
  return /^https?:\/\/[A-Za-z0-9._~:/?#@!$&*+,;=%-]{1,2000}$/.test(url) && !/^https?:\/\/[^/]*@/.test(url);
}

function linkOf({ text, url }: Link): string {
  return `[${prose(oneLine(text))}](<${url}>)`;
}

function renderTable(table: Table): string {
  if (table.columns.length === 0) return '';
  const rows = table.rows.map((row) => tableLine(table.columns.map((_, column) => linkedCell(row[column] ?? ''))));
  return [tableLine(table.columns.map(tableCell)), tableLine(table.columns.map(() => '---')), ...rows].join('\n');
}

function tableLine(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/**
 * Escapes the text of a table cell.
 * GFM splits a row at its pipes before it looks for code, and then takes `\|` for a pipe everywhere; parsers differ
 * about a backslash before that, which is therefore never put in code.
 */
function tableCell(text: string): string {
  const line = oneLine(text);
  return isIdentifier(line) && !line.includes('\\|') ? code(line).replaceAll('|', '\\|') : prose(line);
}

/** Puts the links of a cell after its text; one that cannot be a link is left out. */
function linkedCell(cell: TableCell): string {
  const links = typeof cell === 'object' ? cell.links.filter(isPlain).map(linkOf) : [];
  return [tableCell(textOfCell(cell)), ...links].join(' ');
}

function inline(line: string): string {
  return isIdentifier(line) ? code(line) : prose(line);
}

/**
 * Tells whether a line is one word that Markdown or a platform could read as markup: a digest, a URL, a reference, a
 * path.
 */
function isIdentifier(line: string): boolean {
  return /^\S+$/.test(line) && !/^[\p{L}\p{N}.,%+()-]*$/u.test(line);
}

function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** Invisible, zero wide, and enough to separate a sigil from the name after it; entities alone are decoded first. */
const parting = '&#8203;';

function prose(line: string): string {
  return line
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/(?:[@#!%^]|\\[[~$]|&amp;|\bgh-|:\/\/|\bwww\.)(?=\S)/gi, part)
    .replace(/^[-+=#:/]/, '\\$&')
    .replace(/^(\d+)(?=[.)](?:\s|$))/, '$1\\');
}

function part(sigil: string): string {
  return sigil === '://'
    ? `:${parting}//`
    : /^www\.$/i.test(sigil)
      ? `${sigil.slice(0, 3)}${parting}.`
      : `${sigil}${parting}`;
}

function fenced(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  const info = /^[A-Za-z0-9+-]{0,20}$/.test(language) ? language : '';
  return `${fence}${info}\n${text.replace(/\n$/, '')}\n${fence}`;
}

function longestRun(text: string): number {
  return largest(Array.from(text.matchAll(/`+/g), ([run]) => run.length));
}
