import { aboutCluster, type LostCluster, partOfCluster } from '../lost-cluster.ts';
import type { Answer, Scene } from '../model.ts';
import { argocdAnswers } from './argocd.ts';
import { secretsOf } from './model.ts';
import { sealingAnswers } from './sealing.ts';
import { storeAnswers } from './stores.ts';
import { vaultAnswers } from './vaults.ts';

/** Answers about what opens the secrets of a cluster after it is built again. */
export async function secretsAnswers(lost: LostCluster, scene: Scene): Promise<readonly Answer[]> {
  const secrets = secretsOf(lost, scene);
  const found = [
    ...argocdAnswers(secrets),
    ...(await sealingAnswers(secrets)),
    ...storeAnswers(secrets),
    ...vaultAnswers(secrets),
  ];
  const rows = found.length > 0 || lost.problems.length > 0 ? found : [nothing(lost)];
  return [...rows, ...partOfCluster(lost)].map((answer) => Object.assign({}, aboutCluster(lost), answer));
}

/** A platform whose manifests are not named has no objects, and proves nothing. */
function nothing({ cluster, objects }: LostCluster): Answer {
  const subject = `cluster ${cluster}`;
  if (objects.length === 0) {
    const because = 'none of its objects is known';
    return { verdict: 'UNPROVEN', subject, because, fix: `say where they lie in clusters.${cluster}.manifests` };
  }
  const because = `none of its ${objects.length} objects is of Argo CD, a secret store, a vault or sealed`;
  return { verdict: 'PASS', subject, because };
}
