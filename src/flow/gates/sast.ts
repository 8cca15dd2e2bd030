import {
  count,
  fewerIsStricter,
  maxBySeverity,
  type Section,
  severities,
  toolNames,
  withImpliedLimits,
} from './section.ts';

/** The most results allowed, by SARIF level and by security severity. */
export interface SastPolicy {
  readonly max: {
    readonly error?: number;
    readonly warning?: number;
    readonly note?: number;
    readonly critical?: number;
    readonly high?: number;
    readonly medium?: number;
    readonly low?: number;
  };
  /** Tools that must have run, by the names that their logs have. */
  readonly tools?: readonly string[];
  /** Findings that are in the baseline do not count. */
  readonly 'new-only'?: boolean;
  /** Effect of a scan that reports itself as partial; by tier when left out. */
  readonly partial?: 'fail' | 'warn' | 'off';
}

const levels = ['note', 'warning', 'error'] as const;

export const sast: Section<SastPolicy> = {
  stricter: {
    ...fewerIsStricter([...levels, ...severities]),
    tools: 'superset',
    'new-only': false,
    partial: ['off', 'warn', 'fail'],
  },
  implied: ({ max, ...rest }) => ({
    ...rest,
    max: withImpliedLimits(withImpliedLimits(withLevels(max), levels), severities),
  }),
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['max'],
    description: 'How many results of static analysis are allowed',
    properties: {
      max: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        description:
          'The most static analysis results allowed, by SARIF level, and by security severity; a graver one that is not listed is held to the next milder',
        properties: {
          error: count,
          warning: count,
          note: count,
          ...maxBySeverity,
        },
      },
      tools: { ...toolNames, description: 'Tools that must have run, as their logs name them: semgrep, CodeQL' },
      'new-only': {
        type: 'boolean',
        default: false,
        description: 'Whether only results count that the baseline does not know',
      },
      partial: {
        enum: ['fail', 'warn', 'off'],
        description:
          'What becomes of a scan that says that it did not look everywhere; fail from uat on when left out, warn below',
      },
    },
  },
};

/**
 * Adds limits by level, for findings without a score; where no level has a limit, it is that of the gravest severity
 * that the level may stand for.
 */
function withLevels(max: SastPolicy['max']): SastPolicy['max'] {
  if (levels.some((level) => max[level] !== undefined)) return max;
  const { critical: error, medium: warning, low: note } = withImpliedLimits(max, severities);
  return {
    ...max,
    ...(error !== undefined && { error }),
    ...(warning !== undefined && { warning }),
    ...(note !== undefined && { note }),
  };
}
