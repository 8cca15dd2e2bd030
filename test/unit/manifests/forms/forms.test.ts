import { describe, expect, test } from '@jest/globals';
import { discoverPlaces } from '../../../../src/manifests/forms/discover.ts';
import type { Case } from '../../../support/places.ts';
import { check, digest, full, old, placeOf, refusal, wanted } from '../../../support/places.ts';

type PathCase = readonly [path: string, ...Case];

function application(source: string): string {
  return `kind: Application\nspec:\n  source:\n${source}`;
}

/** A pod's containers of every kind; one image is that of the test. */
function pod(indent: string, image: string): string {
  const lines = [
    'initContainers:',
    '- name: wait',
    '  image: q/wait:1',
    'containers:',
    '- name: app',
    `  image: ${image} # c`,
    'ephemeralContainers:',
    '- name: debug',
    '  image: "q/debug:1"',
  ];
  return lines.map((line) => `${indent}${line}\n`).join('');
}

function chartPlace(path: string) {
  return placeOf({ layout: 'file', file: 'Chart.yaml', path });
}

function checkPath([path, ...one]: PathCase): void {
  check(placeOf({ layout: 'file', file: 'x.yaml', path }), one);
}

describe('Argo CD', () => {
  const cases: readonly PathCase[] = [
    [
      'spec.source.helm.parameters',
      'helm.parameters',
      application(
        '    helm:\n      parameters:\n        - name: replicas\n          value: "2"\n        - name: image.tag\n          value: v1 # c\n        - name: image.repository\n          value: q.io/cart\n',
      ),
      { repository: 'q.io/cart', tag: 'v1' },
      application(
        '    helm:\n      parameters:\n        - name: replicas\n          value: "2"\n        - name: image.tag\n          value: 1.2.0 # c\n        - name: image.repository\n          value: r.io/shop/cart\n        - name: image.digest\n          value: NEW\n',
      ),
    ],
    [
      'spec.source.helm.parameters',
      'helm.parameters where one has no value yet',
      application('    helm:\n      parameters:\n      - name: image.tag # c\n        forceString: true\n'),
      undefined,
      application(
        '    helm:\n      parameters:\n      - name: image.tag # c\n        value: 1.2.0\n        forceString: true\n      - name: image.repository\n        value: r.io/shop/cart\n      - name: image.digest\n        value: NEW\n',
      ),
    ],
    [
      'spec.source.helm.valuesObject.image',
      'helm.valuesObject',
      application('    helm:\n      valuesObject:\n        image:\n          repository: q\n          tag: v1\n'),
      { repository: 'q', tag: 'v1' },
      application(
        '    helm:\n      valuesObject:\n        image:\n          repository: r.io/shop/cart\n          tag: 1.2.0\n          digest: NEW\n',
      ),
    ],
    [
      'spec.source.helm.values.image',
      'helm.values in a literal block',
      application(
        '    helm:\n      values: | # inline\n        # own comment\n        image:\n          repository: q.io/cart\n          tag: v1   # c\n\n        replicas: 2\n    path: x\n',
      ),
      { repository: 'q.io/cart', tag: 'v1' },
      application(
        '    helm:\n      values: | # inline\n        # own comment\n        image:\n          repository: r.io/shop/cart\n          tag: 1.2.0   # c\n          digest: NEW\n\n        replicas: 2\n    path: x\n',
      ),
    ],
    [
      'spec.source.helm.values.image',
      'helm.values in a block that strips, CRLF, at the end of the file',
      'spec:\r\n  source:\r\n    helm:\r\n      values: |-\r\n        image: q/cart:1',
      { repository: 'q/cart', tag: '1' },
      'spec:\r\n  source:\r\n    helm:\r\n      values: |-\r\n        image: r.io/shop/cart:1.2.0@NEW',
    ],
    [
      'spec.source.kustomize.images[0]',
      'kustomize.images with a name',
      application('    kustomize:\n      images:\n      - cart=q.io/cart:v1 # c\n'),
      { repository: 'q.io/cart', tag: 'v1' },
      application('    kustomize:\n      images:\n      - cart=r.io/shop/cart:1.2.0@NEW # c\n'),
    ],
    [
      'spec.source.kustomize.images[0]',
      'kustomize.images without a name, which the repository was',
      application('    kustomize:\n      images:\n      - q.io/cart:v1@OLD\n'),
      { repository: 'q.io/cart', tag: 'v1', digest: old },
      application('    kustomize:\n      images:\n      - q.io/cart=r.io/shop/cart:1.2.0@NEW\n'),
    ],
    [
      'spec.generators[0].list.elements[codebase=cart]',
      "KubeRocketCI's ApplicationSet",
      'kind: ApplicationSet\nspec:\n  generators:\n  - list:\n      elements:\n      - codebase: cart\n        imageTag: NaN\n        imageRepository: q.io/cart\n        stage: dev\n  template:\n    metadata: {name: "shop-{{ .stage }}"}\n',
      { repository: 'q.io/cart' },
      'kind: ApplicationSet\nspec:\n  generators:\n  - list:\n      elements:\n      - codebase: cart\n        imageTag: 1.2.0\n        imageDigest: NEW\n        imageRepository: r.io/shop/cart\n        stage: dev\n  template:\n    metadata: {name: "shop-{{ .stage }}"}\n',
    ],
  ];
  test.each(cases)('%s: %s', (...one) => checkPath(one));

  test('a revision is a value like any other', () => {
    const place = placeOf({ layout: 'file', file: 'app.yaml', path: 'spec.source.targetRevision' });
    expect(place.write(application('    targetRevision: v1.1.0 # c\n'), { tag: '1.2' })).toBe(
      application('    targetRevision: "1.2" # c\n'),
    );
  });

  test('a template in the inner text is refused for what it is', () => {
    const place = placeOf({ layout: 'file', file: 'x.yaml', path: 'v.image' });
    expect(refusal(() => place.write('v: |\n  image: {{ .x }}\n', wanted))).toBe('helm-template');
    expect(refusal(() => place.write('v: |\n  image: [\n', wanted))).toBe('not-yaml');
  });

  test.each(['v: >\n  image: a:1\n', 'v: "image: a:1\\nb: 2"\n', "v: 'image: a:1'\n"])(
    'YAML in a text that is no literal block is refused by that name: %j',
    (text) => {
      const place = placeOf({ layout: 'file', file: 'x.yaml', path: 'v.image' });
      expect(refusal(() => place.write(text, wanted))).toBe('not-a-literal-block');
      expect(refusal(() => place.read(text))).toBe('not-a-literal-block');
      expect(() => place.write(text, wanted)).toThrow(
        /^x\.yaml:1: expected a literal block where the path goes on to image, found a (folded block|quoted text)/,
      );
    },
  );
});

