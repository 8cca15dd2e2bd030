import { coverageFormats } from './coverage/coverage.ts';
import type { FormatName } from './format.ts';
import { performanceFormats } from './performance/report.ts';
import { sastFormats } from './sarif/report.ts';
import { testFormats } from './tests/report.ts';
import { vexFormats } from './vex/vex.ts';
import { vulnerabilityFormats } from './vulnerabilities/report.ts';

/** The formats of each kind of evidence, by the input that takes it. */
export const formatsByInput: Readonly<
  Record<'sarif' | 'coverage' | 'junit' | 'vulnerabilities' | 'performance' | 'vex', readonly FormatName[]>
> = {
  sarif: sastFormats({}),
  coverage: coverageFormats,
  junit: testFormats,
  vulnerabilities: vulnerabilityFormats,
  performance: performanceFormats,
  vex: vexFormats,
};
