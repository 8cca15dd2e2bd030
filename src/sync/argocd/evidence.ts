import { shown } from '../../base/shown.ts';
import type { Sighting, Standing, Wanted } from '../sync.ts';
import type { ApplicationState } from './state.ts';

/** What a judgement is made from. */
export interface Evidence {
  readonly state: ApplicationState;
  readonly wanted: Wanted;
  /** By revision; those of the state's sources and operation. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** Images of the Pods that are no hook's; asked for where the judgement before needed them. */
  readonly pods?: readonly string[] | undefined;
  /** `suspicion` of the judgement before. */
  readonly suspicion?: string | undefined;
  /** Whether the answer is one to a refresh, so that its comparison is newer than the commit. */
  readonly isFresh: boolean;
}

/** A judgement, and what would bring it nearer to an end. */
export interface Judgement extends Sighting {
  /**
   * `sync`: nothing will start one. `terminate`: an operation for another commit fails and blocks this one.
   * `pods`: the images alone do not tell a hook's from the application's. `refresh`: the comparison is old, or one of
   * the two that a fault must be seen in.
   */
  readonly need?: 'sync' | 'terminate' | 'pods' | 'refresh';
  /** The comparison that showed a fault, which counts when another one shows it too. */
  readonly suspicion?: string;
}

export function say({ state }: Evidence, verdict: Judgement['state'], because: string): Judgement {
  return { state: verdict, because, subject: shown(state.name, 120) };
}

/** Tells whether a revision is the commit or a later one. */
export function isReached(standing: Standing | undefined): boolean {
  return standing?.order === 'same' || standing?.order === 'later';
}
