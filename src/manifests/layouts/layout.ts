import type { ImageIdentity } from '../identity.ts';
import type { ManifestTree } from '../manifest-file.ts';
import type { Place } from '../manifests.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';

/** The `manifests:` value of an application in the flow file. */
export interface LayoutLocation {
  readonly layout: string;
}

/** Names that a layout puts into its paths. */
export interface PlaceNames extends ImageIdentity {
  readonly flow: string;
  readonly environment: string;
  readonly application: string;
  /** Directory below which the environment's manifests lie; absent: the root of its branch. */
  readonly root?: string;
  /** Whether an Argo CD of the platform may deploy the environment. */
  readonly isPush?: boolean;
  /** Names of all environments of the flow. */
  readonly environments?: readonly string[];
}

/** The manifests of a tree that may hand Helm an image: ApplicationSets and Applications of Argo CD. */
export interface ArgoManifests {
  readonly streams: readonly Stream[];
  /** Why they were not looked for; a clause. */
  readonly unsearched?: string;
}

/** A tree whose objects of Argo CD are read once. */
export interface SearchedTree extends ManifestTree {
  /** Those of one file, or of all files where an application's may be. */
  argoManifests(place: string | PlaceNames): Promise<ArgoManifests>;
}

/** Where a GitOps repository keeps the image of an application: one entry of the table in `layouts.ts`. */
export interface Layout<Location extends LayoutLocation> {
  readonly name: Location['layout'];
  /** JSON Schema (draft-07) of the location, without `type` and `required: [layout]`. */
  readonly schema: LayoutSchema;
  /** Its row in the documentation. */
  readonly documentation: {
    /** The location as it stands in a flow file. */
    readonly example: string;
    /** Fields that it changes. */
    readonly changes: string;
  };
  /** Throws UsageError for a path that leaves the repository or is no path. */
  places(location: Location, names: PlaceNames, anchors: AnchorPolicy): readonly Place[];
  /**
   * As `places`, where the files of the tree decide which place counts; absent: they do not. Throws RefusedError where
   * that cannot be told.
   */
  find?(location: Location, names: PlaceNames, anchors: AnchorPolicy, tree: SearchedTree): Promise<readonly Place[]>;
}

interface LayoutSchema {
  readonly additionalProperties: false;
  readonly required?: readonly string[];
  readonly properties: {
    readonly layout: { readonly const: string; readonly description: string };
    readonly [key: string]: object;
  };
}
