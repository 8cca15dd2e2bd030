import { expect, test } from '@jest/globals';
import { readObjects } from '../../../src/objects/read.ts';
import { keyMaterial } from '../../../src/policy/key-material.ts';
import { ruleNames } from '../../../src/policy/rules.ts';
import * as fc from '../../support/fast-check.ts';
import { objectsIn } from '../../support/objects.ts';
import { findingsOf, linesOf, objectText, workload } from '../../support/policy.ts';

const stream = [
  workload({ spec: 'replicas: 2,' }),
  workload({ kind: 'StatefulSet' }).replace('name: cart', 'name: db'),
  objectText(
    'HorizontalPodAutoscaler',
    '{ scaleTargetRef: { kind: Deployment, name: cart }, maxReplicas: 1 }',
    'autoscaling/v2',
  ),
  objectText('PodDisruptionBudget', '{ selector: { matchLabels: { app: cart } }, minAvailable: 1 }', 'policy/v1'),
  objectText('NetworkPolicy', '{ podSelector: {}, egress: [{}] }', 'networking.k8s.io/v1'),
  objectText('ExternalSecret', '{ refreshInterval: 0 }', 'external-secrets.io/v1'),
  objectText('Rollout', '{ strategy: { canary: {} }, template: { spec: { containers: [] } } }', 'argoproj.io/v1alpha1'),
].map((text) => text.replace(/^---\n/, ''));

/** Findings of every rule, without lines, which go with the order. */
function answers(parts: readonly string[]): readonly string[] {
  const objects = parts.flatMap((text, at) => objectsIn(text, `${at}.yaml`));
  return ruleNames
    .flatMap((rule) =>
      linesOf(findingsOf(rule, objects, { facts: { isPlatform: true } })).map((line) => `${rule} ${line}`),
    )
    .toSorted();
}

test('the order of rendering changes no verdict', () => {
  const expected = answers(stream);
  expect(expected.length).toBeGreaterThan(20);
  fc.assert(
    fc.property(fc.shuffledSubarray(stream, { minLength: stream.length }), (shuffled) => {
      expect(answers(shuffled)).toEqual(expected);
    }),
  );
});

const named = (name: string): string => workload().replace('name: cart', `name: ${name}`);

test.each(['network', 'node-pool'] as const)(
  'a finding of %s about several objects names the same one in any order',
  (rule) => {
    const about = (...names: readonly string[]): readonly string[] => {
      const findings = findingsOf(
        rule,
        names.flatMap((name) => objectsIn(named(name), `${name}.yaml`)),
      );
      const ofAll = findings.filter(({ expected }) => /all pods|a pool of each/.test(expected));
      return ofAll.map(({ object }) => object.name);
    };
    expect([about('b', 'a', 'c'), about('c', 'b', 'a'), about('a', 'c', 'b')]).toEqual([['a'], ['a'], ['a']]);
  },
);

test('every rule answers for any object that can be read, and names a line that is there', () => {
  const kinds = [
    'apps/v1 Deployment',
    'argoproj.io/v1alpha1 Rollout',
    'keda.sh/v1alpha1 ScaledObject',
    'autoscaling/v2 HorizontalPodAutoscaler',
    'networking.k8s.io/v1 NetworkPolicy',
    'external-secrets.io/v1 ExternalSecret',
    'v1 Secret',
    'tekton.dev/v1 Pipeline',
    'flagger.app/v1beta1 Canary',
  ];
  const key = fc.constantFrom(
    'template',
    'spec',
    'strategy',
    'canary',
    'steps',
    'replicas',
    'egress',
    'triggers',
    'metrics',
    'data',
    'tasks',
    'analysis',
    'secretStoreRef',
    'selector',
  );
  const tree = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(null, 0, 1, '', 'x', true),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(fc.constantFrom(...kinds), tree, tree, (kind, spec, data) => {
      const [apiVersion, name] = kind.split(' ');
      const text = JSON.stringify({ apiVersion, kind: name, metadata: { name: 'a' }, spec, data });
      const { objects } = readObjects({ path: 'a.yaml', bytes: new TextEncoder().encode(text) });
      for (const rule of ruleNames) {
        for (const { object, path } of findingsOf(rule, objects, { facts: { isPlatform: true } }))
          expect(object.lineOf(path)).toBe(1);
      }
    }),
    { numRuns: 500 },
  );
});

test.each(['eyJ-'.repeat(250_000), 'a://'.repeat(250_000), 'a:'.repeat(500_000), '-----BEGIN '.repeat(90_000)])(
  'a hostile text is looked through at once',
  (text) => {
    const before = process.cpuUsage();
    keyMaterial('password', text);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  },
);
