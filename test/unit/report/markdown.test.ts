import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { renderMarkdown } from '../../../src/report/markdown.ts';
import { printable } from '../../../src/report/printable.ts';
import type { Report } from '../../../src/report/report.ts';
import { details, heading, links, listing, paragraph, table, verbatim } from '../../../src/report/report.ts';

function html(report: Report): string {
  return micromark(renderMarkdown(report), {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
}

/** What a reader sees: no tags, entities decoded, the invisible partings gone. */
function seen(markup: string): string {
  return markup
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200B', '');
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)> is an image',
  'a | b | c',
  'a\\|b',
  'ends with a backslash\\',
  '`code` and ``more``',
  'an unclosed ` tick',
  '```\nfence',
  '# heading',
  '1. item',
  '2) item',
  '- item',
  '+ item',
  '---',
  '===',
  '> quote',
  '| a |\n| --- |\n| b |',
  '[link](https://example.com)',
  '![image](https://example.com/x.png)',
  '[ref]: https://example.com',
  '[^1] and [^1]: note',
  '**bold** __bold__ *it* _it_ ~~gone~~',
  '&lt;b&gt; &#64;all &amp;',
  '<!-- comment -->',
  'https://example.com/a_b_c and www.example.com and me@example.com',
  '\\@all \\#1',
  '    indented',
  '- [ ] task',
  '\u001B[2J and \u202E',
];

const paragraphTags = /^(?:<p>|<\/p>|<br \/>|<code>|<\/code>)$/;
const tableTags = /^<\/?(?:table|thead|tbody|tr|th|td|code)>$/;

function tags(markup: string): readonly string[] {
  return markup.match(/<[^>]*>/g) ?? [];
}

describe('renderMarkdown', () => {
  test('an empty report is empty', () => {
    expect(renderMarkdown([])).toBe('');
    expect(renderMarkdown([table([], [])])).toBe('');
  });

  test('a usual report', () => {
    const report = [
      heading('Promotion of cart to prod'),
      table(['Check', 'Found', 'Verdict'], [['coverage: lines', '81.5 %', 'PASS']]),
      listing(['one', 'two']),
      verbatim('-  tag: 1\n+  tag: 2\n', 'diff'),
    ];
    expect(renderMarkdown(report)).toBe(
      [
        '### Promotion of cart to prod',
        '',
        '| Check | Found | Verdict |',
        '| --- | --- | --- |',
        '| coverage: lines | 81.5 % | PASS |',
        '',
        '- one',
        '- two',
        '',
        '```diff',
        '-  tag: 1',
        '+  tag: 2',
        '```',
        '',
      ].join('\n'),
    );
  });

  test('a single word that is more than a word is code: digests, URLs, paths', () => {
    const digest = `sha256:${'ab'.repeat(32)}`;
    expect(renderMarkdown([table(['Digest'], [[digest], ['1.2.3-rc.1+5']])])).toContain(
      `| \`${digest}\` |\n| 1.2.3-rc.1+5 |`,
    );
    expect(renderMarkdown([links([{ text: 'a |run|', url: 'https://example.com/x?a=1' }])])).toBe(
      '- [a \\|run\\|](<https://example.com/x?a=1>)\n',
    );
    for (const url of [
      'javascript:alert(1)',
      'https://a@evil.example/',
      'https://x.example/>)[',
      'https://x.example/ b',
    ])
      expect(renderMarkdown([links([{ text: 'run', url }])])).not.toMatch(/\]\(/);
    expect(renderMarkdown([listing(['https://example.com/x'])])).toBe('- `https://example.com/x`\n');
  });

  test.each(hostile)('as a paragraph, nothing is markup and nothing is lost: %j', (text) => {
    const markup = html([paragraph(text)]);
    for (const tag of tags(markup)) expect(tag).toMatch(paragraphTags);
    expect(squeezed(seen(markup))).toBe(squeezed(printable(text)));
  });

  test.each(hostile)('as a cell, nothing is markup and the row keeps its columns: %j', (text) => {
    const markup = html([table(['a', 'b'], [[text, 'end']])]);
    for (const tag of tags(markup)) expect(tag).toMatch(tableTags);
    const cells = [...markup.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => squeezed(seen(cell ?? '')));
    expect(cells).toEqual([squeezed(printable(text)), 'end']);
  });

  test.each(hostile)('as a heading and as an item: %j', (text) => {
    expect(squeezed(seen(html([heading(text)])))).toBe(squeezed(printable(text)));
    const list = html([listing([text, 'next'])]);
    expect(list.match(/<li>/g)).toHaveLength(2);
    expect(squeezed(seen(list))).toBe(`${squeezed(printable(text))} next`);
  });

  test('any text at all survives as a cell', () => {
    const alphabet = fc.constantFrom(...'`|\\<>&*_[]()#+-!~$^=@%:/.1a \n\t\r"\''.split(''));
    const text = fc.string({ unit: alphabet, maxLength: 24 });
    fc.assert(
      fc.property(text, (value) => {
        const markup = html([table(['a', 'b'], [[value, 'end']])]);
        const cells = [...markup.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell]) => squeezed(seen(cell ?? '')));
        expect(cells).toEqual([squeezed(printable(value)), 'end']);
        for (const tag of tags(markup)) expect(tag).toMatch(tableTags);
      }),
      { numRuns: 400 },
    );
  });

  test('any text at all survives as a paragraph and makes no markup', () => {
    const alphabet = fc.constantFrom(...'`|\\<>&*_[]()#+-!~$^=@%:/.1a \n"\''.split(''));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 24 }), (value) => {
        const markup = html([paragraph(value)]);
        for (const tag of tags(markup)) expect(tag).toMatch(paragraphTags);
        expect(squeezed(seen(markup))).toBe(squeezed(printable(value)));
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    ['ask @release-team', 'ask @&#8203;release-team'],
    ['see #12', 'see #&#8203;12'],
    ['see acme/shop#12', 'see acme/shop#&#8203;12'],
    ['fixes GH-12', 'fixes GH-&#8203;12'],
    ['see !12', 'see !&#8203;12'],
    ['see &12', 'see &amp;&#8203;12'],
    ['a ~label', 'a \\~&#8203;label'],
    ['a %milestone', 'a %&#8203;milestone'],
    ['[issue:12] x', '\\[&#8203;issue:12\\] x'],
    ['at https://github.com/a/b/issues/1 now', 'at https:&#8203;//github.com/a/b/issues/1 now'],
    ['a high-level view of 80 % & more', 'a high-level view of 80 % &amp; more'],
  ])('names nobody and refers to nothing: %j', (text, expected) => {
    expect(renderMarkdown([paragraph(text)])).toBe(`${expected}\n`);
  });

  test('no line of a paragraph is a quick action of GitLab', () => {
    const text = renderMarkdown([paragraph('done\n/merge\n  /approve now\n/label ~bug')]);
    expect(text.split('\n').filter((line) => line.trimStart().startsWith('/'))).toEqual([]);
  });

  test('a fence is longer than any in its text, and a language cannot break out', () => {
    expect(renderMarkdown([verbatim('````\n# x', 'yaml')])).toBe('`````yaml\n````\n# x\n`````\n');
    expect(renderMarkdown([verbatim('x', 'a b\n# c')])).toBe('```\nx\n```\n');
  });

  test('a hundred thousand rows or fences are no trouble', () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => [`row ${row}`, '`x`']);
    expect(renderMarkdown([table(['a', 'b'], rows), verbatim('` '.repeat(200_000))]).length).toBeGreaterThan(2_000_000);
  });
});

describe('details', () => {
  test('fold a report under a title in which nothing is markup', () => {
    const folded = html(details('Gate <b>&</b>: *pass* of @team', [table(['a', 'b'], [['1', '2']])]));
    expect(folded).toMatch(/^<details>\n<summary>Gate &lt;b&gt;&amp;&lt;\/b&gt;: \*pass\* of @&#8203;team<\/summary>/);
    expect(folded).toContain('<td>1</td>');
    expect(folded.trimEnd()).toMatch(/<\/details>$/);
  });

  test.each(hostile)('%j stays a title', (text) => {
    const folded = html(details(text, [paragraph('inside')]));
    expect(folded.match(/<[a-z/]+[^>]*>/g)).toEqual(
      expect.arrayContaining(['<details>', '<summary>', '</summary>', '</details>']),
    );
    expect(folded).not.toMatch(/<(?:script|img|a)\b/);
  });

  test('without anything in them are left out', () => {
    expect(renderMarkdown(details('Nothing', []))).toBe('');
  });
});
