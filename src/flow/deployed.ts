import { mapBounded } from '../base/concurrency.ts';
import { RefusedError } from '../base/errors.ts';
import type { Application, Environment, Flow } from './flow.ts';
import { placeNames } from './place-names.ts';
import type { Snapshot } from '../git/gitops.ts';
import { findFile } from '../manifests/manifest-file.ts';
import type { NamedImage } from '../manifests/manifests.ts';
import { placesOf } from '../manifests/layouts/layouts.ts';

/** Image that the GitOps repository names for an application in an environment. */
export interface DeployedImage {
  readonly environment: Environment;
  readonly application: Application;
  /** Without tag and digest where Git names nothing. */
  readonly named: NamedImage;
  /** Why the manifests cannot be read. */
  readonly unreadable?: string;
}

/** Reads that wait together are fetched together. */
const maxReads = 1000;

/** Reads every application in every environment, in the order of the flow. Throws RemoteError. */
export async function deployedIn(
  flow: Flow,
  applications: readonly Application[],
  snapshot: Snapshot,
): Promise<readonly DeployedImage[]> {
  const pairs = applications.flatMap((application) =>
    flow.environments.map((environment) => ({ application, environment })),
  );
  return mapBounded(pairs, maxReads, async ({ application, environment }) => {
    return { application, environment, ...(await namedIn(flow, environment, application, snapshot)) };
  });
}

async function namedIn(
  flow: Flow,
  environment: Environment,
  application: Application,
  snapshot: Snapshot,
): Promise<Pick<DeployedImage, 'named' | 'unreadable'>> {
  const names = placeNames(flow, environment, application);
  const images: NamedImage[] = [];
  try {
    for (const place of placesOf(application.manifests, names, 'edit-anchor')) {
      const file = await findFile(snapshot, place);
      const named = file && place.read(file.text);
      if (named !== undefined) images.push(named);
    }
  } catch (error) {
    if (error instanceof RefusedError) return { named: {}, unreadable: error.message };
    throw error;
  }
  const digest = images.find((one) => one.digest !== undefined)?.digest;
  const tag = images.find((one) => one.tag !== undefined)?.tag;
  return { named: { ...(digest === undefined ? {} : { digest }), ...(tag === undefined ? {} : { tag }) } };
}
