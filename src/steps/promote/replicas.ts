import { UsageError } from '../../errors.ts';
import { planCopy, type CopyPlan } from '../../registry/copy-plan.ts';
import type { Copy } from '../../registry/copy-many.ts';
import type { Copied } from '../../registry/copy.ts';
import { formatReference, parseReference, pointAt, type Reference } from '../../registry/reference.ts';
import { setTag, tagState } from '../../registry/tag.ts';
import { verifyCopy } from '../../registry/verify.ts';
import type { Ports } from '../ports.ts';
import type { Source } from './source.ts';

/** Another place that gets the artifact, from the same read of the source. */
export interface ReplicaPlan {
  readonly destination: Reference;
  readonly tag: string;
  readonly tagState: 'absent' | 'present';
  readonly copy: CopyPlan;
}

/** `tag` is the tag at the destination proper, for replicas that name none. Throws UsageError, RefusedError, RemoteError. */
export async function planReplicas(
  texts: readonly string[],
  source: Source,
  destination: Reference,
  tag: string,
  { registries }: Ports,
): Promise<readonly ReplicaPlan[]> {
  const references = texts.map((text) => parseReference(text, { what: 'replicas', pointing: 'tag' }));
  refuseTwice([destination, ...references]);
  const here = registries.open(source.repository);
  const plans: ReplicaPlan[] = [];
  for (const reference of references) {
    const there = registries.open(reference);
    const own = reference.tag ?? tag;
    plans.push({
      destination: pointAt(reference),
      tag: own,
      tagState: await tagState(there, own, source.digest),
      copy: await planCopy(here, source.manifest ?? source.digest, there),
    });
  }
  return plans;
}

export function replicaCopies(replicas: readonly ReplicaPlan[], { registries }: Ports): readonly Copy[] {
  return replicas.map(({ copy, destination }) => ({ plan: copy, destination: registries.open(destination) }));
}

/**
 * Verifies and tags what was copied, once the destination proper has its tag: no replica is ahead of it. All are tried;
 * the first failure is thrown in the end. Returns whether anything was written.
 */
export async function finishReplicas(
  replicas: readonly ReplicaPlan[],
  results: readonly PromiseSettledResult<Copied>[],
  ports: Ports,
): Promise<boolean> {
  const finished = await Promise.allSettled(
    replicas.map(async (replica, at) => finishReplica(replica, valueOf(results[at]), ports)),
  );
  return finished.map(valueOf).includes(true);
}

async function finishReplica(replica: ReplicaPlan, copied: Copied, { registries }: Ports): Promise<boolean> {
  const place = registries.open(replica.destination);
  const wrote = hasWritten(copied);
  if (wrote) await verifyCopy(replica.copy, place);
  return (await setTag(place, replica.tag, replica.copy.manifest)) || wrote;
}

export function hasWritten({ manifests, blobsCopied, blobsMounted, attached }: Copied): boolean {
  return manifests + blobsCopied + blobsMounted + attached > 0;
}

export function valueOf<T>(result: PromiseSettledResult<T> | undefined): T {
  if (result?.status === 'fulfilled') return result.value;
  throw result?.reason;
}

function refuseTwice(references: readonly Reference[]): void {
  const names = references.map((reference) => formatReference(pointAt(reference)));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new UsageError(
    'destination-twice',
    `expected each place once in "destination" and "replicas", found ${twice} twice`,
  );
}
