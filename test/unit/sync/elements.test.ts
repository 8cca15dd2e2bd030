import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { argocdElements } from '../../../src/sync/elements/argocd.ts';
import { findElement, requireExact } from '../../../src/sync/elements/edit.ts';
import { kubernetesElements } from '../../../src/sync/elements/kubernetes.ts';
import { createWeb } from '../../../src/web/create.ts';
import { transcript } from '../../support/argocd-transcripts.ts';
import { type ArgocdServer, startArgocdServer } from '../../support/argocd-server.ts';
import { digest, failure } from '../../support/argocd-stories.ts';
import { fakeClock } from '../../support/clock.ts';
import { type JsonServer, startJsonServer } from '../../support/json-server.ts';
import { at, type Json, type JsonObject, list, object, text } from '../../support/openapi/json.ts';

const name = { set: 'wave', namespace: undefined, stage: 'qa', codebase: 'basket' };
const image = { imageTag: '0.2.0', imageRepository: 'registry.example.com/krci/basket', imageDigest: digest('2') };
const elements = ['spec', 'generators', '0', 'list', 'elements'] as const;

/** The ApplicationSet of a real KubeRocketCI's shape, as a real Argo CD answers it. */
function recorded(): JsonObject {
  const found = transcript('applicationset-element').exchanges.find(
    ({ request, response }) =>
      request.method === 'GET' && request.path.includes('applicationsets') && response.status === 200,
  );
  return JSON.parse(JSON.stringify(found?.response.body ?? null));
}

describe('by Argo CD', () => {
  let server: ArgocdServer;

  beforeEach(async () => {
    server = await startArgocdServer();
    server.sets.sets.set('wave', recorded());
  });

  afterEach(async () => {
    await server.close();
    expect(server.violations).toEqual([]);
  });

  function writer() {
    const token = { secret: server.token, variable: 'KRCI_DEPLOY_ARGOCD_TOKEN' };
    const web = createWeb({ clock: fakeClock(), credentials: { argocd: { token } }, insecure: ['127.0.0.1'] });
    return argocdElements(server.origin, web);
  }

  test('one element is read, changed, written and read again; every other byte of the spec stays', async () => {
    const before = recorded();
    const result = await writer().set(name, image);
    expect(result).toMatchObject({ changed: true, before: { imageTag: '0.1.0-SNAPSHOT.3' } });
    expect(server.requests).toEqual([
      'GET /api/v1/applicationsets/wave',
      'POST /api/v1/applicationsets?upsert=true',
      'GET /api/v1/applicationsets/wave',
    ]);
    const [body] = server.sets.written;
    expect(Object.keys(object(at(body, 'metadata'))).toSorted()).toEqual(['annotations', 'name', 'namespace']);
    const specs = [before, body ?? null].map((one) => JSON.stringify(at(one, 'spec')));
    const old = JSON.stringify({ imageDigest: at(before, ...elements, '1', 'imageDigest') }).slice(1, -1);
    const untouched = (spec = ''): string =>
      spec
        .replace(`"imageDigest":"${image.imageDigest}"`, old)
        .replace('"imageTag":"0.2.0"', '"imageTag":"0.1.0-SNAPSHOT.3"');
    expect(untouched(specs[1])).toBe(specs[0]);
    expect(at(body, ...elements, '0')).toEqual(at(before, ...elements, '0'));
  });

  test('one that says it already is not written', async () => {
    await writer().set(name, image);
    expect(await writer().set(name, image)).toMatchObject({ changed: false });
    expect(server.sets.written).toHaveLength(1);
  });

  test.each<readonly [string, () => void, RegExp]>([
    [
      'no set',
      () => server.sets.sets.clear(),
      /^element-missing: .*expected the ApplicationSet wave, found none; correct sync\.applicationset/,
    ],
    [
      'no element',
      () => server.sets.change('wave', 1, { codebase: 'other' }),
      /^element-missing: ApplicationSet wave: expected one list element with stage qa and codebase basket, found none/,
    ],
    ['two elements', () => server.sets.change('wave', 0, { stage: 'qa' }), /^element-ambiguous: .*found 2/],
    [
      'no right to read',
      () => void server.sets.rights.delete('get'),
      /^token-too-narrow: .*permission denied: applicationsets, get, krci\/wave/,
    ],
    [
      'no right to create',
      () => void server.sets.rights.delete('create'),
      /^token-too-narrow: .*"applicationsets, get", "applicationsets, create" and "applicationsets, update"/,
    ],
    [
      'no right to update',
      () => void server.sets.rights.delete('update'),
      /^token-too-narrow: .*applicationsets, update, krci\/wave/,
    ],
  ])('%s: nothing is written', async (_name, change, refusal) => {
    change();
    expect(await failure(writer().set(name, image))).toMatch(refusal);
    expect(server.sets.written).toEqual([]);
  });

  test('somebody who sets the same element after it is said', async () => {
    server.sets.afterWrite = () => server.sets.change('wave', 1, { imageTag: '0.3.0', imageDigest: digest('3') });
    expect(await failure(writer().set(name, image))).toMatch(/^element-overtaken: .*found 0\.3\.0 sha256:3333/);
  });

  test('somebody who set another element between the read and the write: what they wrote is undone, which is said', async () => {
    server.sets.beforeWrite = () => server.sets.change('wave', 0, { imageTag: '9.9.9' });
    expect(await failure(writer().set(name, image))).toMatch(
      /^element-overtaken: .*found 2 writes of it meanwhile, and Argo CD keeps the last one whole; look at its other elements/,
    );
    expect(at(server.sets.sets.get('wave'), ...elements, '0', 'imageTag')).toBe('0.1.0-SNAPSHOT.1');
  });
});

