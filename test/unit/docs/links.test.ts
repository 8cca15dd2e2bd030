import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from '@jest/globals';
import { anchorsOf, htmlOf, markdownFiles, targetsOf } from '../../support/docs/page.ts';

const pages = new Map(markdownFiles().map((path) => [path, htmlOf(path)] as const));
const anchors = new Map([...pages].map(([path, html]) => [path, anchorsOf(html)] as const));

/** Why a relative link leads nowhere; nothing where it arrives. */
function brokenLink(page: string, target: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return undefined;
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), decodeURI(path)));
  if (file.startsWith('..')) return `${page}: ${target} leaves the project`;
  if (!existsSync(file)) return `${page}: ${target} is not there`;
  if (anchor === undefined || anchor === '') return undefined;
  if (statSync(file).isDirectory()) return `${page}: ${target} has an anchor in a directory`;
  return anchors.get(file)?.has(anchor) === true ? undefined : `${page}: ${target} has no such heading`;
}

test('finds pages and links to judge', () => {
  expect(pages.size).toBeGreaterThan(20);
  expect([...pages.values()].flatMap(targetsOf).length).toBeGreaterThan(200);
});

test('every relative link and every anchor leads somewhere', () => {
  const broken = [...pages].flatMap(([page, html]) => targetsOf(html).map((target) => brokenLink(page, target)));
  expect(broken.filter((each) => each !== undefined)).toEqual([]);
});

test('a broken link is seen', () => {
  expect(brokenLink('README.md', 'docs/nothing.md')).toContain('is not there');
  expect(brokenLink('README.md', '#nothing')).toContain('no such heading');
  expect(brokenLink('README.md', 'https://example.com/nothing')).toBeUndefined();
});

test('every page of docs/ can be reached from its index', () => {
  const reached = new Set<string>();
  const queue = ['docs/README.md'];
  for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
    if (reached.has(page)) continue;
    reached.add(page);
    for (const target of targetsOf(pages.get(page) ?? '')) {
      const file = normalize(join(dirname(page), target.split('#')[0] ?? ''));
      if (pages.has(file)) queue.push(file);
    }
  }
  const lost = [...pages.keys()].filter((page) => page.startsWith('docs/') && !reached.has(page));
  expect(lost).toEqual([]);
});

test('no row of a table has more or fewer cells than its head, which would hide text', () => {
  const ragged = [...pages.keys()].flatMap((page) =>
    raggedRows(readFileSync(page, 'utf8')).map((row) => `${page}: ${row}`),
  );
  expect(ragged).toEqual([]);
  expect(raggedRows('| a | b |\n| --- | --- |\n| 1 | 2 | 3 |\n')).toEqual(['| 1 | 2 | 3 |']);
});

/** Rows of Markdown tables with another number of unescaped columns than the row before them. */
function raggedRows(page: string): readonly string[] {
  const lines = page.replaceAll(/^( *)```[^]*?^\1```$/gm, '').split('\n');
  return lines.filter((line, index) => {
    const before = lines[index - 1] ?? '';
    return line.startsWith('|') && before.startsWith('|') && columns(line) !== columns(before);
  });
}

function columns(line: string): number {
  return line.match(/(?<!\\)\|/g)?.length ?? 0;
}
