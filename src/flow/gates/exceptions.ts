import { duration } from './duration.ts';
import type { Section } from './section.ts';

/** Limits of exceptions. */
export interface ExceptionsPolicy {
  /** A duration: one that ends later than this from now does not count. */
  readonly 'max-term': string;
}

export const exceptions: Section<ExceptionsPolicy> = {
  defaults: { 'max-term': '180d' },
  stricter: { 'max-term': 'lower' },
  asksByDefault: true,
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'How far ahead an exception may end',
    properties: {
      'max-term': {
        ...duration,
        default: '180d',
        description: 'The longest term of an exception: one that ends later than this from now does not count',
      },
    },
  },
};
