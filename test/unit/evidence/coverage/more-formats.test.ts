import { describe, expect, test } from '@jest/globals';
import { readCoverage } from '../../../../src/evidence/coverage/coverage.ts';
import { mergeCoverage } from '../../../../src/evidence/coverage/merge.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

async function totalsOf(document: object | string): Promise<string> {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const report = await readCoverage(sourceOf(text, 'report', 16));
  const { lines, branches, files } = mergeCoverage([report]);
  const names = files.map(({ path }) => path).join(' ');
  return `${lines.covered}/${lines.total} lines, ${branches.covered}/${branches.total} branches in ${names}`;
}

const coveragePy = {
  meta: { format: 3, version: '7.6', timestamp: '2026-11-20T10:00:00' },
  files: {
    'app.py': {
      executed_lines: [1, 2, 5],
      missing_lines: [6],
      excluded_lines: [9],
      executed_branches: [[2, 5]],
      missing_branches: [[2, -1]],
      summary: { percent_covered: 100 },
    },
  },
  totals: { percent_covered: 100 },
};
const gcovr = {
  files: [
    {
      file: 'a.c',
      lines: [
        { line_number: 1, count: 2, branches: [{ count: 0 }, { count: 2 }] },
        { line_number: 1, count: 0, branches: [{ count: 1 }, { count: 0 }] },
        { line_number: 2, count: 0, branches: [], 'gcovr/noncode': false },
        { line_number: 3, count: 0, branches: [], 'gcovr/excluded': true },
      ],
      functions: [],
    },
  ],
  'gcovr/format_version': '0.11',
};
const segments = [
  [1, 1, 3, true, true, false],
  [2, 5, 0, true, true, false],
  [2, 9, 3, true, false, false],
  [4, 1, 0, false, false, false],
];
const llvm = (file: object): object => ({
  data: [{ files: [{ filename: 'a.rs', ...file }], functions: [], totals: {} }],
  type: 'llvm.coverage.json.export',
  version: '2.0.1',
});
const sonar = (line: string): string => `<coverage version="1"><file path="a.c">${line}</file></coverage>`;

