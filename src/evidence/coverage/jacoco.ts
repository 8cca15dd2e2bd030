import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { createCoverage, type FileCoverage, type CoverageReport } from './line-coverage.ts';
import { epochOf } from '../origin.ts';
import type { Ratio } from './ratio.ts';
import { malformed } from '../text/unreadable.ts';
import { requiredCount, requiredText, type XmlElement } from '../text/xml.ts';

export const jacoco: XmlFormat<CoverageReport> = {
  name: 'JaCoCo',
  writers: 'JaCoCo, Kover, Pester, gcovr',
  roots: ['report'],
  children: ['sessioninfo', 'group', 'package'],
  xml: createJacoco,
};

const nothing: Ratio = { covered: 0, total: 0 };

/**
 * Reads JaCoCo's XML (report.dtd 1.1), also as Pester and gcovr write it. Counters are sums of the lines and count only
 * where gcovr leaves out whether a line was run. A line is covered when any of its instructions is, as JaCoCo itself counts.
 */
function createJacoco(name: string): XmlFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  /** Groups are modules: the same package and file in two of them are two files. */
  const groups: string[] = [];
  let file: FileCoverage | undefined;
  let folder = '';
  /** Of the class that is open. */
  let classPath: string | undefined;
  /** The sums of a class or file whose lines do not say whether they were run, as gcovr writes them. */
  let sums: { lines: Ratio; branches: Ratio } | undefined;
  /** Whether a line of the open file said it. */
  let isCounted = false;

  function openClass(element: XmlElement): void {
    classPath = element.attributes['sourcefilename'] ?? '';
    sums = undefined;
  }

  function readCounter(element: XmlElement): void {
    if (sums === undefined) return;
    const covered = requiredCount(element, 'covered');
    const ratio = { covered, total: covered + requiredCount(element, 'missed') };
    if (element.attributes['type'] === 'LINE') sums.lines = ratio;
    else if (element.attributes['type'] === 'BRANCH') sums.branches = ratio;
  }

  function closeClass(): void {
    if (sums !== undefined) coverage.file(classPath ?? '', coverage.place).summary = sums;
    classPath = undefined;
    sums = undefined;
  }

  function openFile(element: XmlElement): void {
    const path = [...groups, folder, requiredText(element, 'name')].filter((part) => part !== '').join('/');
    file = coverage.file(path, element);
    sums = undefined;
    isCounted = false;
  }

  function closeFile(): void {
    if (file !== undefined && sums !== undefined) {
      if (sums.lines.total === 0)
        throw malformed(coverage.place, {
          expected: 'ci of each <line>, or a <counter type="LINE"> of the file',
          found: 'neither',
        });
      file.summary = sums;
    }
    file = undefined;
    sums = undefined;
  }

  function readLine(element: XmlElement): void {
    if (file === undefined)
      throw malformed(element, { expected: '<line> below a <sourcefile>', found: '<line> elsewhere' });
    // gcovr 5 and later: the file's own counters, which come after its lines, say what was run.
    if (!isCounted && element.attributes['ci'] === undefined && element.attributes['mi'] === undefined) {
      sums ??= { lines: nothing, branches: nothing };
      return;
    }
    if (sums !== undefined)
      throw malformed(element, { expected: 'ci of every <line> of the file, or of none', found: 'some' });
    isCounted = true;
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
      else if (element.tag === 'sourcefile') openFile(element);
      else if (element.tag === 'class') openClass(element);
      else if (element.tag === 'lines' && classPath !== undefined) sums = { lines: nothing, branches: nothing };
      else if (element.tag === 'counter') readCounter(element);
      else if (element.tag === 'line' && (classPath === undefined || sums === undefined)) readLine(element);
    },
    close(tag) {
      if (tag === 'group') groups.pop();
      else if (tag === 'sourcefile') closeFile();
      else if (tag === 'class') closeClass();
    },
  };
}
