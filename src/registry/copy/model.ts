import type { StepError } from '../../base/errors.ts';
import type { Digest } from '../digest.ts';
import type { Descriptor, Manifest } from '../registry.ts';

/** A copy, part by part, before anything is written. */
export interface CopyPlan {
  /** Names of the repositories, for readers. */
  readonly source: string;
  readonly destination: string;
  readonly manifest: Manifest;
  /** In the order of writing: children before their indexes, subjects before their attachments. */
  readonly manifests: readonly (readonly PlannedManifest[])[];
  readonly blobs: readonly PlannedBlob[];
  readonly attachments: readonly PlannedAttachment[];
  /** Attachments that cannot be read or planned; empty where all are required. */
  readonly leftBehind: readonly LeftBehind[];
  readonly policy: AttachmentPolicy;
  /** Bytes of the blobs that will be copied if no mount fails. */
  readonly bytes: number;
}

export interface PlannedManifest extends Manifest {
  /** Digests of the optional attachments that need it; absent where the artifact or a record does. */
  readonly neededBy?: readonly Digest[] | undefined;
  readonly action: 'copy' | 'present';
}

export interface PlannedBlob {
  /** As in `PlannedManifest`. */
  readonly neededBy?: readonly Digest[] | undefined;
  readonly descriptor: Descriptor;
  /** `mount`: the same registry has it; `elsewhere`: a foreign layer that no registry holds. */
  readonly action: 'copy' | 'mount' | 'present' | 'elsewhere';
}

/**
 * Treatment of an attachment that cannot be read, carried or listed. `required`: the copy fails and names it;
 * `best-effort`: it is left behind with a warning; `none`: attachments are not carried. Records always are.
 */
export type AttachmentPolicy = 'required' | 'best-effort' | 'none';

export interface AttachmentRule {
  readonly policy: AttachmentPolicy;
  /** Tells by its artifact type whether an attachment is carried whatever the policy is. */
  isRecord(artifactType: string | undefined): boolean;
}

/** An attachment that is not at the destination, and why. */
export interface LeftBehind {
  readonly digest: Digest;
  readonly subject: Digest;
  readonly artifactType: string | undefined;
  readonly reason: StepError;
}

interface AttachmentBase {
  readonly subject: Digest;
  readonly manifest: Manifest;
  readonly artifactType: string | undefined;
  readonly isRecord: boolean;
}

/** An attachment, and how it is listed at the destination. */
export type PlannedAttachment =
  | (AttachmentBase & { readonly kind: 'referrer' })
  | (AttachmentBase & { readonly kind: 'tag'; readonly tag: string; readonly action: 'set' | 'present' });
