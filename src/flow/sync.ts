import { name } from './name-schema.ts';
import type { SchemaOf } from './schema-of.ts';

/** What carries a commit into an environment of `model: push`, and how it is asked: `sync`. Argo CD or Flux. */
export interface SyncEntry {
  /** Address of Argo CD. */
  readonly argocd?: string;
  /** Argo CD's Application, or several that must all run the commit; with placeholders. Goes with `argocd`. */
  readonly application?: string | readonly string[];
  /** Project of the Application: with it Argo CD tells "not there" from "not allowed". */
  readonly project?: string;
  /** Namespace of the Application; that of Argo CD when absent. */
  readonly namespace?: string;
  /** Application that brings these from the same commit, or the ApplicationSet that makes them: `name` or `project/name`. */
  readonly parent?: string;
  /** `failing`: a sync of another commit that fails and is tried again is ended, so that this one can begin. */
  readonly terminate?: 'failing' | 'never';
  readonly flux?: FluxEntry;
  readonly applicationset?: ElementEntry;
}

/** An ApplicationSet of KubeRocketCI that is not in Git, whose list element follows each commit: `sync.applicationset`. */
export interface ElementEntry {
  /** Its name, with placeholders. */
  readonly name: string;
  /** Its namespace; that of Argo CD when absent, `argocd` for the Kubernetes API. */
  readonly namespace?: string;
  /** Address of the Kubernetes API, for a JSON patch; Argo CD's API when absent. */
  readonly kubernetes?: string;
  /** As `flux.ca`. */
  readonly ca?: string;
}

/** Objects of Flux, in the cluster whose Kubernetes API is asked: `sync.flux`. */
export interface FluxEntry {
  /** Address of the Kubernetes API. */
  readonly server: string;
  /** Certificates of the authority that signed the server's, PEM; those that Node trusts when absent. */
  readonly ca?: string;
  /** Kustomization, or several that must all run the commit: `name` or `namespace/name`, with placeholders. */
  readonly kustomization?: string | readonly string[];
  /** The same of HelmReleases. */
  readonly helmrelease?: string | readonly string[];
  /** Namespace of those that name none; `flux-system` when absent. */
  readonly namespace?: string;
}

/** Commit status or deployment by which an environment says itself that a commit runs: `confirm`. */
export interface ConfirmEntry {
  /** Context of the status, or environment of the deployment; with placeholders. */
  readonly context: string;
  /** User or App that may write it: `argocd-prod[bot]`, `project_17_bot`. */
  readonly creator: string;
  readonly kind?: 'status' | 'deployment';
  /**
   * What a success is about: `images`, whose digests it has to name, or the `commit` alone, where its writer waits for
   * what that commit applies and writes no image, as Flux does.
   */
  readonly about?: 'images' | 'commit';
  /** Text that a success about the commit has in its description. */
  readonly says?: string;
}

/** Lower case, digits and hyphens of a Kubernetes name, and placeholders. */
const placed = '^[a-z0-9{]([a-z0-9.{}-]{0,250}[a-z0-9}])?$';

const address = '^https?://[^\\s/@?#]+(/[^\\s?#]*)?$';

const placedWords = 'expected a name of letters, digits, "." and "-", with {flow}, {environment} or {application}';
const addressWords = 'expected an address such as https://argocd.example.com, without credentials';

/** A name in its namespace: `flux-system/cart-test`. */
const objectName = '^([a-z0-9{][a-z0-9.{}-]{0,250}/)?[a-z0-9{]([a-z0-9.{}-]{0,250}[a-z0-9}])?$';
const objectWords =
  'expected a name of letters, digits, "." and "-", after a namespace and "/" where it is in another one, with placeholders';

const objects = {
  type: ['string', 'array'],
  pattern: objectName,
  patternErrorMessage: objectWords,
  minItems: 1,
  maxItems: 32,
  uniqueItems: true,
  items: { type: 'string', pattern: objectName, patternErrorMessage: objectWords },
} as const;

