import { duration } from './duration.ts';
import type { Section } from './section.ts';

/** Where a ticket's facts are: paths such as `status.name` or `items[0].state`. */
export interface ChangeFields {
  /** The ticket's own id. */
  readonly id?: string;
  readonly state?: string;
  readonly approval?: string;
  /** The times between which it may be carried out. */
  readonly from?: string;
  readonly to?: string;
  /** Times since which it stands, the first that is there: of its state, of itself. */
  readonly since?: readonly string[];
  /** Names of the subjects of the ticket. */
  readonly names?: readonly string[];
  /** Texts that mention more than the ticket is about: the digest alone names the artifact there. */
  readonly prose?: readonly string[];
}

/** The ticket of change management that lets an artifact in. */
export interface ChangePolicy {
  readonly system: 'servicenow' | 'jira' | 'http';
  /** Of the server; with `http`, of the ticket, `{ticket}` in it. */
  readonly url: string;
  /** Start of a ticket's id: the project or kind of ticket that counts. */
  readonly prefix?: string;
  /** In which it may be carried out. ServiceNow: Scheduled and Implement, when absent. */
  readonly states?: readonly string[];
  /** Accepted values of its approval. */
  readonly approvals: readonly string[];
  /** Oldest that a ticket without a window may be, a duration. */
  readonly 'max-age': string;
  /** Those that are left out are where the system has them. */
  readonly fields: ChangeFields;
}

const path = {
  type: 'string',
  pattern: '^[A-Za-z0-9_][A-Za-z0-9_.\\[\\]-]{0,199}$',
  patternErrorMessage: 'expected the path of a field, such as fields.status.name',
} as const;
const values = {
  type: 'array',
  minItems: 1,
  maxItems: 20,
  items: { type: 'string', minLength: 1, maxLength: 100 },
} as const;

export const change: Section<ChangePolicy> = {
  // The states and fields of one system mean nothing in another one.
  alone: 'system',
  defaults: { approvals: ['approved'], 'max-age': '30d', fields: {} },
  schema: {
    type: 'object',
    additionalProperties: false,
    description: 'The ticket of change management that lets an artifact in',
    properties: {
      system: { enum: ['servicenow', 'jira', 'http'] },
      url: {
        type: 'string',
        pattern: '^https?://[^\\s]{1,500}$',
        patternErrorMessage: 'expected an address that begins with https://',
        description: 'Of the server; with http, of the ticket, with {ticket} in it',
      },
      prefix: {
        type: 'string',
        pattern: '^[A-Za-z0-9_.-]{1,32}$',
        patternErrorMessage: 'expected a prefix of at most 32 letters, digits and _ . -, such as CHG',
        description: 'What the ticket’s id begins with',
      },
      states: { ...values, description: 'States in which the change may be carried out' },
      approvals: { ...values, default: ['approved'], description: 'What its approval must be' },
      'max-age': {
        ...duration,
        default: '30d',
        description: 'Oldest that a ticket without a window may be',
      },
      fields: {
        type: 'object',
        additionalProperties: false,
        description: 'Where the facts are, as paths: status.name',
        properties: {
          id: { ...path, description: 'The ticket’s own id' },
          state: path,
          approval: path,
          from: { ...path, description: 'The earliest time' },
          to: { ...path, description: 'The latest time' },
          since: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: path,
            description: 'Since when it stands, the first that is there',
          },
          names: { type: 'array', minItems: 1, maxItems: 20, items: path, description: 'What the ticket is about' },
          prose: {
            type: 'array',
            minItems: 1,
            maxItems: 20,
            items: path,
            description: 'Texts in which the digest alone names the artifact',
          },
        },
      },
    },
  },
};
