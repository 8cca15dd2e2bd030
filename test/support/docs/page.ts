import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** A fenced code block with the comment that stands right before it, which says how a test runs the block. */
export interface Block {
  /** `run`, `file`, `flow`, …; empty where no comment stands before the block. */
  readonly kind: string;
  /** The rest of the comment, after the colon: a path, an exit code. */
  readonly argument: string;
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
}

/** Every Markdown file of the project that Git knows, sorted, those of fixtures aside. */
export function markdownFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md']);
  const names = listed.toString('utf8').trimEnd().split('\n');
  return names.filter((name) => !/^test\/|fixtures\//.test(name)).toSorted();
}

/** The fenced blocks of a page, in order. */
export function blocksOf(path: string): readonly Block[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  const blocks: Block[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const opening = /^( *)(```+)(\w*)$/.exec(lines[index] ?? '');
    if (opening === null) continue;
    const [, indent = '', fence = '', language = ''] = opening;
    const end = lines.indexOf(`${indent}${fence}`, index + 1);
    if (end < 0) throw new Error(`${path}:${index + 1}: the code block is not closed`);
    const text = lines.slice(index + 1, end).map((line) => `${line.slice(indent.length)}\n`);
    blocks.push({ ...markBefore(lines, index), language, text: text.join(''), line: index + 1 });
    index = end;
  }
  return blocks;
}

function markBefore(lines: readonly string[], fence: number): Pick<Block, 'kind' | 'argument'> {
  const mark = /^ *<!-- ([a-z-]+)(?:: (.*))? -->$/.exec(lines[fence - 1] ?? '');
  return { kind: mark?.[1] ?? '', argument: mark?.[2] ?? '' };
}

/** A comment on a line of its own that speaks of the whole page: `<!-- world: gitops -->`. */
export function pageMark(path: string, kind: string): string | undefined {
  return new RegExp(`^<!-- ${kind}: (.*) -->$`, 'm').exec(readFileSync(path, 'utf8'))?.[1];
}

/** The page as GitHub renders it. */
export function htmlOf(path: string): string {
  return micromark(readFileSync(path, 'utf8'), {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** Targets of the links and images of a rendered page. */
export function targetsOf(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, target = '']) => unescaped(target));
}

/** Anchors of a rendered page by GitHub's rule: lower case, no punctuation, hyphens for spaces, numbered when repeated. */
export function anchorsOf(html: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, , heading = ''] of html.matchAll(/<(h[1-6])>(.*?)<\/\1>/gs)) {
    const slug = slugOf(unescaped(heading.replaceAll(/<[^>]*>/g, '')));
    let [anchor, count] = [slug, 0];
    while (anchors.has(anchor)) anchor = `${slug}-${(count += 1)}`;
    anchors.add(anchor);
  }
  for (const [, id = ''] of html.matchAll(/<a (?:id|name)="([^"]*)"/g)) anchors.add(id);
  return anchors;
}

function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
    .replaceAll(' ', '-');
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
