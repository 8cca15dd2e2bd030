import { duration } from './duration.ts';
import type { Section } from './section.ts';

/** Demands on every report, whatever it is about. */
export interface EvidencePolicy {
  /** A duration, such as `7d`: older reports, and those that do not say when they were made, prove nothing. */
  readonly 'max-age'?: string;
  /** Effect of a report that nothing binds to the gated commit or digest; by tier when left out. */
  readonly bound?: 'required' | 'warn' | 'off';
  /** Paths of repositories whose runs make evidence, `acme/cart`; absent: those of `platform.projects`, else the run's own. */
  readonly repositories?: readonly string[];
}

export const evidence: Section<EvidencePolicy> = {
  stricter: { 'max-age': 'lower', bound: ['off', 'warn', 'required'] },
  schema: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    description: 'How old reports may be, and whether they must name the commit or digest',
    properties: {
      'max-age': { ...duration, description: 'The oldest that a report may be: a number and m, h, d or w' },
      bound: {
        enum: ['required', 'warn', 'off'],
        description:
          'Whether every report must be known to be about the commit or digest that is gated; required from uat on when left out, warn below',
      },
      repositories: {
        type: 'array',
        minItems: 1,
        maxItems: 200,
        items: {
          type: 'string',
          pattern: '^[A-Za-z0-9_.-]{1,100}/[A-Za-z0-9_./-]{1,200}$',
          patternErrorMessage: 'expected a repository by its path, such as acme/cart, without a host',
        },
        description:
          'Repositories whose runs make evidence (evidence-run); left out: those of platform.projects, else the repository of the gate’s run',
      },
    },
  },
};
