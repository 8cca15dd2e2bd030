import { percentage, type Section } from './section.ts';

/** Percentages, 0 to 100; `may-fall` is in points of a percentage. */
export interface CoveragePolicy {
  readonly lines?: number;
  readonly branches?: number;
  readonly files?: number;
  readonly 'may-fall'?: number;
  /** Of the lines that the change added. */
  readonly 'changed-lines'?: number;
  /** Executable lines that the reports must know. */
  readonly measured?: number;
}

export const coverage: Section<CoveragePolicy> = {
  stricter: {
    lines: 'higher',
    branches: 'higher',
    files: 'higher',
    'may-fall': 'lower',
    'changed-lines': 'higher',
    measured: 'higher',
  },
  schema: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    description: 'How much of the code the tests must run, and how far that may fall',
    properties: {
      lines: { ...percentage, description: 'Least line coverage in percent' },
      branches: { ...percentage, description: 'Least branch coverage in percent' },
      files: { ...percentage, description: 'Least line coverage of every single file in percent' },
      'may-fall': {
        ...percentage,
        description: 'How far line and branch coverage may fall below the baseline, in points of a percentage',
      },
      'changed-lines': {
        ...percentage,
        description: 'Least coverage in percent of the lines that were added or changed since the input changed-since',
      },
      measured: { type: 'integer', minimum: 1, description: 'The fewest executable lines that the reports must know' },
    },
  },
};
