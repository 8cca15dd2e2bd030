import { mapBounded } from '../../base/concurrency.ts';
import { deliveryOf } from '../../flow/delivery.ts';
import { requirePromoted } from '../../flow/questions.ts';
import type { GitopsRepository, Snapshot } from '../../git/gitops.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import { maxReads, planBumps } from './bump.ts';
import type { Ports } from '../ports.ts';
import { askRegistry } from './registry-check.ts';
import { imagesBefore, withDigest } from './source.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import { fileTarget, imageTargets, placesFor } from './targets.ts';
import type { Bump, BumpRequest, ImageRequest, Inputs, Part, Target } from './model.ts';

interface Draft extends Pick<Part, 'request' | 'from' | 'skipped' | 'registry' | 'step'> {
  readonly targets: readonly Target[];
  /** Set where the first place does not name the image that runs. */
  readonly previous?: NamedImage | undefined;
}

/** The branch that is changed, and the files that a request is looked up in. */
interface Read {
  readonly snapshot: Snapshot;
  readonly trees: BranchTrees;
  readonly repository: GitopsRepository;
}

/** Plans all requests on one snapshot; those that share a file build on each other. */
export async function planParts(
  asked: readonly BumpRequest[],
  inputs: Inputs,
  read: Read,
  ports: Ports,
): Promise<readonly Part[]> {
  const { snapshot } = read;
  const drafts = await mapBounded(asked, maxReads, (request) => draftOf(request, inputs, read, ports));
  const targets = drafts.flatMap((draft) => draft.targets);
  const bumps = (await planBumps(snapshot, targets)).values();
  return drafts.map(({ targets: own, previous, request, from, skipped, registry, step }): Part => {
    const made = own.flatMap(() => bumps.next().value ?? []);
    return { request, from, skipped, registry, step, bumps: made, previous: previous ?? previousOf(made) };
  });
}

async function draftOf(asked: BumpRequest, inputs: Inputs, read: Read, ports: Ports): Promise<Draft> {
  const { trees } = read;
  if (asked.kind === 'file')
    return { request: asked, from: undefined, skipped: [], targets: [fileTarget(asked, inputs.anchors)] };
  requirePromoted(asked.flow, asked.application, asked.environment);
  if (deliveryOf(asked.application, asked.environment) !== undefined) return inSteps(asked, inputs, read, ports);
  const [sources, { places, skipped }] = await Promise.all([
    imagesBefore(asked, trees),
    placesFor(asked, inputs, trees),
  ]);
  const request = withDigest(asked, sources);
  const registry = await askRegistry(request, inputs, ports);
  const from = sources.find(({ digest }) => digest !== undefined && digest === request.digest)?.environment;
  return { request, from, skipped, registry, targets: imageTargets(request, places, inputs) };
}

/** Plans the first commit of a delivery, which is loaded with one. */
async function inSteps(asked: ImageRequest, inputs: Inputs, read: Read, ports: Ports): Promise<Draft> {
  const { strategyOf } = await import('../../delivery/delivery.ts');
  const { deliveryDraft } = await import('./delivery.ts');
  const sources = await imagesBefore(asked, read.trees);
  const request = withDigest(asked, sources);
  const strategy = strategyOf(request.flow, request.application, request.environment);
  if (strategy === undefined || request.digest === undefined) throw new Error('a delivery has steps and a digest');
  const registry = await askRegistry(request, inputs, ports);
  const tree = await read.trees.of(request.environment);
  const place = { tree, branch: read.repository };
  const { targets, previous, says } = await deliveryDraft(
    { ...request, digest: request.digest },
    strategy,
    place,
    inputs,
  );
  const from = sources.find(({ digest }) => digest !== undefined && digest === request.digest)?.environment;
  return { request, from, skipped: [], registry, targets, previous, step: says };
}

function previousOf(bumps: readonly Bump[]): NamedImage | undefined {
  for (const { target, textBefore } of bumps) {
    const image = textBefore === undefined ? undefined : target.image?.(textBefore);
    if (image !== undefined) return image;
  }
  return undefined;
}
