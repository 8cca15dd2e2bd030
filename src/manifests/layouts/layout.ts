import type { ImageIdentity } from '../identity.ts';
import type { Place } from '../manifests.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';

/** The `manifests:` value of an application in the flow file. */
export interface LayoutLocation {
  readonly layout: string;
}

/** Names that a layout puts into its paths. */
export interface PlaceNames extends ImageIdentity {
  readonly flow: string;
  readonly environment: string;
  readonly application: string;
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
}

interface LayoutSchema {
  readonly additionalProperties: false;
  readonly required?: readonly string[];
  readonly properties: {
    readonly layout: { readonly const: string; readonly description: string };
    readonly [key: string]: object;
  };
}