describe('more formats of coverage', () => {
  const cases: readonly (readonly [string, object | string, string])[] = [
    ['coverage.py JSON', coveragePy, '3/4 lines, 1/2 branches in app.py'],
    ['gcovr JSON, a line of two instances', gcovr, '1/2 lines, 2/2 branches in a.c'],
    [
      'gcovr summary',
      {
        'gcovr/summary_format_version': '0.6',
        files: [{ filename: 'a.c', line_total: 4, line_covered: 3, branch_total: 2, branch_covered: 1 }],
      },
      '3/4 lines, 1/2 branches in a.c',
    ],
    [
      'SonarQube generic coverage',
      sonar(
        '<lineToCover lineNumber="1" covered="true" branchesToCover="2" coveredBranches="1"/><lineToCover lineNumber="2" covered="false"/>',
      ),
      '1/2 lines, 1/2 branches in a.c',
    ],
    [
      'llvm-cov: lines are covered by the largest region on them',
      llvm({ segments, branches: [[2, 5, 2, 9, 0, 3, 0, 0, 4]] }),
      '4/4 lines, 1/2 branches in a.rs',
    ],
    [
      'llvm-cov: a region that never ran',
      llvm({
        segments: [
          [1, 1, 1, 1, 1],
          [2, 1, 0, 1, 1],
          [4, 1, 1, 1, 0],
          [5, 1, 0, 0, 0],
        ],
      }),
      '3/5 lines, 0/0 branches in a.rs',
    ],
    [
      'llvm-cov: sums alone',
      llvm({ summary: { lines: { count: 4, covered: 3, percent: 100 }, branches: { count: 2, covered: 1 } } }),
      '3/4 lines, 1/2 branches in a.rs',
    ],
    [
      'JaCoCo of gcovr, which has no counts of lines',
      '<report><package name="src"><class name="a_c" sourcefilename="/w/src/a.c"><lines><line nr="1"/><line nr="2" mb="1" cb="1"/></lines><counter type="LINE" missed="1" covered="3"/><counter type="BRANCH" missed="1" covered="1"/></class><counter type="LINE" missed="9" covered="9"/></package></report>',
      '3/4 lines, 1/2 branches in /w/src/a.c',
    ],
    [
      'JaCoCo of gcovr 8, whose files have counters',
      '<report><package name="src"><sourcefile name="a.c"><line nr="1"/><line nr="2" mb="1" cb="1"/><counter type="LINE" missed="1" covered="5"/><counter type="BRANCH" missed="1" covered="1"/><counter type="METHOD" missed="0" covered="2"/></sourcefile><counter type="LINE" missed="9" covered="9"/></package></report>',
      '5/6 lines, 1/2 branches in src/a.c',
    ],
    [
      'JaCoCo, whose classes have no lines',
      '<report><package name="p"><class name="A" sourcefilename="A"><method name="m"><counter type="LINE" missed="0" covered="9"/></method></class><sourcefile name="A"><line nr="1" mi="1" ci="0" mb="0" cb="0"/></sourcefile></package></report>',
      '0/1 lines, 0/0 branches in p/A',
    ],
  ];
  test.each(cases)('%s', async (_what, document, totals) => {
    expect(await totalsOf(document)).toBe(totals);
  });

  const refused: readonly (readonly [string, object | string, RegExp])[] = [
    [
      'JaCoCo with neither counts nor counters',
      '<report><package name="p"><sourcefile name="a.c"><line nr="1"/></sourcefile></package></report>',
      /^evidence-malformed: .*expected ci of each <line>, or a <counter type="LINE"> of the file, found neither/,
    ],
    [
      'JaCoCo with counts of some lines',
      '<report><package name="p"><sourcefile name="a.c"><line nr="1"/><line nr="2" mi="0" ci="1" mb="0" cb="0"/><counter type="LINE" missed="0" covered="2"/></sourcefile></package></report>',
      /^evidence-malformed: .*expected ci of every <line> of the file, or of none, found some/,
    ],
    [
      'JaCoCo whose last line lacks its counts',
      '<report><package name="p"><sourcefile name="a.c"><line nr="2" mi="0" ci="1" mb="0" cb="0"/><line nr="1"/><counter type="LINE" missed="0" covered="2"/></sourcefile></package></report>',
      /as ci of <line>, found none/,
    ],
    [
      'coverage.py with a line that is none',
      { files: { a: { executed_lines: [-1], missing_lines: [] } } },
      /^evidence-malformed/,
    ],
    [
      'gcovr without a count',
      { ...gcovr, files: [{ file: 'a.c', lines: [{ line_number: 1 }] }] },
      /^evidence-malformed/,
    ],
    [
      'SonarQube: covered of another word',
      sonar('<lineToCover lineNumber="1" covered="maybe"/>'),
      /^evidence-malformed/,
    ],
    [
      'SonarQube: more branches than there are',
      sonar('<lineToCover lineNumber="1" covered="true" branchesToCover="1" coveredBranches="2"/>'),
      /^evidence-malformed/,
    ],
    [
      'llvm-cov out of order',
      llvm({
        segments: [
          [5, 1, 1, true, true],
          [2, 1, 1, true, true],
        ],
      }),
      /in the order of lines/,
    ],
    [
      'llvm-cov: more covered than there is',
      llvm({ summary: { lines: { count: 1, covered: 2 } } }),
      /^evidence-malformed/,
    ],
    ['two formats in one', { ...gcovr, ...llvm({ segments: [] }) }, /found several of them/],
  ];
  test.each(refused)('refuses %s', async (_what, document, message) => {
    const text = typeof document === 'string' ? document : JSON.stringify(document);
    expect(await refusalOf(readCoverage(sourceOf(text, 'report', 32)))).toMatch(message);
  });
});
