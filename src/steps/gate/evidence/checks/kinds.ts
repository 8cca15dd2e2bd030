import type { ReportCheck, Row } from './check.ts';
import { demandOf } from './performance-demand.ts';
import { toolsDemand } from './tools.ts';

/**
 * In the order of the report.
 * A new kind of evidence is a file beside this one and an entry here; its readers are loaded where it has reports.
 */
export const reportChecks: readonly ReportCheck[] = [
  {
    kind: 'tests',
    input: 'junit',
    rows: [
      { id: 'failed-tests', title: 'Failed tests', unit: 'test' },
      { id: 'executed-tests', title: 'Executed tests', unit: 'test' },
    ],
    load: async () => (await import('./tests.ts')).openTests,
  },
  {
    kind: 'coverage',
    input: 'coverage',
    baseline: 'coverage-baseline',
    rows: [
      { id: 'line-coverage', title: 'Line coverage', unit: '%' },
      { id: 'branch-coverage', title: 'Branch coverage', unit: '%' },
      { id: 'file-coverage', title: 'Line coverage of each file', unit: '%', quiet: true },
      { id: 'coverage-fall', title: 'Coverage below the baseline', unit: '%', quiet: true },
      { id: 'changed-line-coverage', title: 'Coverage of changed lines', unit: '%', quiet: true },
      { id: 'measured-lines', title: 'Measured lines', unit: 'line', quiet: true },
    ],
    load: async () => (await import('./coverage.ts')).openCoverage,
  },
  {
    kind: 'sast',
    input: 'sarif',
    baseline: 'sarif-baseline',
    rows: [
      ...(['error', 'warning', 'note'] as const).map((level): Row => {
        return { id: `sast-${level}s`, title: `Static analysis: ${level}s`, unit: 'result' };
      }),
      ...(['critical', 'high', 'medium', 'low'] as const).map((severity): Row => {
        return { id: `sast-${severity}`, title: `Static analysis: ${severity}`, unit: 'result', quiet: true };
      }),
    ],
    demands: ({ tools }) => toolsDemand('sast', 'Static analysis', tools.sast),
    load: async () => (await import('./sast.ts')).openSast,
  },
  {
    kind: 'vulnerabilities',
    input: 'vulnerabilities',
    rows: (['critical', 'high', 'medium', 'low'] as const).map((severity): Row => {
      return { id: `${severity}-vulnerabilities`, title: `Vulnerabilities: ${severity}`, unit: 'vulnerability' };
    }),
    demands: ({ tools }) => toolsDemand('vulnerabilities', 'Vulnerabilities', tools.vulnerabilities),
    load: async () => (await import('./vulnerabilities.ts')).openVulnerabilities,
  },
  {
    kind: 'performance',
    input: 'performance',
    rows: [],
    demands: ({ performance: limits }) => limits.map((limit) => demandOf(limit)),
    load: async () => (await import('./performance.ts')).openPerformance,
  },
];
