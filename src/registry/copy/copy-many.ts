import { mapBounded } from '../../base/concurrency.ts';
import { StepError } from '../../base/errors.ts';
import { type CopyResult, copyArtifact, type CopyOptions } from './copy.ts';
import type { CopyPlan } from './model.ts';
import type { Digest } from '../digest.ts';
import type { Descriptor, Repository } from '../registry.ts';
import { type Reader, tee } from './tee.ts';

export interface Copy {
  readonly plan: CopyPlan;
  readonly destination: Repository;
}

/** Bounds the connections of shared blobs: the more destinations, the fewer blobs travel together. */
const maxStreams = 12;

/**
 * Carries out several plans for one source. A blob that more than one destination lacks is read once. Each destination
 * succeeds or fails on its own; a blob that a shared read did not deliver is copied for that destination alone. Results
 * are in the order of the copies.
 */
export async function copyToAll(
  copies: readonly Copy[],
  source: Repository,
  options: CopyOptions,
): Promise<readonly PromiseSettledResult<CopyResult>[]> {
  const deliveries = await shareBlobs(copies, source);
  return Promise.allSettled(
    copies.map(async ({ plan, destination }, at) => {
      const done = deliveries.filter((one) => one.to === at);
      const copied = await copyArtifact(
        without(plan, new Set(done.map(({ blob }) => blob.digest))),
        source,
        destination,
        options,
      );
      const bytes = done.reduce((sum, { blob }) => sum + blob.size, copied.bytes);
      const { blobsCopied, blobsPresent } = copied;
      return { ...copied, bytes, blobsCopied: blobsCopied + done.length, blobsPresent: blobsPresent - done.length };
    }),
  );
}

interface Delivery {
  /** Index of the copy. */
  readonly to: number;
  readonly blob: Descriptor;
}

async function shareBlobs(copies: readonly Copy[], source: Repository): Promise<readonly Delivery[]> {
  const wanted = new Map<Digest, { blob: Descriptor; to: number[] }>();
  for (const [at, { plan }] of copies.entries()) {
    for (const { descriptor: blob, action } of plan.blobs) {
      if (action !== 'copy') continue;
      const entry = wanted.get(blob.digest) ?? { blob, to: [] };
      entry.to.push(at);
      wanted.set(blob.digest, entry);
    }
  }
  const shared = [...wanted.values()].filter(({ to }) => to.length > 1);
  const maxShared = Math.max(1, Math.floor(maxStreams / (copies.length + 1)));
  const results = await mapBounded(shared, maxShared, async ({ blob, to }) => {
    const readers = tee(source.blob(blob), to.length);
    const taken = await Promise.all(readers.map((reader, index) => take(blob, reader, copies[to[index] ?? 0])));
    return to.filter((_at, index) => taken[index]).map((at) => ({ to: at, blob }));
  });
  return results.flat();
}

/** Stores a shared blob; false when that failed: the reason shows when it is copied alone. */
async function take(blob: Descriptor, reader: Reader, copy: Copy | undefined): Promise<boolean> {
  try {
    await copy?.destination.putBlob(blob, reader);
    return copy !== undefined;
  } catch (error) {
    if (error instanceof StepError) return false;
    throw error;
  } finally {
    await reader.leave();
  }
}

/** Marks blobs of a plan as present. */
function without(plan: CopyPlan, done: ReadonlySet<Digest>): CopyPlan {
  const blobs = plan.blobs.map((one) =>
    done.has(one.descriptor.digest) ? { descriptor: one.descriptor, action: 'present' as const } : one,
  );
  return { ...plan, blobs };
}
