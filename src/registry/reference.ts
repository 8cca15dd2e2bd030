import type { Digest } from './digest.ts';

/** What names an artifact: an image reference of the distribution-spec, or a layout on disk. */
export type Reference = ImageReference | LayoutReference;

interface Pointing {
  readonly tag?: string;
  readonly digest?: Digest;
}

export interface ImageReference extends Pointing {
  readonly kind: 'image';
  /** Host with optional port. */
  readonly registry: string;
  readonly repository: string;
}

/** `oci:DIR[:TAG]` or `oci:DIR@DIGEST`: an OCI image layout. */
export interface LayoutReference extends Pointing {
  readonly kind: 'layout';
  readonly directory: string;
}
