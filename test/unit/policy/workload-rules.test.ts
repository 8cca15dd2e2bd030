import { describe, expect, test } from '@jest/globals';
import { findingsOf, grades, linesOf, objectText, workload } from '../../support/policy.ts';

describe('replicas', () => {
  test.each([
    ['too few', workload({ spec: 'replicas: 2,' }), ['fail']],
    ['enough', workload({ spec: 'replicas: 3,' }), []],
    ['none said', workload(), ['fail']],
    ['a StatefulSet', workload({ kind: 'StatefulSet', spec: 'replicas: 1,' }), ['fail']],
    ['a DaemonSet', workload({ kind: 'DaemonSet' }), []],
    ['a hook', workload({ metadata: 'annotations: { helm.sh/hook: test }' }), []],
    ['a Pod alone', 'apiVersion: v1\nkind: Pod\nmetadata: { name: p }\nspec: { containers: [] }\n', ['fail']],
    [
      'an HPA alone',
      objectText(
        'HorizontalPodAutoscaler',
        '{ scaleTargetRef: { kind: Deployment, name: other }, maxReplicas: 5 }',
        'autoscaling/v2',
      ),
      ['fail'],
    ],
  ])('%s', (_, text, expected) => {
    expect(grades('replicas', text)).toEqual(expected);
  });

  test('the minimum is a setting', () => {
    expect(grades('replicas', workload({ spec: 'replicas: 2,' }), { entries: { replicas: { minimum: 2 } } })).toEqual(
      [],
    );
  });

  test('a finding stands at the number, or at what would hold it', () => {
    expect(
      linesOf(
        findingsOf(
          'replicas',
          'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: cart }\nspec:\n  replicas: 1\n  template: { spec: { containers: [] } }\n',
        ),
      ),
    ).toEqual(['fail Deployment/cart:5 at least 3 replicas: 1']);
  });
});

const zone = 'topologyKey: topology.kubernetes.io/zone, maxSkew: 1';
const selector = 'labelSelector: { matchLabels: { app: cart } }';

describe('zones', () => {
  test.each([
    ['none', '', ['fail']],
    ['strict', `topologySpreadConstraints: [{ ${zone}, whenUnsatisfiable: DoNotSchedule, ${selector} }],`, []],
    ['soft', `topologySpreadConstraints: [{ ${zone}, whenUnsatisfiable: ScheduleAnyway, ${selector} }],`, ['warn']],
    [
      'other pods',
      `topologySpreadConstraints: [{ ${zone}, whenUnsatisfiable: DoNotSchedule, labelSelector: { matchLabels: { app: other } } }],`,
      ['fail'],
    ],
    ['no selector', `topologySpreadConstraints: [{ ${zone}, whenUnsatisfiable: DoNotSchedule }],`, ['fail']],
    [
      'hosts alone',
      `topologySpreadConstraints: [{ topologyKey: kubernetes.io/hostname, maxSkew: 1, whenUnsatisfiable: DoNotSchedule, ${selector} }],`,
      ['fail'],
    ],
    [
      'no skew',
      `topologySpreadConstraints: [{ topologyKey: topology.kubernetes.io/zone, maxSkew: 0, whenUnsatisfiable: DoNotSchedule, ${selector} }],`,
      ['fail'],
    ],
    [
      'required anti-affinity',
      `affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: topology.kubernetes.io/zone, ${selector} }] } },`,
      [],
    ],
    [
      'preferred anti-affinity',
      `affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, podAffinityTerm: { topologyKey: topology.kubernetes.io/zone, ${selector} } }] } },`,
      ['warn'],
    ],
  ])('%s', (_, pod, expected) => {
    expect(grades('zones', workload({ pod }))).toEqual(expected);
  });
});

const budget = (spec: string, name = 'b'): string =>
  objectText(
    'PodDisruptionBudget',
    `{ selector: { matchLabels: { app: cart } }, unhealthyPodEvictionPolicy: AlwaysAllow, ${spec} }`,
    'policy/v1',
    name,
  );

describe('disruption-budget', () => {
  const three = workload({ spec: 'replicas: 3,' });
  test.each([
    ['none', three, ['fail']],
    ['one', three + budget('maxUnavailable: 1'), []],
    ['two', three + budget('maxUnavailable: 1') + budget('maxUnavailable: 1', 'c'), ['fail']],
    ['nothing allowed', three + budget('minAvailable: 3'), ['fail']],
    ['nothing allowed at the smallest scale', workload() + budget('minAvailable: 1'), ['fail']],
    ['without a number', three + budget(''), ['fail']],
    ['both numbers', three + budget('maxUnavailable: 1, minAvailable: 1'), ['fail']],
    [
      'no policy for broken pods',
      three +
        objectText(
          'PodDisruptionBudget',
          '{ selector: { matchLabels: { app: cart } }, maxUnavailable: 1 }',
          'policy/v1',
        ),
      ['warn'],
    ],
    [
      'of other pods',
      three +
        objectText('PodDisruptionBudget', '{ selector: { matchLabels: { app: x } }, maxUnavailable: 1 }', 'policy/v1'),
      ['fail', 'warn', 'warn'],
    ],
    [
      'an empty selector',
      three +
        objectText(
          'PodDisruptionBudget',
          '{ selector: {}, unhealthyPodEvictionPolicy: AlwaysAllow, maxUnavailable: 1 }',
          'policy/v1',
        ),
      [],
    ],
    [
      'an empty selector of v1beta1',
      three +
        objectText(
          'PodDisruptionBudget',
          '{ selector: {}, unhealthyPodEvictionPolicy: AlwaysAllow, maxUnavailable: 1 }',
          'policy/v1beta1',
        ),
      ['fail', 'warn'],
    ],
    ['a DaemonSet', workload({ kind: 'DaemonSet' }), []],
  ])('%s', (_, text, expected) => {
    expect(grades('disruption-budget', text)).toEqual(expected);
  });
});

