import { layouts } from '../manifests/layouts/layouts.ts';
import { clustersSchema } from './clusters.ts';
import { deliverySchema } from './delivery.ts';
import { gateSchema } from './gates/gates.ts';
import type { ApplicationEntry, EnvironmentEntry, FlowFile, VersionsEntry } from './flow-file.ts';
import type { PlatformEntry } from './flow.ts';
import { name, names } from './name-schema.ts';
import { recordsSchema } from './records-schema.ts';
import { recoverySchema } from './recovery-schema.ts';
import { applicationSourceSchema, renderSchema } from './render-policy.ts';
import type { SchemaOf } from './schema-of.ts';
import { confirmSchema, syncSchema } from './sync.ts';
import { tagsSchema } from './tags.ts';
import { tiers } from './tiers.ts';
import { isSchemeName, versionSchemes } from '../version/schemes.ts';

const registry = {
  type: 'string',
  pattern: '^(oci:[^\\s]+|[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]+)?(/[a-z0-9._/-]+)?)$',
  patternErrorMessage:
    'expected a registry host such as registry.example.com or registry.example.com:5000/team, or oci:DIR',
  description: 'A registry host with an optional port and path prefix, or oci:DIR for OCI layouts on disk',
} as const;

const manifests = {
  description:
    'Where the GitOps repository names the image; {flow}, {environment} and {application} stand for the names',
  type: 'object',
  required: ['layout'],
  discriminator: { propertyName: 'layout' },
  oneOf: layouts.map(({ schema }) => schema),
} as const;

const environment = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'tier', 'cluster', 'model', 'promotion'],
  properties: {
    name,
    tier: { enum: tiers },
    cluster: name,
    model: {
      enum: ['push', 'pull'],
      description: 'push: a platform Argo CD may sync it; pull: Git is the only way in',
    },
    promotion: { enum: ['automatic', 'manual', 'controlled'], description: 'How the environment is entered' },
    after: {
      ...names,
      description: 'Environments that all come before it; the one before it in the list when both keys are absent',
    },
    'after-any': { ...names, description: 'Environments of which one must come before it' },
    branch: {
      type: 'string',
      minLength: 1,
      description: 'The branch of the GitOps repository that holds its manifests; the one of gitops when absent',
    },
    path: {
      type: 'string',
      minLength: 1,
      description: 'The directory of that branch below which its manifests lie; the root when absent',
    },
    registry,
    'require-record': {
      type: 'boolean',
      description:
        'Whether entering it takes a record that the digest entered the environment before; with "records", everywhere but in the first by default',
    },
    'require-verdict': {
      type: 'boolean',
      description:
        'Whether entering it takes a verdict of the gate about the digest; by default where promotion is controlled, and where it has a gate: with "records" always, without them from uat on',
    },
    channels: {
      type: 'array',
      minItems: 1,
      maxItems: 16,
      uniqueItems: true,
      items: {
        type: 'string',
        pattern: '^[a-z][a-z0-9]{0,31}$',
        patternErrorMessage: 'expected a channel such as dev, rc or release',
      },
      description:
        'Channels of the versions that may enter: dev, rc, release, another first word of a prerelease, or other for what is no version; by default no dev from uat on, and only releases in production',
    },
    tags: tagsSchema,
    sync: syncSchema,
    confirm: confirmSchema,
  },
} as const satisfies SchemaOf<EnvironmentEntry>;

const application = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'image'],
  properties: {
    name,
    image: {
      type: 'string',
      pattern: '^[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*$',
      patternErrorMessage:
        'expected an image’s path in its registry such as shop/cart, without registry, tag and digest',
      description: 'Repository path below the environment’s registry',
    },
    manifests,
    source: applicationSourceSchema,
    delivery: deliverySchema,
  },
} as const satisfies SchemaOf<ApplicationEntry>;

const versions = {
  type: 'object',
  additionalProperties: false,
  required: ['scheme'],
  description: 'How versions are written, for the downgrade guard and whatever else needs their order',
  properties: {
    scheme: {
      enum: Object.keys(versionSchemes).filter(isSchemeName),
      default: 'semver',
      description: Object.entries(versionSchemes)
        .map(([scheme, { description }]) => `${scheme}: ${description}`)
        .join('; '),
    },
  },
} as const satisfies SchemaOf<VersionsEntry>;

