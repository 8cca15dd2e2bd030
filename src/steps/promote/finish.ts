import type { CopyResult } from '../../registry/copy/copy.ts';
import { verifyCopy } from '../../registry/copy/verify.ts';
import type { Registries, Repository } from '../../registry/registry.ts';
import { setTag, tagState } from '../../registry/tag.ts';
import type { Ports } from '../ports.ts';
import { setFloating } from './floating.ts';
import type { PlacePlan } from './model.ts';

/**
 * Verifies the artifact written to a place, sets the version's tag, then the floating ones. Returns whether it changed.
 */
export async function finishPlace(plan: PlacePlan, copied: CopyResult, registries: Registries): Promise<boolean> {
  const place = registries.open(plan.destination);
  const { manifest } = plan.copy;
  const wrote = hasWritten(copied);
  // A copy takes its time, and another run may have taken the tag meanwhile.
  const state = wrote ? await verifiedAndFree(plan, place, copied.leftBehind) : plan.tagState;
  const tagged = await setTag(place, plan.tag, manifest, state);
  const moved = await setFloating(plan.floating, place, manifest);
  return wrote || tagged || moved;
}

/**
 * Finishes the replicas once the destination proper has its tag: no replica is ahead of it. All are tried; the first
 * failure is thrown in the end. Returns whether anything was written.
 */
export async function finishReplicas(
  replicas: readonly PlacePlan[],
  results: readonly PromiseSettledResult<CopyResult>[],
  { registries }: Ports,
): Promise<boolean> {
  const finished = await Promise.allSettled(
    replicas.map(async (replica, at) => finishPlace(replica, valueOf(results[at]), registries)),
  );
  return finished.map(valueOf).includes(true);
}

export function valueOf<T>(result: PromiseSettledResult<T> | undefined): T {
  if (result?.status === 'fulfilled') return result.value;
  throw result?.reason;
}

/** Both only read; nothing is tagged that did not arrive whole. */
async function verifiedAndFree(
  { copy, tag }: PlacePlan,
  place: Repository,
  leftBehind: CopyResult['leftBehind'],
): Promise<PlacePlan['tagState']> {
  const { digest } = copy.manifest.descriptor;
  const [state] = await Promise.all([tagState(place, tag, digest), verifyCopy(copy, place, leftBehind)]);
  return state;
}

function hasWritten({ manifests, blobsCopied, blobsMounted, attached }: CopyResult): boolean {
  return manifests + blobsCopied + blobsMounted + attached > 0;
}