describe('resources', () => {
  test.each([
    ['none', '', ['fail']],
    ['all', 'resources: { requests: { cpu: 1, memory: 1Gi }, limits: { memory: 1Gi } }', []],
    ['a limit is no request', 'resources: { limits: { cpu: 1, memory: 1Gi } }', ['fail']],
    ['zero', 'resources: { requests: { cpu: 0, memory: 1Gi }, limits: { memory: 1Gi } }', ['fail']],
    ['above the limit', 'resources: { requests: { cpu: 1, memory: 2Gi }, limits: { memory: 1Gi } }', ['fail']],
    ['no quantity', 'resources: { requests: { cpu: much, memory: 1Gi }, limits: { memory: 1Gi } }', ['fail']],
  ])('%s', (_, container, expected) => {
    expect(grades('resources', workload({ container }))).toEqual(expected);
  });

  test('of init containers and of the whole pod', () => {
    const sized = 'resources: { requests: { cpu: 1, memory: 1Gi }, limits: { memory: 1Gi } }';
    expect(grades('resources', workload({ pod: 'initContainers: [{ name: i }],', container: sized }))).toEqual([
      'fail',
    ]);
    expect(grades('resources', workload({ pod: `initContainers: [{ name: i }], ${sized},` }))).toEqual([]);
  });
});

describe('probes', () => {
  const ready = 'readinessProbe: { httpGet: { path: /ready, port: 80 } }';
  test.each([
    ['none', '', ['fail']],
    ['one', ready, ['fail']],
    ['both', `${ready}, livenessProbe: { httpGet: { path: /live, port: 80 } }`, []],
    ['the same', `${ready}, livenessProbe: { httpGet: { port: 80, path: /ready }, periodSeconds: 9 }`, ['warn']],
    ['a probe without a question', `${ready}, livenessProbe: { periodSeconds: 9 }`, ['fail']],
    ['a long wait', `${ready}, livenessProbe: { tcpSocket: { port: 80 }, initialDelaySeconds: 31 }`, ['warn']],
    [
      'a long wait with a startup probe',
      `${ready}, startupProbe: { tcpSocket: { port: 80 } }, livenessProbe: { tcpSocket: { port: 80 }, initialDelaySeconds: 31 }`,
      [],
    ],
  ])('%s', (_, container, expected) => {
    expect(grades('probes', workload({ container }))).toEqual(expected);
  });
});

const hosts = `affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: kubernetes.io/hostname, ${selector} }] } },`;
const rolling = (numbers: string): string => `strategy: { type: RollingUpdate, rollingUpdate: { ${numbers} } },`;

describe('rolling-update: one more, none less', () => {
  test.each([
    ['nothing said is 25 %', workload(), ['fail']],
    ['the type alone', workload({ spec: 'strategy: { type: RollingUpdate },' }), ['fail']],
    ['1/0', workload({ spec: rolling('maxSurge: 1, maxUnavailable: 0') }), []],
    ['0/1', workload({ spec: rolling('maxSurge: 0, maxUnavailable: 1') }), ['fail']],
    ['2/0', workload({ spec: rolling('maxSurge: 2, maxUnavailable: 0') }), ['fail']],
    ['25 %', workload({ spec: rolling('maxSurge: 25%, maxUnavailable: 25%') }), ['fail']],
    ['1 and 0 %', workload({ spec: rolling('maxSurge: 1, maxUnavailable: 0%') }), []],
    ['Recreate', workload({ spec: 'strategy: { type: Recreate },' }), ['fail']],
    ['a StatefulSet', workload({ kind: 'StatefulSet' }), []],
    [
      'a StatefulSet on delete',
      workload({ kind: 'StatefulSet', spec: 'updateStrategy: { type: OnDelete },' }),
      ['fail'],
    ],
    [
      'a Rollout of 1/0',
      workload({ kind: 'Rollout', spec: 'strategy: { canary: { maxSurge: 1, maxUnavailable: 0 } },' }),
      [],
    ],
    [
      'hosts that need one node more',
      workload({ spec: rolling('maxSurge: 1, maxUnavailable: 0'), pod: hosts }),
      ['warn'],
    ],
  ])('%s', (_, text, expected) => {
    expect(grades('rolling-update', text)).toEqual(expected);
  });

  test('other kinds', () => {
    expect(grades('rolling-update', workload({ kind: 'Rollout', spec: 'strategy: { canary: {} },' }))).toEqual([
      'fail',
    ]);
    expect(grades('rolling-update', workload({ kind: 'Rollout', spec: 'strategy: { blueGreen: {} },' }))).toEqual([]);
    expect(
      grades(
        'rolling-update',
        workload({
          kind: 'DeploymentConfig',
          spec: 'strategy: { type: Rolling, rollingParams: { maxSurge: 1, maxUnavailable: 0 } },',
        }),
      ),
    ).toEqual([]);
    expect(
      grades(
        'rolling-update',
        workload({ kind: 'StatefulSet', spec: 'updateStrategy: { rollingUpdate: { partition: 2 } },' }),
      ),
    ).toEqual(['warn']);
    expect(
      grades('rolling-update', workload({ spec: rolling('maxSurge: 2, maxUnavailable: 1') }), {
        entries: { 'rolling-update': { surge: 2, unavailable: 1 } },
      }),
    ).toEqual([]);
  });
});
