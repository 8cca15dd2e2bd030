import type { PodAffinityTerm } from 'kubernetes-types/core/v1.js';
import type { ObjectPath, Workload } from '../../objects/model.ts';
import { selectorMatches } from '../../objects/selectors.ts';
import type { Finding, Rule } from '../model.ts';
import { isHook } from '../workloads.ts';

const zone = 'topology.kubernetes.io/zone';

/** Spreads each workload over zones. */
export const zones: Rule<object> = {
  required: () => `pods spread over ${zone}`,
  documentation: {
    section: 'Production Application HA',
    why: 'Replicas that the scheduler puts into one zone fall with it.',
    passes:
      'A topology spread constraint on `topology.kubernetes.io/zone` with `whenUnsatisfiable: DoNotSchedule`, or a required pod anti-affinity on it, whose selector matches the pods. DaemonSets, Jobs and hooks are not judged.',
    fails:
      'No such constraint; one on `kubernetes.io/hostname` alone, since a host is no zone; a selector that is absent or matches other pods. `ScheduleAnyway` and a preferred anti-affinity are warnings.',
    fix: 'Add `topologySpreadConstraints: [{ maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: DoNotSchedule, labelSelector: … }]` to the pod.',
  },
  check: ({ index }) =>
    index.workloads.flatMap((workload) =>
      (workload.life === 'scaled' || workload.life === 'alone') && !isHook(workload.object)
        ? (unspread(workload) ?? [])
        : [],
    ),
};

type Spread = 'strict' | 'soft' | 'other-pods' | 'impossible';

function unspread(workload: Workload): Finding | undefined {
  const found = [...constraints(workload), ...antiAffinities(workload)];
  if (found.some(({ spread }) => spread === 'strict')) return undefined;
  const soft = found.find(({ spread }) => spread === 'soft');
  if (soft !== undefined) {
    return finding(
      workload,
      soft.path,
      'warn',
      'one that the scheduler may ignore',
      'set whenUnsatisfiable to DoNotSchedule',
    );
  }
  const wrong = found[0];
  if (wrong?.spread === 'other-pods') {
    return finding(
      workload,
      wrong.path,
      'fail',
      'a selector that does not match the pods',
      'repeat the labels of the pod in labelSelector',
    );
  }
  if (wrong !== undefined) {
    return finding(
      workload,
      wrong.path,
      'fail',
      'numbers that the API refuses',
      'set maxSkew to 1, and minDomains only with DoNotSchedule',
    );
  }
  const path = [...workload.podPath, 'topologySpreadConstraints'];
  const other = otherKeys(workload);
  return finding(workload, path, 'fail', other ?? 'none', `add a topology spread constraint on ${zone}`);
}

interface PlacedSpread {
  readonly spread: Spread;
  readonly path: ObjectPath;
}

function constraints({ pod, podPath, podLabels }: Workload): readonly PlacedSpread[] {
  return (pod.topologySpreadConstraints ?? []).flatMap((one, index): readonly PlacedSpread[] => {
    if (one.topologyKey !== zone) return [];
    const path = [...podPath, 'topologySpreadConstraints', index];
    const isStrict = one.whenUnsatisfiable === 'DoNotSchedule';
    const isPossible = (one.maxSkew ?? 0) > 0 && (one.minDomains === undefined || (isStrict && one.minDomains > 0));
    if (!isPossible) return [{ spread: 'impossible', path }];
    // An absent selector counts no pods (API of TopologySpreadConstraint).
    if (one.labelSelector === undefined || !selectorMatches(one.labelSelector, podLabels)) {
      return [{ spread: 'other-pods', path }];
    }
    return [{ spread: isStrict ? 'strict' : 'soft', path }];
  });
}

function antiAffinities(workload: Workload): readonly PlacedSpread[] {
  const { requiredDuringSchedulingIgnoredDuringExecution: must, preferredDuringSchedulingIgnoredDuringExecution: may } =
    workload.pod.affinity?.podAntiAffinity ?? {};
  const path = [...workload.podPath, 'affinity', 'podAntiAffinity'];
  return [
    ...(must ?? []).filter((term) => isOnZone(term)).map((term) => spreadOf(term, workload, 'strict', path)),
    ...(may ?? [])
      .flatMap(({ podAffinityTerm }) => podAffinityTerm ?? [])
      .filter((term) => isOnZone(term))
      .map((term) => spreadOf(term, workload, 'soft', path)),
  ];
}

function isOnZone({ topologyKey }: PodAffinityTerm): boolean {
  return topologyKey === zone;
}

function spreadOf(
  { labelSelector, namespaces }: PodAffinityTerm,
  { podLabels, object }: Workload,
  spread: Spread,
  path: ObjectPath,
): PlacedSpread {
  const isOwn = namespaces === undefined || namespaces.length === 0 || namespaces.includes(object.namespace);
  const matches = labelSelector !== undefined && isOwn && selectorMatches(labelSelector, podLabels);
  return { spread: matches ? spread : 'other-pods', path };
}

function otherKeys({ pod }: Workload): string | undefined {
  const keys = [
    ...(pod.topologySpreadConstraints ?? []).map(({ topologyKey }) => topologyKey),
    ...(pod.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? []).map(
      ({ topologyKey }) => topologyKey,
    ),
  ];
  return keys.length === 0 ? undefined : `only ${keys.join(', ')}`;
}

function finding(
  { template }: Workload,
  path: ObjectPath,
  grade: 'fail' | 'warn',
  found: string,
  fix: string,
): Finding {
  return { grade, object: template, path, expected: `a constraint on ${zone} for these pods`, found, fix };
}
