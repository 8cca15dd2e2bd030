import { describe, expect, test } from '@jest/globals';
import { readCoverage } from '../../../../src/evidence/coverage/coverage.ts';
import { mergeCoverage } from '../../../../src/evidence/coverage/merge.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

async function totalsOf(...texts: readonly string[]): Promise<string> {
  const reports = [];
  for (const text of texts) reports.push(await readCoverage(sourceOf(text, 'report', 32)));
  const { lines, branches, files } = mergeCoverage(reports);
  const names = files.map(({ path }) => path).join(' ');
  return `${lines.covered}/${lines.total} lines, ${branches.covered}/${branches.total} branches: ${names}`;
}

const jacocoHead = '<!DOCTYPE report PUBLIC "-//JACOCO//DTD Report 1.1//EN" "report.dtd">';

function jacoco(lines: string, around: (inner: string) => string = (inner) => inner): string {
  const inner = `<package name="com/acme"><class name="com/acme/A"/><sourcefile name="A.java">${lines}<counter type="LINE" missed="0" covered="99"/></sourcefile></package>`;
  return `${jacocoHead}<report name="r">${around(inner)}</report>`;
}

function clover(lines: string, attributes = 'name="A.java"'): string {
  return `<coverage generated="1" clover="4"><project><metrics statements="9"/><package name="com.acme"><file ${attributes}>${lines}</file></package></project></coverage>`;
}

function openCover(points: string): string {
  return `<CoverageSession><Modules><Module><Files><File uid="1" fullPath="C:\\a.cs"/></Files><Classes><Class><Methods><Method><FileRef uid="1"/>${points}</Method></Methods></Class></Classes></Module></Modules></CoverageSession>`;
}

const istanbul = JSON.stringify({
  '/src/a.ts': {
    path: '/src/a.ts',
    statementMap: { 0: { start: { line: 1 } }, 1: { start: { line: 2 } }, 2: { start: { line: 2 } } },
    s: { 0: 1, 1: 0, 2: 4 },
    branchMap: { 0: { loc: { start: { line: 2 } } }, 1: { line: 9 } },
    b: { 0: [1, 0], 1: [0] },
  },
});

const summary = (covered: number, total: number): string =>
  JSON.stringify({
    total: { lines: { total: 1, covered: 1, pct: 100 }, branches: { total: 0, covered: 0, pct: 'Unknown' } },
    '/src/a.ts': { lines: { total, covered, pct: 1 }, branches: { total: 4, covered: 2 } },
  });

