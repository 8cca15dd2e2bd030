import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf, type Workload } from '../../objects/model.ts';
import { quantityOf } from '../../objects/quantities.ts';
import type { Scaler } from '../../objects/scale.ts';
import type { Finding, Rule, World } from '../model.ts';
import { containersOf } from '../workloads.ts';

/** Autoscalers that can work. */
export const autoscaling: Rule<object> = {
  required: () => 'autoscalers with a target, a range and metrics that can be had',
  documentation: {
    section: 'Horizontal Scaling',
    why: 'An autoscaler without a target or a metric does nothing, and two of them, or one beside `replicas` in Git, fight each other.',
    passes:
      'Each HorizontalPodAutoscaler and ScaledObject scales one workload of these files, alone; its maximum is above its minimum; the containers request the resource that it measures; its triggers name an authentication that exists; `replicas` is not in Git.',
    fails:
      'Any of these is not so. A ClusterTriggerAuthentication and the object of an `Object` metric that these files do not hold are warnings.',
    fix: 'Correct `scaleTargetRef`, remove `spec.replicas` from the workload, or add the requests.',
  },
  check: (world) => [
    ...world.scales.scalers.flatMap((scaler) => [
      ...range(scaler),
      ...target(scaler, world),
      ...triggers(scaler, world),
    ]),
    ...world.index.workloads.flatMap((workload) => owned(workload, world)),
  ],
};

function range({ object, kind, minimum, maximum }: Scaler): readonly Finding[] {
  const base = { grade: 'fail', object, path: ['spec'] } as const;
  if (maximum === undefined) {
    return [{ ...base, expected: 'maxReplicas', found: 'none', fix: 'set it above minReplicas' }];
  }
  const idle = kind === 'ScaledObject' ? memberAt(object.body, 'spec', 'idleReplicaCount') : undefined;
  const least = memberAt(object.body, 'spec', 'minReplicaCount');
  if (typeof idle === 'number' && !(idle < (typeof least === 'number' ? least : 0))) {
    return [{ ...base, expected: 'idleReplicaCount below minReplicaCount', found: String(idle), fix: 'set it to 0' }];
  }
  const from = kind === 'ScaledObject' && typeof least === 'number' ? least : minimum;
  if (from < maximum) return [];
  return [
    { ...base, expected: 'a maximum above the minimum', found: `${from} to ${maximum}`, fix: 'raise the maximum' },
  ];
}

function target(scaler: Scaler, { index }: World): readonly Finding[] {
  const { object } = scaler;
  const path = ['spec', 'scaleTargetRef'];
  const base = { grade: 'fail', object, path } as const;
  const found =
    scaler.target === undefined ? undefined : index.named(scaler.target.kind, object.namespace, scaler.target.name);
  if (found === undefined) {
    const name =
      scaler.target === undefined ? 'none' : `${scaler.target.kind}/${scaler.target.name}, which is not there`;
    return [{ ...base, expected: 'a target among these objects', found: name, fix: 'correct scaleTargetRef' }];
  }
  const workload = index.workloads.find((one) => one.object === found);
  return workload === undefined ? [] : requests(scaler, workload);
}

/** What an autoscaler measures as a share of the requests. */
interface Measure {
  readonly resource: string;
  /** Undefined: every container. */
  readonly container: string | undefined;
}

function requests(scaler: Scaler, workload: Workload): readonly Finding[] {
  return measuresOf(scaler).flatMap(({ resource, container: only }) => {
    const lacking = containersOf(workload).filter(
      ({ container, name }) =>
        (only === undefined || only === name) &&
        quantityOf(container.resources?.requests?.[resource] ?? container.resources?.limits?.[resource]) === undefined,
    );
    const [first] = lacking;
    if (first === undefined) return [];
    return [
      {
        grade: 'fail',
        object: workload.template,
        path: [...first.path, 'resources'],
        expected: `a request of ${resource}, which ${nameOf(scaler.object)} measures`,
        found: `none of container ${lacking.map(({ name }) => name).join(', ')}`,
        fix: `add resources.requests.${resource}`,
      },
    ];
  });
}

function measuresOf({ object, kind }: Scaler): readonly Measure[] {
  const { spec } = object.body;
  if (kind === 'ScaledObject') return listIn(spec, 'triggers').flatMap(kedaMeasure);
  // Without metrics it is the use of CPU (HorizontalPodAutoscalerSpec).
  if (object.apiVersion === 'autoscaling/v1' || listIn(spec, 'metrics').length === 0) {
    return [{ resource: 'cpu', container: undefined }];
  }
  return listIn(spec, 'metrics').flatMap(metricMeasure);
}