const certificates = {
  type: 'string',
  pattern: '^\\s*-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s-]+-----END CERTIFICATE-----\\s*$',
  patternErrorMessage: 'expected certificates in PEM, from -----BEGIN CERTIFICATE----- on',
  description:
    'Certificates of the authority that signed the certificate of the server; those that Node trusts when absent',
} as const;

const fluxSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['server'],
  description: 'Flux, asked through the Kubernetes API of its cluster',
  properties: {
    server: {
      type: 'string',
      pattern: address,
      patternErrorMessage: addressWords,
      description: 'Address of the Kubernetes API, such as https://kubernetes.nonprod.example.com:6443',
    },
    ca: certificates,
    kustomization: {
      ...objects,
      description:
        'Kustomization of Flux, or several that must all run the commit; name or namespace/name, with placeholders',
    },
    helmrelease: {
      ...objects,
      description:
        'HelmRelease of Flux, or several that must all run the commit; name or namespace/name, with placeholders',
    },
    namespace: {
      type: 'string',
      pattern: placed,
      patternErrorMessage: placedWords,
      description: 'Namespace of those that name none, with placeholders; flux-system when absent',
    },
  },
} as const satisfies SchemaOf<FluxEntry>;

const elementSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name'],
  description:
    'ApplicationSet of KubeRocketCI that is not in Git: its list element of the environment and application is set after each commit',
  properties: {
    name: {
      type: 'string',
      pattern: placed,
      patternErrorMessage: placedWords,
      description: 'Its name, with placeholders',
    },
    namespace: { ...name, description: 'Its namespace; that of Argo CD when absent, argocd for the Kubernetes API' },
    kubernetes: {
      type: 'string',
      pattern: address,
      patternErrorMessage: addressWords,
      description: 'Address of the Kubernetes API, for a JSON patch that compares and sets; Argo CD’s API when absent',
    },
    ca: certificates,
  },
} as const satisfies SchemaOf<ElementEntry>;

export const syncSchema = {
  type: 'object',
  additionalProperties: false,
  description: 'What carries a commit into the environment, asked by the input wait; not for model: pull',
  properties: {
    argocd: {
      type: 'string',
      pattern: address,
      patternErrorMessage: addressWords,
      description: 'Address of Argo CD, such as https://argocd.example.com',
    },
    application: {
      type: ['string', 'array'],
      pattern: placed,
      patternErrorMessage: placedWords,
      minItems: 1,
      maxItems: 32,
      uniqueItems: true,
      items: { type: 'string', pattern: placed, patternErrorMessage: placedWords },
      description:
        'Application of Argo CD, or several that must all run the commit; {flow}, {environment} and {application} stand for the names',
    },
    project: {
      type: 'string',
      pattern: placed,
      patternErrorMessage: placedWords,
      description:
        'Project of the Application: with it an Application that is not there is told from one that is not allowed',
    },
    namespace: {
      ...name,
      description: 'Namespace of the Application; that of Argo CD when absent',
    },
    parent: {
      type: 'string',
      pattern: objectName,
      patternErrorMessage:
        'expected a name of letters, digits, "." and "-", after its project and "/" where that is another one, with placeholders',
      description:
        'Application that brings these from the same commit, or the ApplicationSet that makes them: compared first, name or project/name',
    },
    terminate: {
      enum: ['failing', 'never'],
      description:
        'failing: a sync of another commit that fails and is tried again is ended, so that this one can begin; never by default',
    },
    flux: fluxSchema,
    applicationset: elementSchema,
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
    about: {
      enum: ['images', 'commit'],
      description:
        'What a success is about: images, whose digests it has to name, by default; commit where its writer waits for what the commit applies and names no image, as Flux does',
    },
    says: {
      type: 'string',
      minLength: 1,
      maxLength: 100,
      description:
        'Text that a success about the commit has in its description, such as reconciliation succeeded; Flux writes a success for other events, too',
    },
  },
} as const satisfies SchemaOf<ConfirmEntry>;