describe('coverage formats', () => {
  const cases: readonly (readonly [string, readonly string[], string])[] = [
    [
      'JaCoCo: instructions and branches by line, counters not believed',
      [
        jacoco(
          '<line nr="1" mi="0" ci="3" mb="0" cb="0"/><line nr="2" mi="2" ci="0" mb="1" cb="1"/><line nr="3" mi="1" ci="1" mb="0" cb="0"/>',
        ),
      ],
      '2/3 lines, 1/2 branches: com/acme/A.java',
    ],
    [
      'JaCoCo: a group is a module',
      [
        jacoco(
          '<line nr="1" mi="0" ci="1" mb="0" cb="0"/>',
          (inner) => `<group name="core">${inner}</group><group name="web">${inner}</group>`,
        ),
      ],
      '2/2 lines, 0/0 branches: core/com/acme/A.java web/com/acme/A.java',
    ],
    [
      'JaCoCo: two reports',
      [jacoco('<line nr="1" mi="1" ci="0" mb="0" cb="0"/>'), jacoco('<line nr="1" mi="0" ci="1" mb="0" cb="0"/>')],
      '1/1 lines, 0/0 branches: com/acme/A.java',
    ],
    [
      'JaCoCo: an empty internal subset, as Pester has',
      [jacoco('<line nr="1" mi="0" ci="1" mb="0" cb="0"/>').replace('.dtd">', '.dtd"[ ]>')],
      '1/1 lines, 0/0 branches: com/acme/A.java',
    ],
    [
      'Clover: times true and times false',
      [
        clover(
          '<line num="1" count="2" type="stmt"/><line num="2" type="cond" truecount="7" falsecount="0"/><line num="3" count="0" type="method"/>',
        ),
      ],
      '2/2 lines, 1/2 branches: com/acme/A.java',
    ],
    [
      'Clover of Istanbul: taken and not taken',
      [clover('<line num="2" count="3" type="cond" truecount="3" falsecount="1"/>', 'name="a.ts" path="/src/a.ts"')],
      '1/1 lines, 3/4 branches: /src/a.ts',
    ],
    [
      'OpenCover: points by line',
      [
        openCover(
          '<SequencePoint vc="1" sl="4" fileid="1"/><SequencePoint vc="0" sl="5" fileid="1"/><BranchPoint vc="1" sl="4" fileid="1"/><BranchPoint vc="0" sl="4" fileid="1"/>',
        ),
      ],
      '1/2 lines, 1/2 branches: C:/a.cs',
    ],
    [
      'OpenCover: branches by offset, file by method',
      [
        openCover(
          '<SequencePoint vc="1" offset="0" sl="4"/><SequencePoint vc="1" offset="9" sl="5"/><BranchPoint vc="1" offset="4"/><BranchPoint vc="0" offset="12"/>',
        ),
      ],
      '2/2 lines, 1/2 branches: C:/a.cs',
    ],
    [
      'OpenCover: what the compiler made',
      [
        openCover(
          '<SequencePoint vc="1" sl="4" fileid="1"/><SequencePoint vc="0" sl="0" fileid="1"/><SequencePoint vc="0" sl="9" fileid="0"/>',
        ),
      ],
      '1/1 lines, 0/0 branches: C:/a.cs',
    ],
    [
      'a Go profile, with a block that comes again',
      [
        'mode: set\nacme.dev/a.go:1.1,3.2 2 0\nacme.dev/a.go:1.1,3.2 2 1\nacme.dev/a.go:5.1,6.2 1 0\nacme.dev/a.go:9.1,9.2 0 0\n',
      ],
      '3/5 lines, 0/0 branches: acme.dev/a.go',
    ],
    ['Istanbul: statements by line, paths of branches', [istanbul], '2/2 lines, 1/3 branches: /src/a.ts'],
    ['Istanbul summary: files, not its sum', [summary(3, 10)], '3/10 lines, 2/4 branches: /src/a.ts'],
    [
      'Istanbul summary twice: at least the better one',
      [summary(3, 10), summary(5, 10)],
      '5/10 lines, 2/4 branches: /src/a.ts',
    ],
    [
      'Istanbul summary and lines of one path: counted apart',
      [summary(3, 10), istanbul],
      '5/12 lines, 3/7 branches: /src/a.ts /src/a.ts',
    ],
    [
      'SimpleCov, old',
      ['{"RSpec": {"coverage": {"/a.rb": [null, 1, 0, null]}, "timestamp": 1}}'],
      '1/2 lines, 0/0 branches: /a.rb',
    ],
    [
      'SimpleCov, two suites with branches',
      [
        '{"RSpec": {"coverage": {"/a.rb": {"lines": [1, 0], "branches": {"[:if, 0, 2, 4, 6, 7]": {"[:then, 1, 3, 6, 3, 10]": 1, "[:else, 2, 5, 6, 5, 10]": 0}}}}}, "Minitest": {"coverage": {"/a.rb": {"lines": [0, 1], "branches": {}}}}}',
      ],
      '2/2 lines, 1/2 branches: /a.rb',
    ],
    [
      'SimpleCov coverage.json',
      [
        '{"meta": {"simplecov_version": "0.22.0"}, "coverage": {"/a.rb": {"lines": [1, "ignored", 0], "branches": [{"type": "then", "start_line": 1, "coverage": 0}]}}, "groups": {}}',
      ],
      '1/2 lines, 0/1 branches: /a.rb',
    ],
  ];
  test.each(cases)('%s', async (_what, texts, totals) => {
    expect(await totalsOf(...texts)).toBe(totals);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    [
      'JaCoCo with a negative count',
      jacoco('<line nr="1" mi="-1" ci="1" mb="0" cb="0"/>'),
      /^evidence-malformed: report:1: expected a whole number of 0 or more as mi of <line>, found "-1"/,
    ],
    ['JaCoCo without line numbers', jacoco('<line mi="1" ci="1" mb="0" cb="0"/>'), /as nr of <line>, found none/],
    [
      'JaCoCo with a line of no file',
      `<report><package name="a"><line nr="1" mi="0" ci="0" mb="0" cb="0"/></package></report>`,
      /expected <line> below a <sourcefile>/,
    ],
    [
      'Clover with NaN',
      clover('<line num="1" count="NaN" type="stmt"/>'),
      /expected a whole number of 0 or more as count of <line>, found "NaN"/,
    ],
    [
      'OpenCover with an unknown file',
      openCover('<SequencePoint vc="1" sl="4" fileid="7"/>'),
      /expected the file 7 among/,
    ],
    [
      'a Go profile with a negative count',
      'mode: set\na.go:1.1,3.2 2 -1\n',
      /^evidence-malformed: report:2: expected <file>:<line>/,
    ],
    ['a Go profile with a block that ends before it begins', 'mode: set\na.go:3.1,1.2 2 1\n', /^evidence-malformed/],
    ['a Go profile with a block of a million lines', 'mode: set\na.go:1.1,1000000.2 2 1\n', /^evidence-malformed/],
    ['a Go profile of nothing', 'mode: atomic\n', /^evidence-foreign: .*names no source file/],
    [
      'Istanbul with a negative count',
      istanbul.replace('"0":1', '"0":-1'),
      /^evidence-malformed: report: expected a whole number of 0 or more, found -1/,
    ],
    ['Istanbul summary with more covered than there is', summary(11, 10), /expected at most 10 covered, found 11/],
    [
      'Istanbul summary with NaN',
      summary(2, 10).replace('"covered":2,"pct":1', '"covered":"NaN","pct":1'),
      /found "NaN"/,
    ],
    [
      'other JSON',
      '{"message": "Not Found"}',
      /^evidence-foreign: report: expected a coverage report \(LCOV, .*found other JSON/,
    ],
    ['JSON of nothing', '{}', /^evidence-foreign: .*found other JSON/],
    ['a Go profile beside JSON', '[]', /^evidence-foreign: report: expected a document that is an object/],
  ];
  test.each(refused)('refuses %s', async (_what, text, message) => {
    expect(await refusalOf(readCoverage(sourceOf(text, 'report', 32)))).toMatch(message);
  });
});
