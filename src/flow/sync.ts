import { name } from './name-schema.ts';
import type { SchemaOf } from './schema-of.ts';

/** What carries a commit into an environment of `model: push`, and how it is asked: `sync`. */
export interface SyncEntry {
  /** Address of Argo CD. */
  readonly argocd?: string;
  /** Argo CD's Application, or several that must all run the commit; with placeholders. */
  readonly application?: string | readonly string[];
  /** Project of the Application: with it Argo CD tells "not there" from "not allowed". */
  readonly project?: string;
  /** Namespace of the Application or of Flux's object; that of Argo CD or `flux-system` when absent. */
  readonly namespace?: string;
  /** `failing`: a sync of another commit that fails and is tried again is ended, so that this one can begin. */
  readonly terminate?: 'failing' | 'never';
  readonly applicationset?: ElementEntry;
  readonly flux?: FluxEntry;
  /** Address of the Kubernetes API, for `flux` and for the patch of an ApplicationSet. */
  readonly kubernetes?: string;
}

/** An object of Flux; with placeholders. */
export interface FluxEntry {
  readonly kustomization?: string;
  readonly 'helm-release'?: string;
}

/** A list element of an ApplicationSet that is not in Git. */
export interface ElementEntry {
  /** With placeholders. */
  readonly name: string;
  /** `argocd`: read, write, read again. `kubernetes`: a JSON patch with tests, which is compare and set. */
  readonly through?: 'argocd' | 'kubernetes';
}

/** Commit status or deployment by which an environment says itself that a commit runs: `confirm`. */
export interface ConfirmEntry {
  /** Context of the status, or environment of the deployment; with placeholders. */
  readonly context: string;
  /** User or App that may write it: `argocd-prod[bot]`, `project_17_bot`. */
  readonly creator: string;
  readonly kind?: 'status' | 'deployment';
}

/** Lower case, digits and hyphens of a Kubernetes name, and placeholders. */
const placed = '^[a-z0-9{]([a-z0-9.{}-]{0,250}[a-z0-9}])?$';

const address = '^https?://[^\\s/@?#]+(/[^\\s?#]*)?$';

export const syncSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What carries a commit into the environment, asked by the input wait; not for model: pull',
  properties: {
    argocd: { type: 'string', pattern: address, description: 'Address of Argo CD, such as https://argocd.example.com' },
    application: {
      type: ['string', 'array'],
      pattern: placed,
      minItems: 1,
      maxItems: 32,
      uniqueItems: true,
      items: { type: 'string', pattern: placed },
      description:
        'Application of Argo CD, or several that must all run the commit; {flow}, {environment} and {application} stand for the names',
    },
    project: {
      type: 'string',
      pattern: placed,
      description:
        'Project of the Application: with it an Application that is not there is told from one that is not allowed',
    },
    namespace: {
      ...name,
      description:
        'Namespace of the Application, or of the object of Flux; that of Argo CD, or flux-system, when absent',
    },
    terminate: {
      enum: ['failing', 'never'],
      description:
        'failing: a sync of another commit that fails and is tried again is ended, so that this one can begin; never by default',
    },
    applicationset: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      description: 'ApplicationSet of KubeRocketCI that is not in Git, whose list element is set after the commit',
      properties: {
        name: { type: 'string', pattern: placed, description: 'Its name, with placeholders' },
        through: {
          enum: ['argocd', 'kubernetes'],
          description: 'argocd by default; kubernetes patches with tests, so that two writers never lose a change',
        },
      },
    },
    flux: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      description: 'Object of Flux that applies the commit, asked through the Kubernetes API',
      properties: {
        kustomization: { type: 'string', pattern: placed, description: 'A Kustomization, with placeholders' },
        'helm-release': { type: 'string', pattern: placed, description: 'A HelmRelease, with placeholders' },
      },
    },
    kubernetes: { type: 'string', pattern: address, description: 'Address of the Kubernetes API' },
  },
} as const satisfies SchemaOf<SyncEntry>;

export const confirmSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['context', 'creator'],
  description:
    'Commit status or deployment by which the environment says itself that a commit runs; the Git platform alone is asked for it',
  properties: {
    context: {
      type: 'string',
      minLength: 1,
      maxLength: 200,
      description: 'Context of the status, or environment of the deployment, with placeholders',
    },
    creator: {
      type: 'string',
      minLength: 1,
      maxLength: 100,
      description: 'User or App that may write it, such as argocd-prod[bot]; one by anybody else is ignored and named',
    },
    kind: { enum: ['status', 'deployment'], description: 'status by default' },
  },
} as const satisfies SchemaOf<ConfirmEntry>;
