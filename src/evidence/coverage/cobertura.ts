import { type CoverageBuilder, createCoverage, type FileCoverage, type CoverageReport } from './line-coverage.ts';
import { epochOf, type ReportTime, timeOf } from '../origin.ts';
import type { Ratio } from './ratio.ts';
import { malformed, shown } from '../text/unreadable.ts';
import { requiredCount, type XmlElement } from '../text/xml.ts';
import type { XmlFormat, XmlFormatReader } from '../format.ts';

export const cobertura: XmlFormat<CoverageReport> = {
  name: 'Cobertura',
  writers: 'coverage.py, gcovr, coverlet, gocover-cobertura, Istanbul and many others',
  roots: ['coverage'],
  children: ['sources', 'packages'],
  xml: createCobertura,
};

/**
 * Reads Cobertura's coverage-04 documents as the many tools write them. Rates and sums in attributes are not looked
 * at: some tools get them wrong. The lines of a class are those directly below it; those of its methods repeat them,
 * or name the line of the method's head, which is no executable line, and count only where a class has no others.
 */
function createCobertura(name: string): XmlFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  let file: FileCoverage | undefined;
  let inMethod = false;
  let ownLines = false;
  let ofMethods: XmlElement[] = [];

  function open(element: XmlElement): void {
    if (element.tag === 'class') {
      file = coverage.file(fileOf(element), element);
      ownLines = false;
      ofMethods = [];
    } else if (element.tag === 'coverage') coverage.made(timeIn(element.attributes['timestamp']));
    else if (element.tag === 'method') inMethod = true;
    else if (element.tag === 'line' && inMethod) ofMethods.push(element);
    else if (element.tag === 'line') {
      readLine(element, file, coverage);
      ownLines = true;
    }
  }

  function close(tag: string): void {
    if (tag === 'method') inMethod = false;
    if (tag !== 'class') return;
    if (!ownLines) for (const line of ofMethods) readLine(line, file, coverage);
    file = undefined;
  }

  return { facts: () => coverage, open, close };
}

/** Cobertura itself writes milliseconds, gcovr and coverlet seconds, a few tools a date. */
function timeIn(timestamp: string | undefined): ReportTime | undefined {
  return epochOf(timestamp) ?? timeOf(timestamp);
}

/** Deterministic builds leave the name out; then every class is a file of its own. */
function fileOf(element: XmlElement): string {
  const { filename, name } = element.attributes;
  if (filename === undefined) throw malformed(element, { expected: 'filename of <class>', found: 'none' });
  return filename === '' ? `(class ${name ?? ''} at line ${element.line})` : filename;
}

function readLine(element: XmlElement, file: FileCoverage | undefined, coverage: CoverageBuilder): void {
  if (file === undefined) throw malformed(element, { expected: '<line> below a <class>', found: '<line> elsewhere' });
  const number = requiredCount(element, 'number');
  coverage.line(file, number, requiredCount(element, 'hits') > 0, element);
  const conditions = element.attributes['condition-coverage'];
  if (conditions !== undefined) coverage.branches(file, number, ratioOf(conditions, element), element);
}

/** `50% (1/2)`: of the two numbers the percentage is not looked at. */
function ratioOf(text: string, element: XmlElement): Ratio {
  const match = /\((\d{1,9})\/(\d{1,9})\)\s*$/.exec(text);
  const ratio = { covered: Number(match?.[1]), total: Number(match?.[2]) };
  if (match !== null && ratio.covered <= ratio.total) return ratio;
  throw malformed(element, { expected: 'condition-coverage such as "50% (1/2)"', found: `"${shown(text, 30)}"` });
}
