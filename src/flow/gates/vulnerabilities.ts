import { count, type Section } from './section.ts';

/** The most known vulnerabilities allowed, by severity. */
export interface VulnerabilitiesPolicy {
  readonly max: {
    readonly critical?: number;
    readonly high?: number;
    readonly medium?: number;
    readonly low?: number;
  };
}

export const vulnerabilities: Section<VulnerabilitiesPolicy> = {
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
          'The most known vulnerabilities allowed, by severity; a graver one that is not listed is held to the next milder',
        properties: { critical: count, high: count, medium: count, low: count },
      },
    },
  },
};
