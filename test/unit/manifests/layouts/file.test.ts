import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../support/places.ts';
import { check, full, old, placeOf, refusal, wanted } from '../../../support/places.ts';

function deployment(image: string): string {
  return `kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n      - name: log\n        image: log:1\n      - image: ${image}\n        name: app\n`;
}

describe('file and path', () => {
  const cases: readonly (readonly [path: string, ...Case])[] = [
    [
      'spec.template.spec.containers[name=app].image',
      'container',
      deployment('q.io:5000/c:1 # c'),
      { repository: 'q.io:5000/c', tag: '1' },
      deployment('r.io/shop/cart:1.2.0@NEW # c'),
    ],
    [
      'spec.template.spec.containers[name=app].image',
      'container with a digest alone',
      deployment('c@OLD'),
      { repository: 'c', digest: old },
      deployment('r.io/shop/cart:1.2.0@NEW'),
    ],
    [
      'spec.template.spec.containers[name=app].image',
      'container without a tag',
      deployment('cart'),
      { repository: 'cart' },
      deployment('r.io/shop/cart:1.2.0@NEW'),
    ],
    [
      'app',
      'a reference under any key',
      'app: q/c:1\n',
      { repository: 'q/c', tag: '1' },
      'app: r.io/shop/cart:1.2.0@NEW\n',
    ],
    [
      'cart.image',
      'a mapping',
      'cart:\n  image:\n    repository: q\n    tag: 1.1\n',
      { repository: 'q', tag: '1.1' },
      'cart:\n  image:\n    repository: r.io/shop/cart\n    tag: 1.2.0\n    digest: NEW\n',
    ],
    [
      'image',
      "a chart's mapping that has a name and a digest, as an entry of a kustomization does",
      'image:\n  name: cart\n  repository: q\n  tag: v1\n  digest: OLD\n',
      { repository: 'q', tag: 'v1', digest: old },
      'image:\n  name: cart\n  repository: r.io/shop/cart\n  tag: 1.2.0\n  digest: NEW\n',
    ],
    [
      'image.tag',
      'a tag with its digest beside it',
      'image:\n  tag: v1\n  digest: OLD\n',
      { tag: 'v1', digest: old },
      'image:\n  tag: 1.2.0\n  digest: NEW\n',
    ],
    [
      'image.tag',
      'a tag with its digest behind it',
      'image:\n  tag: v1@OLD\n',
      { tag: 'v1', digest: old },
      'image:\n  tag: 1.2.0@NEW\n',
    ],
  ];
  test.each(cases)('%s: %s', (path, ...one) => check(placeOf({ layout: 'file', file: 'x.yaml', path }), one));

  test('a tag alone, which has no place for a digest', () => {
    const place = placeOf({ layout: 'file', file: '{flow}/{environment}.yaml', path: 'image.tag' });
    expect(place.name).toBe('image.tag of shop/dev.yaml');
    expect(place.write('image: {tag: v1}\n', wanted)).toBe('image: {tag: 1.2.0}\n');
    expect(place.tagOnly?.('image: {tag: v1}\n')).toBe(true);
    expect(place.tagOnly?.(full('image: {tag: v1@OLD}\n'))).toBe(false);
    expect(place.tagOnly?.('image: {tag: v1, digest: x}\n')).toBe(false);
  });

  test('a path that leads nowhere', () => {
    const place = placeOf({ layout: 'file', file: 'x.yaml', path: 'image.tag' });
    expect(refusal(() => place.read('image: {}\n'))).toBe('path-not-found');
    expect(refusal(() => place.write('image: {tag: []}\n', wanted))).toBe('path-not-found');
  });
});
