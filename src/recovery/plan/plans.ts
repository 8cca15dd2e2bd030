import type { KubernetesObject } from '../../objects/model.ts';
import type { Scene } from '../model.ts';
import { deliveryObjects, deliveryOf, isDelivery, manualSyncs } from './applications.ts';
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
  const platform = isPlatform ? await scene.platform(cluster) : undefined;
  const own = await Promise.all(environments.map((one) => scene.objects(one)));
  const states = [...own, ...(platform === undefined ? [] : [platform])];
  const rendered = states.flatMap(({ objects }) => objects);
  const delivering = deliveryOf(delivery, environments, rendered, flow);
  const objects = [...rendered.filter((one) => !isDelivery(one)), ...delivering];
  const { replica, mirror, places = {} } = flow.recovery;
  const role = isPlatform ? 'platform' : 'production';
  const gitops = flow.gitops.repository ?? scene.branches[0]?.repository ?? 'the GitOps repository';
  const registries = environments.map(({ registry }) => registry);
  const plan: RecoveryPlan = {
    cluster,
    role,
    environments: environments.map(({ name }) => name),
    steps: stepsOf({ cluster, role, objects, delivery: delivering, recovery: flow.recovery, gitops }),
    cycles: cyclesOf({ cluster, objects, registries, gitops, replica, mirror, places }),
    manual: manualSyncs(delivering, rendered),
  };
  return { plan, problems: states.flatMap(({ problems }) => problems) };
}
