import type { Place } from '../manifests/manifests.ts';
import type { Digest } from '../registry/digest.ts';

/** The values of a delivery as Git has them, each as a text, by the name of its cell. */
export type State = Readonly<Record<string, string>>;

/** One value of a delivery: where it lies, and how it is read and written. Texts are canonical: equal means the same. */
export interface Cell {
  readonly file: string;
  /** For messages: `spec.rules[0].backendRefs[1].weight of prod/route.yaml`. */
  readonly name: string;
  /** Set for the place of an image. */
  readonly place?: Place;
  /** What a person has to know about the place, as a sentence without a full stop. */
  readonly warning?: string;
  /** Throws RefusedError for a file that it must not read. */
  read(text: string): string;
  /** As `Place.write`. */
  write(text: string, value: string): string;
}

export type Cells = Readonly<Record<string, Cell>>;

/** An image of the application, as a cell names it. */
export interface DeliveredImage {
  readonly tag: string;
  readonly digest: Digest;
}

/** A commit of the delivery: the values afterwards, and what it does, as a noun phrase. */
export interface Move {
  readonly wanted: State;
  readonly says: string;
}

/** Where a delivery stands, by the values in Git. */
export type Standing = Idle | UnderWay | OffLadder;

export interface Idle {
  readonly kind: 'idle';
}

export interface UnderWay {
  readonly kind: 'under-way';
  /** Place on the way, as a noun phrase: `canary 25 %`. */
  readonly at: string;
  readonly incoming: DeliveredImage;
  readonly outgoing: DeliveredImage;
  /** Percent of the traffic that the incoming image takes. */
  readonly share: number;
  /** The least time before the next commit, as the flow file has it: `10m`. */
  readonly lasts: string;
  /** Whether the values of the metrics count by now: the incoming image runs and may be taken back. */
  readonly isWatched: boolean;
  readonly next: Move;
  /** The commit that takes it back; undefined where the outgoing image is gone. */
  readonly back: Move | undefined;
}

/** Values that no step leads to: somebody else has changed one. */
export interface OffLadder {
  readonly kind: 'off-ladder';
  /** A clause. */
  readonly because: string;
  /** The commit that gives the traffic back to what ran before; undefined where nobody can tell. */
  readonly back: Move | undefined;
}

/** A way in which a digest takes the traffic of an environment. Pure: values in, values out. */
export interface Strategy {
  readonly name: 'canary' | 'blue-green' | 'rollout';
  readonly cells: Cells;
  /** Names of the cells that tell one standing from another: pods beside a router are scaled by others too. */
  readonly telling: readonly string[];
  /** `former` are the newest values in Git that were others; undefined where there are none. */
  standing(state: State, former: State | undefined): Standing;
  /** The cell of the image that runs where no delivery is under way. */
  runningCell(state: State): string;
  /** The cell that takes a new image, and the first commit of its delivery. Called where none is under way. */
  entry(state: State, image: DeliveredImage): { readonly cell: string } & Move;
}

/** Formats an image as cells have it. */
export function imageText({ tag, digest }: DeliveredImage): string {
  return `${tag}@${digest}`;
}
