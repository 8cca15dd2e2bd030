import { describe, expect, test } from '@jest/globals';
import { readCoverage } from '../../../../src/evidence/coverage/coverage.ts';
import { mergeCoverage } from '../../../../src/evidence/coverage/merge.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

function documentOf(classes: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
<coverage line-rate="1" branch-rate="NaN" lines-covered="-5" lines-valid="1">
<sources><source>/src</source></sources><packages><package name="p"><classes>${classes}</classes></package></packages></coverage>`;
}

function classOf(file: string, lines: string, methods = ''): string {
  return `<class name="C" filename="${file}"><methods>${methods}</methods><lines>${lines}</lines></class>`;
}

async function totalsOf(classes: string): Promise<string> {
  const { lines, branches, files } = mergeCoverage([await readCoverage(sourceOf(documentOf(classes), 'c.xml'))]);
  return `${lines.covered}/${lines.total} lines, ${branches.covered}/${branches.total} branches, ${files.length} files`;
}

describe('readCobertura', () => {
  const hit = '<line number="1" hits="3"/>';
  const miss = '<line number="2" hits="0"/>';
  const half = '<line number="3" hits="1" branch="true" condition-coverage="50% (1/2)"/>';
  const method = `<method name="m"><lines>${hit}<line number="9" hits="1"/></lines></method>`;

  const cases: readonly (readonly [string, string, string])[] = [
    ['lines and branches; sums are not believed', classOf('a', hit + miss + half), '2/3 lines, 1/2 branches, 1 files'],
    [
      'lines of methods beside those of the class',
      classOf('a', hit + miss, method),
      '1/2 lines, 0/0 branches, 1 files',
    ],
    ['lines of methods alone', classOf('a', '', method), '2/2 lines, 0/0 branches, 1 files'],
    [
      'two classes of one file',
      classOf('a', hit + miss) + classOf('a', miss + half),
      '2/3 lines, 1/2 branches, 1 files',
    ],
    [
      'one line twice, covered once',
      classOf('a', '<line number="1" hits="0"/><line number="1" hits="1"/>'),
      '1/1 lines, 0/0 branches, 1 files',
    ],
    [
      'one line twice, with other branches: the fuller count',
      classOf(
        'a',
        '<line number="1" hits="1" condition-coverage="100% (2/2)"/><line number="1" hits="1" condition-coverage="0% (0/4)"/>',
      ),
      '1/1 lines, 0/4 branches, 1 files',
    ],
    [
      'classes without a file name',
      classOf('', hit) + classOf('', miss).replace('<class', '\n<class'),
      '1/2 lines, 0/0 branches, 2 files',
    ],
    [
      '0 of 0 branches',
      classOf('a', hit.replace('/>', ' condition-coverage="100% (0/0)"/>')),
      '1/1 lines, 0/0 branches, 1 files',
    ],
  ];
  test.each(cases)('%s', async (_what, classes, totals) => {
    expect(await totalsOf(classes)).toBe(totals);
  });

  const refused: readonly (readonly [string, string, RegExp])[] = [
    [
      'a negative count',
      documentOf(classOf('a', '<line number="1" hits="-1"/>')),
      /^evidence-malformed: c\.xml:4: expected a whole number of 0 or more as hits of <line>, found "-1"/,
    ],
    [
      'NaN',
      documentOf(classOf('a', '<line number="1" hits="NaN"/>')),
      /expected a whole number of 0 or more as hits of <line>, found "NaN"/,
    ],
    ['no count', documentOf(classOf('a', '<line number="1"/>')), /as hits of <line>, found none/],
    [
      'more covered than there is',
      documentOf(classOf('a', '<line number="1" hits="1" condition-coverage="200% (4/2)"/>')),
      /found "200% \(4\/2\)"/,
    ],
    [
      'NaN in a condition',
      documentOf(classOf('a', '<line number="1" hits="1" condition-coverage="NaN%"/>')),
      /found "NaN%"/,
    ],
    ['a line of no class', documentOf('<lines><line number="1" hits="1"/></lines>'), /expected <line> below a <class>/],
    ['no class', documentOf(''), /^evidence-foreign: .*names no source file/],
    ['no package', '<coverage line-rate="1"/>', /^evidence-foreign: .*<coverage> with nothing in it/],
    ['another root', '<testsuite/>', /^evidence-foreign: .*found <testsuite>/],
    ['a truncated document', documentOf(classOf('a', hit)).slice(0, -20), /^evidence-truncated: c\.xml:4/],
  ];
  test.each(refused)('refuses %s', async (_what, text, message) => {
    expect(await refusalOf(readCoverage(sourceOf(text, 'c.xml')))).toMatch(message);
  });
});