describe('Flux', () => {
  const cases: readonly PathCase[] = [
    [
      'spec.images[name=cart]',
      'Kustomization.spec.images',
      'kind: Kustomization\nspec:\n  images:\n  - name: cart\n    newName: q.io/cart # {"$imagepolicy": "flux-system:cart:name"}\n    newTag: v1 # {"$imagepolicy": "flux-system:cart:tag"}\n',
      { repository: 'q.io/cart', tag: 'v1' },
      'kind: Kustomization\nspec:\n  images:\n  - name: cart\n    newName: r.io/shop/cart # {"$imagepolicy": "flux-system:cart:name"}\n    newTag: 1.2.0 # {"$imagepolicy": "flux-system:cart:tag"}\n    digest: NEW\n',
    ],
    [
      'spec.values.image',
      'HelmRelease',
      'kind: HelmRelease\nspec:\n  values:\n    image:\n      repository: q.io/cart\n      tag: v1@OLD # {"$imagepolicy": "flux-system:cart:tag"}\n',
      { repository: 'q.io/cart', tag: 'v1', digest: old },
      'kind: HelmRelease\nspec:\n  values:\n    image:\n      repository: r.io/shop/cart\n      tag: 1.2.0@NEW # {"$imagepolicy": "flux-system:cart:tag"}\n',
    ],
  ];
  test.each(cases)('%s: %s', (...one) => checkPath(one));
});

