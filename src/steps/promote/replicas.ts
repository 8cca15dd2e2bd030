import { UsageError } from '../../base/errors.ts';
import type { CopyResult } from '../../registry/copy/copy.ts';
import { formatReference, parseReference, pointAt, type Reference } from '../../registry/reference.ts';
import type { Ports } from '../ports.ts';
import { finishPlace, type Following, type PlacePlan, planPlace } from './place.ts';
import type { Source } from './source.ts';

/**
 * Further places that get the artifact, from the same read of the source. `own` is the destination proper, whose tag
 * and floating tags go to replicas that name no tag. Throws UsageError, RefusedError, RemoteError.
 */
export async function planReplicas(
  texts: readonly string[],
  source: Source,
  own: { readonly reference: Reference; readonly tag: string; readonly following: Following },
  { registries }: Ports,
): Promise<readonly PlacePlan[]> {
  const references = texts.map((text) => parseReference(text, { what: 'replicas', pointing: 'tag' }));
  refuseTwice([own.reference, ...references]);
  const plans: PlacePlan[] = [];
  for (const reference of references) {
    const following = reference.tag === undefined ? own.following : { names: [], allowMove: [] };
    plans.push(await planPlace({ reference, tag: reference.tag ?? own.tag }, source, following, registries));
  }
  return plans;
}

/**
 * Verifies and tags what was copied, once the destination proper has its tag: no replica is ahead of it. All are tried;
 * the first failure is thrown in the end. Returns whether anything was written.
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

function refuseTwice(references: readonly Reference[]): void {
  const names = references.map((reference) => formatReference(pointAt(reference)));
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice === undefined) return;
  throw new UsageError(
    'destination-twice',
    `expected each place once in "destination" and "replicas", found ${twice} twice`,
  );
}
