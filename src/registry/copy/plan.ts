import { mapBounded } from '../../base/concurrency.ts';
import { type Artifact, readArtifact, readFrom, union } from '../artifact.ts';
import { planAttachment } from './attach.ts';
import { readAttached } from './attached.ts';
import type { Digest } from '../digest.ts';
import { contentBesideMounts, contentFromLayersUp } from './existing-content.ts';
import type { CopyPlan, PlannedAttachment, PlannedBlob, PlannedManifest } from './model.ts';
import type { Manifest, Repository } from '../registry.ts';

const maxRequests = 8;

/**
 * Reads the artifact at the source, by its digest or from its manifest, and checks which parts the destination has.
 * Changes nothing.
 * @throws RemoteError when a side does not answer or the source is incomplete, RefusedError when the source is
 * malformed.
 */
export async function planCopy(
  source: Repository,
  subject: Digest | Manifest,
  destination: Repository,
): Promise<CopyPlan> {
  const artifact = await (typeof subject === 'string' ? readArtifact(source, subject) : readFrom(source, subject));
  const { digest } = artifact.manifest.descriptor;
  if (source.name === destination.name) return assemble(source, destination, artifact, [], { has: () => true });
  const existing =
    source.host === destination.host ? contentBesideMounts(destination, digest) : contentFromLayersUp(destination);
  const [attached] = await Promise.all([readAttached(source, artifact), existing.look(artifact)]);
  const attachments = await mapBounded(attached, maxRequests, (one) => planAttachment(one, destination));
  const whole = union([artifact, ...attached.map((one) => one.artifact)]);
  await existing.look(whole);
  return assemble(source, destination, whole, attachments, existing);
}

/** Makes the printable plan: digests, sizes and actions, without the manifests' bytes. */
export function planData(plan: CopyPlan): object {
  return {
    source: plan.source,
    destination: plan.destination,
    manifests: plan.manifests.flat().map(lineOf),
    blobs: plan.blobs.map(lineOf),
    attachments: plan.attachments.map(attachmentLine),
    bytes: plan.bytes,
  };
}

function assemble(
  source: Repository,
  destination: Repository,
  artifact: Artifact,
  attachments: readonly PlannedAttachment[],
  existing: { has(digest: Digest): boolean },
): CopyPlan {
  const missing = source.host === destination.host ? 'mount' : 'copy';
  const manifests = artifact.levels.toReversed().map((level) =>
    level.map(({ descriptor, bytes }) => {
      const action = existing.has(descriptor.digest) ? 'present' : 'copy';
      return { descriptor, bytes, action } as const;
    }),
  );
  const blobs = artifact.blobs.map((descriptor): PlannedBlob => {
    return { descriptor, action: existing.has(descriptor.digest) ? 'present' : missing };
  });
  const elsewhere = artifact.foreign.map((descriptor): PlannedBlob => ({ descriptor, action: 'elsewhere' }));
  const copied = blobs.filter(({ action }) => action === 'copy');
  return {
    source: source.name,
    destination: destination.name,
    manifest: artifact.manifest,
    manifests,
    blobs: [...blobs, ...elsewhere],
    attachments,
    bytes: copied.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
  };
}

function lineOf({ descriptor, action }: PlannedManifest | PlannedBlob): object {
  const { mediaType, digest, size } = descriptor;
  return { mediaType, digest, size, action };
}

function attachmentLine({ kind, subject, manifest, ...rest }: PlannedAttachment): object {
  const { mediaType, digest, size } = manifest.descriptor;
  return { kind, subject, mediaType, digest, size, ...rest };
}
