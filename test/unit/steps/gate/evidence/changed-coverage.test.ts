import { describe, expect, test } from '@jest/globals';
import { readCoverage } from '../../../../../src/evidence/coverage/coverage.ts';
import { mergeCoverage } from '../../../../../src/evidence/coverage/merge.ts';
import { addedLines } from '../../../../../src/steps/gate/evidence/changed-lines.ts';
import { changedCoverage } from '../../../../../src/steps/gate/evidence/checks/changed-coverage.ts';
import { sourceOf } from '../../../../support/evidence.ts';

type Ranges = readonly (readonly [number, number])[];

/** A tracefile of these files; `1+ 2- 5+` are lines that ran and did not. */
function lcov(files: Readonly<Record<string, string>>): string {
  return Object.entries(files)
    .map(([path, lines]) => {
      const entries = lines.split(' ').map((one) => `DA:${one.slice(0, -1)},${one.endsWith('+') ? 1 : 0}`);
      return `SF:${path}\n${entries.join('\n')}\nend_of_record\n`;
    })
    .join('');
}

/** `covered/total`, then the lines that were missed, then changed files that no report knows. */
async function found(
  files: Readonly<Record<string, string>>,
  changed: Readonly<Record<string, Ranges>>,
  tracked: readonly string[] = Object.keys(changed),
): Promise<string> {
  const totals = mergeCoverage([await readCoverage(sourceOf(lcov(files)))]);
  const change = { range: 'a..b', files: new Map(Object.entries(changed)), tracked };
  const { lines, missed, unknown } = changedCoverage(totals, change);
  const said = missed.map(({ path, lines: numbers }) => `${path}: ${numbers.join(',')}`);
  return [`${lines.covered}/${lines.total}`, ...said, ...unknown.map((path) => `unknown ${path}`)].join('; ');
}

describe('coverage of changed lines', () => {
  test.each<[string, Parameters<typeof found>, string]>([
    [
      'counts lines of the ranges, both ends included',
      [{ 'a.ts': '1- 2+ 3- 4+ 5-' }, { 'a.ts': [[2, 4]] }],
      '2/3; a.ts: 3',
    ],
    [
      'counts several ranges',
      [
        { 'a.ts': '1- 2+ 3- 4+ 5-' },
        {
          'a.ts': [
            [1, 1],
            [5, 9],
          ],
        },
      ],
      '0/2; a.ts: 1,5',
    ],
    ['counts no line without code', [{ 'a.ts': '1+' }, { 'a.ts': [[2, 4]] }], '0/0'],
    ['names no file where all ran', [{ 'a.ts': '1+ 2+' }, { 'a.ts': [[1, 2]] }], '2/2'],
    [
      'names the file that misses most first',
      [
        { 'a.ts': '1-', 'b.ts': '1- 2-' },
        { 'a.ts': [[1, 1]], 'b.ts': [[1, 2]] },
      ],
      '0/3; b.ts: 1,2; a.ts: 1',
    ],
    ['names a file of a known kind that no report has', [{ 'a.ts': '1+' }, { 'b.ts': [[1, 2]] }], '0/0; unknown b.ts'],
    ['passes over kinds that no report has', [{ 'a.ts': '1+' }, { 'b.md': [[1, 2]] }], '0/0'],
    ['passes over files in which lines were only removed', [{ 'a.ts': '1+' }, { 'b.ts': [] }], '0/0'],
    ['tells kinds without regard to case', [{ 'a.TS': '1+' }, { 'b.ts': [[1, 1]] }], '0/0; unknown b.ts'],
    [
      'an absolute path is that of the longest end that is a file',
      [{ '/ci/src/a.ts': '1+' }, { 'src/a.ts': [[1, 1]], 'a.ts': [[1, 1]] }],
      '1/1; unknown a.ts',
    ],
    [
      'a short path is that of the only file that ends in it',
      [{ 'acme/A.java': '1-' }, { 'src/main/java/acme/A.java': [[1, 1]] }],
      '0/1; src/main/java/acme/A.java: 1',
    ],
    [
      'a short path of two files is of neither',
      [{ 'A.java': '1-' }, { 'a/A.java': [[1, 1]], 'b/A.java': [[1, 1]] }],
      '0/0; unknown a/A.java; unknown b/A.java',
    ],
    [
      'a name that only ends alike is another file',
      [{ 'a.ts': '1-' }, { 'src/xa.ts': [[1, 1]] }],
      '0/0; unknown src/xa.ts',
    ],
    [
      'two paths of one file are added up',
      [{ '/ci/src/a.ts': '1- 2+', 'src/a.ts': '1+ 3-' }, { 'src/a.ts': [[1, 3]] }],
      '2/3; src/a.ts: 3',
    ],
    [
      'a file that is tracked but not changed says nothing',
      [{ 'a.ts': '1-', 'b.ts': '1+' }, { 'b.ts': [[1, 1]] }, ['a.ts', 'b.ts']],
      '1/1',
    ],
  ])('%s', async (_what, args, expected) => {
    expect(await found(...args)).toBe(expected);
  });
});

test.each<[string, string, Readonly<Record<string, Ranges>>]>([
  ['one line', '+++ b/a\n@@ -1 +1 @@\n-x\n+y\n', { a: [[1, 1]] }],
  ['lines that were only removed', '+++ b/a\n@@ -3,2 +2,0 @@\n-x\n-y\n', { a: [] }],
  [
    'several hunks and files',
    '+++ b/a\n@@ -0,0 +1,2 @@\n+x\n+y\n@@ -9 +11,3 @@\n-x\n+x\n+y\n+z\n+++ b/b\n@@ -0,0 +4 @@\n+x\n',
    {
      a: [
        [1, 2],
        [11, 13],
      ],
      b: [[4, 4]],
    },
  ],
  [
    'text that looks like headers',
    '+++ b/a\n@@ -1,2 +1,2 @@\n--- b/c\n-@@ -7 +7 @@\n+++ b/d\n+@@ -7 +7 @@\n',
    { a: [[1, 2]] },
  ],
  [
    'a path with a blank, and one in quotes',
    '+++ b/a b\t\n@@ -0,0 +1 @@\n+x\n+++ "b/c\\td"\n@@ -0,0 +2 @@\n+x\n',
    { 'a b': [[1, 1]], 'c\\td': [[2, 2]] },
  ],
  ['a file that is gone', '+++ /dev/null\n@@ -1 +0,0 @@\n-x\n', {}],
])('a diff has the added lines of %s', (_what, diff, expected) => {
  expect(Object.fromEntries(addedLines(diff))).toEqual(expected);
});
