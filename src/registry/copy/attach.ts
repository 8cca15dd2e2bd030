import { RefusedError } from '../../base/errors.ts';
import type { Attachment } from './attached.ts';
import type { PlannedAttachment } from './model.ts';
import { shortDigest } from '../digest.ts';
import { contentOf } from '../manifest.ts';
import { recordReferrer } from '../referrers.ts';
import type { Manifest, Repository } from '../registry.ts';

/** Plans one attachment. @throws RefusedError when its tag at the destination holds content that would be lost. */
export async function planAttachment(attached: Attachment, destination: Repository): Promise<PlannedAttachment> {
  const { subject, artifact, artifactType, isRecord } = attached;
  const { manifest } = artifact;
  const base = { subject, manifest, artifactType, isRecord };
  if (attached.kind === 'referrer') return { kind: 'referrer', ...base };
  const { tag } = attached;
  const there = await destination.manifest(tag);
  const action = there?.descriptor.digest === manifest.descriptor.digest ? 'present' : 'set';
  if (there !== undefined && action === 'set') refuseLoss(tag, there, manifest, destination.name);
  return { kind: 'tag', ...base, tag, action };
}

/** Lists a stored attachment at the destination. Returns whether anything was written. */
export async function attach(attachment: PlannedAttachment, destination: Repository): Promise<boolean> {
  if (attachment.kind === 'referrer') return recordReferrer(destination, attachment.subject, attachment.manifest);
  if (attachment.action === 'present') return false;
  await destination.tag(attachment.tag, attachment.manifest);
  return true;
}

/**
 * Refuses to move a tag to a manifest that lacks a layer of the old one: cosign adds a signature as a layer of the
 * manifest behind its tag, so a tag may only gain.
 */
function refuseLoss(tag: string, there: Manifest, wanted: Manifest, name: string): void {
  const kept = new Set(contentOf(wanted, name).blobs.map(({ digest }) => digest));
  const [config, ...layers] = contentOf(there, name).blobs;
  if (config !== undefined && layers.every(({ digest }) => kept.has(digest))) return;
  const [from, to] = [there, wanted].map(({ descriptor }) => shortDigest(descriptor.digest));
  throw new RefusedError({
    code: 'tag-would-move',
    where: `${name}:${tag}`,
    found: `is ${from} and would move to ${to}, which lacks some of its signatures or attestations`,
    fix: 'remove the tag there if they are not wanted',
  });
}
