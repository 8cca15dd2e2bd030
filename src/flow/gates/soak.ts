import { duration } from './duration.ts';
import type { Section } from './section.ts';

/** How long the artifact must have been in the source environment: a number and m, h, d or w. */
export type SoakPolicy = string;

export const soak: Section<SoakPolicy> = {
  stricter: { '': 'higher' },
  schema: {
    ...duration,
    description:
      'How long the digest must have been in the environments before (in each of after, in one of after-any), by its promotion records: 24h',
  },
};
