import { shown } from '../../base/shown.ts';
import type { Sighting, Standing, Wanted } from '../sync.ts';
import type { PodState } from './pods.ts';
import { type Condition, type FluxState, type ObjectName, titleOf } from './state.ts';

/** What a judgement is made from. */
export interface Evidence {
  readonly state: FluxState;
  readonly wanted: Wanted;
  /** By commit; those of the object, its source and what applies it. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Undefined where it was not asked for, or is not there. */
  readonly source?: FluxState | undefined;
  /** The Kustomization that applies a HelmRelease; `source` is then that of the Kustomization. */
  readonly carrier?: FluxState | undefined;
  /** Where the chart of such a HelmRelease comes from, if its version carries a commit. */
  readonly chartSource?: FluxState | undefined;
  /** Pods of the namespaces; asked for where the judgement before needed them. */
  readonly pods?: readonly PodState[] | undefined;
  /** A fault that the look before has seen already. */
  readonly suspicion?: string | undefined;
}

/** A judgement, and what would bring it nearer to an end. */
export interface Judgement extends Sighting {
  /**
   * `source`, `object`: a reconciliation of it. `pods`: the images that run; `complaints`: why they do not start.
   */
  readonly need?: 'source' | 'object' | 'pods' | 'complaints';
  /** A fault that counts when the next look sees it, too. */
  readonly suspicion?: string;
  /** The object whose controller has to act, while it is waited for. */
  readonly awaits?: FluxState | undefined;
}

export function say(subject: ObjectName, state: Judgement['state'], because: string): Judgement {
  return { state, because, subject: shown(titleOf(subject), 160) };
}

/** Tells whether a commit is the one that is waited for, or a later one. */
export function isReached({ standings }: Pick<Evidence, 'standings'>, commit: string): boolean {
  const order = standings.get(commit)?.order;
  return order === 'same' || order === 'later';
}

export function short(commit: string): string {
  return commit.slice(0, 12);
}

/** The words of an object's condition: `BuildFailed: kustomize build failed`. */
export function conditionWords({ ready, stalled, reconciling }: FluxState): string {
  const faults = [stalled?.status === 'True' ? stalled : undefined, ready?.status === 'False' ? ready : undefined];
  const said = faults.filter((one) => one !== undefined);
  const [first = reconciling ?? ready, second] = said;
  if (first === undefined) return 'it says nothing yet';
  const more = second === undefined || second.message === first.message ? '' : `; ${wordsOf(second)}`;
  return shown(`${wordsOf(first)}${more}`, 400);
}

function wordsOf({ reason, message }: Condition): string {
  return reason === '' ? message : `${reason}: ${message}`;
}
