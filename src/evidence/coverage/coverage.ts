import { createClover } from './clover.ts';
import { createCobertura } from './cobertura.ts';
import type { CoverageDialect, CoverageXml } from './xml.ts';
import { looksLikeGoProfile, readGoProfile } from './go-profile.ts';
import { createJacoco } from './jacoco.ts';
import { readJsonCoverage } from './json.ts';
import { looksLikeLcov, readLcov } from './lcov.ts';
import type { CoverageReport } from './line-coverage.ts';
import type { Source } from '../text/source.ts';
import { createOpenCover } from './opencover.ts';
import { openText, type Text } from '../text/text.ts';
import { foreign, shown } from '../text/unreadable.ts';
import { readXml, type XmlElement } from '../text/xml.ts';

const dialects: readonly CoverageDialect[] = [
  { root: 'coverage', children: ['sources', 'packages'], create: createCobertura },
  { root: 'coverage', children: ['project'], create: createClover },
  { root: 'report', children: ['sessioninfo', 'group', 'package'], create: createJacoco },
  { root: 'CoverageSession', children: ['Summary', 'Modules'], create: createOpenCover },
];

const known = 'LCOV, Cobertura, JaCoCo, Clover, OpenCover, a Go profile, Istanbul or SimpleCov JSON';

/**
 * Reads a coverage report of any known format, told apart by what is in it. Throws EvidenceError, also for a report
 * that knows of no source file: it does not show that anything was measured.
 */
export async function readCoverage(source: Source): Promise<CoverageReport> {
  return readCoverageText(await openText(source));
}

/** As `readCoverage`, for a report that is open. */
export async function readCoverageText(text: Text): Promise<CoverageReport> {
  const report = await readFormat(text);
  if (report.files.size === 0)
    throw foreign(text.name, { found: 'the report names no source file, so nothing was measured' });
  return report;
}

function readFormat(text: Text): Promise<CoverageReport> {
  if (text.head.startsWith('<')) return readDialect(text);
  if (text.head.startsWith('{')) return readJsonCoverage(text);
  if (looksLikeGoProfile(text.head)) return readGoProfile(text);
  if (looksLikeLcov(text.head)) return readLcov(text);
  throw foreign(text.name, { expected: known, found: `"${shown(text.head, 30)}"` });
}

async function readDialect(text: Text): Promise<CoverageReport> {
  let root: XmlElement | undefined;
  let reader: CoverageXml | undefined;
  await readXml(text, {
    open(element) {
      if (element.depth === 1) {
        root = element;
        if (!dialects.some((dialect) => dialect.root === element.tag)) throw unknownDialect(element);
        return;
      }
      reader ??= createReader(root, element);
      reader.open(element);
    },
    close(tag, depth, place) {
      reader?.close?.(tag, depth, place);
    },
  });
  if (reader !== undefined) return reader.coverage;
  throw foreign(text.name, { found: `<${shown(root?.tag ?? '', 30)}> is empty, so nothing was measured` });
}

/** Attributes of the root are part of what a dialect says. */
function createReader(root: XmlElement | undefined, child: XmlElement): CoverageXml {
  const reader = dialectOf(root, child).create(child.name);
  if (root !== undefined) reader.open(root);
  return reader;
}

function dialectOf(root: XmlElement | undefined, child: XmlElement): CoverageDialect {
  const dialect = dialects.find((one) => one.root === root?.tag && one.children.includes(child.tag));
  if (dialect === undefined) throw unknownDialect(root ?? child, child);
  return dialect;
}

function unknownDialect(root: XmlElement, child?: XmlElement): Error {
  const found =
    child === undefined ? `<${shown(root.tag, 30)}>` : `<${shown(root.tag, 30)}> with <${shown(child.tag, 30)}> in it`;
  return foreign(root.name, { expected: `a coverage report (${known})`, found });
}
