import { type Format, readByFormat } from '../format.ts';
import type { Source } from '../text/source.ts';
import { openText, type Text } from '../text/text.ts';
import { foreign } from '../text/unreadable.ts';
import { clover } from './clover.ts';
import { cobertura } from './cobertura.ts';
import { coveragePy } from './coverage-py.ts';
import { gcovr } from './gcovr.ts';
import { goProfile } from './go-profile.ts';
import { istanbul } from './istanbul.ts';
import { jacoco } from './jacoco.ts';
import { lcov } from './lcov.ts';
import type { CoverageReport } from './line-coverage.ts';
import { llvmCov } from './llvm-cov.ts';
import { openCover } from './opencover.ts';
import { simpleCov } from './simplecov.ts';
import { sonarCoverage } from './sonar.ts';

/** A new format is a file beside this one and an entry here: inputs, messages and docs follow. */
export const coverageFormats: readonly Format<CoverageReport>[] = [
  lcov,
  cobertura,
  jacoco,
  clover,
  openCover,
  goProfile,
  istanbul,
  simpleCov,
  coveragePy,
  gcovr,
  sonarCoverage,
  llvmCov,
];

/**
 * Reads a coverage report of any known format, told apart by its content. Throws EvidenceError, also for a report
 * that names no source file: it does not show that anything was measured.
 */
export async function readCoverage(source: Source): Promise<CoverageReport> {
  return readCoverageText(await openText(source));
}

/** As `readCoverage`, for a report that is open. */
export async function readCoverageText(text: Text): Promise<CoverageReport> {
  const report = await readByFormat(text, { what: 'a coverage report', formats: coverageFormats });
  if (report.files.size > 0) return report;
  throw foreign(text.name, { found: 'the report names no source file, so nothing was measured' });
}
