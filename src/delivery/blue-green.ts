import type { BlueGreenEntry } from '../flow/delivery.ts';
import { type CellNames, imageCell, imageIn, numberCell, wordCell } from './cells.ts';
import type { Cells, DeliveredImage, Move, OffLadder, Standing, State, Strategy } from './model.ts';
import { imageText } from './model.ts';

type Side = 'blue' | 'green';

/** Starts the new image on the side without traffic, switches, keeps the old side for a while, then ends it. */
export function blueGreenStrategy(entry: BlueGreenEntry, names: CellNames): Strategy {
  return {
    name: 'blue-green',
    cells: cellsOf(entry, names),
    telling: ['blue', 'green', 'switch'],
    standing: (state, former) => standingOf(entry, state, former),
    // A value that is neither leaves the first side as the one that runs; `standing` says that it is off the ladder.
    runningCell: (state) => activeIn(entry, state) ?? 'blue',
    entry(state, image) {
      const side = other(activeIn(entry, state) ?? 'blue');
      const wanted = { ...state, [side]: imageText(image), ...podsOf(entry, side, entry.replicas) };
      return { cell: side, wanted, says: `${side} starts ${image.tag} without traffic` };
    },
  };
}

function cellsOf(entry: BlueGreenEntry, names: CellNames): Cells {
  const { blue, green } = entry;
  return {
    blue: imageCell(blue.image, names),
    green: imageCell(green.image, names),
    switch: wordCell(entry.switch, names),
    ...(blue.replicas !== undefined && { 'blue-replicas': numberCell(blue.replicas, names) }),
    ...(green.replicas !== undefined && { 'green-replicas': numberCell(green.replicas, names) }),
  };
}

function standingOf(entry: BlueGreenEntry, state: State, former: State | undefined): Standing {
  const active = activeIn(entry, state);
  if (active === undefined) return off(`the switch says "${state.switch}", which is neither side`);
  const passive = other(active);
  const [running, waiting] = [imageIn(state[active]), imageIn(state[passive])];
  if (running === undefined) return off(`${active} names no digest`);
  if (waiting === undefined || waiting.digest === running.digest || former === undefined) return { kind: 'idle' };
  const was = activeIn(entry, former);
  if (was === passive) return switched(entry, state, { side: active, incoming: running, outgoing: waiting });
  if (former[passive] !== state[passive] && former[active] === state[active])
    return started(entry, state, { side: passive, incoming: waiting, outgoing: running });
  if (former[active] === state[active]) return { kind: 'idle' };
  return off(`${active} has the traffic, and its image was changed in place`);
}

/** Nobody can tell which side to go back to. */
function off(because: string): OffLadder {
  return { kind: 'off-ladder', because, back: undefined };
}

interface Sides {
  /** The side of the incoming image. */
  readonly side: Side;
  readonly incoming: DeliveredImage;
  readonly outgoing: DeliveredImage;
}

/** The new image runs without traffic. */
function started(entry: BlueGreenEntry, state: State, { side, incoming, outgoing }: Sides): Standing {
  const wanted = { ...state, switch: wordOf(entry, side) };
  const back: Move = {
    wanted: { ...state, [side]: imageText(outgoing), ...podsOf(entry, side, 0) },
    says: `${side} ends ${incoming.tag} without having had traffic`,
  };
  return {
    kind: 'under-way',
    at: `${side} without traffic`,
    incoming,
    outgoing,
    share: 0,
    lasts: entry.pause,
    isWatched: true,
    next: { wanted, says: `all traffic to ${side}` },
    back,
  };
}

/** The new image has the traffic, and the old one can take it back. */
function switched(entry: BlueGreenEntry, state: State, { side, incoming, outgoing }: Sides): Standing {
  const old = other(side);
  const wanted = { ...state, [old]: imageText(incoming), ...podsOf(entry, old, 0) };
  // The side keeps its pods: those that end while the switch arrives would lose requests.
  const back: Move = {
    wanted: { ...state, switch: wordOf(entry, old), [side]: imageText(outgoing) },
    says: `all traffic back to ${old}`,
  };
  return {
    kind: 'under-way',
    at: `${side} has the traffic, ${old} is kept`,
    incoming,
    outgoing,
    share: 100,
    lasts: entry.keep,
    isWatched: true,
    next: { wanted, says: `${old} ends ${outgoing.tag}` },
    back,
  };
}

function activeIn({ switch: place }: BlueGreenEntry, state: State): Side | undefined {
  if (state.switch === (place.blue ?? 'blue')) return 'blue';
  return state.switch === (place.green ?? 'green') ? 'green' : undefined;
}

function wordOf({ switch: place }: BlueGreenEntry, side: Side): string {
  return place[side] ?? side;
}

function other(side: Side): Side {
  return side === 'blue' ? 'green' : 'blue';
}

function podsOf(entry: BlueGreenEntry, side: Side, count: number | undefined): State {
  return entry[side].replicas === undefined || count === undefined ? {} : { [`${side}-replicas`]: String(count) };
}
