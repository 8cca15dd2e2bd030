import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../support/places.ts';
import { check, full, old, placeOf, refusal, wanted } from '../../../support/places.ts';

describe('kustomize', () => {
  const place = placeOf({ layout: 'kustomize', directory: 'apps/{application}/{environment}' });
  const cases: readonly Case[] = [
    [
      'no images',
      'resources:\n  - ../base\n',
      undefined,
      'resources:\n  - ../base\nimages:\n  - name: shop/cart\n    newName: r.io/shop/cart\n    newTag: 1.2.0\n    digest: NEW\n',
    ],
    [
      'no images, lists without indentation',
      'resources:\n- ../base',
      undefined,
      'resources:\n- ../base\nimages:\n- name: shop/cart\n  newName: r.io/shop/cart\n  newTag: 1.2.0\n  digest: NEW',
    ],
    [
      'an empty list',
      'images: []\n',
      undefined,
      'images: [{name: shop/cart, newName: r.io/shop/cart, newTag: 1.2.0, digest: "NEW"}]\n',
    ],
    [
      'an empty key',
      'images:\nresources: []\n',
      undefined,
      'images:\n- name: shop/cart\n  newName: r.io/shop/cart\n  newTag: 1.2.0\n  digest: NEW\nresources: []\n',
    ],
    [
      'other entries',
      'images:\n- name: a # c\n  newTag: x\nresources: []\n',
      undefined,
      'images:\n- name: a # c\n  newTag: x\n- name: shop/cart\n  newName: r.io/shop/cart\n  newTag: 1.2.0\n  digest: NEW\nresources: []\n',
    ],
    [
      'name alone',
      'images:\n- name: shop/cart # c\n',
      { repository: 'shop/cart' },
      'images:\n- name: shop/cart # c\n  newName: r.io/shop/cart\n  newTag: 1.2.0\n  digest: NEW\n',
    ],
    [
      'newTag',
      'images:\n- name: shop/cart\n  newTag: "1.1"\n',
      { repository: 'shop/cart', tag: '1.1' },
      'images:\n- name: shop/cart\n  newName: r.io/shop/cart\n  newTag: "1.2.0"\n  digest: NEW\n',
    ],
    [
      'newName and newTag',
      'images:\n- newName: r.io/shop/cart\n  name: shop/cart\n  newTag: 1.1.0\n',
      { repository: 'r.io/shop/cart', tag: '1.1.0' },
      'images:\n- newName: r.io/shop/cart\n  name: shop/cart\n  newTag: 1.2.0\n  digest: NEW\n',
    ],
    [
      'newName and digest',
      'images:\n- digest: OLD\n  name: shop/cart\n  newName: q.io/c\n',
      { repository: 'q.io/c', digest: old },
      'images:\n- digest: NEW\n  name: shop/cart\n  newName: r.io/shop/cart\n  newTag: 1.2.0\n',
    ],
    [
      'all of them',
      'images:\n- name: shop/cart\n  newName: q.io/c\n  newTag: 1.1.0\n  digest: OLD\n',
      { repository: 'q.io/c', tag: '1.1.0', digest: old },
      'images:\n- name: shop/cart\n  newName: r.io/shop/cart\n  newTag: 1.2.0\n  digest: NEW\n',
    ],
    [
      'JSON',
      '{"images": [{"name": "shop/cart", "newTag": "1.1.0"}]}',
      { repository: 'shop/cart', tag: '1.1.0' },
      '{"images": [{"name": "shop/cart", "newName": "r.io/shop/cart", "newTag": "1.2.0", "digest": "NEW"}]}',
    ],
    [
      'JSON over lines',
      '{\n  "images": [\n    {\n      "name": "shop/cart",\n      "newTag": "1.1.0"\n    }\n  ]\n}\n',
      { repository: 'shop/cart', tag: '1.1.0' },
      '{\n  "images": [\n    {\n      "name": "shop/cart",\n      "newName": "r.io/shop/cart",\n      "newTag": "1.2.0",\n      "digest": "NEW"\n    }\n  ]\n}\n',
    ],
  ];
  test.each(cases)('%s', (...one) => check(place, one));

  test('where it is', () => {
    expect(place.file).toBe('apps/cart/dev/kustomization.yaml');
    expect(place.alternatives).toEqual(['apps/cart/dev/kustomization.yml', 'apps/cart/dev/Kustomization']);
  });

  test('an image name of its own; no newName where the name is the repository', () => {
    const own = placeOf({ layout: 'kustomize', directory: '.', image: 'r.io/shop/cart' });
    expect(own.file).toBe('kustomization.yaml');
    expect(own.write('images:\n- name: r.io/shop/cart\n  newTag: a\n', wanted)).toBe(
      full('images:\n- name: r.io/shop/cart\n  newTag: 1.2.0\n  digest: NEW\n'),
    );
  });

  test('what is refused', () => {
    const twice = 'images:\n- name: shop/cart\n- name: shop/cart\n';
    expect(refusal(() => place.write(twice, wanted))).toBe('ambiguous-image');
    expect(refusal(() => place.write('', wanted))).toBe('not-a-kustomization');
    expect(refusal(() => place.write('images: x\n', wanted))).toBe('not-a-kustomization');
    expect(refusal(() => place.write('{images, x: 1}\n', wanted))).toBe('not-a-kustomization');
    expect(refusal(() => place.write('- a\n', wanted))).toBe('not-a-kustomization');
    expect(refusal(() => place.write(full('images: [{name: shop/cart, digest: OLD}]'), { tag: 'b' }))).toBe(
      'digest-needed',
    );
  });
});
