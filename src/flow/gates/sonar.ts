import { duration } from './duration.ts';
import type { Section } from './section.ts';

/** Bounds on a metric of the quality gate, set in the flow file; `required` uses the server's bounds. */
export type SonarCondition = 'required' | { readonly min?: number; readonly max?: number };

/** Required result of an analysis by SonarQube Server or Cloud. */
export interface SonarPolicy {
  /** The server; left out, SonarQube Cloud where there is an organization, else the one that the environment names. */
  readonly url?: string;
  /** Of SonarQube Cloud. */
  readonly organization?: string;
  /** Project key; `{application}` stands for the name. */
  readonly project?: string;
  /** The branch that was analysed; left out, the project's main branch. */
  readonly branch?: string;
  /** Whether the server's own quality gate counts as a whole. */
  readonly gate: 'required' | 'shown';
  /** By metric key. */
  readonly conditions: Readonly<Record<string, SonarCondition>>;
  /** How long to wait until the server has processed the analysis. */
  readonly deadline: string;
}

const bounds = {
  type: 'object',
  additionalProperties: false,
  minProperties: 1,
  properties: { min: { type: 'number' }, max: { type: 'number' } },
} as const;

export const sonar: Section<SonarPolicy> = {
  defaults: { gate: 'required', conditions: {}, deadline: '5m' },
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'The quality gate of SonarQube Server or Cloud, asked by analysis',
    properties: {
      url: {
        type: 'string',
        pattern: '^https?://[^\\s]{1,500}$',
        patternErrorMessage: 'expected an address such as https://sonar.example.com',
        description: 'The server',
      },
      organization: {
        type: 'string',
        pattern: '^[A-Za-z0-9_.-]{1,255}$',
        patternErrorMessage: 'expected the key of an organization: letters, digits and _ . -',
        description: 'Of SonarQube Cloud',
      },
      project: {
        type: 'string',
        pattern: '^[A-Za-z0-9_.:{}-]{1,400}$',
        patternErrorMessage: 'expected the key of a project such as acme_{application}',
        description: 'Project key; {application} stands for the name',
      },
      branch: { type: 'string', minLength: 1, maxLength: 255, description: 'The branch; the main branch when absent' },
      gate: { enum: ['required', 'shown'], default: 'required', description: 'Whether the server’s own gate counts' },
      conditions: {
        type: 'object',
        maxProperties: 50,
        description: 'Conditions by metric key that count whatever the whole says: required, or bounds of our own',
        additionalProperties: { oneOf: [{ enum: ['required'] }, bounds] },
      },
      deadline: { ...duration, default: '5m', description: 'How long to wait for the server to process the analysis' },
    },
  },
};
