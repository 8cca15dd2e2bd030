import { nameOf } from '../../objects/model.ts';
import type { Finding, Rule, World } from '../model.ts';
import { isHook } from '../workloads.ts';

interface ReplicasSettings {
  readonly minimum: number;
}

/** The fewest pods of each workload. */
export const replicas: Rule<ReplicasSettings> = {
  required: ({ minimum }) => `at least ${minimum} replicas at the smallest scale`,
  documentation: {
    section: 'Production Application HA',
    why: 'With fewer pods than zones, one zone or one drained node takes the application down.',
    passes:
      'Deployments, StatefulSets, ReplicaSets, Rollouts and DeploymentConfigs whose smallest scale is at least `minimum`: `minReplicas` of an HPA, `minReplicaCount` or `idleReplicaCount` of a ScaledObject, else `spec.replicas`. DaemonSets, Jobs and hooks are not judged.',
    fails: 'Fewer replicas; no number, which is 1; a ScaledObject without `minReplicaCount`, which is 0; a Pod alone.',
    fix: 'Set `spec.replicas`, or the minimum of the autoscaler that owns it.',
  },
  check: (world, { minimum }) => [...tooFew(world, minimum), ...scalersAlone(world, minimum)],
};

function tooFew({ index, scales }: World, minimum: number): readonly Finding[] {
  return index.workloads.flatMap(({ object, life }): readonly Finding[] => {
    if (isHook(object)) return [];
    if (life === 'alone') return [podAlone(object, minimum)];
    if (life !== 'scaled') return [];
    const { pods, object: by, path } = scales.smallest(object);
    if (pods >= minimum) return [];
    const source = by === object ? '' : ` (by ${nameOf(by)})`;
    return [finding(by, path, minimum, `${pods}${source}`)];
  });
}

function podAlone(object: Finding['object'], minimum: number): Finding {
  return {
    grade: 'fail',
    object,
    path: [],
    expected: `at least ${minimum} replicas`,
    found: 'a Pod alone, which nothing starts again',
    fix: 'put it into a Deployment or a StatefulSet',
  };
}

/** Autoscalers of workloads that other files hold. */
function scalersAlone({ index, scales }: World, minimum: number): readonly Finding[] {
  return scales.scalers.flatMap((scaler) => {
    const { target, object } = scaler;
    const isThere = target !== undefined && index.named(target.kind, object.namespace, target.name) !== undefined;
    return isThere || scaler.minimum >= minimum
      ? []
      : [finding(object, scaler.minimumPath, minimum, `${scaler.minimum}`)];
  });
}

function finding(object: Finding['object'], path: Finding['path'], minimum: number, found: string): Finding {
  return {
    grade: 'fail',
    object,
    path,
    expected: `at least ${minimum} replicas`,
    found,
    fix: `set ${path.slice(1).join('.')} to ${minimum} or more`,
  };
}
