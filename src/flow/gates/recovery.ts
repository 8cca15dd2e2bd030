import { duration } from './duration.ts';
import type { Section } from './section.ts';

/** How recently the recovery of the environment must have been proven. */
export interface RecoveryPolicy {
  /** A number and m, h, d or w. */
  readonly 'verified-within': string;
}

export const recovery: Section<RecoveryPolicy> = {
  stricter: { 'verified-within': 'lower' },
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['verified-within'],
    description: 'A signed statement of dr-verify that the recovery of the environment was proven',
    properties: {
      'verified-within': { ...duration, description: 'Oldest statement that counts: 7d' },
    },
  },
};
