import { imageIdentity } from '../manifests/identity.ts';
import type { PlaceNames } from '../manifests/layouts/layout.ts';
import type { Application, Environment, Flow } from './flow.ts';

/** Returns the names by which a layout finds an application's image in an environment. */
export function placeNames(
  { name: flow, environments }: Flow,
  environment: Environment,
  { name: application, image }: Application,
): PlaceNames {
  const registries = environments.map(({ registry }) => registry);
  return {
    ...imageIdentity(image, registries),
    flow,
    environment: environment.name,
    application,
    isPush: environment.model === 'push',
    environments: environments.map(({ name }) => name),
    ...(environment.path !== undefined && { root: environment.path }),
  };
}
