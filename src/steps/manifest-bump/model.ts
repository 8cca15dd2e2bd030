import type { Values } from '../../declaration/declare.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import type { GitopsBranches } from '../../flow/repository.ts';
import type { CommitMessage, GitopsRepository } from '../../git/gitops.ts';
import type { ImageIdentity } from '../../manifests/identity.ts';
import type { Effect, FileCreation, NamedImage } from '../../manifests/manifests.ts';
import type { MergeMethod } from '../../platform/change-request.ts';
import type { Digest } from '../../registry/digest.ts';
import type { DifferenceRow } from '../rendered-differences.ts';
import type { declaration } from './declaration.ts';

export type Inputs = Values<(typeof declaration)['inputs']>;

/** Value to write: an application's image, or one value of one file. */
export type BumpRequest = ImageRequest | FileRequest;

export interface ImageRequest {
  readonly kind: 'image';
  readonly flow: Flow;
  readonly environment: Environment;
  readonly application: Application;
  readonly version: string;
  readonly digest: Digest | undefined;
  /** As a payload said it. */
  readonly customValues?: boolean | undefined;
}

export interface FileRequest {
  readonly kind: 'file';
  readonly file: string;
  readonly path: string;
  readonly write: FileValue;
}

export type FileValue = { readonly value: string } | { readonly tag: string; readonly digest: Digest | undefined };

/** KubeRocketCI's payload of a deployment: by application, `{"cart":{"imageTag":"1.3.0","imageDigest":"sha256:…"}}`. */
export type Payload = Readonly<Record<string, PayloadEntry>>;

export interface PayloadEntry {
  readonly imageTag: string;
  readonly imageDigest?: string;
  /** Whether the environment has values of its own in Git; carried along, nothing is decided by it. */
  readonly customValues?: boolean;
}

/** One place to change, and its content afterwards. */
export interface Target {
  readonly file: string;
  readonly alternatives: readonly string[];
  readonly name: string;
  /** The image that is looked for; undefined for a file that no flow speaks of. */
  readonly identity?: ImageIdentity | undefined;
  /** What wins over the place and is not in the tree. */
  readonly overruledBy?: string | undefined;
  /** Whether neither the tree nor the flow tells if something outside of it wins over the place. */
  readonly isUnsettled?: boolean | undefined;
  /** Whether a file that is not there may be made: always, never, or where the repository has the layout. */
  readonly creates: boolean | FileCreation;
  /** Content of the place, as one string that people can compare; '' for nothing. */
  state(text: string): string;
  write(text: string): string;
  /** Set for the place of an image. */
  image?(text: string): NamedImage | undefined;
  /** Whether the written image would run; set for the place of an image. */
  effect?(text: string): Effect;
  /** Sentences about values that cannot be written there. */
  limits?(text: string): readonly string[];
}

/** A target, and its content when the plan was made. */
export interface Bump {
  readonly target: Target;
  readonly file: string;
  readonly before: string;
  readonly after: string;
  /** The file's text on both sides of this bump; `textBefore` is undefined for a file that is not there yet. */
  readonly textBefore: string | undefined;
  readonly textAfter: string;
}

/** Answer of the environment's registry about the digest to write. */
export interface RegistryAnswer {
  readonly repository: string;
  /** Undefined where it gave no answer. */
  readonly holds: boolean | undefined;
  /** Why there is no answer. */
  readonly reason?: string;
}

/** One application's share of a plan, or one value's. */
export interface Part {
  readonly request: BumpRequest;
  readonly bumps: readonly Bump[];
  /** Image that was named before, where an image changes. */
  readonly previous: NamedImage | undefined;
  /** The environment that runs the same digest, where it is the one before. */
  readonly from: Environment | undefined;
  /** Answer of the registry about the digest, where it was asked. */
  readonly registry?: RegistryAnswer | undefined;
  /** First step of a delivery, where the environment is entered in steps: `canary 0 % → 10 %`. */
  readonly step?: string | undefined;
  /** Why some files are left alone. */
  readonly skipped: readonly string[];
}

/** An element of an ApplicationSet that a run has set, or found as it should be. */
export interface ElementSetting {
  readonly application: string;
  readonly environment: string;
  /** Name of the ApplicationSet. */
  readonly set: string;
  /** Name of what set it. */
  readonly by: string;
  readonly changed: boolean;
}

/** Where the change goes, and how. */
export interface Destination {
  readonly repository: GitopsRepository;
  /** URL or path, for links; undefined for files in place. */
  readonly location?: string;
  /** The manifests of the environments, each in its branch. */
  readonly trees: BranchTrees;
  /** The branches of a flow. */
  readonly branches?: GitopsBranches;
  readonly commit: 'git' | 'api' | 'change-request' | 'none';
  /** The repository and branch that a change request is for; set for `change-request`. */
  readonly request?: { readonly repository: string; readonly base: string };
}

/** What differs between an environment and one before it, the flow's own images aside. */
export interface Comparison {
  readonly before: string;
  readonly environment: string;
  /** What the rows are about: an object and a value of it, or an application and a field of its file. */
  readonly columns: readonly [subject: string, path: string];
  readonly rows: readonly DifferenceRow[];
  /** Sentences on what was compared, and what was not. */
  readonly about: readonly string[];
}

export interface ChangeRequestOptions {
  /** The branch that the request comes from. */
  readonly head: string;
  /** Digest of the values that are written. */
  readonly change: string;
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly autoMerge: MergeMethod | undefined;
  /** Branches whose requests say less than this one. */
  readonly superseded: readonly string[];
}

/** Present and future content of the manifests, and how the change lands. */
export interface BumpPlan {
  readonly destination: Destination;
  /** The commit that was read; undefined in a plain directory. */
  readonly commit: string | undefined;
  /** One for each application of a set, else one. */
  readonly parts: readonly Part[];
  /** Those of all parts. */
  readonly bumps: readonly Bump[];
  readonly warnings: readonly string[];
  /** Whether the image would run, by the files of the repository; undefined for a value that is no image. */
  readonly effect: Effect | undefined;
  readonly message: CommitMessage;
  readonly changeRequest: ChangeRequestOptions;
  /** Milliseconds to wait for the commit to run; absent: it is not waited for. */
  readonly waitMs?: number;
}
