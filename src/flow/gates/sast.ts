import { count, type Section } from './section.ts';

/** The most results allowed, by SARIF level. */
export interface SastPolicy {
  readonly max: { readonly error?: number; readonly warning?: number; readonly note?: number };
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
        description: 'The most static analysis results allowed, by SARIF level',
        properties: { error: count, warning: count, note: count },
      },
    },
  },
};
