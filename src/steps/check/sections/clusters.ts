import { RefusedError } from '../../../base/errors.ts';
import { matchesName } from '../../../files/wildcard.ts';
import type { Flow } from '../../../flow/flow.ts';
import { type KubernetesObject, nameOf, type ObjectPath } from '../../../objects/model.ts';
import { readObjects } from '../../../objects/read.ts';
import { allDestinations, type NamedCluster, type OpenDestination } from '../../../policy/reach/destinations.ts';
import { checkoutRoot } from '../manifests/checkout.ts';
import type { Found, Section } from '../model.ts';
import type { Ports } from '../../ports.ts';

/** Clusters: nothing in the repository lets the platform reach a cluster whose only way in is Git. */
export const clusters: Section = {
  name: 'clusters',
  looksAt:
    '`clusters`: destinations of Applications, ApplicationSets and projects of Argo CD, Secrets that register a cluster, and Stages of KubeRocketCI, in every file of the checkout: none is a cluster of an environment with `model: pull`',
  async find({ flow }, ports) {
    const pulled = flow === undefined ? [] : pulledClusters(flow);
    if (flow === undefined || pulled.length === 0) return [];
    const { named, open } = allDestinations(await objectsOf(flow, ports));
    return [...named.flatMap((one) => reached(one, pulled)), ...open.map(unknown)];
  },
};

interface PulledCluster {
  readonly name: string;
  readonly server: string | undefined;
  readonly environment: string;
}

function pulledClusters({ clusters: declared, environments }: Flow): readonly PulledCluster[] {
  return environments
    .filter(({ model, cluster }) => model === 'pull' && declared.has(cluster))
    .map(({ name, cluster }) => ({ name: cluster, server: declared.get(cluster)?.server, environment: name }));
}

const mayName = /argoproj\.io|edp\.epam\.com/;
const maxFiles = 20_000;
const maxBytes = 1024 * 1024;

/**
 * Objects of every file that may hold one of these kinds. Templates of charts are no objects: an Application that one
 * makes is found where its environment is rendered.
 */
async function objectsOf(flow: Flow, ports: Ports): Promise<readonly KubernetesObject[]> {
  const snapshot = await ports.gitops.directory(await checkoutRoot(flow, ports)).snapshot();
  const paths = (await snapshot.list('')).filter((path) => /\.(?:ya?ml|json)$/.test(path)).slice(0, maxFiles);
  const objects: KubernetesObject[] = [];
  for (const path of paths) {
    const bytes = await snapshot.read(path);
    if (bytes === undefined || bytes.length > maxBytes) continue;
    if (mayName.test(new TextDecoder().decode(bytes))) objects.push(...readObjects({ path, bytes }).objects);
  }
  return objects;
}

function reached({ object, path, name, because }: NamedCluster, pulled: readonly PulledCluster[]): readonly Found[] {
  const cluster = pulled.find((one) =>
    [one.name, one.server].some((own) => own !== undefined && matchesName(name, own)),
  );
  if (cluster === undefined) return [];
  const error = new RefusedError({
    code: 'cluster-pushed-into',
    where: placeOf(object, path),
    expected: `nothing that reaches "${cluster.name}": Git is the only way into ${cluster.environment}`,
    found: `${nameOf(object)} names it, and ${because}`,
    fix: `let the Argo CD of "${cluster.name}" read Git itself, with the destination in-cluster`,
  });
  return [{ level: 'fault', error }];
}

function unknown({ object, path, found }: OpenDestination): Found {
  const error = new RefusedError({
    code: 'cluster-destination-unread',
    where: placeOf(object, path),
    expected: 'destinations that files name',
    found: `${nameOf(object)} has ${found}`,
    fix: 'list the clusters, or see to it yourself that it selects none of production',
  });
  return { level: 'warning', error };
}

function placeOf(object: KubernetesObject, path: ObjectPath): string {
  return `${object.file}:${object.lineOf(path)}:1`;
}
