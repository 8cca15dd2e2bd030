import { count, type Section } from './section.ts';

export interface TestsPolicy {
  readonly failed: number;
  readonly minimum: number;
}

export const tests: Section<TestsPolicy> = {
  defaults: { failed: 0, minimum: 1 },
  stricter: { failed: 'lower', minimum: 'higher' },
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'How many tests may fail, and how many must have run',
    properties: {
      failed: { ...count, default: 0, description: 'The most failed tests allowed' },
      minimum: { type: 'integer', minimum: 1, default: 1, description: 'The fewest tests that must have run' },
    },
  },
};
