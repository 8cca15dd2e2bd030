import { mapBounded } from '../../../base/concurrency.ts';
import { StepError } from '../../../base/errors.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { isPlatformPlace } from '../../../flow/questions.ts';
import { repositoryIdentity } from '../../../flow/repository-identity.ts';
import type { KubernetesObject } from '../../../objects/model.ts';
import { allDestinations } from '../../../policy/reach/destinations.ts';
import { gitWriters } from '../../../policy/reach/writers.ts';
import type { EnvironmentState } from '../../../render/environment.ts';
import type { Ports } from '../../ports.ts';
import { elsewhere, targetLocation } from '../manifests/checkout.ts';
import type { Found, Renderings } from '../model.ts';
import { leaves, type PulledCluster, reached, unseen, writes } from './findings.ts';

/** Environments that are rendered at a time, each by several programs. */
const maxEnvironments = 4;

/** What environments and platforms would have, as far as it lies here: who of them reaches a pulled cluster. */
export async function inEnvironments(
  flow: Flow,
  pulled: readonly PulledCluster[],
  renderings: Renderings,
  { offline }: { readonly offline: boolean },
  ports: Ports,
): Promise<readonly Found[]> {
  const location = await targetLocation(flow, { offline }, ports);
  const found = await mapBounded([...flow.environments, ...(flow.platforms ?? [])], maxEnvironments, async (one) => {
    if ((await elsewhere(flow, one, ports)) !== undefined) return [];
    const isPlatform = isPlatformPlace(flow, one);
    const { objects, deployers = [], problems } = await stateOf(one, renderings);
    const all = [...objects, ...deployers.filter((deployer) => !objects.includes(deployer))];
    // What is missing of a pulled environment, the section about manifests says.
    if (one.model === 'pull' && !isPlatform) return ofPulled(flow, one, all, { pulled, location });
    const gap = problems.length === 0 ? [] : [unseen(one.name, isPlatform, problems)];
    return [...allDestinations(all).named.flatMap((name) => reached(name, pulled)), ...gap];
  });
  return found.flat();
}

/** A server that does not answer leaves objects unseen, as anything does that is not rendered. */
async function stateOf(
  environment: Environment,
  renderings: Renderings,
): Promise<Pick<EnvironmentState, 'objects' | 'deployers' | 'problems'>> {
  try {
    return await renderings.of(environment);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { objects: [], problems: [error.message] };
  }
}

/** The Argo CD of a pulled environment has its own cluster as destination, and does not write to Git. */
function ofPulled(
  flow: Flow,
  { name, cluster }: Environment,
  objects: readonly KubernetesObject[],
  { pulled, location }: { readonly pulled: readonly PulledCluster[]; readonly location: string },
): readonly Found[] {
  if (!flow.clusters.has(cluster)) return [];
  const own = new Set(
    [location, flow.gitops.repository ?? location, ...(flow.render.repositories ?? [])].map(repositoryIdentity),
  );
  const listed = new Set(
    (flow.clusters.get(cluster)?.credentials?.write ?? []).map(({ repository }) => repositoryIdentity(repository)),
  );
  const elsewhereTo = allDestinations(objects).named.filter(({ object }) => object.kind !== 'AppProject');
  return [
    // Who names a pulled cluster reaches into it, whichever environment reads the file.
    ...elsewhereTo.flatMap((one) => {
      const into = reached(one, pulled);
      return into.length > 0 ? into : [leaves(one, name)];
    }),
    ...gitWriters(objects).flatMap((writer) => {
      const identity = writer.repository === undefined ? undefined : repositoryIdentity(writer.repository);
      const isOwn = identity !== undefined && own.has(identity);
      const isListed = writer.mayBeListed && !isOwn && identity !== undefined && listed.has(identity);
      return isListed ? [] : [writes(writer, name, isOwn)];
    }),
  ];
}