describe('by the Kubernetes API', () => {
  let server: JsonServer;
  let body: JsonObject;
  /** Happens before each patch. */
  let before: () => void;

  beforeEach(async () => {
    body = recorded();
    before = () => {};
    server = await startJsonServer(({ method, body: sent, headers, path }) => {
      if (path !== '/apis/argoproj.io/v1alpha1/namespaces/argocd/applicationsets/wave')
        return { status: 404, body: {} };
      if (method === 'GET') return { body };
      before();
      if (headers['content-type'] !== 'application/json-patch+json') return { status: 415, body: {} };
      const changed = patched(body, JSON.parse(sent));
      if (changed === undefined) return { status: 422, body: { kind: 'Status', message: 'the test operation failed' } };
      body = changed;
      return { body };
    });
  });

  afterEach(() => server.close());

  function writer(token = 'kubernetes.token-of-a-test') {
    const kubernetes = { token: { secret: token, variable: 'KRCI_DEPLOY_KUBERNETES_TOKEN' } };
    const web = createWeb({ clock: fakeClock(), credentials: { kubernetes }, insecure: ['127.0.0.1'] });
    return kubernetesElements({ server: server.origin, ca: undefined, web });
  }

  const set = (index: number, keys: JsonObject): void => {
    const items = [...list(at(body, ...elements))];
    items[index] = { ...object(items[index]), ...keys };
    body = { ...body, spec: { ...object(body['spec']), generators: [{ list: { elements: items } }] } };
  };

  test('one patch, whose tests name the element and what it said', async () => {
    expect(await writer().set(name, image)).toMatchObject({ changed: true });
    expect(at(body, ...elements, '1')).toMatchObject(image);
    expect(at(body, ...elements, '0')).toEqual(at(recorded(), ...elements, '0'));
    const patch: Json = JSON.parse(server.requests[1]?.body ?? '[]');
    const place = '/spec/generators/0/list/elements/1';
    expect(list(patch).slice(0, 2)).toEqual([
      { op: 'test', path: `${place}/stage`, value: 'qa' },
      { op: 'test', path: `${place}/codebase`, value: 'basket' },
    ]);
    expect(list(patch)).toContainEqual({ op: 'test', path: `${place}/imageTag`, value: '0.1.0-SNAPSHOT.3' });
  });

  test('an element that moved between the read and the patch is found again', async () => {
    let isFirst = true;
    before = () => {
      if (isFirst) {
        const [dev, qa] = list(at(body, ...elements)).map(object);
        set(0, qa ?? {});
        set(1, dev ?? {});
      }
      isFirst = false;
    };
    expect(await writer().set(name, image)).toMatchObject({ changed: true });
    expect(at(body, ...elements, '0')).toMatchObject({ ...image, stage: 'qa' });
    expect(at(body, ...elements, '1', 'stage')).toBe('dev');
  });

  test('somebody who is first each time', async () => {
    let count = 0;
    before = () => set(1, { imageTag: `0.9.${(count += 1)}` });
    expect(await failure(writer().set(name, image))).toMatch(
      /^element-overtaken: .*found another change each time, 3 times/,
    );
  });

  test('an element in a matrix', () => {
    const inner = [{ clusters: {} }, { list: { elements: [{ stage: 'qa', codebase: 'basket' }] } }];
    expect(findElement({ spec: { generators: [{ matrix: { generators: inner } }] } }, name).path).toEqual([
      'spec',
      'generators',
      0,
      'matrix',
      'generators',
      1,
      'list',
      'elements',
      0,
    ]);
  });
});

/** Carries out a JSON patch of test, add and replace operations; undefined where a test fails. */
function patched(body: JsonObject, operations: Json): JsonObject | undefined {
  const copy: JsonObject = JSON.parse(JSON.stringify(body));
  for (const operation of list(operations)) {
    const { op, path, value } = object(operation);
    const keys = text(path).slice(1).split('/');
    const holder = at(copy, ...keys.slice(0, -1));
    const key = keys.at(-1) ?? '';
    if (op === 'test' && JSON.stringify(at(holder, key)) !== JSON.stringify(value)) return undefined;
    if (op === 'replace' && at(holder, key) === undefined) return undefined;
    if (op !== 'test') Object.assign(object(holder), { [key]: value });
  }
  return copy;
}

describe('numbers', () => {
  test.each(['{"a":1.10}', '{"a":12345678901234567890}', '[1e3]'])('%s would be changed', async (body) => {
    expect(await failure((async () => requireExact(body, name))())).toMatch(/^element-inexact: /);
  });

  test.each(['{"a":1.1,"b":"1.10","c":[-3,0]}', '{"a\\"1.10":2}'])('%s is not', (body) => {
    expect(() => requireExact(body, name)).not.toThrow();
  });
});
