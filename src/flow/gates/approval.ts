import type { SchemaOf } from '../schema-of.ts';
import { count, type Section } from './section.ts';

/** Effect of an unmet requirement: it closes the gate, gives a warning, or is not checked. */
export type Demand = 'required' | 'warn' | 'off';

/** Protection rules of an environment on its platform. Left out: by the environment's tier. */
export interface ProtectionPolicy {
  /** At least one approver is required. */
  readonly reviewers?: Demand;
  /** The starter of a run may not approve it. */
  readonly 'self-review'?: Demand;
  /** Not every branch may enter. */
  readonly branches?: Demand;
  /** Administrators may not enter without approval. */
  readonly administrators?: Demand;
}

export interface ApprovalGroup {
  /** User names on the platform. */
  readonly members: readonly string[];
  readonly minimum?: number;
}

/** Rules that `protect` sets on the platform. */
export interface ProtectionRules {
  /** Users, and teams or groups as paths (`acme/release-managers`). */
  readonly reviewers?: readonly string[];
  /** Minutes before a job may enter (GitHub). */
  readonly wait?: number;
  /** Patterns of branches that may enter (GitHub); left out: protected branches. */
  readonly branches?: readonly string[];
}

/** Required approvers of an environment's entry, and the proof of their approval. */
export interface ApprovalPolicy {
  /** `platform`: rules of the platform's environment. `file`: a reviewed file of the GitOps repository. `task`: ApprovalTasks. */
  readonly by: 'platform' | 'file' | 'task';
  /** Approvals of different people. */
  readonly minimum: number;
  /** By name; each must approve, too. */
  readonly groups: Readonly<Record<string, ApprovalGroup>>;
  readonly protection: ProtectionPolicy;
  /** Rules that `protect` sets beyond the required ones. */
  readonly rules?: ProtectionRules;
  /** Authors of the change may not approve it. Left out: by tier. */
  readonly authors?: Demand;
  /** The artifact was fixed before it was approved. Left out: by tier. */
  readonly 'artifact-first'?: Demand;
  /** Something that was there before the approval names the artifact's digest. Left out: by tier. */
  readonly 'artifact-named'?: Demand;
  /** The platform's signed token says which job this is. Left out: what is not proven is named. */
  readonly identity?: Demand;
}

/** `none`: nobody is asked, not even in production. */
export type ApprovalSection = ApprovalPolicy | 'none';

const demand = { enum: ['required', 'warn', 'off'] } as const;
const byTier = 'required in staging and production, warn in uat, off below, unless said otherwise';

const fromLax = ['off', 'warn', 'required'] as const;

const properties: { readonly [Name in keyof ApprovalPolicy]-?: SchemaOf<NonNullable<ApprovalPolicy[Name]>> } = {
  by: {
    enum: ['platform', 'file', 'task'],
    default: 'platform',
    description:
      'platform: protected environments and their reviewers; file: approvals/<environment>/<application>.yaml in the GitOps repository, reviewed in a pull or merge request; task: ApprovalTasks of a Tekton pipeline',
  },
  minimum: { ...count, maximum: 20, default: 1, description: 'Approvals of different people' },
  groups: {
    type: 'object',
    maxProperties: 20,
    description: 'Groups that must approve, by name',
    additionalProperties: {
      type: 'object',
      additionalProperties: false,
      required: ['members'],
      properties: {
        members: {
          type: 'array',
          minItems: 1,
          maxItems: 200,
          items: { type: 'string', minLength: 1, maxLength: 100 },
          description: 'User names on the platform',
        },
        minimum: { type: 'integer', minimum: 1, maximum: 20, default: 1, description: 'Approvals of the group' },
      },
    },
  },
  protection: {
    type: 'object',
    additionalProperties: false,
    description: `What must guard the environment on its platform; ${byTier}`,
    properties: {
      reviewers: { ...demand, description: 'Somebody must approve' },
      'self-review': { ...demand, description: 'Who started a run may not approve it' },
      branches: { ...demand, description: 'Not every branch or tag may enter' },
      administrators: { ...demand, description: 'Administrators may not enter without approval (GitHub)' },
    },
  },
  rules: {
    type: 'object',
    additionalProperties: false,
    description: 'What krci-deploy protect --apply sets on the platform',
    properties: {
      reviewers: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        items: {
          type: 'string',
          pattern: '^[A-Za-z0-9_][A-Za-z0-9_./-]{0,254}$',
          patternErrorMessage: 'expected a user, or a team or group by its path such as acme/release-managers',
        },
        description:
          'Users, and teams or groups by their path, such as acme/release-managers; the members of the groups when left out',
      },
      wait: { ...count, maximum: 43_200, description: 'Minutes before a job may enter (GitHub)' },
      branches: {
        type: 'array',
        minItems: 1,
        maxItems: 50,
        items: { type: 'string', minLength: 1, maxLength: 255 },
        description: 'Patterns of branches that may enter (GitHub); protected branches when left out',
      },
    },
  },
  authors: { ...demand, description: `Who wrote the change may not approve it; ${byTier}` },
  'artifact-first': { ...demand, description: `Nothing is approved before the artifact was fixed; ${byTier}` },
  'artifact-named': {
    ...demand,
    description:
      'The job’s name, its pipeline’s variables or the approval’s comment names the digest; required from uat on, warn below, unless said otherwise',
  },
  identity: {
    ...demand,
    description:
      'The platform’s signed (OIDC) token says which job of which environment this is; off unless said otherwise, and then the gate names what is not proven',
  },
};

export const approval: Section<ApprovalSection> = {
  asksByDefault: true,
  // A production without approval is named for itself, and for no other environment.
  ownOnly: 'none',
  stricter: {
    minimum: 'higher',
    'protection.reviewers': fromLax,
    'protection.self-review': fromLax,
    'protection.branches': fromLax,
    'protection.administrators': fromLax,
    authors: fromLax,
    'artifact-first': fromLax,
    'artifact-named': fromLax,
    identity: fromLax,
  },
  defaults: { by: 'platform', minimum: 1, groups: {}, protection: {} },
  schema: {
    type: ['string', 'object'],
    // Of the text: the section is this word, or an object.
    pattern: '^none$',
    patternErrorMessage: 'expected the word none, or settings',
    additionalProperties: false,
    description:
      'Who must approve the entry, and how that is proven, or `none`, which only the environment itself can say; production that people enter asks even without it',
    properties,
  },
};
