import { RefusedError } from '../../base/errors.ts';
import type { Attached } from './attached.ts';
import type { PlannedAttachment } from './plan.ts';
import { shortDigest } from '../digest.ts';
import { contentOf } from '../manifest.ts';
import { recordReferrer } from '../referrers.ts';
import type { Manifest, Repository } from '../registry.ts';

/** Looks how an attachment stands at the destination. Throws RefusedError when its tag holds what would be lost. */
export async function planAttachment(attached: Attached, destination: Repository): Promise<PlannedAttachment> {
  const { subject, artifact } = attached;
  const { manifest } = artifact;
  if (attached.kind === 'referrer') return { kind: 'referrer', subject, manifest };
  const { tag } = attached;
  const there = await destination.manifest(tag);
  const action = there?.descriptor.digest === manifest.descriptor.digest ? 'present' : 'set';
  if (there !== undefined && action === 'set') refuseLoss(tag, there, manifest, destination.name);
  return { kind: 'tag', subject, manifest, tag, action };
}

/** Makes an attachment, which is stored at the destination, findable there. Returns whether anything was written. */
export async function attach(attachment: PlannedAttachment, destination: Repository): Promise<boolean> {
  if (attachment.kind === 'referrer') return recordReferrer(destination, attachment.subject, attachment.manifest);
  if (attachment.action === 'present') return false;
  await destination.tag(attachment.tag, attachment.manifest);
  return true;
}

/**
 * cosign adds a signature by adding a layer to the manifest behind the tag: a tag may move to one that holds all that
 * was there and more, and to no other.
 */
function refuseLoss(tag: string, there: Manifest, wanted: Manifest, name: string): void {
  const kept = new Set(contentOf(wanted, name).blobs.map(({ digest }) => digest));
  const [config, ...layers] = contentOf(there, name).blobs;
  if (config !== undefined && layers.every(({ digest }) => kept.has(digest))) return;
  throw new RefusedError(
    'tag-would-move',
    `${name}:${tag} is ${shortDigest(there.descriptor.digest)} and would move to ${shortDigest(wanted.descriptor.digest)}, which lacks some of its signatures or attestations; remove the tag there if they are not wanted`,
  );
}
