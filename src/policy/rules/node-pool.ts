import type { NodeSelectorRequirement, Toleration } from 'kubernetes-types/core/v1.js';
import { listIn, memberAt } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath, Workload } from '../../objects/model.ts';
import { firstByName } from '../../objects/model.ts';
import { quantityOf } from '../../objects/quantities.ts';
import type { Finding, Rule, World } from '../model.ts';

interface NodePoolSettings {
  /** Labels of spot nodes besides the known ones: `pool=spot`, or `pool` for any value. */
  readonly 'spot-labels': readonly string[];
}

/** Labels and taints of spot nodes, with the values that say so; none: any value. */
const knownSpotLabels: Readonly<Record<string, readonly string[]>> = {
  'eks.amazonaws.com/capacityType': ['SPOT'],
  'karpenter.sh/capacity-type': ['spot'],
  'cloud.google.com/gke-spot': ['true'],
  'cloud.google.com/gke-preemptible': ['true'],
  'cloud.google.com/compute-class': ['spot', 'Spot'],
  'kubernetes.azure.com/scalesetpriority': ['spot'],
  'node.kubernetes.io/lifecycle': ['spot'],
  'node-lifecycle': ['spot'],
  'spotinst.io/node-lifecycle': ['spot'],
};

/** Applications away from nodes that may leave; pipelines on nodes of their own. */
export const nodePool: Rule<NodePoolSettings> = {
  required: () => 'no application on spot nodes, pipelines on a pool of their own',
  documentation: {
    section: 'Cluster Scaling',
    why: 'Spot nodes leave with two minutes of notice: good for CI, not for an application that people use.',
    passes:
      'No node selector, node affinity or toleration of the application allows a node with a known spot label, or one of `spot-labels`. Where a workload names no pool the rule passes and says what it takes for granted: that spot nodes are tainted. DaemonSets run everywhere and are not judged.',
    fails:
      'A selector, an affinity (preferred, too) or a toleration that leads to spot nodes; a Tekton task whose steps request no resources. A PipelineRun or TaskRun without a pool of its own is a warning.',
    fix: 'Select the on-demand pool, and keep the toleration for CI workloads.',
  },
  check(world, settings) {
    const spot = spotLabels(settings);
    const apps = world.index.workloads.filter(({ life }) => life !== 'node');
    return [
      ...apps.flatMap((workload) => toSpot(workload, spot)),
      ...assumption(apps, world),
      ...world.index.all.flatMap((object) => pipelineFindings(object)),
    ];
  },
};

type SpotLabels = ReadonlyMap<string, readonly string[]>;

function spotLabels({ 'spot-labels': more }: NodePoolSettings): SpotLabels {
  const labels = new Map(Object.entries(knownSpotLabels));
  for (const text of more) {
    const [key = '', value] = text.split('=', 2);
    labels.set(key, value === undefined ? [] : [...(labels.get(key) ?? []), value]);
  }
  return labels;
}

function isSpot(spot: SpotLabels, key: string, value: string): boolean {
  const values = spot.get(key);
  return values !== undefined && (values.length === 0 || values.includes(value));
}

function toSpot({ pod, podPath, template }: Workload, spot: SpotLabels): readonly Finding[] {
  const affinity = pod.affinity?.nodeAffinity;
  const terms = [
    ...(affinity?.requiredDuringSchedulingIgnoredDuringExecution?.nodeSelectorTerms ?? []),
    ...(affinity?.preferredDuringSchedulingIgnoredDuringExecution ?? []).map(({ preference }) => preference),
  ];
  const places: readonly (readonly [string, ObjectPath])[] = [
    ...Object.entries(pod.nodeSelector ?? {}).flatMap(([key, value]) =>
      isSpot(spot, key, value) ? [[`nodeSelector ${key}=${value}`, ['nodeSelector', key]] as const] : [],
    ),
    ...terms.flatMap((term) =>
      (term?.matchExpressions ?? []).flatMap((one) =>
        allowsSpot(one, spot) ? [[`node affinity for ${one.key}`, ['affinity', 'nodeAffinity']] as const] : [],
      ),
    ),
    ...(pod.tolerations ?? []).flatMap((one, index) =>
      tolerates(one, spot) ? [[`a toleration of ${one.key ?? 'every taint'}`, ['tolerations', index]] as const] : [],
    ),
  ];
  return places.map(([found, path]) => ({
    grade: 'fail',
    object: template,
    path: [...podPath, ...path],
    expected: 'nodes that stay',
    found,
    fix: 'remove it: spot nodes are for CI workloads',
  }));
}

/** Tells whether a requirement asks for a spot node; one that only keeps away from them does not. */
function allowsSpot({ key, operator, values = [] }: NodeSelectorRequirement, spot: SpotLabels): boolean {
  if (!spot.has(key)) return false;
  return operator === 'Exists' || (operator === 'In' && values.some((value) => isSpot(spot, key, value)));
}

/** A toleration without a key tolerates every taint. */
function tolerates({ key, operator = 'Equal', value = '' }: Toleration, spot: SpotLabels): boolean {
  if (key === undefined || key === '') return operator === 'Exists';
  return spot.has(key) && (operator === 'Exists' || isSpot(spot, key, value));
}

function assumption(apps: readonly Workload[], { facts }: World): readonly Finding[] {
  const free = apps.filter(({ pod }) => pod.nodeSelector === undefined && pod.affinity?.nodeAffinity === undefined);
  const first = firstByName(free);
  if (first === undefined) return [];
  return [
    {
      grade: 'note',
      object: first.object,
      path: first.podPath,
      expected: `a pool of each workload of ${facts.environment}`,
      found: `${free.length} that name none: taken for granted is that spot nodes are tainted`,
      fix: 'select the pool to be sure',
    },
  ];
}

/** Tekton's tasks ask for what their steps need, and runs for a pool. */
function pipelineFindings(object: KubernetesObject): readonly Finding[] {
  if (object.group !== 'tekton.dev') return [];
  if (object.kind === 'Task' || object.kind === 'ClusterTask') return unsizedSteps(object);
  if (object.kind !== 'PipelineRun' && object.kind !== 'TaskRun') return [];
  const template =
    memberAt(object.body, 'spec', 'taskRunTemplate', 'podTemplate') ?? memberAt(object.body, 'spec', 'podTemplate');
  const hasPool = ['nodeSelector', 'affinity', 'tolerations'].some((key) => memberAt(template, key) !== undefined);
  if (hasPool) return [];
  const base = { grade: 'warn', object, path: ['spec'] } as const;
  return [
    {
      ...base,
      expected: 'a pool of its own for CI',
      found: 'none in podTemplate',
      fix: 'set podTemplate.nodeSelector',
    },
  ];
}

function unsizedSteps(object: KubernetesObject): readonly Finding[] {
  const steps = listIn(object.body, 'spec', 'steps');
  const common = memberAt(object.body, 'spec', 'stepTemplate');
  const unsized = steps.filter((step) => !isSized(step) && !isSized(common));
  if (unsized.length === 0) return [];
  const base = { grade: 'fail', object, path: ['spec', 'steps'] } as const;
  const found = `${unsized.length} of ${steps.length} without`;
  return [
    { ...base, expected: 'requests of CPU and memory of each step', found, fix: 'set computeResources.requests' },
  ];
}

/** `computeResources`, which was `resources` in v1beta1. */
function isSized(step: unknown): boolean {
  return ['computeResources', 'resources'].some((key) =>
    ['cpu', 'memory'].every((resource) => quantityOf(memberAt(step, key, 'requests', resource)) !== undefined),
  );
}
