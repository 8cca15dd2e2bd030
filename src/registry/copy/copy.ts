import { mapBounded } from '../../base/concurrency.ts';
import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { attach } from './attach.ts';
import type { CopyPlan, PlannedBlob } from './model.ts';
import { shortDigest } from '../digest.ts';
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
  const progress = createProgress(plan.bytes, destination.name, options);
  const route = {
    source,
    destination,
    clock: options.clock,
    log: options.log,
    progress,
    semaphore: createSemaphore(maxUploads),
  };
  // While a registry stores one blob, others may be on their way.
  const moved = await mapBounded(plan.blobs, 2 * maxUploads, async (blob) => ({
    blob,
    how: await moveBlob(blob, route),
  }));
  const wanted = plan.manifests.map((level) => level.filter(({ action }) => action === 'copy'));
  for (const level of wanted) await mapBounded(level, 4, (manifest) => destination.putManifest(manifest));
  let attached = 0;
  for (const attachment of plan.attachments) attached += Number(await attach(attachment, destination));
  const copied = moved.filter(({ how }) => how === 'copy');
  const count = (action: PlannedBlob['action']) => moved.filter(({ how }) => how === action).length;
  return {
    manifests: wanted.flat().length,
    blobsCopied: copied.length,
    blobsMounted: count('mount'),
    blobsPresent: count('present'),
    attached,
    bytes: copied.reduce((sum, { blob }) => sum + blob.descriptor.size, 0),
  };
}

interface CopyRoute {
  readonly source: Repository;
  readonly destination: Repository;
  readonly clock: Clock;
  readonly log: Log;
  readonly progress: Progress;
  readonly semaphore: Semaphore;
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
