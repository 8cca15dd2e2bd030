import type { Section } from './section.ts';

/** A Prometheus query and the bounds of its one value. */
export interface MetricPolicy {
  readonly name: string;
  /** PromQL; `{environment}`, `{source}`, `{application}` and `{flow}` stand for the names. */
  readonly query: string;
  /** Left out: the one that the environment names. */
  readonly server?: string;
  readonly min?: number;
  readonly max?: number;
  /** Compares with the same query about the source environment. */
  readonly within?: {
    readonly percent: number;
    /** Which difference counts; left out, either. */
    readonly worse?: 'higher' | 'lower';
  };
}

export type MetricsPolicy = readonly MetricPolicy[];

export const metrics: Section<MetricsPolicy> = {
  schema: {
    type: 'array',
    minItems: 1,
    maxItems: 50,
    description: 'Prometheus queries and what their values must be',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['name', 'query'],
      properties: {
        name: {
          type: 'string',
          pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$',
          patternErrorMessage: 'expected a name of lower-case letters, digits and inner dashes (at most 63)',
          description: 'For the verdict',
        },
        query: {
          type: 'string',
          minLength: 1,
          maxLength: 4000,
          description: 'PromQL with one value; {environment}, {source}, {application} and {flow} stand for the names',
        },
        server: {
          type: 'string',
          pattern: '^https?://[^\\s]{1,500}$',
          patternErrorMessage: 'expected an address such as https://prometheus.example.com',
          description: 'The Prometheus server',
        },
        min: { type: 'number', description: 'The least' },
        max: { type: 'number', description: 'The most' },
        within: {
          type: 'object',
          additionalProperties: false,
          required: ['percent'],
          description: 'How far from the value of the source environment; the query has {environment}',
          properties: {
            percent: { type: 'number', minimum: 0, maximum: 1000 },
            worse: { enum: ['higher', 'lower'], description: 'Which difference counts; either when absent' },
          },
        },
      },
    },
  },
};
