import type { SchemaOf } from './schema-of.ts';

/** Repositories and servers that a rendering may read besides the GitOps repository. */
export interface RenderPolicy {
  /** Other addresses of the GitOps repository, as Argo CD and Flux have them. */
  readonly repositories?: readonly string[];
  /** Servers that charts and bases may be fetched from by HTTPS; none when absent. */
  readonly hosts?: readonly string[];
}

/** Where the source code of an application lies, for its chart and its migrations. */
export interface ApplicationSource {
  /** URL without credentials, or a path. */
  readonly repository: string;
  /** Prefix of a version in the names of its tags; `v` when absent. */
  readonly 'tag-prefix'?: string;
  /** Directory of the application; the root of the repository when absent. */
  readonly path?: string;
}

/** Where the manifests of a platform cluster lie: they name no application of the flow. */
export interface PlatformManifests {
  readonly layout: 'directory' | 'kustomize';
  readonly directory: string;
  /** Values files of a chart in the directory, in order. */
  readonly values?: readonly string[];
  /** Absent: the GitOps repository. */
  readonly repository?: string;
  readonly branch?: string;
}

const repository = { type: 'string', minLength: 1, maxLength: 1000 } as const;
const path = { type: 'string', minLength: 1, maxLength: 500 } as const;

export const renderSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What a rendering may read besides the GitOps repository',
  properties: {
    repositories: {
      type: 'array',
      minItems: 1,
      maxItems: 16,
      uniqueItems: true,
      items: repository,
      description: 'Other addresses of the GitOps repository, as Argo CD and Flux have them',
    },
    hosts: {
      type: 'array',
      minItems: 1,
      maxItems: 32,
      uniqueItems: true,
      items: {
        type: 'string',
        pattern: '^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$',
        patternErrorMessage: 'expected a host such as charts.example.com, without https://',
      },
      description: 'Servers that charts and bases may be fetched from by HTTPS; none when absent',
    },
  },
} as const satisfies SchemaOf<RenderPolicy>;

export const applicationSourceSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['repository'],
  description: 'Where its source code lies, for its chart (deploy-templates) and its migrations',
  properties: {
    repository: { ...repository, description: 'URL without credentials, or a path' },
    'tag-prefix': {
      type: 'string',
      pattern: '^[A-Za-z0-9._/-]{0,64}$',
      patternErrorMessage: 'expected at most 64 letters, digits and . _ / -',
      default: 'v',
      description: 'Prefix of a version in the names of its tags, such as build/',
    },
    path: { ...path, description: 'The directory of the application; the root of the repository when absent' },
  },
} as const satisfies SchemaOf<ApplicationSource>;

export const platformManifestsSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['layout', 'directory'],
  description: 'Where the manifests of a platform cluster lie',
  properties: {
    layout: {
      enum: ['directory', 'kustomize'],
      description: 'directory: manifests or a chart, as Argo CD would read it; kustomize: a kustomization',
    },
    directory: { ...path, description: 'The directory; . is the root' },
    values: {
      type: 'array',
      minItems: 1,
      maxItems: 32,
      items: path,
      description: 'Values files of a chart in the directory, from the root of the repository',
    },
    repository: { ...repository, description: 'URL without credentials, or a path; the GitOps repository when absent' },
    branch: { type: 'string', minLength: 1, description: 'The branch; the default one when absent' },
  },
} as const satisfies SchemaOf<PlatformManifests>;
