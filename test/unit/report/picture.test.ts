import { describe, expect, test } from '@jest/globals';
import { boxHeight, foldedLines, svgOf } from '../../../src/report/picture.ts';
import { widthOf } from '../../../src/report/printable.ts';

const texts = (text: string, width: number, most: number) =>
  foldedLines(text, width, true, most).map((line) => line.text);

describe('lines of a box', () => {
  test.each([
    ['a text that fits', 'one two', 200, 3, ['one two']],
    ['a text of two lines', 'one two three four five six seven', 200, 3, ['one two three four five', 'six seven']],
    ['a text of too many', 'one two three four five six seven', 120, 2, ['one two three', 'four five si…']],
    ['a word that is wider than the box', 'a'.repeat(30), 120, 2, ['a'.repeat(13), `${'a'.repeat(12)}…`]],
    ['nothing', '', 120, 2, ['']],
    ['several lines and marks that reorder them', 'a\n\u202Eb', 200, 1, ['a \\u{202e}b']],
  ])('%s', (_, text, width, most, expected) => {
    expect(texts(text, width, most)).toEqual(expected);
  });

  test('wide characters take two columns', () => {
    for (const line of texts('復旧手順書'.repeat(9), 160, 9)) expect(widthOf(line)).toBeLessThanOrEqual(19);
  });

  test('no line is wider than its box, whatever the text', () => {
    for (const width of [60, 100, 220, 640]) {
      for (const line of texts('x'.repeat(300).replaceAll(/(.{7})/g, '$1 '), width, 4)) {
        expect(widthOf(line) * 6.5).toBeLessThanOrEqual(width - 32);
      }
    }
  });
});

test('a picture is SVG whose texts are escaped', () => {
  const lines = foldedLines('<script>&"', 220, false, 1);
  const box = { kind: 'plain', x: 0, y: 0, width: 220, height: boxHeight(lines), align: 'start', lines } as const;
  const svg = svgOf({
    label: 'a "b"',
    width: 220,
    height: 60,
    boxes: [{ ...box, title: '</title><b>' }],
    arrows: ['M0 0L1 1'],
  });
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 220 60"/);
  expect(svg).toContain('&lt;script&gt;&amp;&quot;</text>');
  expect(svg).toContain('<title>&lt;/title&gt;&lt;b&gt;</title>');
  expect(svg).toContain('aria-label="a &quot;b&quot;"');
  expect(svg).toContain('<path d="M0 0L1 1"/>');
  expect(svg).not.toMatch(/<script|<b>|href=/);
});
