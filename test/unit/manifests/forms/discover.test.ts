import { expect, test } from '@jest/globals';
import { discoverPlaces } from '../../../../src/manifests/forms/discover.ts';
import { full, refusal, wanted } from '../../../support/places.ts';

const anywhere = { image: { image: 'shop/cart' }, anchors: 'refuse' } as const;

const text = `kind: Deployment
metadata: {name: cart}
spec:
  template:
    spec:
      initContainers:
      - name: migrate
        image: q.io/shop/cart:1
      containers:
      - name: app
        image: q.io/shop/cart:1@OLD
      - name: proxy
        image: q.io/shop/cart-proxy:1
---
kind: Application
metadata: {name: cart}
spec:
  source:
    helm:
      values: |
        image:
          repository: q.io/shop/cart
          tag: "1"
      parameters:
      - {name: image.repository, value: shop/cart}
      - {name: image.tag, value: "1"}
---
images:
- name: shop/cart
  newTag: "1"
- name: other
  newName: q.io/other/shop/cart
  newTag: "1"
note: shop/cart is mentioned here
repository: q.io/shop/cart
---
- {imageRepository: q.io/shop/cart, imageTag: NaN}
- cart.image=shop/cart:1
`;

function found(): readonly string[] {
  return discoverPlaces('x.yaml', full(text), anywhere).places.map(({ name }) => name);
}

test('every place that names the image, and nothing that only mentions it', () => {
  expect(found()).toEqual([
    'Deployment/cart:spec.template.spec.initContainers[name=migrate].image of x.yaml',
    'Deployment/cart:spec.template.spec.containers[name=app].image of x.yaml',
    'Application/cart:spec.source.helm.values.image of x.yaml',
    'Application/cart:spec.source.helm.parameters of x.yaml',
    '3:images[name=shop/cart] of x.yaml',
    '3:images[name=other] of x.yaml',
    '4:[0] of x.yaml',
    '4:[1] of x.yaml',
  ]);
});

test('each of them takes the image, and the others stay', () => {
  let edited = full(text);
  for (const place of discoverPlaces('x.yaml', edited, anywhere).places) {
    const next = place.write(edited, wanted);
    expect(next).not.toBe(edited);
    edited = next;
  }
  expect(edited).toContain('image: q.io/shop/cart-proxy:1\n');
  expect(edited).toContain('note: shop/cart is mentioned here\nrepository: q.io/shop/cart\n');
  expect(edited).toContain('- cart.image=r.io/shop/cart:1.2.0@sha256:bbb');
  for (const place of discoverPlaces('x.yaml', edited, anywhere).places) {
    expect(place.read(edited)).toMatchObject({ repository: 'r.io/shop/cart', tag: '1.2.0', digest: wanted.digest });
  }
});

test('a file that does not name the image is not looked at', () => {
  expect(discoverPlaces('x.yaml', '{{ not yaml', anywhere)).toEqual({ places: [], passed: [] });
  expect(refusal(() => discoverPlaces('x.yaml', '{{ shop/cart', anywhere))).toBe('helm-template');
});
