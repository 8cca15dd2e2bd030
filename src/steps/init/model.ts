import type { Environment } from '../../flow/flow.ts';
import type { ManifestsLocation } from '../../manifests/layouts/layouts.ts';
import type { OverlayIndex } from '../../manifests/overlays/overlay-index.ts';

/** An image that a manifest names for one environment. */
export interface Occurrence {
  /** With its registry: `registry.example.com/shop/cart`. */
  readonly repository: string;
  readonly environment: string;
  /** How the flow file says it, with `{environment}` in the place of the name. */
  readonly manifests: ManifestsLocation;
  /** Where it stands, for people. */
  readonly file: string;
  /** Name of the flow, where the layout has one in its path. */
  readonly flow?: string;
  /** Name of the application, where the layout has one in its path. */
  readonly application?: string;
  /** What an export says of the environment. */
  readonly stage?: StageFacts;
}

/** A Stage of KubeRocketCI, as a flow file says it. */
export interface StageFacts extends Pick<Environment, 'cluster' | 'promotion'> {
  /** From 0. */
  readonly order: number;
}

/** A tree, read once; `index.paths` holds what may be a manifest of an environment. */
export interface SurveyedTree {
  readonly index: OverlayIndex;
  /** Names that are environments whatever words they are made of. */
  readonly named: readonly string[];
  /** Images by application, of those whose manifests name none. */
  readonly images: ReadonlyMap<string, string>;
}

/** One way to recognise images of environments: one entry of the table in `sources/sources.ts`. */
export interface Source {
  /** Row of the docs. */
  readonly recognises: string;
  find(tree: SurveyedTree): readonly Occurrence[];
  /** Says what is almost one, and what it lacks: a sentence each. */
  lacking?(tree: SurveyedTree): readonly string[];
}

export interface ProposedEnvironment extends Pick<Environment, 'name' | 'tier' | 'model' | 'promotion' | 'cluster'> {
  /** Where it is another than that of the flow. */
  readonly registry?: string;
  /** Its branch of the GitOps repository, where each environment has one. */
  readonly branch?: string;
  /** The environments before it, where that is not the one above it: several productions stand beside each other. */
  readonly after?: readonly string[];
  /** What was guessed, for a comment. */
  readonly guessed: readonly string[];
}

export interface ProposedApplication {
  readonly name: string;
  readonly image: string;
  readonly manifests: ManifestsLocation;
  /** Environments that do not name it. */
  readonly lacking: readonly string[];
}

/** What the repository seems to be. */
export interface Proposal {
  readonly flow: string;
  readonly registry: string;
  readonly environments: readonly ProposedEnvironment[];
  readonly applications: readonly ProposedApplication[];
  /** Images that were found and not taken, each with its reason. */
  readonly passedOver: readonly string[];
}
