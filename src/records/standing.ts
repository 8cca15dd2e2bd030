import type { PlaceHistory, PlaceState } from '../flow/place-history.ts';
import type { Digest } from '../registry/digest.ts';
import type { EntryProof } from './chain.ts';

/**
 * Status of a record in Git's history: `present`, Git names the artifact because of it; `pending`, Git has not named it
 * since; `past`, something else came after it; `unknown`, the history does not reach back.
 */
export type Standing = 'present' | 'pending' | 'past' | 'unknown';

/** A time during which Git named an artifact. */
export interface Period {
  readonly start: PlaceState;
  /** Undefined where Git still names it. */
  readonly end: PlaceState | undefined;
}

/** Returns the periods of an artifact, oldest first. One without a digest is identified by its tag. */
export function periodsOf(
  { digest, version }: { readonly digest: Digest; readonly version: string },
  { states }: Pick<PlaceHistory, 'states'>,
): readonly Period[] {
  const oldestFirst = states.toReversed();
  return oldestFirst.flatMap((start, at) => {
    const { image } = start;
    const isIt = image.digest === undefined ? image.tag === version : image.digest === digest;
    const before = oldestFirst[at - 1]?.image;
    const isSame = before?.digest !== undefined && before.digest === image.digest;
    if (!isIt || isSame) return [];
    const end = oldestFirst.slice(at + 1).find((state) => state.image.digest !== image.digest);
    return [{ start, end }];
  });
}

/**
 * Returns the standing of a record.
 * A record stands for the period that it was written in or, where it was written before Git named the artifact, for the
 * first one after it. A later period has another cause: an edit by hand, or another record.
 */
export function standingOf(proof: EntryProof, digest: Digest, history: PlaceHistory): Standing {
  if (history.states.length === 0) return 'unknown';
  const own = periodOf(proof, digest, history);
  if (own === undefined) return 'pending';
  return own.end === undefined ? 'present' : 'past';
}

/** Returns the period that a record stands for; undefined while it is pending. */
export function periodOf({ promotion }: EntryProof, digest: Digest, history: PlaceHistory): Period | undefined {
  const { version, gitops, time } = promotion;
  const isBefore = beforeRecord(gitops?.revision, time, history);
  const periods = periodsOf({ digest, version }, history);
  return (
    periods.find(({ start, end }) => isBefore(start) && (end === undefined || !isBefore(end))) ??
    periods.find(({ start }) => !isBefore(start))
  );
}

/**
 * Tells whether a state was there when the record was written: by the commit that the record names, else by the clocks.
 */
function beforeRecord(
  revision: string | undefined,
  time: string,
  history: PlaceHistory,
): (state: PlaceState) => boolean {
  const at = revision === undefined ? undefined : history.position(revision);
  return (state) => {
    const position = history.position(state.commit);
    if (at !== undefined && position !== undefined) return position <= at;
    return Date.parse(state.time) <= Date.parse(time);
  };
}
