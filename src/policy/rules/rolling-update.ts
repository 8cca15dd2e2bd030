import { isRecord, memberAt } from '../../base/json-path.ts';
import type { KubernetesObject, ObjectPath, Workload } from '../../objects/model.ts';
import { shareOf } from '../../objects/quantities.ts';
import { selectorMatches } from '../../objects/selectors.ts';
import type { Finding, Rule } from '../model.ts';
import { isHook } from '../workloads.ts';

interface RollingUpdateSettings {
  readonly surge: number;
  readonly unavailable: number;
}

const hostname = 'kubernetes.io/hostname';

/** One pod more and none less while a new version takes over. */
export const rollingUpdate: Rule<RollingUpdateSettings> = {
  required: ({ surge, unavailable }) => `maxSurge ${surge} and maxUnavailable ${unavailable}`,
  documentation: {
    section: 'Rolling Updates',
    why: 'With `maxUnavailable` above 0 every update takes capacity away; what is absent is 25 % by the API, not 0.',
    passes:
      'Deployments, DeploymentConfigs and Rollouts without a traffic router that say `maxSurge: 1` and `maxUnavailable: 0` (or `0%`); blue-green Rollouts and those with a traffic router, which `rollout` judges; StatefulSets that roll one pod at a time.',
    fails:
      'Other numbers, or none; `Recreate`; `OnDelete` and `maxUnavailable` above 1 of a StatefulSet. A StatefulSet with a `partition`, and required anti-affinity of hosts, which needs one node more than replicas, are warnings.',
    fix: 'Set `strategy: { type: RollingUpdate, rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }`.',
  },
  check: ({ index }, settings) =>
    index.workloads.flatMap((workload) => (isHook(workload.object) ? [] : judged(workload, settings))),
};

interface Strategy {
  readonly path: ObjectPath;
  /** Type that rolls. */
  readonly rolls: string;
  /** Key of the numbers below the strategy; undefined where they are beside the type. */
  readonly numbers: string | undefined;
}

/** Strategies that take both numbers, by kind. */
const strategies: Readonly<Record<string, Strategy>> = {
  Deployment: { path: ['spec', 'strategy'], rolls: 'RollingUpdate', numbers: 'rollingUpdate' },
  DeploymentConfig: { path: ['spec', 'strategy'], rolls: 'Rolling', numbers: 'rollingParams' },
  Rollout: { path: ['spec', 'strategy', 'canary'], rolls: 'canary', numbers: undefined },
};

function judged(workload: Workload, settings: RollingUpdateSettings): readonly Finding[] {
  const { object } = workload;
  if (object.kind === 'StatefulSet') return statefulSet(object);
  const strategy = Object.hasOwn(strategies, object.kind) ? strategies[object.kind] : undefined;
  if (strategy === undefined || (object.kind === 'Rollout' && !isPlainCanary(object))) return [];
  const wrong = numbersOf(object, strategy, settings);
  return [...wrong, ...(settings.unavailable === 0 && wrong.length === 0 ? oneNodeMore(workload) : [])];
}

/** A canary without a traffic router, whose pods roll like those of a Deployment. */
function isPlainCanary({ body }: KubernetesObject): boolean {
  const strategy = memberAt(body, 'spec', 'strategy');
  if (memberAt(strategy, 'blueGreen') !== undefined) return false;
  return memberAt(strategy, 'canary', 'trafficRouting') === undefined;
}

function numbersOf(
  object: KubernetesObject,
  { path, rolls, numbers }: Strategy,
  { surge, unavailable }: RollingUpdateSettings,
): readonly Finding[] {
  const strategy = memberAt(object.body, ...path.map(String));
  const type = numbers === undefined ? rolls : (memberAt(strategy, 'type') ?? rolls);
  const base = { grade: 'fail', object, path } as const;
  const expected = `maxSurge ${surge} and maxUnavailable ${unavailable}`;
  const fix = `set maxSurge: ${surge} and maxUnavailable: ${unavailable}`;
  if (type !== rolls)
    return [{ ...base, expected, found: `the strategy ${wordOf(type)}`, fix: `roll instead, and ${fix}` }];
  const where = numbers === undefined ? strategy : memberAt(strategy, numbers);
  const { maxSurge, maxUnavailable } = isRecord(where) ? where : {};
  if (isExactly(maxSurge, surge) && isExactly(maxUnavailable, unavailable)) return [];
  const found = `maxSurge ${wordOf(maxSurge)}, maxUnavailable ${wordOf(maxUnavailable)}`;
  return [{ ...base, path: numbers === undefined ? path : [...path, numbers], expected, found, fix }];
}

function isExactly(value: unknown, wanted: number): boolean {
  const share = shareOf(value);
  return share !== undefined && share.value === wanted && (!share.isPercent || wanted === 0);
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : 'absent, which is 25 %';
}

function statefulSet(object: KubernetesObject): readonly Finding[] {
  const path = ['spec', 'updateStrategy'];
  const strategy = memberAt(object.body, ...path);
  const { type = 'RollingUpdate' } = isRecord(strategy) ? strategy : {};
  const expected = 'a rolling update of one pod at a time';
  const base = { grade: 'fail', object, path, expected } as const;
  if (type !== 'RollingUpdate') {
    return [{ ...base, found: `the strategy ${String(type)}`, fix: 'set updateStrategy.type to RollingUpdate' }];
  }
  const rolling = memberAt(strategy, 'rollingUpdate');
  const { maxUnavailable = 1, partition = 0 } = isRecord(rolling) ? rolling : {};
  if (maxUnavailable !== 1) {
    return [{ ...base, found: `maxUnavailable ${String(maxUnavailable)}`, fix: 'remove maxUnavailable' }];
  }
  if (partition === 0) return [];
  const found = `partition ${String(partition)}, below which no pod is updated`;
  return [{ ...base, grade: 'warn', found, fix: 'remove partition once the version is proven' }];
}

/** With no pod unavailable, the new pod needs a host of its own before an old one leaves. */
function oneNodeMore({ pod, podPath, podLabels, template }: Workload): readonly Finding[] {
  const terms = pod.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ?? [];
  const isBound = terms.some(
    ({ topologyKey, labelSelector }) =>
      topologyKey === hostname && labelSelector !== undefined && selectorMatches(labelSelector, podLabels),
  );
  if (!isBound) return [];
  return [
    {
      grade: 'warn',
      object: template,
      path: [...podPath, 'affinity', 'podAntiAffinity'],
      expected: 'room for one pod more during an update',
      found: 'required anti-affinity of hosts, which needs one node more than replicas',
      fix: 'keep a node free, or prefer the anti-affinity instead of requiring it',
    },
  ];
}
