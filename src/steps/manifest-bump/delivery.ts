import { RefusedError } from '../../base/errors.ts';
import type { BranchTree } from '../../flow/branch-trees.ts';
import { changedBy, imageIn } from '../../delivery/cells.ts';
import { offLadder, presentDelivery } from '../../delivery/delivery.ts';
import type { Cell, DeliveredImage, State, Strategy } from '../../delivery/model.ts';
import type { GitopsRepository } from '../../git/gitops.ts';
import type { NamedImage } from '../../manifests/manifests.ts';
import type { Digest } from '../../registry/digest.ts';
import { tagOfVersion } from '../../registry/tag-name.ts';
import type { ImageRequest, Inputs, Target } from './model.ts';
import { imageTarget } from './target.ts';
import { checkOf, wantedOf } from './targets.ts';

/** The first commit of a delivery, as targets; without a change where the image is on its way, or runs. */
export interface DeliveryDraft {
  readonly targets: readonly Target[];
  /** The image that runs in the environment. */
  readonly previous: NamedImage | undefined;
  /** What the commit does, as a noun phrase; undefined where there is none. */
  readonly says: string | undefined;
}

/**
 * Plans the first step of an image into an environment that takes it in steps.
 *
 * @throws RefusedError while another image is on its way, and for values that no step leads to; RemoteError
 */
export async function deliveryDraft(
  request: ImageRequest & { readonly digest: Digest },
  strategy: Strategy,
  { tree, branch }: { readonly tree: BranchTree; readonly branch: GitopsRepository },
  inputs: Inputs,
): Promise<DeliveryDraft> {
  const { state, standing } = await presentDelivery(strategy, branch, tree);
  const where = `${request.application.name} in ${request.environment.name}`;
  if (standing.kind === 'off-ladder') throw offLadder(standing, where);
  const running = strategy.runningCell(state);
  const previous = imageIn(state[running]);
  if (standing.kind === 'under-way') {
    if (standing.incoming.digest !== request.digest) throw underWay(where, standing.at, standing.incoming);
    return { targets: unchanged(strategy), previous, says: undefined };
  }
  if (previous?.digest === request.digest) return { targets: unchanged(strategy), previous, says: undefined };
  const image = { tag: tagOfVersion(request.version), digest: request.digest };
  const { cell, wanted, says } = strategy.entry(state, image);
  return { targets: targetsOf(request, strategy, { cell, state, wanted }, inputs), previous, says };
}

function targetsOf(
  request: ImageRequest,
  { cells }: Strategy,
  { cell: key, state, wanted }: { readonly cell: string; readonly state: State; readonly wanted: State },
  inputs: Inputs,
): readonly Target[] {
  const place = cells[key]?.place;
  if (place === undefined) throw new Error('the cell of an image has its place');
  const image = imageTarget(place, wantedOf(request), checkOf(request, inputs));
  const others = Object.entries(cells).filter(([name]) => name !== key);
  const changes = changedBy({ wanted, says: '' }, state);
  return [image, ...others.map(([name, cell]) => cellTarget(cell, changes[name]))];
}

/** Returns the targets that write what is there: a run that has nothing to do shows it. */
function unchanged({ cells }: Strategy): readonly Target[] {
  return Object.values(cells).map((cell) => cellTarget(cell, undefined));
}

/** A target that writes a value; without one it shows what is there. */
function cellTarget(cell: Cell, value: string | undefined): Target {
  return {
    file: cell.file,
    alternatives: [],
    name: cell.name,
    creates: false,
    state: (text) => cell.read(text),
    write: (text) => (value === undefined ? text : cell.write(text, value)),
    ...(cell.warning !== undefined && { limits: () => [cell.warning ?? ''] }),
    ...(cell.place !== undefined && { image: (text: string) => cell.place?.read(text) }),
  };
}

function underWay(where: string, at: string, { tag }: DeliveredImage): RefusedError {
  return new RefusedError({
    code: 'delivery-under-way',
    where,
    expected: 'no delivery under way',
    found: `${tag}: ${at}`,
    fix: 'let `krci-deploy advance` bring it to its end, or abort it with `krci-deploy advance --abort true`',
  });
}
