import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { createCoverage, type FileCoverage, type CoverageReport } from './line-coverage.ts';
import { epochOf } from '../origin.ts';
import { malformed } from '../text/unreadable.ts';
import { requiredCount, requiredText, type XmlElement } from '../text/xml.ts';

export const jacoco: XmlFormat<CoverageReport> = {
  name: 'JaCoCo',
  writers: 'JaCoCo, Kover, Pester, gcovr',
  roots: ['report'],
  children: ['sessioninfo', 'group', 'package'],
  xml: createJacoco,
};

/**
 * Reads JaCoCo's XML (report.dtd 1.1), also as Pester writes it. Counters are not looked at: they are sums of the
 * lines. A line is covered when any of its instructions is, as JaCoCo itself counts.
 */
function createJacoco(name: string): XmlFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  /** Groups are modules: the same package and file in two of them are two files. */
  const groups: string[] = [];
  let file: FileCoverage | undefined;
  let folder = '';

  function readLine(element: XmlElement): void {
    if (file === undefined)
      throw malformed(element, { expected: '<line> below a <sourcefile>', found: '<line> elsewhere' });
    const number = requiredCount(element, 'nr');
    const covered = requiredCount(element, 'ci');
    if (covered + requiredCount(element, 'mi') > 0) coverage.line(file, number, covered > 0, element);
    const taken = requiredCount(element, 'cb');
    const total = taken + requiredCount(element, 'mb');
    if (total > 0) coverage.branches(file, number, { covered: taken, total }, element);
  }

  return {
    facts: () => coverage,
    open(element) {
      if (element.tag === 'sessioninfo') coverage.made(epochOf(element.attributes['dump']));
      else if (element.tag === 'group') groups.push(element.attributes['name'] ?? '');
      else if (element.tag === 'package') folder = element.attributes['name'] ?? '';
      else if (element.tag === 'sourcefile') {
        const path = [...groups, folder, requiredText(element, 'name')].filter((part) => part !== '').join('/');
        file = coverage.file(path, element);
      } else if (element.tag === 'line') readLine(element);
    },
    close(tag) {
      if (tag === 'group') groups.pop();
      else if (tag === 'sourcefile') file = undefined;
    },
  };
}
