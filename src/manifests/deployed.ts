import { RefusedError } from '../errors.ts';
import type { Application, Environment, Flow } from '../flow/flow.ts';
import type { Snapshot } from '../git/gitops.ts';
import { findFile } from './find.ts';
import type { NamedImage } from './manifests.ts';
import { placesOf } from './places.ts';

/** What the GitOps repository names for an application in an environment. */
export interface Deployed {
  readonly environment: Environment;
  readonly application: Application;
  /** Without tag and digest where Git names nothing. */
  readonly named: NamedImage;
  /** Why the manifests cannot be read. */
  readonly unreadable?: string;
}

/** Every application in every environment, in the order of the flow. Throws RemoteError. */
export async function deployedIn(
  flow: Flow,
  applications: readonly Application[],
  snapshot: Snapshot,
): Promise<readonly Deployed[]> {
  const found: Deployed[] = [];
  for (const application of applications) {
    for (const environment of flow.environments) {
      found.push({ application, environment, ...(await namedIn(flow, environment, application, snapshot)) });
    }
  }
  return found;
}

async function namedIn(
  flow: Flow,
  environment: Environment,
  { name: application, image, manifests }: Application,
  snapshot: Snapshot,
): Promise<Pick<Deployed, 'named' | 'unreadable'>> {
  const names = { flow: flow.name, environment: environment.name, application, image };
  const images: NamedImage[] = [];
  try {
    for (const place of placesOf(manifests, names, 'edit-anchor')) {
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
