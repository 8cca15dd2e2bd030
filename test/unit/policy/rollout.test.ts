import { describe, expect, test } from '@jest/globals';
import { findingsOf, linesOf } from '../../support/policy.ts';

const template =
  '---\napiVersion: argoproj.io/v1alpha1\nkind: AnalysisTemplate\nmetadata: { name: errors }\nspec: {}\n';
const services = ['blue', 'green']
  .map((name) => `---\napiVersion: v1\nkind: Service\nmetadata: { name: ${name} }\nspec: {}\n`)
  .join('');

function canary(edit: (text: string) => string = (text) => text): string {
  return edit(`apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: cart }
spec:
  replicas: 10
  strategy:
    canary:
      steps:
        - setWeight: 10
        - pause: { duration: 10m }
        - analysis: { templates: [{ templateName: errors }] }
        - setWeight: 25
        - pause: { duration: 600 }
        - setWeight: 50
        - pause: { duration: 1h }
  template: { spec: { containers: [] } }
`);
}

function blueGreen(edit: (text: string) => string = (text) => text): string {
  return edit(`apiVersion: argoproj.io/v1alpha1
kind: Rollout
metadata: { name: cart }
spec:
  strategy:
    blueGreen:
      activeService: blue
      previewService: green
      autoPromotionEnabled: false
      scaleDownDelaySeconds: 600
      prePromotionAnalysis: { templates: [{ templateName: errors }] }
  template: { spec: { containers: [] } }
`);
}

function flagger(analysis: string): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec: { template: { spec: { containers: [] } } }
---
apiVersion: flagger.app/v1beta1
kind: Canary
metadata: { name: cart }
spec: { targetRef: { kind: Deployment, name: cart }, analysis: { ${analysis} } }
`;
}

const metrics = 'metrics: [{ name: request-success-rate }]';
const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return text.replace(from, to);
};

describe('rollout', () => {
  test.each([
    ['a canary by the ladder', canary() + template],
    [
      'a ladder that says its last 100',
      canary(swap('- pause: { duration: 1h }\n', '- pause: { duration: 1h }\n        - setWeight: 100\n')) + template,
    ],
    [
      'few pods behind a traffic router',
      canary((text) =>
        swap(
          'replicas: 10',
          'replicas: 3',
        )(swap('    canary:\n', '    canary:\n      trafficRouting: { nginx: {} }\n')(text)),
      ) + template,
    ],
    [
      'a background analysis',
      canary((text) =>
        swap(
          '        - analysis: { templates: [{ templateName: errors }] }\n',
          '',
        )(swap('    canary:\n', '    canary:\n      analysis: { templates: [{ templateName: errors }] }\n')(text)),
      ) + template,
    ],
    ['blue-green', blueGreen() + services + template],
    ['Flagger by the ladder', flagger(`stepWeights: [10, 25, 50], ${metrics}`)],
    ['Flagger blue-green', flagger(`iterations: 10, ${metrics}`)],
  ])('%s passes', (_, text) => {
    expect(linesOf(findingsOf('rollout', text))).toEqual([]);
  });

  test.each([
    ['first 20', canary(swap('setWeight: 10', 'setWeight: 20')) + template, 'weights 10, 25, 50, 100: 20, 25, 50'],
    ['missing 50', canary(swap('        - setWeight: 50\n', '')) + template, 'weights 10, 25, 50, 100: 10, 25'],
    [
      'one rung more',
      canary(swap('- setWeight: 50', '- setWeight: 40\n        - pause: { duration: 1m }\n        - setWeight: 50')) +
        template,
      '10, 25, 40, 50',
    ],
    ['no weight', canary((text) => text.replaceAll(/ +- setWeight.*\n/g, '')) + template, 'no weight'],
    [
      'nothing between two',
      canary(swap('        - pause: { duration: 600 }\n', '')) + template,
      'a pause or an analysis before it',
    ],
    [
      'nothing at the end',
      canary(swap('        - pause: { duration: 1h }\n', '')) + template,
      'before the canary takes everything',
    ],
    [
      'no analysis',
      canary(swap('        - analysis: { templates: [{ templateName: errors }] }\n', '')) + template,
      'an analysis: none',
    ],
    ['a template that is missing', canary(), 'AnalysisTemplate/errors among these objects'],
    [
      'a template of the cluster that is missing',
      canary(swap('templateName: errors', 'templateName: errors, clusterScope: true')) + template,
      'ClusterAnalysisTemplate/errors',
    ],
    ['an endless pause', canary(swap('pause: { duration: 600 }', 'pause: {}')) + template, 'a pause with a duration'],
    ['a pause of no duration', canary(swap('duration: 600', 'duration: soon')) + template, 'a pause with a duration'],
    [
      'three pods without a traffic router',
      canary(swap('replicas: 10', 'replicas: 3')) + template,
      'at least 10 pods for a weight of 10 %',
    ],
    ['neither strategy', canary(swap('    canary:', '    other:')) + template, 'one strategy'],
    [
      'one service twice',
      blueGreen(swap('previewService: green', 'previewService: blue')) + services + template,
      'two services',
    ],
    ['a service that is missing', blueGreen() + template, 'Service/blue among these objects'],
    [
      'a switch by itself',
      blueGreen(swap('      autoPromotionEnabled: false\n', '')) + services + template,
      'autoPromotionEnabled: false',
    ],
    [
      'green without a look',
      blueGreen(swap('      prePromotionAnalysis: { templates: [{ templateName: errors }] }\n', '')) +
        services +
        template,
      'prePromotionAnalysis: none',
    ],
    [
      'blue not kept',
      blueGreen(swap('      scaleDownDelaySeconds: 600\n', '')) + services + template,
      'how long blue is kept',
    ],
    ['Flagger by other weights', flagger(`stepWeight: 10, maxWeight: 50, ${metrics}`), '10, 20, 30, 40, 50'],
    ['Flagger without metrics', flagger('stepWeights: [10, 25, 50]'), 'metrics of the analysis'],
    [
      'Flagger with a template that is missing',
      flagger('stepWeights: [10, 25, 50], metrics: [{ name: m, templateRef: { name: t } }]'),
      'MetricTemplate/t',
    ],
  ])('%s is found', (_, text, expected) => {
    expect(linesOf(findingsOf('rollout', text)).join('\n')).toContain(expected);
  });

  test('a canary may go by itself below production, and blue may be kept for longer', () => {
    const text = blueGreen(swap('      autoPromotionEnabled: false\n', '')) + services + template;
    expect(linesOf(findingsOf('rollout', text, { facts: { tier: 'staging' } }))).toEqual([]);
    expect(
      linesOf(findingsOf('rollout', blueGreen() + services + template, { entries: { rollout: { keep: '1h' } } })),
    ).toHaveLength(1);
  });
});

describe('delivery of the flow file', () => {
  test.each([
    ['the ladder', [10, 25, 50, 100], []],
    ['without its last rung', [10, 25, 50], []],
    ['another one', [20, 50, 100], ['fail Delivery/cart:1 steps 10, 25, 50, 100: 20, 50, 100']],
  ])('%s', (_, steps, expected) => {
    const facts = { deliveries: [{ application: 'cart', steps, file: 'krci-deploy.yaml' }] };
    expect(linesOf(findingsOf('rollout', [], { facts }))).toEqual(expected);
  });
});
