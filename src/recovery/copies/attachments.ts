import { mapBounded } from '../../base/concurrency.ts';
import { readArtifact } from '../../registry/artifact.ts';
import { readAttached } from '../../registry/copy/attached.ts';
import { completeness } from '../../registry/copy/completeness.ts';
import { createLeftBehind } from '../../registry/copy/left-behind.ts';
import type { AttachmentRule } from '../../registry/copy/model.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import type { Repository } from '../../registry/registry.ts';

const maxReads = 8;
const everything: AttachmentRule = { policy: 'required', isRecord: () => false };

/** Attachments of an artifact that a copy of its repository has, and those that it lacks. */
export interface ComparedAttachments {
  readonly count: number;
  /** `application/vnd.cncf.notary.signature 0123456789ab`. */
  readonly missing: readonly string[];
}

/**
 * Compares what is attached to an artifact (signatures, SBOMs, attestations, records; as referrers and as cosign's tags)
 * with its copy: each is listed there, and whole. @throws StepError where one of the two cannot be read
 */
export async function comparedAttachments(
  original: Repository,
  copy: Repository,
  digest: Digest,
): Promise<ComparedAttachments> {
  const own = await attachmentsOf(original, digest);
  if (own.size === 0) return { count: 0, missing: [] };
  const copied = await attachmentsOf(copy, digest);
  const found = await mapBounded([...own], maxReads, async ([one, type]) => {
    if (!copied.has(one)) return [nameOf(one, type)];
    const { missing } = await completeness(copy, one);
    return missing.length === 0 ? [] : [nameOf(one, type)];
  });
  return { count: own.size, missing: found.flat() };
}

async function attachmentsOf(repository: Repository, digest: Digest): Promise<ReadonlyMap<Digest, string | undefined>> {
  const artifact = await readArtifact(repository, digest);
  const attached = await readAttached(repository, artifact, everything, createLeftBehind('required'));
  return new Map(attached.map((one) => [one.artifact.manifest.descriptor.digest, one.artifactType]));
}

function nameOf(digest: Digest, type: string | undefined): string {
  return type === undefined ? shortDigest(digest) : `${type} ${shortDigest(digest)}`;
}
