import type { ReportCheck } from './check.ts';
import { coverage } from './coverage.ts';
import { performance } from './performance.ts';
import { sast } from './sast.ts';
import { tests } from './tests.ts';
import { vulnerabilities } from './vulnerabilities.ts';

/**
 * In the order of the report.
 * A new kind of evidence is a file beside this one and an entry here.
 */
export const reportChecks: readonly ReportCheck[] = [tests, coverage, sast, vulnerabilities, performance];
