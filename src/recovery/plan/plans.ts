import { lostClusters } from '../clusters.ts';
import type { LostCluster } from '../lost-cluster.ts';
import type { Scene } from '../model.ts';
import { manualSyncs } from './applications.ts';
import { cyclesOf } from './cycles.ts';
import { type Estimates, estimatesOf } from './estimates.ts';
import type { PlannedCluster, RecoveryPlan } from './model.ts';
import { stepsOf } from './steps.ts';

/** Plans the recovery of every cluster that the verified environments run on, and of the platform. */
export async function plansOf(scene: Scene): Promise<readonly PlannedCluster[]> {
  const estimates = await estimatesOf(scene);
  return (await lostClusters(scene)).map((lost) => planOf(lost, estimates, scene));
}

function planOf(
  { cluster, isPlatform, environments, objects, delivery, rendered, problems }: LostCluster,
  estimates: Estimates,
  { flow, branches }: Scene,
): PlannedCluster {
  const { replica, mirror, places = {} } = flow.recovery;
  const role = isPlatform ? 'platform' : 'production';
  const gitops = flow.gitops.repository ?? branches[0]?.repository ?? 'the GitOps repository';
  const registries = environments.map(({ registry }) => registry);
  const plan: RecoveryPlan = {
    cluster,
    role,
    environments: environments.map(({ name }) => name),
    steps: stepsOf({ cluster, role, objects, delivery, recovery: flow.recovery, gitops, estimates }),
    cycles: cyclesOf({ cluster, objects, registries, gitops, replica, mirror, places }),
    manual: manualSyncs(delivery, rendered),
  };
  return { plan, problems };
}
