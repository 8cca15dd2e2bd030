import type { Digest } from '../digest.ts';
import type { Descriptor, Manifest } from '../registry.ts';

/** A copy, part by part, before anything is written. */
export interface CopyPlan {
  /** Names of the repositories, for people. */
  readonly source: string;
  readonly destination: string;
  readonly manifest: Manifest;
  /** In the order of writing: children before their indexes, subjects before their attachments. */
  readonly manifests: readonly (readonly PlannedManifest[])[];
  readonly blobs: readonly PlannedBlob[];
  readonly attachments: readonly PlannedAttachment[];
  /** Bytes of the blobs that will be copied if no mount fails. */
  readonly bytes: number;
}

export interface PlannedManifest extends Manifest {
  readonly action: 'copy' | 'present';
}

export interface PlannedBlob {
  readonly descriptor: Descriptor;
  /** `mount`: the same registry has it; `elsewhere`: a foreign layer that no registry holds. */
  readonly action: 'copy' | 'mount' | 'present' | 'elsewhere';
}

/** An attachment, and how it is listed at the destination. */
export type PlannedAttachment =
  | { readonly kind: 'referrer'; readonly subject: Digest; readonly manifest: Manifest }
  | {
      readonly kind: 'tag';
      readonly subject: Digest;
      readonly manifest: Manifest;
      readonly tag: string;
      readonly action: 'set' | 'present';
    };
