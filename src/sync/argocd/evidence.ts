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

/**
 * Tells whether an Application reads the repository of the commit. One of KubeRocketCI reads the application's own
 * repository: its ApplicationSet hands the image over, and no answer about it names a commit of ours.
 */
export function readsCommit({ state, wanted, standings }: Pick<Evidence, 'state' | 'wanted' | 'standings'>): boolean {
  return state.sources.some(({ repository, revision }) => {
    const order = standings.get(revision)?.order;
    return isSameRepository(repository, wanted.repository) || (order !== undefined && order !== 'unrelated');
  });
}

/** What is wanted of an Application that brings others: the commit, and no image. */
export function wantedOfParent(wanted: Wanted): Wanted {
  return {
    ...wanted,
    images: [],
    isOwn: () => false,
    standing: async (revision) => {
      const standing = await wanted.standing(revision);
      return standing.order === 'later' ? { order: 'later', images: [] } : standing;
    },
  };
}

/** Tells whether parameters hand over every image of the commit. */
export function isHanded(hands: readonly string[], { images }: Wanted): boolean {
  const named = images.filter(({ isOptional }) => isOptional !== true);
  if (named.length === 0) return false;
  return named.every(({ digest, tag }) =>
    digest === undefined ? tag !== undefined && hands.includes(tag) : hands.some((one) => one.endsWith(digest)),
  );
}

/** Compares addresses of a repository, by whatever protocol. */
export function isSameRepository(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(address: string): string {
  return address
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/^([^/:]+):(?!\d+\/)/, '$1/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase();
}
