import { expect, test } from '@jest/globals';
import { compareObjects } from '../../../src/objects/compare.ts';
import { lastApplied } from '../../../src/objects/secret.ts';
import * as fc from '../../support/fast-check.ts';
import { objectsIn } from '../../support/objects.ts';

const hide = (text: string): string => `hidden:${text.length}`;

const deployment = (spec: string, namespace = 'a'): string =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: cart, namespace: ${namespace} }\nspec: { ${spec} }\n`;

function difference(before: string, after: string): readonly string[] {
  return compareObjects(objectsIn(before), objectsIn(after), hide).flatMap(
    ({ object, before: one, after: other, fields }) =>
      one === undefined || other === undefined
        ? [`${object} ${one === undefined ? 'added' : 'removed'}`]
        : fields.map((field) => `${object}/${field.path}: ${field.before ?? 'none'} -> ${field.after ?? 'none'}`),
  );
}

const container = (more: string): string =>
  `template: { spec: { containers: [{ name: app, ${more} }, { name: side }] } }`;

test.each([
  ['nothing but the namespace', deployment('replicas: 2'), deployment('replicas: 2', 'b'), []],
  ['a value', deployment('replicas: 2'), deployment('replicas: 3'), ['Deployment/cart/spec/replicas: 2 -> 3']],
  [
    'a value of a named item',
    deployment(container('image: a')),
    deployment(container('image: b')),
    ['Deployment/cart/spec/template/spec/containers/app/image: a -> b'],
  ],
  [
    'the same amount',
    deployment(container('resources: { requests: { cpu: 1000m } }')),
    deployment(container('resources: { requests: { cpu: 1 } }')),
    [],
  ],
  [
    'another amount',
    deployment(container('resources: { limits: { memory: 1Gi } }')),
    deployment(container('resources: { limits: { memory: 1G } }')),
    ['Deployment/cart/spec/template/spec/containers/app/resources/limits/memory: 1Gi -> 1G'],
  ],
  [
    'an object more',
    deployment(''),
    `${deployment('')}---\napiVersion: v1\nkind: Service\nmetadata: { name: cart }\n`,
    ['Service/cart added'],
  ],
  [
    'an object less',
    `${deployment('')}---\napiVersion: v1\nkind: Service\nmetadata: { name: cart }\n`,
    deployment(''),
    ['Service/cart removed'],
  ],
  [
    'a secret, concealed',
    'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\ndata: { a: aGk= }\n',
    'apiVersion: v1\nkind: Secret\nmetadata: { name: s }\ndata: { a: aGVsbG8= }\n',
    ['Secret/s/data/a: hidden:4 -> hidden:8'],
  ],
  [
    'the copy of a secret that kubectl leaves, concealed',
    `apiVersion: v1\nkind: Secret\nmetadata: { name: s, annotations: { ${lastApplied}: one } }\n`,
    `apiVersion: v1\nkind: Secret\nmetadata: { name: s, annotations: { ${lastApplied}: seven } }\n`,
    [`Secret/s/metadata/annotations/${lastApplied}: hidden:3 -> hidden:5`],
  ],
  [
    'an empty list',
    deployment('a: []'),
    deployment(''),
    ['Deployment/cart/spec: none -> {}', 'Deployment/cart/spec/a: [] -> none'],
  ],
])('%s', (_, before, after, expected) => {
  expect(difference(before, after)).toEqual(expected);
});

const text = (value: object): string =>
  JSON.stringify({ apiVersion: 'x/v1', kind: 'A', metadata: { name: 'a' }, spec: value });

test('no object differs from itself, in whatever order its keys are', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 3 }), { noNullPrototype: true }),
      (spec) => {
        const reversed = Object.fromEntries(Object.entries(spec).toReversed());
        expect(difference(text(spec), text(reversed))).toEqual([]);
      },
    ),
  );
});
