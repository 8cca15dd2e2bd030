import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { type CoverageBuilder, createCoverage, type FileCoverage, type CoverageReport } from './line-coverage.ts';
import { epochOf } from '../origin.ts';
import type { Ratio } from './ratio.ts';
import { malformed } from '../text/unreadable.ts';
import { countOf, requiredCount, requiredText, type XmlElement } from '../text/xml.ts';

export const clover: XmlFormat<CoverageReport> = {
  name: 'Clover',
  writers: 'Clover, Istanbul, PHPUnit, gcovr',
  roots: ['coverage'],
  children: ['project'],
  xml: createClover,
};

/** Reads Clover's XML, also as Istanbul and PHPUnit write it. Metrics are not looked at: they are sums of the lines. */
function createClover(name: string): XmlFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  let file: FileCoverage | undefined;
  let packageName = '';
  return {
    facts: () => coverage,
    open(element) {
      if (element.tag === 'coverage') coverage.made(epochOf(element.attributes['generated']));
      else if (element.tag === 'package') packageName = element.attributes['name'] ?? '';
      else if (element.tag === 'file') file = coverage.file(pathOf(element, packageName), element);
      else if (element.tag === 'line') readLine(element, file, coverage);
    },
    close(tag) {
      if (tag === 'file') file = undefined;
      else if (tag === 'package') packageName = '';
    },
  };
}

function pathOf(element: XmlElement, packageName: string): string {
  const { path } = element.attributes;
  if (path !== undefined && path !== '') return path;
  const file = requiredText(element, 'name');
  return packageName === '' || /[/\\]/.test(file) ? file : `${packageName.replaceAll('.', '/')}/${file}`;
}

/** The head of a method is no executable line; statements and conditions are. */
function readLine(element: XmlElement, file: FileCoverage | undefined, coverage: CoverageBuilder): void {
  if (file === undefined) throw malformed(element, { expected: '<line> below a <file>', found: '<line> elsewhere' });
  const { type } = element.attributes;
  if (type === 'method') return;
  const number = requiredCount(element, 'num');
  if (type !== 'cond') {
    coverage.line(file, number, requiredCount(element, 'count') > 0, element);
    return;
  }
  const branches = conditionsOf(element);
  coverage.line(file, number, (countOf(element, 'count') ?? branches.covered) > 0, element);
  coverage.branches(file, number, branches, element);
}

/**
 * Clover counts how often a condition was true and how often false. Istanbul, which gives the line a count besides,
 * writes into the same attributes how many branches were taken and how many were not.
 */
function conditionsOf(element: XmlElement): Ratio {
  const truths = requiredCount(element, 'truecount');
  const falsehoods = requiredCount(element, 'falsecount');
  if (element.attributes['count'] !== undefined) return { covered: truths, total: truths + falsehoods };
  return { covered: (truths > 0 ? 1 : 0) + (falsehoods > 0 ? 1 : 0), total: 2 };
}
