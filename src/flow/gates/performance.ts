import type { Section } from './section.ts';

/** Bounds of one value of a load test's summary. */
export interface PerformanceLimit {
  /** `http_req_duration` of k6, a label of JMeter (`Total`). */
  readonly metric: string;
  /** Statistic of the metric: `p(95)`, `rate`, `errorPct`. */
  readonly value: string;
  readonly min?: number;
  readonly max?: number;
}

export type PerformancePolicy = readonly PerformanceLimit[];

export const performance: Section<PerformancePolicy> = {
  schema: {
    type: 'array',
    minItems: 1,
    maxItems: 100,
    description: 'Values of load tests and their bounds',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['metric', 'value'],
      properties: {
        metric: {
          type: 'string',
          minLength: 1,
          maxLength: 200,
          description: 'Metric of k6 (http_req_duration) or label of JMeter (Total)',
        },
        value: {
          type: 'string',
          minLength: 1,
          maxLength: 60,
          description: 'Statistic of the metric, as the summary has it: p(95), rate, errorPct',
        },
        min: { type: 'number', description: 'The least' },
        max: { type: 'number', description: 'The most' },
      },
    },
  },
};
