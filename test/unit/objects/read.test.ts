import { describe, expect, test } from '@jest/globals';
import { nameOf } from '../../../src/objects/model.ts';
import { readAllObjects, readLimits, readObjects } from '../../../src/objects/read.ts';
import { parseDocuments } from '../../../src/objects/yaml-document.ts';
import { objectsIn } from '../../support/objects.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fileOf = (path: string) => ({ path, bytes: bytes(`apiVersion: v1\nkind: A\nmetadata: { name: ${path} }\n`) });
const unreadableIn = (text: string) => readObjects({ path: 'a.yaml', bytes: bytes(text) }).unreadable;

const stream = `%YAML 1.2
---
# a comment before
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop, labels: { app: cart } }
spec:
  replicas: 2
  template:
    spec:
      containers:
        - name: app
          image: "cart"
          env:
            - { name: A, value: "1" }
            - name: B
---
# nothing
---
apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: { name: cart }
    spec: null
  - { apiVersion: v1, kind: ConfigMap, metadata: { generateName: made- } }
...
`;

describe('reading objects', () => {
  test('finds the objects of every document, the items of lists among them', () => {
    expect(objectsIn(stream).map(nameOf)).toEqual(['Deployment/shop/cart', 'Service/cart', 'ConfigMap/made-*']);
  });

  test.each([
    [[], 4],
    [['spec', 'replicas'], 8],
    [['spec', 'template', 'spec', 'containers', 0, 'image'], 13],
    [['spec', 'template', 'spec', 'containers', 0, 'env', 1, 'value'], 16],
    [['spec', 'strategy'], 7],
    [['spec', 'template', 'spec', 'containers', 7], 11],
  ])('names the line of %j', (path, line) => {
    expect(objectsIn(stream)[0]?.lineOf(path)).toBe(line);
  });

  test('names lines inside of a list', () => {
    expect(objectsIn(stream)[1]?.lineOf(['metadata', 'name'])).toBe(25);
    expect(objectsIn(stream)[2]?.lineOf([])).toBe(27);
  });

  test('reads YAML as Kubernetes does: yes is true, merge keys merge, null is absent', () => {
    const [one] = objectsIn(
      'apiVersion: v1\nkind: A\nmetadata: { name: a, namespace: }\nx: &x { a: yes }\nz: { <<: *x }\n',
    );
    expect(one?.body).toMatchObject({ x: { a: true }, z: { a: true } });
    expect(one?.namespace).toBe('');
  });

  test('reads a quoted text that goes on at the indentation of its key, as Go does', () => {
    const [one] = objectsIn(
      'apiVersion: v1\nkind: A\nmetadata:\n  name: a\nspec:\n  - value: "x \\\n    y \\\n    z"\n  - b\n',
    );
    expect(one?.body['spec']).toEqual([{ value: 'x y z' }, 'b']);
    const [folded] = objectsIn('apiVersion: v1\nkind: A\nmetadata: { name: a }\nspec:\n  value: "x\n  y"\nend: 1\n');
    expect(folded?.body).toMatchObject({ spec: { value: 'x y' }, end: 1 });
    expect(folded?.lineOf(['end'])).toBe(7);
  });

  test('reads JSON', () => {
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'DeploymentList', items: [{ metadata: { name: 'a' } }] });
    expect(objectsIn(text).map(nameOf)).toEqual(['Deployment/a']);
  });

  test.each([
    ['a: [', 'YAML', 'does not parse', 1],
    ['a: 1\na: 2\n', 'YAML', 'duplicated mapping key', 2],
    ['x: 1\n', 'an object with apiVersion and kind', 'none', 1],
    ['- 1\n', 'an object with apiVersion and kind', 'none', 1],
    ['apiVersion: v1\nkind: A\n', 'metadata (A)', 'none', 1],
    ['apiVersion: v1\nkind: A\nmetadata: {}\n', 'a name (A: metadata)', 'none', 1],
    [
      'apiVersion: v1\nkind: A\nmetadata:\n  name: a\n  labels: { x: 1 }\n',
      'a text (A: metadata.labels.x)',
      'a number',
      5,
    ],
    [
      'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec:\n  containers: {}\n',
      'a list (Pod: spec.containers)',
      'a map',
      5,
    ],
    [
      'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\ndata: { x: 12345 }\n',
      'a text (Secret: data.x)',
      'a number',
      4,
    ],
    [
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { replicas: "3" }\n',
      'a whole number',
      'a text',
      4,
    ],
    ['kind: {{ .Values.kind }}\n', 'YAML', 'does not parse', 1],
  ])('names what it cannot read in %j', (text, expected, found, line) => {
    const [one, ...others] = unreadableIn(text);
    expect(others).toEqual([]);
    expect(one).toMatchObject({ file: 'a.yaml', line });
    expect(one?.expected).toContain(expected);
    expect(one?.found).toContain(found);
    expect(JSON.stringify(one)).not.toContain('12345');
  });

  test('reads the documents beside a broken one, and says its line in the file', () => {
    const { objects, unreadable } = readObjects({
      path: 'a.yaml',
      bytes: bytes(
        'apiVersion: v1\nkind: A\nmetadata: { name: a }\n---\nb: ]\n---\napiVersion: v1\nkind: B\nmetadata: { name: b }\n',
      ),
    });
    expect(objects.map(nameOf)).toEqual(['A/a', 'B/b']);
    expect(unreadable).toMatchObject([{ line: 5 }]);
  });

  test('takes a kind of another project for what it is', () => {
    expect(
      objectsIn('apiVersion: example.com/v1\nkind: Deployment\nmetadata: { name: a }\nspec: { replicas: many }\n'),
    ).toHaveLength(1);
  });

  test('bounds aliases, depth and bytes', () => {
    const levels = Array.from({ length: 30 }, (_, level) => `l${level + 1}: &l${level + 1} [*l${level}, *l${level}]`);
    expect(unreadableIn(['l0: &l0 [x]', ...levels].join('\n'))).toMatchObject([
      { found: expect.stringContaining('aliases') },
    ]);
    expect(unreadableIn('['.repeat(100_000))).toMatchObject([{ expected: 'YAML' }]);
    const large = { path: 'a', bytes: new Uint8Array(readLimits.fileBytes + 1) };
    expect(readObjects(large).unreadable).toMatchObject([{ found: expect.stringContaining('more than') }]);
    expect(readObjects({ path: 'a', bytes: new Uint8Array([0xff, 0xfe]) }).unreadable).toMatchObject([
      { found: 'bytes that are no UTF-8' },
    ]);
  });

  test('bounds what an alias within its own anchor, many documents and many repairs of a text cost', () => {
    const endless = 'a: &a\n  b: *a\n  c: [*a, *a]\n';
    const [first, ...others] = unreadableIn(Array.from({ length: 500 }, () => endless).join('---\n'));
    expect(first).toMatchObject({ line: 1, found: 'YAML that does not parse: an alias within its own anchor' });
    expect(others).toHaveLength(499);
    const wide = `l0: &l0 [${'x,'.repeat(900)}x]\nl1: [${'*l0,'.repeat(900)}*l0]\n`;
    expect(parseDocuments(`${wide}---\n${wide}`)).toMatchObject([
      { value: { l1: expect.any(Array) } },
      { line: 3, found: expect.stringContaining('more than 1000000 values') },
    ]);
    const many = parseDocuments('a: 1\n---\n'.repeat(20), 7);
    expect(many.map((one) => ('found' in one ? `${one.found} (line ${one.line})` : 'read'))).toEqual([
      ...Array.from({ length: 7 }, () => 'read'),
      'more than 7 documents (line 14)',
    ]);
    const quoted = `${Array.from({ length: 60 }, (_, at) => `q${at}: "x\ny"`).join('\n')}\n`;
    expect(parseDocuments(quoted)).toMatchObject([{ value: { q59: 'x y' } }]);
  });

  test('a member called __proto__ is a member', () => {
    const [one] = objectsIn('apiVersion: v1\nkind: A\nmetadata: { name: a }\n__proto__: { polluted: 1 }\n');
    expect(Object.hasOwn(one?.body ?? {}, '__proto__')).toBe(true);
    expect({}).not.toHaveProperty('polluted');
  });

  test('reads several files into one list', () => {
    const { objects } = readAllObjects([fileOf('a'), fileOf('b')]);
    expect(objects.map(({ file: path, name }) => [path, name])).toEqual([
      ['a', 'a'],
      ['b', 'b'],
    ]);
  });
});
