import type { Application, Environment, Flow } from '../../flow/flow.ts';
import type { PlaceHistory } from '../../flow/place-history.ts';
import type { Pair } from '../../flow/places.ts';
import { gitopsBranchesOf } from '../../flow/repository.ts';
import type { SearchedTree } from '../../manifests/layouts/layout.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { NamedImage, Place } from '../../manifests/manifests.ts';
import { periodsOf } from '../../records/standing.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Ports } from '../ports.ts';
import type { GitRevision } from './model.ts';

/** The GitOps repository that a run names itself, where it does. */
export interface GitopsChoice {
  readonly repository: string | undefined;
  readonly branch: string | undefined;
}

/** The GitOps repository, each branch at one commit, which is the same for all promotions of a run. */
export interface GitopsState {
  /** The branch of an environment, for messages and records: without credentials. */
  name(environment: Environment): string;
  /** The commit of an environment's branch; undefined for a plain directory. */
  revision(environment: Environment): Promise<GitRevision | undefined>;
  /**
   * The images that the manifests name for an application in an environment, and the places where they may be named.
   *
   * @throws RefusedError for manifests that cannot be read
   */
  images(application: Application, environment: Environment): Promise<EnvironmentImages>;
  /** Reads the images that Git has named there over time. Throws RemoteError. */
  history(pair: Pair): Promise<PlaceHistory>;
  /** Whether Git has ever named an artifact there; true where there is no history, as in a plain directory. */
  hasNamed(pair: Pair, artifact: { readonly digest: Digest; readonly version: string }): Promise<boolean>;
}

export interface EnvironmentImages {
  readonly places: readonly string[];
  readonly images: readonly PlacedImage[];
}

/** The image that one place of the manifests names. */
export interface PlacedImage extends NamedImage {
  readonly place: string;
  /** What wins over the place and is not in Git. */
  readonly overruledBy?: string | undefined;
  /** The file of the place, where nobody knows whether something outside of Git wins over it. */
  readonly unsettled?: string | undefined;
}

/** Opens the repository; each branch is read once, when it is first asked for. */
export async function readGitops(flow: Flow, choice: GitopsChoice, ports: Ports): Promise<GitopsState> {
  const branches = await gitopsBranchesOf(flow, choice, ports);
  const placesIn = async (pair: Pair): Promise<readonly Place[]> => {
    const { placesToRead } = await import('../../flow/places.ts');
    return placesToRead(flow, pair, await branches.trees.of(pair.environment));
  };
  const history = async (pair: Pair): Promise<PlaceHistory> => {
    const { noHistory, placeHistories } = await import('../../flow/place-history.ts');
    const [only] = await placeHistories(flow, [pair], branches);
    return only ?? noHistory;
  };
  return {
    name: (environment) => branches.of(environment).name,
    revision: async (environment) => {
      const branch = branches.of(environment);
      const { commit } = await branches.trees.on(branch);
      return commit === undefined
        ? undefined
        : { repository: branch.name, revision: commit, branch: await branch.branch() };
    },
    images: async (application, environment) => {
      const places = await placesIn({ application, environment });
      const images = await readPlaces(await branches.trees.of(environment), places);
      return { places: places.map((place) => place.name), images };
    },
    history,
    hasNamed: async (pair, artifact) => {
      // Of places that cannot be told from each other there is no history either: they are refused.
      await placesIn(pair);
      const { states } = await history(pair);
      return states.length === 0 || periodsOf(artifact, { states }).length > 0;
    },
  };
}

async function readPlaces(tree: SearchedTree, places: readonly Place[]): Promise<readonly PlacedImage[]> {
  const images: PlacedImage[] = [];
  for (const place of places) {
    const file = await findFile(tree, place);
    const image = file && place.read(file.text);
    if (image?.tag !== undefined || image?.digest !== undefined)
      images.push({
        ...image,
        place: place.name,
        overruledBy: place.overruledBy,
        unsettled: place.isUnsettled === true ? place.file : undefined,
      });
  }
  return images;
}
