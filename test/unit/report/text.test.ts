import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { details, heading, links, listing, paragraph, table, verbatim } from '../../../src/report/report.ts';
import { renderText } from '../../../src/report/text.ts';

const digest = `sha256:${'0123456789abcdef'.repeat(4)}`;

describe('renderText', () => {
  test('an empty report is empty', () => {
    expect(renderText([])).toBe('');
  });

  test('blocks are parted by one empty line and end with a line feed', () => {
    const report = [
      links([{ text: 'run', url: 'https://e.example/1' }]),
      heading('Plan'),
      paragraph('cart goes\nto prod'),
      listing(['one', 'two']),
      verbatim('a:\n  b\n'),
    ];
    expect(renderText(report)).toBe(
      '- run: https://e.example/1\n\nPlan\n----\n\ncart goes\nto prod\n\n- one\n- two\n\n    a:\n      b\n',
    );
  });

  test('columns are as wide as their widest cell', () => {
    const report = [
      table(
        ['Application', 'Version'],
        [
          ['cart', '1.2.3'],
          ['a-longer-name', '10.20.30'],
        ],
      ),
    ];
    expect(renderText(report)).toBe(
      ['Application    Version', '-------------  --------', 'cart           1.2.3', 'a-longer-name  10.20.30', ''].join(
        '\n',
      ),
    );
  });

  test.each([
    ['漢字', 4],
    ['e\u0301', 1],
    ['✅', 2],
    ['ﾊﾟ', 2],
    ['…', 1],
    ['plain', 5],
  ])('%s takes the columns that a terminal gives it', (text, columns) => {
    expect(renderText([table([text, 'x'], [])])).toBe(`${text}  x\n${'-'.repeat(columns)}  -\n`);
  });

  test('rows that do not fit side by side stand one below the other, folded too', () => {
    const columns = ['Check', 'Required', 'Found', 'Verdict'];
    const row = ['tests', 'nothing', 'three of twenty failed in two files', 'fail'];
    expect(renderText([table(columns, [row])], { width: 24 })).toBe(
      [
        'Check:    tests',
        'Required: nothing',
        'Found:    three of',
        '          twenty failed',
        '          in two files',
        'Verdict:  fail',
        '',
      ].join('\n'),
    );
  });

  test('a table too wide for the terminal folds its widest cells at spaces', () => {
    const text = renderText([table(['Check', 'Found'], [['tests', 'three of twenty failed in two files']])], {
      width: 24,
    });
    expect(text).toBe(
      [
        'Check  Found',
        '-----  -----------------',
        'tests  three of twenty',
        '       failed in two',
        '       files',
        '',
      ].join('\n'),
    );
  });

  test('a digest that does not fit is shown whole, a line for each cell', () => {
    const text = renderText([table(['Environment', 'Digest'], [['prod', digest]])], { width: 40 });
    expect(text).toBe(`Environment: prod\nDigest:      ${digest}\n`);
  });

  test('missing cells are empty and surplus cells are not shown', () => {
    expect(renderText([table(['a', 'b'], [['1'], ['2', '3', '4']])])).toBe('a  b\n-  -\n1\n2  3\n');
  });

  test.each([
    ['\u001B[31mred', '\\u{1b}[31mred'],
    ['gnp\u202E.exe', 'gnp\\u{202e}.exe'],
    ['a\rb', 'a\\u{d}b'],
    ['a\0b', 'a\\u{0}b'],
    ['half \uD83D pair', 'half \\u{d83d} pair'],
    ['zero\u200Bwidth', 'zero\\u{200b}width'],
  ])('shows what a terminal would obey: %j', (text, shown) => {
    expect(renderText([paragraph(text)])).toBe(`${shown}\n`);
    expect(renderText([verbatim(text)])).toBe(`    ${shown}\n`);
  });

  test('a cell stays in its line, whatever it holds', () => {
    expect(renderText([table(['a'], [['x\ny\r\nz\tw']])])).toBe('a\n-------\nx y z w\n');
  });

  test('no word of a cell is ever lost or cut', () => {
    const words = fc.array(fc.stringMatching(/^[!-~]{1,80}$/), { maxLength: 6 }).map((list) => list.join(' '));
    const rows = fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 120 }), (cells, width) => {
        const shown = new Set(renderText([table(['a', 'b', 'c'], cells)], { width }).split(/\s+/));
        for (const word of cells.flat().flatMap((cell) => cell.split(' '))) expect(shown).toContain(word);
      }),
      { numRuns: 60 },
    );
  });

  test('every line of a table that can be folded fits', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 12 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(
        fc.array(fc.array(words, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        (cells) => {
          const lines = renderText([table(['a', 'b', 'c'], cells)], { width: 30 }).split('\n');
          for (const line of lines) expect(line.length).toBeLessThanOrEqual(30);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a hundred thousand rows, or a cell of a million words, are no trouble', () => {
    const rows = Array.from({ length: 100_000 }, (_, row) => [`row ${row}`, 'x']);
    expect(renderText([table(['a', 'b'], rows)]).split('\n')).toHaveLength(100_003);
    expect(renderText([table(['a', 'b'], [['w '.repeat(500_000), 'x']])]).length).toBeGreaterThan(1_000_000);
  });
});

test('details are shown in full under their title', () => {
  expect(renderText(details('Gate', [paragraph('closed')]))).toBe('Gate\n----\n\nclosed\n');
});