const platform = {
  type: 'object',
  additionalProperties: false,
  required: ['url'],
  description:
    "The CI platform that is asked, whatever a job's variables say; the GitOps repository's host when absent",
  properties: {
    url: {
      type: 'string',
      pattern: '^https?://[^\\s/@?#]+(/[^\\s?#]*)?$',
      patternErrorMessage: 'expected an address such as https://gitlab.example.com, without credentials',
      description: 'Address of GitHub or GitLab, such as https://gitlab.example.com',
    },
    projects: {
      type: 'array',
      minItems: 1,
      maxItems: 200,
      uniqueItems: true,
      items: {
        type: 'string',
        pattern: '^[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)+$',
        patternErrorMessage: 'expected a repository by its path, such as acme/gitops, without a host',
      },
      description: 'Repositories whose runs count, such as acme/gitops; any on the platform when absent',
    },
  },
} as const satisfies SchemaOf<PlatformEntry>;

/**
 * The JSON Schema of the flow file (draft-07, which editors and ajv both read). It is published as
 * `schema/krci-deploy.schema.json`; `load.ts` checks the rules that it cannot express, such as order and references
 * between names.
 */
export const flowSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://raw.githubusercontent.com/kuberocketci/krci-deploy/main/schema/krci-deploy.schema.json',
  title: 'krci-deploy flow',
  type: 'object',
  additionalProperties: false,
  required: ['apiVersion', 'flow', 'environments', 'applications'],
  properties: {
    apiVersion: { const: 'krci-deploy/v1' },
    flow: { ...name, description: 'The flow’s name' },
    gitops: {
      type: 'object',
      additionalProperties: false,
      description: 'The GitOps repository; the one this file is in when absent',
      properties: {
        repository: { type: 'string', minLength: 1, description: 'URL without credentials, or a path' },
        branch: { type: 'string', minLength: 1, description: 'The branch that Argo CD or Flux reads' },
      },
    },
    platform,
    registry: { ...registry, description: 'The registry of environments that name none' },
    environments: {
      type: 'array',
      minItems: 1,
      maxItems: 32,
      items: environment,
      description: 'In promotion order, or a graph by their keys after and after-any',
    },
    applications: { type: 'array', minItems: 1, maxItems: 2000, items: application },
    manifests: { ...manifests, description: 'The same of applications that do not say so; layout krci when absent' },
    gates: {
      type: 'object',
      description:
        'By environment; what is not listed is inherited from the environments before it, the strictest value of each',
      additionalProperties: gateSchema,
    },
    tags: {
      ...tagsSchema,
      description: 'Tags that artifacts get besides their version, in environments without their own',
    },
    policy: {
      type: 'object',
      additionalProperties: false,
      required: ['repository', 'commit', 'path'],
      description: 'A policy in another repository, which the gates here may extend and not weaken',
      properties: {
        repository: {
          type: 'string',
          minLength: 1,
          maxLength: 1000,
          description: 'URL without credentials, or a path',
        },
        commit: {
          type: 'string',
          pattern: '^[0-9a-f]{40}$',
          patternErrorMessage: 'expected a whole commit: 40 lower-case hexadecimal digits',
          description: 'The commit that counts, in full',
        },
        path: { type: 'string', minLength: 1, maxLength: 500, description: 'The policy file in that repository' },
      },
    },
    ratchet: {
      type: 'array',
      maxItems: 100,
      uniqueItems: true,
      items: {
        type: 'string',
        pattern: '^[a-z][a-z-]{0,40}([.][a-z][a-z-]{0,40}){0,5}$',
        patternErrorMessage: 'expected a section or value of gates such as coverage or sast.max.error',
      },
      description: 'Sections or values of gates that may only become stricter: coverage, sast.max.error',
    },
    versions,
    records: recordsSchema,
    clusters: clustersSchema,
    recovery: recoverySchema,
    render: renderSchema,
  } satisfies Readonly<Record<keyof FlowFile | 'apiVersion', unknown>>,
} as const;

/** The schema of the file that `policy` names, published as `schema/krci-deploy-policy.schema.json`. */
export const policySchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://raw.githubusercontent.com/kuberocketci/krci-deploy/main/schema/krci-deploy-policy.schema.json',
  title: 'krci-deploy policy',
  type: 'object',
  additionalProperties: false,
  required: ['apiVersion', 'policy', 'gates'],
  properties: {
    apiVersion: { const: 'krci-deploy/v1' },
    policy: { ...name, description: 'The policy’s name' },
    gates: {
      type: 'object',
      additionalProperties: false,
      description: 'By tier; what is not listed is inherited from the tier before it',
      properties: Object.fromEntries(tiers.map((tier) => [tier, gateSchema])),
    },
  },
} as const;
