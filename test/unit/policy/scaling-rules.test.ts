import { describe, expect, test } from '@jest/globals';
import type { RuleEntries } from '../../../src/policy/rules.ts';
import { findingsOf, grades, linesOf, objectText, workload } from '../../support/policy.ts';

const digest = `sha256:${'a'.repeat(64)}`;
const hpa = (spec = ''): string =>
  objectText(
    'HorizontalPodAutoscaler',
    `{ scaleTargetRef: { kind: Deployment, name: cart }, minReplicas: 3, maxReplicas: 6, ${spec} }`,
    'autoscaling/v2',
    'h',
  );
const keda = (spec: string): string =>
  objectText(
    'ScaledObject',
    `{ scaleTargetRef: { name: cart }, minReplicaCount: 3, ${spec} }`,
    'keda.sh/v1alpha1',
    'k',
  );
const asking = 'resources: { requests: { cpu: 1 } }';

describe('autoscaling', () => {
  test.each([
    ['a sound HPA', workload({ container: asking }) + hpa(), []],
    ['without requests', workload() + hpa(), ['fail']],
    ['replicas in Git', workload({ spec: 'replicas: 3,', container: asking }) + hpa(), ['fail']],
    ['no target', hpa(), ['fail']],
    ['a range of one', workload({ container: asking }) + hpa().replace('maxReplicas: 6', 'maxReplicas: 3'), ['fail']],
    [
      'two scalers',
      workload({ container: asking }) + hpa() + keda('triggers: [{ type: cron, metadata: {} }]'),
      ['fail'],
    ],
    ['KEDA without triggers', workload() + keda('triggers: []'), ['fail']],
    [
      'an authentication that is missing',
      workload() + keda('triggers: [{ type: kafka, metadata: {}, authenticationRef: { name: a } }]'),
      ['fail'],
    ],
    [
      'an authentication of the cluster',
      workload() +
        keda(
          'triggers: [{ type: kafka, metadata: {}, authenticationRef: { name: a, kind: ClusterTriggerAuthentication } }]',
        ),
      ['warn'],
    ],
    [
      'an authentication that is there',
      workload() +
        keda('triggers: [{ type: kafka, metadata: {}, authenticationRef: { name: a } }]') +
        objectText('TriggerAuthentication', '{}', 'keda.sh/v1alpha1', 'a'),
      [],
    ],
    [
      'an idle count that is no less',
      workload() + keda('idleReplicaCount: 3, triggers: [{ type: cron, metadata: {} }]'),
      ['fail'],
    ],
    ['an external metric without a name', workload() + hpa('metrics: [{ type: External, external: {} }]'), ['fail']],
    [
      'a metric of a queue',
      workload() + hpa('metrics: [{ type: External, external: { metric: { name: queue } } }]'),
      [],
    ],
    [
      'an average value needs no request',
      workload() + hpa('metrics: [{ type: Resource, resource: { name: cpu, target: { type: AverageValue } } }]'),
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(grades('autoscaling', text)).toEqual(expected);
  });
});

const affinity = (kind: string, expression: string): string =>
  kind === 'required'
    ? `affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [${expression}] }] } } },`
    : `affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference: { matchExpressions: [${expression}] } }] } },`;

const task = (step: string): string => objectText('Task', `{ steps: [{ name: s, ${step} }] }`, 'tekton.dev/v1');

describe('node-pool', () => {
  test.each([
    ['none', '', []],
    ['AWS', 'nodeSelector: { eks.amazonaws.com/capacityType: SPOT },', ['fail']],
    ['AWS on demand', 'nodeSelector: { eks.amazonaws.com/capacityType: ON_DEMAND },', []],
    ['Google', 'nodeSelector: { cloud.google.com/gke-spot: "true" },', ['fail']],
    [
      'Azure, tolerated',
      'tolerations: [{ key: kubernetes.azure.com/scalesetpriority, operator: Equal, value: spot, effect: NoSchedule }],',
      ['fail'],
    ],
    [
      'Karpenter, one of two',
      affinity('required', '{ key: karpenter.sh/capacity-type, operator: In, values: [spot, on-demand] }'),
      ['fail'],
    ],
    [
      'Karpenter, preferred',
      affinity('preferred', '{ key: karpenter.sh/capacity-type, operator: In, values: [spot] }'),
      ['fail'],
    ],
    [
      'Karpenter, kept away',
      affinity('required', '{ key: karpenter.sh/capacity-type, operator: NotIn, values: [spot] }'),
      [],
    ],
    ['any preemptible', affinity('required', '{ key: cloud.google.com/gke-preemptible, operator: Exists }'), ['fail']],
    ['every taint', 'tolerations: [{ operator: Exists }],', ['fail']],
    ['another taint', 'tolerations: [{ key: dedicated, operator: Exists }],', []],
  ])('%s', (_, pod, expected) => {
    expect(grades('node-pool', workload({ pod }))).toEqual(expected);
  });

  test('labels of our own', () => {
    const entries: RuleEntries = { 'node-pool': { 'spot-labels': ['pool=cheap', 'preemptible'] } };
    expect(grades('node-pool', workload({ pod: 'nodeSelector: { pool: cheap },' }), { entries })).toEqual(['fail']);
    expect(grades('node-pool', workload({ pod: 'nodeSelector: { pool: stable },' }), { entries })).toEqual([]);
    expect(grades('node-pool', workload({ pod: 'nodeSelector: { preemptible: a },' }), { entries })).toEqual(['fail']);
  });

  test('what is taken for granted is named', () => {
    expect(findingsOf('node-pool', workload()).map(({ grade, found }) => `${grade} ${found}`)).toEqual([
      'note 1 that name none: taken for granted is that spot nodes are tainted',
    ]);
  });

  test('Tekton', () => {
    expect(grades('node-pool', task(''))).toEqual(['fail']);
    expect(grades('node-pool', task('computeResources: { requests: { cpu: 1, memory: 1Gi } }'))).toEqual([]);
    expect(grades('node-pool', objectText('PipelineRun', '{}', 'tekton.dev/v1'))).toEqual(['warn']);
    expect(
      grades(
        'node-pool',
        objectText(
          'PipelineRun',
          '{ taskRunTemplate: { podTemplate: { nodeSelector: { pool: ci } } } }',
          'tekton.dev/v1',
        ),
      ),
    ).toEqual([]);
  });
});

const image = (name: string): string => workload({ container: `image: "${name}"` });

describe('images', () => {
  test.each([
    ['no tag', 'cart', ['fail']],
    ['latest', 'cart:latest', ['fail']],
    ['a tag', 'registry.example.com:5000/shop/cart:1.2.3', ['fail']],
    ['a digest', `registry.example.com:5000/shop/cart@${digest}`, []],
    ['a tag and a digest', `cart:1@${digest}`, []],
    ['no digest after all', 'cart@latest', ['fail']],
    ['a short digest', 'cart@sha256:123', ['warn']],
  ])('%s', (_, name, expected) => {
    expect(grades('images', image(name))).toEqual(expected);
  });

  test('of the registry of the environment, and as the flow says', () => {
    const facts = {
      registry: 'prod.example.com/team',
      images: [{ application: 'cart', repository: 'prod.example.com/team/cart', digest, isEntering: false }],
    };
    const other = `sha256:${'b'.repeat(64)}`;
    expect(grades('images', image(`prod.example.com/team/cart@${digest}`), { facts })).toEqual([]);
    expect(linesOf(findingsOf('images', image(`prod.example.com/team/cart@${other}`), { facts }))).toHaveLength(1);
    expect(grades('images', image(`prod.example.com/teamwork/cart@${digest}`), { facts })).toEqual(['fail']);
    expect(
      grades('images', image(`quay.io/x@${digest}`), { facts, entries: { images: { registries: ['quay.io'] } } }),
    ).toEqual([]);
  });

  test('of init and ephemeral containers, too', () => {
    const pod = 'initContainers: [{ name: i, image: a }], ephemeralContainers: [{ name: e, image: b }],';
    expect(grades('images', workload({ pod, container: `image: "c@${digest}"` }))).toEqual(['fail', 'fail']);
  });
});

describe('platform', () => {
  const facts = { isPlatform: true };
  const operator = workload({
    metadata: 'labels: { app.kubernetes.io/component: controller }',
    spec: 'replicas: 2,',
    container: 'args: ["--leader-elect"]',
  });
  test('judges the platform cluster alone', () => {
    expect(() => grades('platform', workload())).toThrow('no rule platform');
    expect(grades('platform', workload(), { facts })).toEqual(['fail']);
    expect(grades('platform', operator, { facts })).toEqual([]);
    expect(grades('platform', operator.replace('--leader-elect', '--leader-elect=false'), { facts })).toEqual(['warn']);
  });

  test('the portal keeps its sessions', () => {
    const portal = workload({ spec: 'replicas: 2,' }).replace('name: cart,', 'name: portal,');
    const service = objectText('Service', '{ selector: { app: cart }, ports: [] }');
    expect(grades('platform', portal, { facts })).toEqual(['fail']);
    expect(grades('platform', portal + service, { facts })).toEqual(['fail']);
    expect(
      grades('platform', portal + service.replace('ports', 'sessionAffinity: ClientIP, ports'), { facts }),
    ).toEqual([]);
  });

  test('pipelines retry and end', () => {
    expect(
      grades('platform', objectText('Pipeline', '{ tasks: [{ name: a }, { name: b, retries: 1 }] }', 'tekton.dev/v1'), {
        facts,
      }),
    ).toEqual(['warn']);
    expect(grades('platform', objectText('PipelineRun', '{}', 'tekton.dev/v1'), { facts })).toEqual(['warn']);
  });
});
