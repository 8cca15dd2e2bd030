/** One step of a runbook: a heading, an item of a list or a row of a table, with the text below it. */
export interface RunbookStep {
  /** Its first line. */
  readonly head: string;
  readonly body: string;
}

const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/;
/** `Step 3: …`, `**3.** …`, without the indentation of a list. */
const numbered = /^\s*\**(?:step\s+)?\d{1,3}\s?[.):]\**\s*(.*)$/i;
const row = /^\s*\|(.*)\|\s*$/;
const rule = /^[\s|:-]+$/;
const fence = /^\s*(?:```|~~~)/;

/**
 * Reads the steps of a runbook in Markdown, in their order. Front matter, comments, text that is struck out, the title
 * and what stands before the first step are no steps. A text without headings and lists has a step in each clause.
 */
export function runbookSteps(markdown: string): readonly RunbookStep[] {
  const text = withoutComments(withoutFrontMatter(markdown.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')));
  const steps: { head: string; body: string }[] = [];
  let isCode = false;
  for (const line of text.replaceAll(/~~[^~\n]*~~/g, '').split('\n')) {
    const isFence = fence.test(line);
    const head = isFence || isCode ? undefined : headOf(line);
    if (isFence) isCode = !isCode;
    const last = steps.at(-1);
    if (head !== undefined) steps.push({ head, body: '' });
    else if (last !== undefined && !isFence) last.body += `${line}\n`;
  }
  return steps.length > 0 ? steps.filter(({ head, body }) => `${head}${body}`.trim() !== '') : clausesOf(text);
}

/** First line of a step; undefined for what is none, such as the title. */
function headOf(line: string): string | undefined {
  const [, hashes, title] = heading.exec(line) ?? [];
  if (hashes !== undefined) return hashes.length === 1 ? undefined : title;
  if (rule.test(line)) return undefined;
  return (item.exec(line) ?? numbered.exec(line) ?? row.exec(line))?.[1];
}

function withoutFrontMatter(text: string): string {
  const mark = /^(?:---|\+\+\+)[ \t]*\n/.exec(text)?.[0].trim();
  if (mark === undefined) return text;
  const end = text.indexOf(`\n${mark}`, mark.length);
  return end < 0 ? text : text.slice(end + 1 + mark.length);
}

function withoutComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    kept.push(text.slice(at, start));
    const end = text.indexOf('-->', start);
    if (end < 0) return kept.join('');
    at = end + 3;
  }
  return kept.join('') + text.slice(at);
}

function clausesOf(text: string): readonly RunbookStep[] {
  const lines = text.split('\n').filter((line) => !heading.test(line));
  const clauses = lines.join('\n').split(/[.,;](?:\s|$)|\n\s*\n/);
  return clauses.filter((clause) => clause.trim() !== '').map((head) => ({ head, body: '' }));
}
