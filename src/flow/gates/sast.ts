import { count, type Section } from './section.ts';

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
  /** What the baseline knows does not count. */
  readonly 'new-only'?: boolean;
}

export const sast: Section<SastPolicy> = {
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['max'],
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
          critical: count,
          high: count,
          medium: count,
          low: count,
        },
      },
      'new-only': {
        type: 'boolean',
        default: false,
        description: 'Whether only results count that the baseline does not know',
      },
    },
  },
};
