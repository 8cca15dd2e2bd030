import { duration } from './duration.ts';
import type { Section } from './section.ts';

/** Demands on every report, whatever it is about. */
export interface EvidencePolicy {
  /** A duration, such as `7d`: older reports, and those that do not say when they were made, prove nothing. */
  readonly 'max-age'?: string;
  /** `required`: a report, its sidecar or the caller names the commit or the digest that it is about. */
  readonly bound?: 'required' | 'optional';
}

export const evidence: Section<EvidencePolicy> = {
  stricter: { 'max-age': 'lower', bound: ['optional', 'required'] },
  schema: {
    type: 'object',
    additionalProperties: false,
    minProperties: 1,
    description: 'How old reports may be, and whether they must name the commit or digest',
    properties: {
      'max-age': { ...duration, description: 'The oldest that a report may be: a number and m, h, d or w' },
      bound: {
        enum: ['required', 'optional'],
        description: 'Whether every report must be known to be about the commit or digest that is gated',
      },
    },
  },
};
