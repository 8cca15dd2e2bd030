import { RefusedError } from '../base/errors.ts';
import type { BranchChange, BranchHistory, GitopsRepository } from '../git/gitops.ts';
import type { SearchedTree } from '../manifests/layouts/layout.ts';
import { findFile } from '../manifests/manifest-file.ts';
import type { NamedImage, Place } from '../manifests/manifests.ts';
import type { Environment, Flow } from './flow.ts';
import type { Pair } from './places.ts';
import { placesToRead } from './places.ts';
import type { GitopsBranches } from './repository.ts';

/** History of the images that Git has named for an application in an environment. */
export interface PlaceHistory {
  /** Newest first; two that follow each other name different images. Empty for a plain directory. */
  readonly states: readonly PlaceState[];
  /** Older states were not read. */
  readonly isCut: boolean;
  /** As in `BranchHistory`. */
  position(commit: string): number | undefined;
}

/** The image that the manifests name from one commit on. */
export interface PlaceState {
  readonly commit: string;
  /** Time of the commit, as the commit states it: ISO 8601, UTC. */
  readonly time: string;
  readonly author: string;
  /** Beginning of the commit's message. */
  readonly message: string;
  /** Without tag and digest where the manifests name nothing, or cannot be read. */
  readonly image: NamedImage;
}

/**
 * Reads the histories of some places, in one look at each branch. The places are those of the newest state: what an
 * image was taken from before an ApplicationSet came into Git is not told.
 *
 * @throws RemoteError
 */
export async function placeHistories(
  flow: Flow,
  pairs: readonly Pair[],
  branches: PlaceBranches,
): Promise<readonly PlaceHistory[]> {
  const byBranch = new Map<GitopsRepository, Pair[]>();
  for (const pair of pairs) {
    const branch = branches.of(pair.environment);
    byBranch.set(branch, [...(byBranch.get(branch) ?? []), pair]);
  }
  const found = new Map<Pair, PlaceHistory>();
  for (const [branch, own] of byBranch) {
    const histories = await historiesOn(branch, await branches.trees.on(branch), flow, own);
    for (const [at, history] of histories.entries()) {
      const pair = own[at];
      if (pair !== undefined) found.set(pair, history);
    }
  }
  return pairs.map((pair) => found.get(pair) ?? noHistory);
}

/** The branch of each environment, and what it holds; those of a flow, or one branch that a run has opened. */
export interface PlaceBranches {
  readonly of: (environment: Environment) => GitopsRepository;
  readonly trees: GitopsBranches['trees'];
}

/** Of a place of which nothing is known. */
export const noHistory: PlaceHistory = { states: [], isCut: false, position: () => undefined };

async function historiesOn(
  branch: GitopsRepository,
  tree: SearchedTree,
  flow: Flow,
  pairs: readonly Pair[],
): Promise<readonly PlaceHistory[]> {
  const places = await Promise.all(pairs.map((pair) => placesOrNone(flow, pair, tree)));
  const history = await branch.history([...new Set(places.flatMap(filesOf))]);
  const byFile = changesByFile(history);
  return Promise.all(
    places.map(async (own) => ({
      states: await statesOf(own, filesOf(own), byFile),
      isCut: history.isCut,
      position: (commit: string) => history.position(commit),
    })),
  );
}

/** Places that cannot be told from each other have no history that proves anything. */
async function placesOrNone(flow: Flow, pair: Pair, tree: SearchedTree): Promise<readonly Place[]> {
  try {
    return await placesToRead(flow, pair, tree);
  } catch (error) {
    if (error instanceof RefusedError) return [];
    throw error;
  }
}

function filesOf(places: readonly Place[]): readonly string[] {
  return places.flatMap(({ file, alternatives = [] }) => [file, ...alternatives]);
}

type NumberedChange = readonly [at: number, change: BranchChange];

function changesByFile({ changes }: BranchHistory): ReadonlyMap<string, readonly NumberedChange[]> {
  const byFile = new Map<string, NumberedChange[]>();
  for (const [at, change] of changes.entries()) {
    for (const path of change.paths) {
      const known = byFile.get(path) ?? [];
      known.push([at, change]);
      byFile.set(path, known);
    }
  }
  return byFile;
}

async function statesOf(
  places: readonly Place[],
  files: readonly string[],
  byFile: ReadonlyMap<string, readonly NumberedChange[]>,
): Promise<readonly PlaceState[]> {
  const changes = new Map(files.flatMap((file) => byFile.get(file) ?? []));
  const ordered = [...changes].toSorted(([left], [right]) => right - left);
  const states: PlaceState[] = [];
  for (const [, change] of ordered) {
    const image = await imageAt(places, change);
    const last = states.at(-1)?.image;
    if (last !== undefined && last.tag === image.tag && last.digest === image.digest) continue;
    const { commit, time, author, message } = change;
    states.push({ commit, time, author, message, image });
  }
  return states.toReversed();
}

async function imageAt(places: readonly Place[], change: BranchChange): Promise<NamedImage> {
  const images: NamedImage[] = [];
  for (const place of places) {
    try {
      const file = await findFile(change, place);
      const named = file && place.read(file.text);
      if (named !== undefined) images.push(named);
    } catch (error) {
      // A file that could not be read at that commit names no image that can be proven.
      if (!(error instanceof RefusedError)) throw error;
    }
  }
  const digest = images.find((one) => one.digest !== undefined)?.digest;
  const tag = images.find((one) => one.tag !== undefined)?.tag;
  return { ...(digest !== undefined && { digest }), ...(tag !== undefined && { tag }) };
}
