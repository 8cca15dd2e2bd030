import { fewerIsStricter, maxBySeverity, type Section, severities, toolNames, withImpliedLimits } from './section.ts';

/** The most known vulnerabilities allowed, by severity. */
export interface VulnerabilitiesPolicy {
  readonly max: {
    readonly critical?: number;
    readonly high?: number;
    readonly medium?: number;
    readonly low?: number;
  };
  /** Scanners that must have run, by the names that their reports have. */
  readonly tools?: readonly string[];
  /** Severity of a vulnerability that has no severity, CVSS score or vector; default critical. */
  readonly unrated?: 'critical' | 'high' | 'medium' | 'low';
  /** VEX documents that count, each as it was when it was declared. */
  readonly vex?: readonly { readonly path: string; readonly sha256: string }[];
}

export const vulnerabilities: Section<VulnerabilitiesPolicy> = {
  stricter: { ...fewerIsStricter(severities), tools: 'superset', unrated: severities },
  implied: ({ max, unrated = 'critical', ...rest }) => ({
    ...rest,
    unrated,
    max: withImpliedLimits(max, severities),
  }),
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['max'],
    description: 'How many known vulnerabilities are allowed',
    properties: {
      max: {
        type: 'object',
        additionalProperties: false,
        minProperties: 1,
        description:
          'The most known vulnerabilities allowed, by severity; a graver one that is not listed is held to the next milder',
        properties: maxBySeverity,
      },
      tools: { ...toolNames, description: 'Scanners that must have run, as their reports name them: Trivy, Grype' },
      unrated: {
        enum: ['critical', 'high', 'medium', 'low'],
        default: 'critical',
        description: 'What a vulnerability counts as that has neither a severity nor a CVSS score or vector',
      },
      vex: {
        type: 'array',
        description: 'VEX documents that count without CODEOWNERS, each held to its hash',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['path', 'sha256'],
          properties: {
            path: { type: 'string', minLength: 1, maxLength: 1000, description: 'Path from the working directory' },
            sha256: {
              type: 'string',
              pattern: '^[0-9a-f]{64}$',
              patternErrorMessage: 'expected 64 lower-case hexadecimal digits',
              description: 'Lower-case hexadecimal',
            },
          },
        },
      },
    },
  },
};
