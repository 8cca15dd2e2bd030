import type { Flow } from '../../../flow/flow.ts';
import { allDestinations } from '../../../policy/reach/destinations.ts';
import { generatedApplications, setKey } from '../../../render/generated.ts';
import { inEnvironments } from '../clusters/environments.ts';
import { objectsOfFiles } from '../clusters/files.ts';
import { type PulledCluster, pulledClusters, reached, unknownDestination } from '../clusters/findings.ts';
import { checkoutRoot } from '../manifests/checkout.ts';
import type { CheckedFile, Found, Section } from '../model.ts';
import type { Ports } from '../../ports.ts';

/** Clusters: nothing in the repository lets the platform reach a cluster whose only way in is Git. */
export const clusters: Section = {
  name: 'clusters',
  looksAt:
    '`clusters`: destinations of Applications, ApplicationSets and projects of Argo CD, Secrets that register a cluster, and Stages of KubeRocketCI, in every file of the checkout and in what its environments render to: none is a cluster of an environment with `model: pull`, whose own Argo CD deploys in-cluster and does not write to Git',
  async find({ flow, inputs, renderings }, ports) {
    const pulled = flow === undefined ? [] : pulledClusters(flow);
    if (flow === undefined || pulled.length === 0) return [];
    const inFiles = await ofFiles(flow, pulled, inputs, ports);
    const rendered = await inEnvironments(flow, pulled, renderings, inputs, ports);
    return distinct([...inFiles, ...rendered]);
  },
};

/** Destinations of files; Applications of a set are made as its controller makes them, where Git knows how. */
async function ofFiles(
  flow: Flow,
  pulled: readonly PulledCluster[],
  { offline }: CheckedFile['inputs'],
  ports: Ports,
): Promise<readonly Found[]> {
  const { named, open } = allDestinations(await objectsOfFiles(flow, ports));
  const root = await checkoutRoot(flow, ports);
  const { applications, unknown } = await generatedApplications(flow, root, ports, { isOffline: offline });
  const failed = new Set(unknown.map(({ object }) => setKey(object)));
  const said = new Set(open.map(({ object }) => setKey(object)));
  return [
    ...[...named, ...allDestinations(applications).named].flatMap((one) => reached(one, pulled)),
    ...open.filter(({ object }) => failed.has(setKey(object))).map(unknownDestination),
    ...unknown
      .filter(({ object }) => !said.has(setKey(object)) && !named.some((one) => one.object.file === object.file))
      .map(({ object, because }) =>
        unknownDestination({
          object,
          path: ['spec', 'generators'],
          found: `Applications that are not known: ${because}`,
        }),
      ),
  ];
}

/** One finding for each object and cluster: a file may be read by several environments, and a set by its elements. */
function distinct(all: readonly Found[]): readonly Found[] {
  const seen = new Set<string>();
  return all.filter(({ level, error: { problem } }) => {
    const file = (problem.where ?? '').replace(/:\d+:\d+$/, '');
    const isNew = !seen.has(`${level} ${file} ${problem.expected} ${problem.found}`);
    seen.add(`${level} ${file} ${problem.expected} ${problem.found}`);
    return isNew;
  });
}
