import { textIn } from '../../base/json-path.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import type { KubernetesObject } from '../../objects/model.ts';
import type { Scene } from '../model.ts';
import { deliveryObjects, isDelivery, manualSyncs } from './applications.ts';
import { cyclesOf } from './cycles.ts';
import type { PlannedCluster, RecoveryPlan } from './model.ts';
import { stepsOf } from './steps.ts';

/** Plans the recovery of every cluster that the verified environments run on, and of the platform. */
export async function plansOf(scene: Scene): Promise<readonly PlannedCluster[]> {
  const delivery = await deliveryObjects(scene);
  const platforms = [...scene.flow.clusters].flatMap(([name, { role }]) => (role === 'platform' ? [name] : []));
  const clusters = [...new Set([...platforms, ...scene.environments.map(({ cluster }) => cluster)])];
  return Promise.all(clusters.map((cluster) => planOf(cluster, platforms.includes(cluster), delivery, scene)));
}

async function planOf(
  cluster: string,
  isPlatform: boolean,
  delivery: readonly KubernetesObject[],
  scene: Scene,
): Promise<PlannedCluster> {
  const { flow } = scene;
  const environments = scene.environments.filter((one) => one.cluster === cluster);
  const states = await Promise.all(environments.map((one) => scene.objects(one)));
  const rendered = states.flatMap(({ objects }) => objects);
  const own = ofCluster(delivery, environments, rendered, flow);
  const objects = [...rendered.filter((one) => !isDelivery(one)), ...own];
  const { replica, mirror, places = {} } = flow.recovery;
  const role = isPlatform ? 'platform' : 'production';
  const gitops = flow.gitops.repository ?? scene.branches[0]?.repository ?? 'the GitOps repository';
  const registries = environments.map(({ registry }) => registry);
  const plan: RecoveryPlan = {
    cluster,
    role,
    environments: environments.map(({ name }) => name),
    steps: stepsOf({ cluster, role, objects, delivery: own, recovery: flow.recovery, gitops }),
    cycles: cyclesOf({ cluster, objects, registries, gitops, replica, mirror, places }),
    manual: manualSyncs(own, rendered),
  };
  return { plan, problems: states.flatMap(({ problems }) => problems) };
}

/** Objects of Argo CD that are about the environments of a cluster, by their namespace or by KubeRocketCI's names. */
function ofCluster(
  delivery: readonly KubernetesObject[],
  environments: readonly Environment[],
  rendered: readonly KubernetesObject[],
  flow: Flow,
): readonly KubernetesObject[] {
  const prefixes = environments.map(({ name }) => `${flow.name}-${name}`);
  const namespaces = new Set([...prefixes, ...rendered.map(({ namespace }) => namespace).filter((one) => one !== '')]);
  const found = delivery.filter((one) => {
    const namespace = textIn(one.body, 'spec', 'destination', 'namespace');
    return (
      prefixes.some((prefix) => one.name === prefix || one.name.startsWith(`${prefix}-`)) ||
      namespaces.has(namespace ?? '')
    );
  });
  return [...found, ...rendered.filter((one) => isDelivery(one) && !found.some((other) => isSame(one, other)))];
}

function isSame(one: KubernetesObject, other: KubernetesObject): boolean {
  return one.kind === other.kind && one.name === other.name && one.namespace === other.namespace;
}
