import { mapBounded } from '../../base/concurrency.ts';
import type { Environment } from '../../flow/flow.ts';
import { requirePromoted } from '../../flow/questions.ts';
import type { Snapshot } from '../../git/gitops.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import type { Bump } from './bump.ts';
import { planBumps, together } from './bump.ts';
import type { BumpRequest, Inputs } from './request.ts';
import { imageBefore, withDigest } from './source.ts';
import type { Target } from './target.ts';
import { fileTarget, imageTargets, placesFor } from './targets.ts';

/** One application's share of a plan, or one value's. */
export interface Part {
  readonly request: BumpRequest;
  readonly bumps: readonly Bump[];
  /** The image that was named before, where an image is what changes. */
  readonly previous: NamedImage | undefined;
  /** The environment that runs the same digest, where it is the one before. */
  readonly from: Environment | undefined;
  /** Why some files are left alone. */
  readonly skipped: readonly string[];
}

interface Draft extends Pick<Part, 'request' | 'from' | 'skipped'> {
  readonly targets: readonly Target[];
}

/** Plans all requests on one snapshot; those that share a file build on each other. */
export async function planParts(
  asked: readonly BumpRequest[],
  inputs: Inputs,
  snapshot: Snapshot,
): Promise<readonly Part[]> {
  const drafts = await mapBounded(asked, together, (request) => draftOf(request, inputs, snapshot));
  const targets = drafts.flatMap((draft) => draft.targets);
  const bumps = (await planBumps(snapshot, targets)).values();
  return drafts.map(({ request, from, skipped, targets: own }): Part => {
    const made = own.flatMap(() => bumps.next().value ?? []);
    return { request, from, skipped, bumps: made, previous: previousOf(made) };
  });
}

async function draftOf(asked: BumpRequest, inputs: Inputs, snapshot: Snapshot): Promise<Draft> {
  if (asked.kind === 'file')
    return { request: asked, from: undefined, skipped: [], targets: [fileTarget(asked, inputs.anchors)] };
  requirePromoted(asked.flow, asked.application, asked.environment);
  const [source, { places, skipped }] = await Promise.all([
    imageBefore(asked, snapshot),
    placesFor(asked, inputs, snapshot),
  ]);
  const request = withDigest(asked, source);
  const from = source !== undefined && source.digest === request.digest ? source.environment : undefined;
  return { request, from, skipped, targets: imageTargets(request, places) };
}

function previousOf(bumps: readonly Bump[]): NamedImage | undefined {
  for (const { target, textBefore } of bumps) {
    const image = textBefore === undefined ? undefined : target.image?.(textBefore);
    if (image !== undefined) return image;
  }
  return undefined;
}

/** Whether the part has anything to write. */
export function isChange({ bumps }: Part): boolean {
  return bumps.some(({ textBefore, textAfter }) => textBefore !== textAfter);
}
