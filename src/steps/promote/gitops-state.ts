import type { Application, Environment, Flow } from '../../flow/flow.ts';
import type { Pair, PlaceHistory } from '../../flow/place-history.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import type { Snapshot } from '../../git/gitops.ts';
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

/** The GitOps repository at one commit, which is the same for all promotions of a run. */
export interface GitopsState {
  /** For messages and records: without credentials. */
  readonly name: string;
  /** Undefined for a plain directory. */
  readonly revision: GitRevision | undefined;
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
}

/** Reads the newest commit of the repository. */
export async function readGitops(flow: Flow, choice: GitopsChoice, ports: Ports): Promise<GitopsState> {
  const repository = await gitopsRepositoryOf(flow, choice, ports);
  const { name } = repository;
  const snapshot = await repository.snapshot();
  const history = async (pair: Pair): Promise<PlaceHistory> => {
    const { placeHistories } = await import('../../flow/place-history.ts');
    const [only] = await placeHistories(flow, [pair], repository);
    return only ?? { states: [], isCut: false, position: () => undefined };
  };
  return {
    name,
    revision: { repository: name, revision: snapshot.commit, branch: await repository.branch() },
    images: async (application, environment) => {
      const places = await placesIn(flow, application, environment);
      return { places: places.map((place) => place.name), images: await readPlaces(snapshot, places) };
    },
    history,
    hasNamed: async (pair, artifact) => {
      const { states } = await history(pair);
      return states.length === 0 || periodsOf(artifact, { states }).length > 0;
    },
  };
}

/** Only read: a value that is shared by an anchor is no obstacle. The YAML reader is loaded when there is a flow. */
async function placesIn(flow: Flow, application: Application, environment: Environment): Promise<readonly Place[]> {
  const { placesOf } = await import('../../manifests/layouts/layouts.ts');
  const { placeNames } = await import('../../flow/place-names.ts');
  return placesOf(application.manifests, placeNames(flow, environment, application), 'edit-anchor');
}

async function readPlaces(snapshot: Snapshot, places: readonly Place[]): Promise<readonly PlacedImage[]> {
  const images: PlacedImage[] = [];
  for (const place of places) {
    const file = await findFile(snapshot, place);
    const image = file && place.read(file.text);
    if (image?.tag !== undefined || image?.digest !== undefined) images.push({ ...image, place: place.name });
  }
  return images;
}
