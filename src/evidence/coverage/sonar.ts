import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { type CoverageReport, createCoverage, type FileCoverage } from './line-coverage.ts';
import { malformed, shown } from '../text/unreadable.ts';
import { countOf, requiredCount, requiredText, type XmlElement } from '../text/xml.ts';

export const sonarCoverage: XmlFormat<CoverageReport> = {
  name: 'SonarQube generic coverage',
  writers: '`gcovr --sonarqube`, others for `sonar.coverageReportPaths`',
  roots: ['coverage'],
  children: ['file'],
  xml: createSonarCoverage,
};

/** Reads SonarQube's generic coverage: one element for each executable line. */
function createSonarCoverage(name: string): XmlFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  let file: FileCoverage | undefined;
  return {
    facts: () => coverage,
    open(element) {
      if (element.tag === 'file') file = coverage.file(requiredText(element, 'path'), element);
      if (element.tag !== 'lineToCover') return;
      if (file === undefined)
        throw malformed(element, { expected: '<lineToCover> below a <file>', found: 'it elsewhere' });
      const line = requiredCount(element, 'lineNumber');
      coverage.line(file, line, isCovered(element), element);
      const total = countOf(element, 'branchesToCover') ?? 0;
      const covered = countOf(element, 'coveredBranches') ?? 0;
      if (covered > total)
        throw malformed(element, { expected: `at most ${total} covered branches`, found: `${covered}` });
      if (total > 0) coverage.branches(file, line, { covered, total }, element);
    },
    close(tag) {
      if (tag === 'file') file = undefined;
    },
  };
}

function isCovered(element: XmlElement): boolean {
  const covered = requiredText(element, 'covered');
  if (covered === 'true' || covered === 'false') return covered === 'true';
  throw malformed(element, { expected: 'covered of true or false', found: `"${shown(covered, 20)}"` });
}
