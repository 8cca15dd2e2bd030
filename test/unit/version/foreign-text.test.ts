import { describe, expect, test } from '@jest/globals';
import { foreignLines, startOfTrailers } from '../../../src/version/foreign-text.ts';

const marks = (text: string): string =>
  foreignLines(text.split('\n'))
    .map((foreign) => (foreign ? 'x' : '.'))
    .join('');

describe('lines that are quoted from elsewhere', () => {
  test.each([
    ['a fence', 'a\n```\nb\n```\nc', '.xxx.'],
    ['a longer fence is closed by one as long', 'a\n````\nb\n```\n````\nc', '.xxxx.'],
    ['tildes are not closed by ticks', 'a\n~~~\nb\n```\n~~~\nc', '.xxxx.'],
    ['a fence with a word closes nothing', 'a\n```\nb\n```js\nc\n```\nd', '.xxxxx.'],
    ['up to three spaces before it', 'a\n   ```\nb\n ```\nc', '.xxx.'],
    ['four spaces are no fence', 'a\n    ```\nb\n    ```\nc', '.....'],
    ['a fence that is not closed', 'a\n```\nb', '...'],
    ['two fences', '```\na\n```\nb\n```\nc\n```', 'xxx.xxx'],
    ['HTML, in capitals too', 'a\n<details open>\nb\n</DETAILS>\nc', '.xxx.'],
    ['HTML on one line does not reach its own end', 'a\n<details>b</details>\nc', '...'],
    ['another tag closes nothing', 'a\n<blockquote>\nb\n</details>\nc', '.....'],
    ['HTML that is not closed', 'a\n<blockquote>\nb', '...'],
    ['below a heading of notes', 'a\n## Release notes\nb\nc', '.xxx'],
    ['below a heading of a version', 'a\n### [1.2.0]\nb', '.xx'],
    ['a heading without a number', 'a\n### Usage\nb', '...'],
    ['the header is none of these', 'Release notes\nb', '..'],
  ])('%s', (_what, text, expected) => {
    expect(marks(text)).toBe(expected);
  });
});

describe('the start of the trailers', () => {
  test.each([
    ['a header alone', ['h'], 1],
    ['the last paragraph', ['h', '', 'text', '', 'A: b', 'C-d: e'], 4],
    ['the last paragraph, whatever else it holds', ['h', '', 'text', '', 'words', 'A: b'], 4],
    ['paragraphs of trailers above the last one', ['h', '', 'text', '', 'A: b', '', 'C: d'], 4],
    ['a continuation, and the rule of GitHub', ['h', '', 'A: b', '  more', '', '---------', '', 'C: d'], 2],
    ['no further than other text', ['h', '', 'A: b', '', 'text', '', 'C: d'], 6],
    ['never the header', ['A: b', '', 'C: d'], 2],
    ['blank lines at the end', ['h', '', 'A: b', '', ''], 2],
  ])('%s', (_what, lines, start) => {
    expect(startOfTrailers(lines)).toBe(start);
  });
});
