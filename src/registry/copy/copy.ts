import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { attach } from './attach.ts';
import { createLeftBehind, type LeftBehindList, leftBehindSentence } from './left-behind.ts';
import type { CopyPlan, LeftBehind, PlannedBlob, PlannedManifest } from './model.ts';
import { type Digest, shortDigest } from '../digest.ts';
import { createSemaphore, type Semaphore } from '../../base/semaphore.ts';
import { createProgress, type Progress } from './progress.ts';
import type { Descriptor, Repository } from '../registry.ts';
import { retryAttempt } from '../retry.ts';

export interface CopyOptions {
  readonly clock: Clock;
  readonly log: Log;
  /** Blobs of which bytes are under way at once (default 4). */
  readonly concurrency?: number;
}

/** Result of a copy. */
export interface CopyResult {
  readonly manifests: number;
  readonly blobsCopied: number;
  readonly blobsMounted: number;
  /** Blobs that were at the destination already. */
  readonly blobsPresent: number;
  /** Referrers that were made findable, and tags of attachments that were set. */
  readonly attached: number;
  /** Bytes of blobs that came through here. */
  readonly bytes: number;
  /** Attachments that are not at the destination; each was logged as a warning. */
  readonly leftBehind: readonly LeftBehind[];
}

/**
 * Carries out a plan: blobs, then manifests, children before their indexes, then the lists of attachments. No tag of a
 * version is touched. Killed at any point it leaves parts without a name, and the next run finds them.
 * @throws RemoteError and RefusedError that name the side that failed.
 */
export async function copyArtifact(
  plan: CopyPlan,
  source: Repository,
  destination: Repository,
  options: CopyOptions,
): Promise<CopyResult> {
  const maxUploads = options.concurrency ?? 4;
  const { clock, log } = options;
  const progress = createProgress(plan.bytes, destination.name, options);
  const leftBehind = createLeftBehind(plan.policy, plan.leftBehind);
  const semaphore = createSemaphore(maxUploads);
  const route: CopyRoute = { plan, source, destination, clock, log, progress, semaphore, leftBehind };
  // While a registry stores one blob, others may be on their way.
  const moved = await mapBounded(plan.blobs, 2 * maxUploads, async (blob) => {
    const how = await unlessLeft(blob.neededBy, route, () => moveBlob(blob, route));
    return { blob, how };
  });
  const written = await writeManifests(route);
  let attached = 0;
  for (const attachment of plan.attachments) {
    const owner = attachment.isRecord ? undefined : [attachment.manifest.descriptor.digest];
    attached += Number((await unlessLeft(owner, route, () => attach(attachment, destination))) ?? false);
  }
  for (const one of leftBehind.all()) log.warn(leftBehindSentence(one));
  // What was written for an attachment that stays behind changes nothing: the next run would find it missing again.
  const isCarried = ({ neededBy }: { readonly neededBy?: readonly Digest[] | undefined }) =>
    neededBy === undefined || !neededBy.every((owner) => leftBehind.has(owner));
  const carried = moved.filter(({ blob }) => isCarried(blob));
  const copied = carried.filter(({ how }) => how === 'copy');
  const count = (action: PlannedBlob['action']) => carried.filter(({ how }) => how === action).length;
  return {
    manifests: written.filter(isCarried).length,
    blobsCopied: copied.length,
    blobsMounted: count('mount'),
    blobsPresent: count('present'),
    attached,
    bytes: copied.reduce((sum, { blob }) => sum + blob.descriptor.size, 0),
    leftBehind: leftBehind.all(),
  };
}

/** Writes the manifests level by level; returns those that were written. */
async function writeManifests(route: CopyRoute): Promise<readonly PlannedManifest[]> {
  const written: PlannedManifest[] = [];
  for (const level of route.plan.manifests) {
    const missing = level.filter(({ action }) => action === 'copy');
    await mapBounded(missing, 4, async (manifest) => {
      await unlessLeft(manifest.neededBy, route, async () => {
        await route.destination.putManifest(manifest);
        written.push(manifest);
      });
    });
  }
  return written;
}

/**
 * Does some work for optional attachments, unless all of them stay behind already; where it fails, they do. Other work
 * has no owners and fails the copy.
 */
async function unlessLeft<T>(
  owners: readonly Digest[] | undefined,
  { plan, leftBehind }: CopyRoute,
  work: () => Promise<T>,
): Promise<T | undefined> {
  if (owners === undefined) return work();
  if (owners.every((owner) => leftBehind.has(owner))) return undefined;
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    for (const one of plan.attachments) {
      const { digest } = one.manifest.descriptor;
      if (owners.includes(digest)) leftBehind.note({ ...one, digest }, error);
    }
    return undefined;
  }
}

interface CopyRoute {
  readonly plan: CopyPlan;
  readonly source: Repository;
  readonly destination: Repository;
  readonly clock: Clock;
  readonly log: Log;
  readonly progress: Progress;
  readonly semaphore: Semaphore;
  readonly leftBehind: LeftBehindList;
}

/** Moves one blob and returns how: a refused mount becomes a copy. */
async function moveBlob({ descriptor, action }: PlannedBlob, way: CopyRoute): Promise<PlannedBlob['action']> {
  const { source, destination, clock, log } = way;
  if (action === 'present' || action === 'elsewhere') return action;
  if (action === 'mount') {
    if (await destination.mount(descriptor, source)) return 'mount';
    log.debug(`${destination.name} does not mount ${shortDigest(descriptor.digest)} from ${source.name}; copying it`);
    if (await destination.hasBlob(descriptor)) return 'present';
  }
  // A stream that broke cannot be resumed in the middle of a PUT: both sides start again.
  await retryAttempt(clock, () => send(descriptor, way));
  log.debug(`copied ${shortDigest(descriptor.digest)}, ${descriptor.size} bytes, to ${destination.name}`);
  return 'copy';
}

async function send(blob: Descriptor, { source, destination, progress, semaphore }: CopyRoute): Promise<void> {
  let leave: (() => void) | undefined;
  async function* content(): AsyncGenerator<Uint8Array> {
    leave = await semaphore.enter();
    try {
      yield* progress.count(source.blob(blob));
    } finally {
      leave();
    }
  }
  try {
    await destination.putBlob(blob, content());
  } finally {
    leave?.();
  }
}
