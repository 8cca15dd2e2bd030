import type { Application, Environment, Flow } from '../../../flow/flow.ts';
import type { Before } from '../../../flow/graph.ts';
import type { AttachmentPolicy } from '../../../registry/copy/model.ts';
import type { Digest } from '../../../registry/digest.ts';
import type { Reference } from '../../../registry/reference.ts';

/** The task of a run, parsed once by `parse.ts`: a combination that is refused has no form here. */
export type Request = SetRequest | AutomaticRequest | WaveRequest | Resolution | ArtifactRequest;

/** Several promotions, each of which succeeds or fails for itself. */
export interface SetRequest {
  readonly kind: 'set';
  readonly requests: readonly ArtifactRequest[];
}

/** The newest of some applications, into an environment that is entered without a person. */
export interface AutomaticRequest {
  readonly kind: 'automatic';
  readonly flow: Flow;
  readonly to: Environment;
  readonly applications: readonly Application[];
  readonly options: ArtifactOptions;
}

/** One digest into several environments, each by a job of its own. */
export interface WaveRequest {
  readonly kind: 'wave';
  /** In promotion order. */
  readonly requests: readonly PromotionRequest[];
}

/** Which artifact a promotion or rollback would take, and nothing else. */
export interface Resolution {
  readonly kind: 'resolution';
  readonly request: FlowRequest;
}

/** One artifact and its way. */
export type ArtifactRequest = CopyRequest | FlowRequest;

/** One artifact and its way into an environment of a flow. */
export type FlowRequest = PromotionRequest | RollbackRequest;

/** From one reference to another, without a flow. */
export interface CopyRequest extends ArtifactOptions {
  readonly kind: 'copy';
  /** A name for messages and the payload. */
  readonly application: string | undefined;
  /** With a tag, a digest, or both where `version` names the tag of a digest. */
  readonly source: Reference;
  /** The repository alone. */
  readonly destination: Reference;
  /** Patterns of floating tags that may move. */
  readonly allowMove: readonly string[];
}

/** Into an environment, from the one before it or from the build. */
export interface PromotionRequest extends ArtifactOptions {
  readonly kind: 'promotion';
  readonly flow: Flow;
  readonly application: Application;
  readonly to: Environment;
  readonly before: Before;
  /** Artifact that the build pushed, for the first environment alone; absent: `version` in its registry. */
  readonly built: Reference | undefined;
}

/** Back to an artifact that ran in the environment. */
export interface RollbackRequest extends ArtifactOptions {
  readonly kind: 'rollback';
  readonly flow: Flow;
  readonly application: Application;
  readonly to: Environment;
}

/** Options of one artifact, whatever its way. */
export interface ArtifactOptions {
  /** The tag that the artifact must have where it comes from. */
  readonly version: string | undefined;
  /** The tag that it gets; absent: it keeps its own. */
  readonly target: string | undefined;
  /** The digest that it must have. */
  readonly digest: Digest | undefined;
  /** Further places; one without a tag gets the artifact's. */
  readonly replicas: readonly Reference[];
  /** Patterns of tags that follow the version. */
  readonly floating: readonly string[];
  /** Policy for an attachment that cannot be carried. */
  readonly attachments: AttachmentPolicy;
  readonly verdictFile: string | undefined;
  /** The commit that the artifact was built from, for the record. */
  readonly commit: string | undefined;
  /** Whether the environment has values of its own, by KubeRocketCI's payload: carried into the payload of the run. */
  readonly customValues?: boolean | undefined;
  /** Nothing will be written, so no key is needed. */
  readonly isDryRun: boolean;
}
