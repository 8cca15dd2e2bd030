import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { readCoverage } from '../../../../src/evidence/coverage/coverage.ts';
import { mergeCoverage } from '../../../../src/evidence/coverage/merge.ts';
import { emptyFile, missedRanges } from '../../../../src/evidence/coverage/line-coverage.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

async function totalsOf(...texts: readonly string[]): Promise<string> {
  const reports = [];
  for (const text of texts) reports.push(await readCoverage(sourceOf(text, 'lcov.info')));
  const { lines, branches } = mergeCoverage(reports);
  return `${lines.covered}/${lines.total} lines, ${branches.covered}/${branches.total} branches`;
}

function section(file: string, ...records: readonly string[]): string {
  return [`SF:${file}`, ...records, 'end_of_record', ''].join('\n');
}

describe('readLcov', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['lines', section('a.ts', 'DA:1,1', 'DA:2,0', 'DA:5,3'), '2/3 lines, 0/0 branches'],
    ['checksums and comments', `# made by hand\nTN:\n${section('a.ts', 'DA:1,1,abc+/=')}`, '1/1 lines, 0/0 branches'],
    ['hits beyond 2^53', section('a.ts', 'DA:1,18446744073709551615'), '1/1 lines, 0/0 branches'],
    ['Windows line ends', section('a.ts', 'DA:1,1', 'DA:2,0').replaceAll('\n', '\r\n'), '1/2 lines, 0/0 branches'],
    [
      'branches',
      section('a.ts', 'BRDA:1,0,0,1', 'BRDA:1,0,1,0', 'BRDA:1,0,2,-', 'BRDA:2,e0,x > 1,4'),
      '0/0 lines, 2/4 branches',
    ],
    [
      'sums are not believed',
      section('a.ts', 'DA:1,0', 'LF:100', 'LH:100', 'BRF:9', 'BRH:9'),
      '0/1 lines, 0/0 branches',
    ],
    [
      'two tests of one file',
      `TN:one\n${section('a.ts', 'DA:1,1', 'DA:2,0')}TN:two\n${section('a.ts', 'DA:1,0', 'DA:2,1')}`,
      '2/2 lines, 0/0 branches',
    ],
    [
      'two names of one file',
      section('./src/a.ts', 'DA:1,1') + section(String.raw`src\a.ts`, 'DA:1,0'),
      '1/1 lines, 0/0 branches',
    ],
    [
      'functions are no lines',
      section('a.ts', 'FN:1,f', 'FNDA:0,f', 'FNF:1', 'FNH:0', 'FNL:0,1,2', 'FNA:0,1,f', 'DA:1,1'),
      '1/1 lines, 0/0 branches',
    ],
  ];
  test.each(cases)('%s', async (_what, text, totals) => {
    expect(await totalsOf(text)).toBe(totals);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    [
      'a negative count',
      section('a.ts', 'DA:1,-1'),
      /^evidence-malformed: lcov\.info:2: expected DA:<line>,<count>, found "DA:1,-1"/,
    ],
    ['NaN', section('a.ts', 'DA:1,NaN'), /expected DA/],
    ['a line that is none', section('a.ts', 'DA:x,1'), /expected DA/],
    ['a branch without a block', section('a.ts', 'BRDA:1,,0,1'), /expected BRDA/],
    ['a branch without a name', section('a.ts', 'BRDA:1,0,,1'), /expected BRDA/],
    ['a branch of no line', section('a.ts', 'BRDA:,0,0,1'), /expected BRDA/],
    ['a branch without a count', section('a.ts', 'BRDA:1,0,0,'), /expected BRDA/],
    ['a negative branch count', section('a.ts', 'BRDA:1,0,0,-1'), /expected BRDA/],
    ['a section that does not end', 'SF:a.ts\nDA:1,1\n', /^evidence-truncated: lcov\.info:2: expected end_of_record/],
    ['a cut record', `${section('a.ts', 'DA:1,1')}SF:b.ts\nDA:1`, /expected DA/],
    ['a section in a section', 'SF:a.ts\nSF:b.ts\n', /expected end_of_record before the next SF/],
    ['lines of no file', 'TN:\nDA:1,1\nend_of_record\n', /expected SF:<path> before DA:1,1/],
    [
      'a record that is none',
      section('a.ts', 'hello'),
      /lcov\.info:2: expected a record of an LCOV tracefile, found "hello"/,
    ],
    [
      'a line number beyond reason',
      section('a.ts', 'DA:999999999,1'),
      /^evidence-excessive: .*expected at most 2000000 lines/,
    ],
    ['no file at all', 'TN:\n', /^evidence-foreign: .*names no source file, so nothing was measured/],
    ['another text', 'hello', /^evidence-foreign: .*found "hello"/],
  ];
  test.each(refused)('refuses %s', async (_what, text, message) => {
    expect(await refusalOf(readCoverage(sourceOf(text, 'lcov.info')))).toMatch(message);
  });
});

