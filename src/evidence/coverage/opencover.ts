import type { XmlFormat, XmlFormatReader } from '../format.ts';
import { createCoverage, type CoverageReport } from './line-coverage.ts';
import { malformed, shown } from '../text/unreadable.ts';
import { countOf, requiredCount, requiredText, type XmlElement } from '../text/xml.ts';

/** A method while it is read: old versions say of a branch only where in the code it is, not in which line. */
interface Method {
  /** The number of the file, for points that do not name one. */
  file: string | undefined;
  readonly points: { readonly offset: number; readonly line: number }[];
  readonly branches: XmlElement[];
}

export const openCover: XmlFormat<CoverageReport> = {
  name: 'OpenCover',
  writers: 'OpenCover, coverlet',
  roots: ['CoverageSession'],
  children: ['Summary', 'Modules'],
  xml: createOpenCover,
};

/**
 * Reads OpenCover's XML. A sequence point counts for the line that it begins at; a branch point for its line, or for
 * that of the sequence point before it. A point without a source line is made by the compiler and does not count.
 */
function createOpenCover(name: string): XmlFormatReader<CoverageReport> {
  const coverage = createCoverage(name);
  /** Paths by the number that they have in the module. */
  const paths = new Map<string, string>();
  let method = newMethod();

  function count(element: XmlElement, line: number | undefined): void {
    const taken = requiredCount(element, 'vc') > 0;
    const id = element.attributes['fileid'] ?? method.file;
    if (id === undefined || id === '0' || line === undefined || line === 0) return;
    const path = paths.get(id);
    if (path === undefined)
      throw malformed(element, { expected: `the file ${shown(id, 20)} among the module's <Files>`, found: 'none' });
    const file = coverage.file(path, element);
    if (element.tag === 'SequencePoint') coverage.line(file, line, taken, element);
    else coverage.branch(file, line, taken, element);
  }

  function readPoint(element: XmlElement): void {
    const line = countOf(element, 'sl');
    count(element, line);
    if (line !== undefined) method.points.push({ offset: countOf(element, 'offset') ?? 0, line });
  }

  return {
    facts: () => coverage,
    open(element) {
      if (element.tag === 'Module') paths.clear();
      else if (element.tag === 'Method') method = newMethod();
      else if (element.tag === 'File') paths.set(requiredText(element, 'uid'), requiredText(element, 'fullPath'));
      else if (element.tag === 'FileRef') method.file = element.attributes['uid'];
      else if (element.tag === 'SequencePoint') readPoint(element);
      else if (element.tag === 'BranchPoint') method.branches.push(element);
    },
    close(tag) {
      if (tag !== 'Method') return;
      for (const branch of method.branches) count(branch, countOf(branch, 'sl') ?? lineBefore(branch, method));
      method = newMethod();
    },
  };
}

function newMethod(): Method {
  return { file: undefined, points: [], branches: [] };
}

function lineBefore(branch: XmlElement, { points }: Method): number | undefined {
  const offset = countOf(branch, 'offset') ?? 0;
  return points.findLast((point) => point.offset <= offset)?.line;
}
