import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import { type Artifact, readArtifact, readFrom, union } from '../artifact.ts';
import { planAttachment } from './attach.ts';
import { type Attachment, readAttached } from './attached.ts';
import { createLeftBehind, type LeftBehindList } from './left-behind.ts';
import type { Digest } from '../digest.ts';
import { contentBesideMounts, contentFromLayersUp } from './existing-content.ts';
import type {
  AttachmentPolicy,
  AttachmentRule,
  CopyPlan,
  LeftBehind,
  PlannedAttachment,
  PlannedBlob,
  PlannedManifest,
} from './model.ts';
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
  rule: AttachmentRule = everything,
): Promise<CopyPlan> {
  const artifact = await (typeof subject === 'string' ? readArtifact(source, subject) : readFrom(source, subject));
  const { digest } = artifact.manifest.descriptor;
  const leftBehind = createLeftBehind(rule.policy);
  const { policy } = rule;
  const base = { source, destination, artifact, whole: artifact, policy };
  if (source.name === destination.name) {
    return assemble({ ...base, attached: [], attachments: [], existing: { has: () => true }, leftBehind });
  }
  const existing =
    source.host === destination.host ? contentBesideMounts(destination, digest) : contentFromLayersUp(destination);
  const [attached] = await Promise.all([readAttached(source, artifact, rule, leftBehind), existing.look(artifact)]);
  const planned = await mapBounded(attached, maxRequests, (one) => planOrLeave(one, destination, leftBehind));
  const attachments = planned.filter((one) => one !== undefined);
  const carried = attached.filter((_one, at) => planned[at] !== undefined);
  const whole = union([artifact, ...carried.map((one) => one.artifact)]);
  await existing.look(whole);
  return assemble({ ...base, whole, attached: carried, attachments, existing, leftBehind });
}

const everything: AttachmentRule = { policy: 'required', isRecord: () => false };

async function planOrLeave(
  attached: Attachment,
  destination: Repository,
  leftBehind: LeftBehindList,
): Promise<PlannedAttachment | undefined> {
  try {
    return await planAttachment(attached, destination);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    leftBehind.note({ ...attached, digest: attached.artifact.manifest.descriptor.digest }, error);
    return undefined;
  }
}

/** Makes the printable plan: digests, sizes and actions, without the manifests' bytes. */
export function planData(plan: CopyPlan): object {
  return {
    source: plan.source,
    destination: plan.destination,
    manifests: plan.manifests.flat().map(lineOf),
    blobs: plan.blobs.map(lineOf),
    attachments: plan.attachments.map(attachmentLine),
    ...(plan.leftBehind.length === 0 ? {} : { leftBehind: plan.leftBehind.map(leftBehindLine) }),
    bytes: plan.bytes,
  };
}

interface CopyParts {
  readonly source: Repository;
  readonly destination: Repository;
  readonly artifact: Artifact;
  readonly attached: readonly Attachment[];
  /** The artifact and its attachments. */
  readonly whole: Artifact;
  readonly attachments: readonly PlannedAttachment[];
  readonly existing: { has(digest: Digest): boolean };
  readonly leftBehind: LeftBehindList;
  readonly policy: AttachmentPolicy;
}

function assemble({ source, destination, whole, existing, ...parts }: CopyParts): CopyPlan {
  const missing = source.host === destination.host ? 'mount' : 'copy';
  const neededBy = ownersOf(parts.artifact, parts.attached);
  const manifests = whole.levels.toReversed().map((level) =>
    level.map(({ descriptor, bytes }): PlannedManifest => {
      const action = existing.has(descriptor.digest) ? 'present' : 'copy';
      return { descriptor, bytes, action, neededBy: neededBy.get(descriptor.digest) };
    }),
  );
  const blobs = whole.blobs.map((descriptor): PlannedBlob => {
    const action = existing.has(descriptor.digest) ? 'present' : missing;
    return { descriptor, action, neededBy: neededBy.get(descriptor.digest) };
  });
  const elsewhere = whole.foreign.map((descriptor): PlannedBlob => ({ descriptor, action: 'elsewhere' }));
  const copied = blobs.filter(({ action }) => action === 'copy');
  return {
    source: source.name,
    destination: destination.name,
    manifest: whole.manifest,
    manifests,
    blobs: [...blobs, ...elsewhere],
    attachments: parts.attachments,
    leftBehind: parts.leftBehind.all(),
    policy: parts.policy,
    bytes: copied.reduce((sum, { descriptor }) => sum + descriptor.size, 0),
  };
}

/** Maps the parts of attachments that are no records, and of nothing else, to those attachments. */
function ownersOf(artifact: Artifact, attached: readonly Attachment[]): ReadonlyMap<Digest, readonly Digest[]> {
  const essential = [artifact, ...attached.filter(({ isRecord }) => isRecord).map((one) => one.artifact)];
  const needed = new Set(essential.flatMap(digestsIn));
  const owners = new Map<Digest, Digest[]>();
  for (const one of attached.filter(({ isRecord }) => !isRecord)) {
    const owner = one.artifact.manifest.descriptor.digest;
    for (const digest of digestsIn(one.artifact).filter((part) => !needed.has(part))) {
      owners.set(digest, [...(owners.get(digest) ?? []), owner]);
    }
  }
  return owners;
}

function digestsIn({ levels, blobs }: Artifact): readonly Digest[] {
  return [...levels.flat().map(({ descriptor }) => descriptor.digest), ...blobs.map(({ digest }) => digest)];
}

function lineOf({ descriptor, action }: PlannedManifest | PlannedBlob): object {
  const { mediaType, digest, size } = descriptor;
  return { mediaType, digest, size, action };
}

function attachmentLine(attachment: PlannedAttachment): object {
  const { kind, subject, artifactType } = attachment;
  const { mediaType, digest, size } = attachment.manifest.descriptor;
  const tag = attachment.kind === 'tag' ? { tag: attachment.tag, action: attachment.action } : {};
  return { kind, subject, mediaType, digest, size, artifactType, ...tag };
}

/** Makes the printable form of an attachment that stays behind. */
export function leftBehindLine({ digest, subject, artifactType, reason }: LeftBehind): object {
  return { digest, subject, artifactType, code: reason.code, reason: reason.message };
}