describe('mergeCoverage', () => {
  const unit = section('a.ts', 'DA:1,1', 'DA:2,0', 'BRDA:1,0,0,1', 'BRDA:1,0,1,0');
  const integration = section('a.ts', 'DA:1,0', 'DA:2,1', 'BRDA:1,0,0,0', 'BRDA:1,0,1,1');

  test('sums, and does not average: a small file does not outweigh a large one', async () => {
    const large = Array.from({ length: 99 }, (_, index) => `DA:${index + 1},0`);
    expect(await totalsOf(section('small.ts', 'DA:1,1') + section('large.ts', ...large))).toBe(
      '1/100 lines, 0/0 branches',
    );
  });

  test('merges one file of two reports by line and branch', async () => {
    expect(await totalsOf(unit, integration)).toBe('2/2 lines, 2/2 branches');
  });

  test.each([
    ['a path of the repository', 'src/a.ts', new Set(['src/a.ts'])],
    ['an absolute path', '/builds/src/a.ts', new Set<string>()],
    ['an absolute path of Windows', 'C:\\src\\a.ts', new Set<string>()],
  ])('merges %s by line, also where reports know other lines', async (_what, path, rooted) => {
    const one = (lines: string) => readCoverage(sourceOf(`SF:${path}\n${lines}\nend_of_record\n`));
    const reports = [await one('DA:1,1\nDA:2,0'), await one('DA:1,0\nDA:2,3\nDA:3,1\nDA:4,1')];
    const { lines, apart } = mergeCoverage(reports, { rooted });
    expect([lines, apart]).toEqual([{ covered: 4, total: 4 }, []]);
  });

  test('counts files apart that have the same path and other lines', async () => {
    const other = section('a.ts', 'DA:1,0', 'DA:7,0');
    expect(await totalsOf(unit, other)).toBe('1/4 lines, 1/2 branches');
    const reports = [await readCoverage(sourceOf(unit)), await readCoverage(sourceOf(other))];
    expect(mergeCoverage(reports).apart).toEqual(['a.ts']);
  });

  test('compares identified branches with counted ones by line', async () => {
    const counted =
      '<coverage><packages><class filename="a.ts"><lines><line number="1" hits="1" condition-coverage="50% (1/2)"/><line number="2" hits="0"/></lines></class></packages></coverage>';
    expect(await totalsOf(unit, counted)).toBe('1/2 lines, 1/2 branches');
  });

  test('gives the same totals in any order, and never more covered than there is', async () => {
    const record = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean(), fc.integer({ min: 0, max: 2 }));
    const file = fc.tuple(fc.constantFrom('a.ts', 'b.ts'), fc.array(record, { minLength: 1, maxLength: 9 }));
    const report = fc
      .array(file, { minLength: 1, maxLength: 3 })
      .map((files) =>
        files
          .map(([name, records]) =>
            section(
              name,
              ...records.flatMap(([line, hit, arm]) => [
                `DA:${line},${hit ? 1 : 0}`,
                `BRDA:${line},0,${arm},${hit ? 1 : 0}`,
              ]),
            ),
          )
          .join(''),
      );
    await fc.assert(
      fc.asyncProperty(fc.array(report, { minLength: 1, maxLength: 4 }), async (texts) => {
        const reports = await Promise.all(texts.map((text) => readCoverage(sourceOf(text, 'x', 64))));
        const forward = mergeCoverage(reports);
        const backward = mergeCoverage(reports.toReversed());
        expect([backward.lines, backward.branches]).toEqual([forward.lines, forward.branches]);
        expect(forward.lines.covered).toBeLessThanOrEqual(forward.lines.total);
        expect(forward.branches.covered).toBeLessThanOrEqual(forward.branches.total);
      }),
    );
  });
});

test('missed lines are ranges that code between them ends', async () => {
  const states = [1, 0, 0, 1, 0];
  const text = ['SF:a', ...states.map((count, index) => `DA:${index * 2 + 1},${count}`), 'end_of_record', ''].join(
    '\n',
  );
  const [file] = (await readCoverage(sourceOf(text))).files.values();
  expect(missedRanges(file ?? emptyFile())).toEqual([
    [3, 5],
    [9, 9],
  ]);
});
