import { mapBounded } from '../../base/concurrency.ts';
import { requirePromoted } from '../../flow/questions.ts';
import type { Snapshot } from '../../git/gitops.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { maxReads, planBumps } from './bump.ts';
import type { Ports } from '../ports.ts';
import { askRegistry } from './registry-check.ts';
import { imagesBefore, withDigest } from './source.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import { fileTarget, imageTargets, placesFor } from './targets.ts';
import type { Bump, BumpRequest, Inputs, Part, Target } from './model.ts';

interface Draft extends Pick<Part, 'request' | 'from' | 'skipped' | 'registry'> {
  readonly targets: readonly Target[];
}

/** Plans all requests on one snapshot; those that share a file build on each other. */
export async function planParts(
  asked: readonly BumpRequest[],
  inputs: Inputs,
  destination: { readonly snapshot: Snapshot; readonly trees: BranchTrees },
  ports: Ports,
): Promise<readonly Part[]> {
  const { snapshot, trees } = destination;
  const drafts = await mapBounded(asked, maxReads, (request) => draftOf(request, inputs, trees, ports));
  const targets = drafts.flatMap((draft) => draft.targets);
  const bumps = (await planBumps(snapshot, targets)).values();
  return drafts.map(({ targets: own, request, from, skipped, registry }): Part => {
    const made = own.flatMap(() => bumps.next().value ?? []);
    return { request, from, skipped, registry, bumps: made, previous: previousOf(made) };
  });
}

async function draftOf(asked: BumpRequest, inputs: Inputs, trees: BranchTrees, ports: Ports): Promise<Draft> {
  if (asked.kind === 'file')
    return { request: asked, from: undefined, skipped: [], targets: [fileTarget(asked, inputs.anchors)] };
  requirePromoted(asked.flow, asked.application, asked.environment);
  const [sources, { places, skipped }] = await Promise.all([
    imagesBefore(asked, trees),
    placesFor(asked, inputs, trees),
  ]);
  const request = withDigest(asked, sources);
  const registry = await askRegistry(request, inputs, ports);
  const from = sources.find(({ digest }) => digest !== undefined && digest === request.digest)?.environment;
  return { request, from, skipped, registry, targets: imageTargets(request, places, inputs) };
}

function previousOf(bumps: readonly Bump[]): NamedImage | undefined {
  for (const { target, textBefore } of bumps) {
    const image = textBefore === undefined ? undefined : target.image?.(textBefore);
    if (image !== undefined) return image;
  }
  return undefined;
}