function metricMeasure(metric: unknown): readonly Measure[] {
  const isContainer = textIn(metric, 'type') === 'ContainerResource';
  const source = memberAt(metric, isContainer ? 'containerResource' : 'resource');
  const resource = textIn(source, 'name');
  const isShare =
    textIn(source, 'target', 'type') === 'Utilization' || memberAt(source, 'targetAverageUtilization') !== undefined;
  if (resource === undefined || !isShare) return [];
  return [{ resource, container: isContainer ? textIn(source, 'container') : undefined }];
}

function kedaMeasure(trigger: unknown): readonly Measure[] {
  const type = textIn(trigger, 'type');
  if (type !== 'cpu' && type !== 'memory') return [];
  const metricType = textIn(trigger, 'metricType') ?? textIn(trigger, 'metadata', 'type') ?? 'Utilization';
  if (metricType !== 'Utilization') return [];
  return [{ resource: type, container: textIn(trigger, 'metadata', 'containerName') }];
}

/** Metrics from elsewhere: what they name must be there. */
function triggers(scaler: Scaler, world: World): readonly Finding[] {
  const { object, kind } = scaler;
  if (kind === 'HorizontalPodAutoscaler')
    return listIn(object.body, 'spec', 'metrics').flatMap((metric, at) => measured(metric, at, object, world));
  const all = listIn(object.body, 'spec', 'triggers');
  if (all.length > 0) return all.flatMap((trigger, at) => authenticated(trigger, at, object, world));
  const base = { grade: 'fail', object, path: ['spec', 'triggers'] } as const;
  return [{ ...base, expected: 'a trigger', found: 'none', fix: 'add one' }];
}

function authenticated(trigger: unknown, at: number, object: KubernetesObject, { index }: World): readonly Finding[] {
  const reference = memberAt(trigger, 'authenticationRef');
  const name = textIn(reference, 'name');
  if (reference === undefined || name === undefined) return [];
  const kind = textIn(reference, 'kind') ?? 'TriggerAuthentication';
  const isGlobal = kind === 'ClusterTriggerAuthentication';
  if (index.named(kind, isGlobal ? '' : object.namespace, name) !== undefined) return [];
  return [
    {
      grade: isGlobal ? 'warn' : 'fail',
      object,
      path: ['spec', 'triggers', at, 'authenticationRef'],
      expected: `${kind}/${name} among these objects`,
      found: 'none',
      fix: 'add it, or correct the name',
    },
  ];
}

function measured(metric: unknown, at: number, object: KubernetesObject, { index }: World): readonly Finding[] {
  const type = textIn(metric, 'type') ?? '';
  const key = { Pods: 'pods', External: 'external', Object: 'object' }[type];
  if (key === undefined) return [];
  const base = { grade: 'fail', object, path: ['spec', 'metrics', at] } as const;
  const source = memberAt(metric, key);
  if ((textIn(source, 'metric', 'name') ?? textIn(source, 'metricName')) === undefined) {
    return [
      { ...base, expected: `the name of a metric of type ${type}`, found: 'none', fix: `set ${key}.metric.name` },
    ];
  }
  const described = memberAt(source, 'describedObject') ?? memberAt(source, 'target');
  if (type !== 'Object' || !isRecord(described)) return [];
  const [kind, name] = [textIn(described, 'kind'), textIn(described, 'name')];
  if (kind !== undefined && name !== undefined && index.named(kind, object.namespace, name) !== undefined) return [];
  const found = `${kind ?? 'none'}/${name ?? ''}, which is not there`;
  return [
    {
      ...base,
      grade: 'warn',
      expected: 'the object of the metric among these objects',
      found,
      fix: 'correct describedObject',
    },
  ];
}

/** A workload has one scaler, and then no replicas in Git: Argo CD would set them back. */
function owned({ object }: Workload, { scales }: World): readonly Finding[] {
  const scalers = scales.scalersOf(object);
  const base = { grade: 'fail', object } as const;
  const names = scalers.map((one) => nameOf(one.object)).join(', ');
  return [
    ...(scalers.length > 1
      ? [
          {
            ...base,
            path: [],
            expected: 'one autoscaler',
            found: names,
            fix: 'keep one: they undo what the other does',
          },
        ]
      : []),
    ...(scalers.length > 0 && memberAt(object.body, 'spec', 'replicas') !== undefined
      ? [
          {
            ...base,
            path: ['spec', 'replicas'],
            expected: `no replicas beside ${names}`,
            found: 'replicas in Git',
            fix: 'remove spec.replicas',
          },
        ]
      : []),
  ];
}
