import type { CanaryEntry } from '../flow/delivery.ts';
import { type CellNames, imageCell, imageIn, numberCell } from './cells.ts';
import type { Cells, DeliveredImage, Move, OffLadder, Standing, State, Strategy } from './model.ts';
import { imageText } from './model.ts';

/**
 * The ladder of a canary: the first share, each further one, all of it; then stable takes the image while the canary
 * keeps the traffic, and the traffic goes back to stable. So no request meets a side that has not started.
 */
export function canaryStrategy(entry: CanaryEntry, names: CellNames): Strategy {
  const steps = entry.steps.at(-1) === 100 ? entry.steps : [...entry.steps, 100];
  const ladder = { entry, steps };
  return {
    name: 'canary',
    cells: cellsOf(entry, names),
    telling: ['canary', 'stable', entry.canary.weight === undefined ? 'canary-replicas' : 'weight'],
    standing: (state, former) => standingOf(ladder, state, former),
    runningCell: () => 'stable',
    entry: (state, image) => ({ cell: 'canary', ...rung(ladder, { ...state, canary: imageText(image) }, 0) }),
  };
}

interface Ladder {
  readonly entry: CanaryEntry;
  readonly steps: readonly number[];
}

function cellsOf(entry: CanaryEntry, names: CellNames): Cells {
  const { stable, canary, 'stable-weight': stableWeight } = entry;
  return {
    canary: imageCell(canary.image, names),
    stable: imageCell(stable.image, names),
    ...(canary.weight !== undefined && { weight: numberCell(canary.weight, names) }),
    ...(stableWeight !== undefined && { 'stable-weight': numberCell(stableWeight, names) }),
    ...(canary.replicas !== undefined && { 'canary-replicas': numberCell(canary.replicas, names) }),
    ...(stable.replicas !== undefined && { 'stable-replicas': numberCell(stable.replicas, names) }),
  };
}

function standingOf(ladder: Ladder, state: State, former: State | undefined): Standing {
  const [stable, canary] = [imageIn(state.stable), imageIn(state.canary)];
  const back = stable === undefined ? undefined : backTo(ladder, state, stable);
  const off = (because: string): OffLadder => ({ kind: 'off-ladder', because, back });
  const uneven = unevenWeights(ladder, state);
  if (uneven !== undefined) return off(uneven);
  const share = shareIn(ladder, state);
  if (share === 0) return { kind: 'idle' };
  if (stable === undefined || canary === undefined) return off('a side names no digest');
  const swapped = swappedImage(ladder, state, former);
  if (swapped !== undefined) return off(`the image of ${swapped} was changed at ${share} %`);
  const common = { kind: 'under-way', share, lasts: ladder.entry.pause } as const;
  if (stable.digest === canary.digest) {
    if (share !== 100) return off(`both sides run one image, and the canary has ${share} %`);
    const at = 'stable follows, canary 100 %';
    const next = { wanted: { ...state, ...sharing(ladder, 0) }, says: 'canary 100 % → 0 %, all traffic to stable' };
    return { ...common, at, incoming: canary, outgoing: canary, isWatched: false, next, back: undefined };
  }
  const index = ladder.steps.indexOf(share);
  if (index < 0) return off(`the canary has ${share} %, and the steps are ${ladder.steps.join(', ')}`);
  const next = share === 100 ? settle(ladder, state) : rung(ladder, state, index + 1);
  return { ...common, at: `canary ${share} %`, incoming: canary, outgoing: stable, isWatched: true, next, back };
}

/** Names a side whose image became another one while the canary had traffic: an image enters from 0 % alone. */
function swappedImage(ladder: Ladder, state: State, former: State | undefined): string | undefined {
  if (former === undefined || !(shareIn(ladder, former) > 0)) return undefined;
  if (former.canary !== state.canary) return 'the canary';
  const isSettling = state.stable === state.canary;
  return former.stable !== state.stable && !isSettling ? 'stable' : undefined;
}

/** Explains values that are no share of anything; undefined where they are one. */
function unevenWeights({ entry }: Ladder, state: State): string | undefined {
  const { weight, 'stable-weight': stableWeight } = state;
  if (weight !== undefined && Number(weight) > 100) return `the weight of the canary is ${weight}`;
  if (weight !== undefined && stableWeight !== undefined && Number(weight) + Number(stableWeight) !== 100) {
    return `the weights are ${weight} and ${stableWeight}, which do not sum to 100`;
  }
  if (weight !== undefined || entry.replicas === undefined) return undefined;
  const [canary, stable] = [Number(state['canary-replicas']), Number(state['stable-replicas'])];
  const isSettling = canary === entry.replicas && stable === entry.replicas;
  if (isSettling || canary + stable === entry.replicas) return undefined;
  return `there are ${canary} and ${stable} pods, and ${entry.replicas} are to share the traffic`;
}

/** Returns the percent of the traffic that the canary has. */
function shareIn({ entry }: Ladder, state: State): number {
  if (state.weight !== undefined) return Number(state.weight);
  return (Number(state['canary-replicas']) * 100) / (entry.replicas ?? Number.NaN);
}

function rung(ladder: Ladder, state: State, index: number): Move {
  const share = ladder.steps[index] ?? 100;
  const before = index === 0 ? 0 : (ladder.steps[index - 1] ?? 0);
  return { wanted: { ...state, ...sharing(ladder, share) }, says: `canary ${before} % → ${share} %` };
}

/** Stable takes the image, and its pods where they went to the canary. */
function settle({ entry }: Ladder, state: State): Move {
  const pods = state.weight === undefined ? { 'stable-replicas': String(entry.replicas) } : {};
  return { wanted: { ...state, stable: state.canary ?? '', ...pods }, says: 'stable takes the image of the canary' };
}

function backTo(ladder: Ladder, state: State, stable: DeliveredImage): Move {
  const wanted = { ...state, canary: imageText(stable), ...sharing(ladder, 0) };
  return { wanted, says: `back to ${stable.tag}, all traffic to stable` };
}

/** Returns the values of a share. Beside a router, stable keeps its pods: it may have to take all traffic back. */
function sharing({ entry }: Ladder, share: number): State {
  const { canary, stable, replicas = 0, 'stable-weight': stableWeight } = entry;
  const pods = Math.ceil((replicas * share) / 100);
  const isShared = canary.weight === undefined && stable.replicas !== undefined;
  return {
    ...(canary.weight !== undefined && { weight: String(share) }),
    ...(stableWeight !== undefined && { 'stable-weight': String(100 - share) }),
    ...(canary.replicas !== undefined && { 'canary-replicas': String(pods) }),
    ...(isShared && { 'stable-replicas': String(replicas - pods) }),
  };
}
