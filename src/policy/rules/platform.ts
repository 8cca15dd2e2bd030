import { isRecord, listIn, memberAt, textIn } from '../../base/json-path.ts';
import type { KubernetesObject, Workload } from '../../objects/model.ts';
import { firstByName } from '../../objects/model.ts';
import { selectorMatches } from '../../objects/selectors.ts';
import type { Finding, Rule, World } from '../model.ts';
import { containersOf, isHook } from '../workloads.ts';

interface PlatformSettings {
  readonly minimum: number;
}

/** The cluster of operators, pipelines and portal. */
export const platform: Rule<PlatformSettings> = {
  required: ({ minimum }) => `operators, Tekton and portal with ${minimum} replicas, and pipelines that retry`,
  documentation: {
    section: 'Platform Cluster HA',
    why: 'While the platform is down nobody delivers, not even the repair.',
    passes:
      'Judged for the platform cluster alone: every Deployment and StatefulSet has at least `minimum` replicas, operators and controllers elect a leader, the portal is behind a Service with session affinity, or keeps its sessions in a store or a StatefulSet. Zones, probes and the other rules judge it, too.',
    fails:
      'Fewer replicas; a portal without a Service, or whose sessions one pod keeps. An operator that names no leader election, a task of a pipeline without `retries` and a run without `timeouts` are warnings.',
    fix: 'Raise the replicas and pass `--leader-elect`; set `sessionAffinity: ClientIP` on the Service of the portal.',
  },
  check(world, settings) {
    const scaled = world.index.workloads.filter(({ life, object }) => life === 'scaled' && !isHook(object));
    return [
      ...scaled.flatMap((workload) => tooFew(workload, world, settings)),
      ...scaled.flatMap(leaderless),
      ...scaled.flatMap((workload) => sessions(workload, world)),
      ...world.index.all.flatMap(pipelines),
    ];
  },
};

function tooFew({ object }: Workload, { scales }: World, { minimum }: PlatformSettings): readonly Finding[] {
  const { pods, object: by, path } = scales.smallest(object);
  if (pods >= minimum) return [];
  const base = { grade: 'fail', object: by, path } as const;
  return [
    { ...base, expected: `at least ${minimum} replicas`, found: String(pods), fix: `set ${path.slice(1).join('.')}` },
  ];
}

const election = /leader[-_]?elect/i;

function leaderless(workload: Workload): readonly Finding[] {
  const { object, template } = workload;
  if (!/operator|controller/i.test(`${object.name} ${object.labels['app.kubernetes.io/component'] ?? ''}`)) return [];
  const isElected = containersOf(workload).some(
    ({ container: { args = [], command = [], env = [] } }) =>
      [...args, ...command].some((one) => election.test(one) && !/=false$/i.test(one)) ||
      env.some(({ name, value }) => election.test(name) && value !== 'false'),
  );
  if (isElected) return [];
  const base = { grade: 'warn', object: template, path: workload.podPath } as const;
  return [
    {
      ...base,
      expected: 'leader election',
      found: 'no argument or variable that names it',
      fix: 'pass --leader-elect',
    },
  ];
}

/** The portal, whose users stay logged in when a pod goes. */
function sessions(workload: Workload, { index }: World): readonly Finding[] {
  const { object, podLabels, template } = workload;
  if (!/portal|headlamp/i.test(object.name)) return [];
  const services = index.ofKind('Service', ['']).filter((service) => selects(service, object.namespace, podLabels));
  const base = { grade: 'fail', object, path: [] } as const;
  const first = firstByName(services.map((service) => ({ object: service })))?.object;
  if (first === undefined)
    return [
      { ...base, expected: 'a Service of the portal', found: 'none', fix: 'add one with sessionAffinity: ClientIP' },
    ];
  const isSticky = services.some((service) => textIn(service.body, 'spec', 'sessionAffinity') === 'ClientIP');
  if (isSticky || template.kind === 'StatefulSet' || hasStore(workload) || hasStickyRoute(services, index)) return [];
  return [
    {
      ...base,
      object: first,
      path: ['spec', 'sessionAffinity'],
      expected: 'session affinity, or a shared store of sessions',
      found: 'neither',
      fix: 'set sessionAffinity: ClientIP',
    },
  ];
}

function selects({ namespace, body }: KubernetesObject, other: string, labels: Workload['podLabels']): boolean {
  const selector = memberAt(body, 'spec', 'selector');
  if (namespace !== other || !isRecord(selector) || Object.keys(selector).length === 0) return false;
  const matchLabels = Object.fromEntries(Object.entries(selector).map(([key, value]) => [key, String(value)]));
  return selectorMatches({ matchLabels }, labels);
}

function hasStore(workload: Workload): boolean {
  return containersOf(workload).some(({ container: { env = [] } }) =>
    env.some(({ name }) => /redis|valkey|memcached|session_(?:store|db)|database_url/i.test(name)),
  );
}

const cookieAffinity = 'nginx.ingress.kubernetes.io/affinity';

function hasStickyRoute(services: readonly KubernetesObject[], index: World['index']): boolean {
  return index
    .ofKind('Ingress')
    .filter(({ annotations }) => annotations[cookieAffinity] === 'cookie')
    .some(({ body, namespace }) =>
      services.some(
        (service) =>
          service.namespace === namespace &&
          listIn(body, 'spec', 'rules')
            .flatMap((rule) => listIn(rule, 'http', 'paths'))
            .some((path) => textIn(path, 'backend', 'service', 'name') === service.name),
      ),
    );
}

function pipelines(object: KubernetesObject): readonly Finding[] {
  if (object.group !== 'tekton.dev') return [];
  const base = { grade: 'warn', object } as const;
  if (object.kind === 'Pipeline') {
    const tasks = listIn(object.body, 'spec', 'tasks');
    const once = tasks.filter((task) => !(Number(memberAt(task, 'retries') ?? 0) > 0)).length;
    const found = `${once} of ${tasks.length} without`;
    return once === 0
      ? []
      : [{ ...base, path: ['spec', 'tasks'], expected: 'retries of each task', found, fix: 'set retries' }];
  }
  const isRun = object.kind === 'PipelineRun' || object.kind === 'TaskRun';
  const hasTimeout = ['timeouts', 'timeout'].some((key) => memberAt(object.body, 'spec', key) !== undefined);
  return isRun && !hasTimeout
    ? [{ ...base, path: ['spec'], expected: 'timeouts', found: 'none', fix: 'set timeouts.pipeline' }]
    : [];
}
