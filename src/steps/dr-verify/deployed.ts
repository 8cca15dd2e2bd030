import { RefusedError } from '../../base/errors.ts';
import type { BranchTrees } from '../../flow/branch-trees.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import { placesToRead } from '../../flow/places.ts';
import type { SearchedTree } from '../../manifests/layouts/layout.ts';
import { findFile } from '../../manifests/manifest-file.ts';
import type { DeployedPlace } from '../../recovery/model.ts';

/** Images that the manifests of environments name, and the applications that they do not name. */
export async function readDeployed(
  flow: Flow,
  environments: readonly Environment[],
  trees: BranchTrees,
): Promise<{ readonly deployed: readonly DeployedPlace[]; readonly absent: readonly string[] }> {
  const deployed: DeployedPlace[] = [];
  const absent: string[] = [];
  for (const environment of environments) {
    const tree = await trees.of(environment);
    const found = await Promise.all(flow.applications.map((one) => readOne(flow, one, environment, tree)));
    deployed.push(...found.flat());
    absent.push(
      ...flow.applications
        .filter((_application, index) => found[index]?.length === 0)
        .map(({ name }) => `${name} in ${environment.name}`),
    );
  }
  return { deployed, absent };
}

/** Every place of the environment that names the application's image. */
async function readOne(
  flow: Flow,
  application: Application,
  environment: Environment,
  tree: SearchedTree,
): Promise<readonly DeployedPlace[]> {
  const { name, image } = application;
  const about = { application: name, image, environment };
  const places = await tryRead(() => placesToRead(flow, { application, environment }, tree));
  if ('unreadable' in places) return [{ ...about, place: `${name} in ${environment.name}`, named: {}, ...places }];
  const found = places.value.map(async (place) => {
    const reading = await tryRead(async () => {
      const file = await findFile(tree, place);
      return file && place.read(file.text);
    });
    if ('unreadable' in reading) return [{ ...about, place: place.name, named: {}, ...reading }];
    return reading.value === undefined ? [] : [{ ...about, place: place.name, named: reading.value }];
  });
  return (await Promise.all(found)).flat();
}

/** A manifest that must not be read is not a bug and not a pass: it is a finding. */
async function tryRead<T>(read: () => Promise<T>): Promise<{ readonly value: T } | { readonly unreadable: string }> {
  try {
    return { value: await read() };
  } catch (error) {
    if (error instanceof RefusedError) return { unreadable: error.message };
    throw error;
  }
}
