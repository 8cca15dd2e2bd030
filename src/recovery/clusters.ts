import type { KubernetesObject } from '../objects/model.ts';
import type { LostCluster } from './lost-cluster.ts';
import type { Scene } from './model.ts';
import { deliveryObjects, deliveryOf, isDelivery, withParents } from './plan/applications.ts';

/** Clusters that the verified environments run on, and those of the platform. */
export async function lostClusters(scene: Scene): Promise<readonly LostCluster[]> {
  const delivery = await deliveryObjects(scene);
  const platforms = [...scene.flow.clusters].flatMap(([name, { role }]) => (role === 'platform' ? [name] : []));
  const names = [...new Set([...platforms, ...scene.environments.map(({ cluster }) => cluster)])];
  return Promise.all(names.map((name) => lostCluster(name, platforms.includes(name), delivery, scene)));
}

async function lostCluster(
  cluster: string,
  isPlatform: boolean,
  delivery: readonly KubernetesObject[],
  scene: Scene,
): Promise<LostCluster> {
  const environments = scene.environments.filter((one) => one.cluster === cluster);
  const platform = isPlatform ? await scene.platform(cluster) : undefined;
  const own = await Promise.all(environments.map((one) => scene.objects(one)));
  const states = [...own, ...(platform === undefined ? [] : [platform])];
  const rendered = states.flatMap(({ objects }) => objects);
  const delivering = withParents(deliveryOf(delivery, environments, rendered, scene.flow), delivery);
  const objects = [...rendered.filter((one) => !isDelivery(one)), ...delivering];
  const problems = states.flatMap((state) => state.problems);
  return { cluster, isPlatform, environments, objects, delivery: delivering, rendered, problems };
}