test('a pod: every kind of container is found', () => {
  const text = `spec:\n  template:\n    spec:\n${pod('      ', 'q/c:1').replaceAll(/q\/(?:wait|debug)/g, 'q/c')}`;
  const found = discoverPlaces('x.yaml', text, { image: { image: 'c' }, anchors: 'refuse' }).places.map(
    ({ name }) => name.split('spec.')[2],
  );
  expect(found).toEqual([
    'initContainers[name=wait].image of x.yaml',
    'containers[name=app].image of x.yaml',
    'ephemeralContainers[name=debug].image of x.yaml',
  ]);
});

describe('workloads', () => {
  const cases: readonly PathCase[] = [
    [
      'Deployment/cart:spec.template.spec.containers[name=app].image',
      'one of two documents',
      `kind: Service\nmetadata: {name: cart}\n---\nkind: Deployment\nmetadata: {name: cart}\nspec:\n  template:\n    spec:\n${pod('      ', 'q/c:1')}`,
      { repository: 'q/c', tag: '1' },
      `kind: Service\nmetadata: {name: cart}\n---\nkind: Deployment\nmetadata: {name: cart}\nspec:\n  template:\n    spec:\n${pod('      ', 'r.io/shop/cart:1.2.0@NEW')}`,
    ],
    [
      'spec.jobTemplate.spec.template.spec.containers[0].image',
      'a CronJob',
      `kind: CronJob\nspec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: q/c:1}]}}}}}\n`,
      { repository: 'q/c', tag: '1' },
      `kind: CronJob\nspec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: r.io/shop/cart:1.2.0@NEW}]}}}}}\n`,
    ],
    [
      '2:spec.image',
      'a custom resource by the number of its document',
      'a: 1\n---\nspec: {image: q/c@OLD}\n',
      { repository: 'q/c', digest: old },
      'a: 1\n---\nspec: {image: r.io/shop/cart:1.2.0@NEW}\n',
    ],
  ];
  test.each(cases)('%s: %s', (...one) => checkPath(one));
});

test('Chart.yaml: versions keep their quotes', () => {
  const chart = 'apiVersion: v2\nversion: 0.1.0\nappVersion: "1.1"\ndependencies:\n- name: db\n  version: 1.x.x\n';
  expect(chartPlace('appVersion').write(chart, { tag: '1.2' })).toBe(chart.replace('"1.1"', '"1.2"'));
  expect(chartPlace('version').write(chart, { tag: '0.2.0' })).toBe(chart.replace('0.1.0', '0.2.0'));
  expect(chartPlace('dependencies[name=db].version').write(chart, { tag: '2.0.0' })).toBe(
    chart.replace('1.x.x', '2.0.0'),
  );
  expect(chartPlace('appVersion').tagOnly?.(chart)).toBe(true);
});

test('JSON', () => {
  const place = placeOf({ layout: 'file', file: 'values.json', path: 'image' });
  const before = '{\n\t"image": {\n\t\t"repository": "q",\n\t\t"tag": "v1"\n\t}\n}';
  expect(place.write(before, wanted)).toBe(
    `{\n\t"image": {\n\t\t"repository": "r.io/shop/cart",\n\t\t"tag": "1.2.0",\n\t\t"digest": "${digest}"\n\t}\n}`,
  );
  expect(refusal(() => place.write('{"image": {"tag": "a"}, /* c */}', wanted))).toMatch(/not-yaml|edit-not-proven/);
  expect(full('OLD')).toBe(old);
});
