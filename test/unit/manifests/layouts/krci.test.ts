import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../support/places.ts';
import { check, full, old, placeOf, refusal, wanted } from '../../../support/places.ts';

describe('krci', () => {
  const place = placeOf({ layout: 'krci' });
  const cases: readonly Case[] = [
    ['no content', '', undefined, 'image:\n  repository: r.io/shop/cart\n  tag: 1.2.0\n  digest: NEW\n'],
    [
      'comments alone',
      '# values',
      undefined,
      '# values\nimage:\n  repository: r.io/shop/cart\n  tag: 1.2.0\n  digest: NEW\n',
    ],
    [
      'everything there',
      'image:\n  repository: r.io/shop/cart # c\n  tag: "1.1.0" # t\n  digest: OLD\nreplicas: 1\n',
      { repository: 'r.io/shop/cart', tag: '1.1.0', digest: old },
      'image:\n  repository: r.io/shop/cart # c\n  tag: "1.2.0" # t\n  digest: NEW\nreplicas: 1\n',
    ],
    [
      'no digest yet',
      'image:\n    repository: r.io/shop/cart\n    tag: 1.1.0 # t\n\n# other\nreplicas: 1\n',
      { repository: 'r.io/shop/cart', tag: '1.1.0' },
      'image:\n    repository: r.io/shop/cart\n    tag: 1.2.0 # t\n    digest: NEW\n\n# other\nreplicas: 1\n',
    ],
    [
      'another registry, tag alone, CRLF, no final newline',
      'a: 1\r\nimage:\r\n  tag: 1.1.0',
      { tag: '1.1.0' },
      'a: 1\r\nimage:\r\n  tag: 1.2.0\r\n  repository: r.io/shop/cart\r\n  digest: NEW',
    ],
    [
      'no image',
      'replicas: 1\nnote: |\n  text\n',
      undefined,
      'replicas: 1\nnote: |\n  text\nimage:\n  repository: r.io/shop/cart\n  tag: 1.2.0\n  digest: NEW\n',
    ],
    [
      'an empty image',
      'image: # none\nb: 1\n',
      undefined,
      'image: # none\n  repository: r.io/shop/cart\n  tag: 1.2.0\n  digest: NEW\nb: 1\n',
    ],
    [
      'an empty flow image',
      'image: {}\n',
      undefined,
      'image: {repository: r.io/shop/cart, tag: 1.2.0, digest: "NEW"}\n',
    ],
    [
      'a flow image',
      'image: { tag: 1.1.0 } # c\n',
      { tag: '1.1.0' },
      'image: { tag: 1.2.0, repository: r.io/shop/cart, digest: "NEW" } # c\n',
    ],
    [
      'an empty digest',
      'image:\n  repository: r.io/shop/cart\n  tag: 1.1.0\n  digest: ""\n',
      { repository: 'r.io/shop/cart', tag: '1.1.0' },
      'image:\n  repository: r.io/shop/cart\n  tag: 1.2.0\n  digest: "NEW"\n',
    ],
    [
      'one string',
      'image: r.io/shop/cart:1.1.0@OLD # c\n',
      { repository: 'r.io/shop/cart', tag: '1.1.0', digest: old },
      'image: r.io/shop/cart:1.2.0@NEW # c\n',
    ],
    [
      'a registry of its own',
      'image:\n  registry: q.io\n  repository: shop/cart\n  tag: v1@OLD\n',
      { repository: 'q.io/shop/cart', tag: 'v1', digest: old },
      'image:\n  registry: r.io\n  repository: shop/cart\n  tag: 1.2.0@NEW\n',
    ],
    [
      'a global registry',
      'global: {imageRegistry: r.io}\nimage:\n  repository: shop/old\n  tag: v1\n',
      { repository: 'r.io/shop/old', tag: 'v1' },
      'global: {imageRegistry: r.io}\nimage:\n  repository: shop/cart\n  tag: 1.2.0\n  digest: NEW\n',
    ],
    [
      'a global registry and no image yet',
      'global:\n  imageRegistry: r.io\n',
      undefined,
      'global:\n  imageRegistry: r.io\nimage:\n  repository: shop/cart\n  tag: 1.2.0\n  digest: NEW\n',
    ],
  ];
  test.each(cases)('%s', (...one) => check(place, one));

  test('the file is the contract', () => {
    expect(place).toMatchObject({ file: 'shop/dev/cart-values.yaml', creation: { directory: 'shop/dev' } });
  });

  test('an image without a host does not fill a registry of its own', () => {
    const bare = { ...wanted, repository: 'shop/cart' };
    expect(refusal(() => place.write('image: {registry: r.io, repository: shop/cart, tag: a}\n', bare))).toBe(
      'registry-expected',
    );
  });

  test('a global registry of another host is not worked around', () => {
    expect(refusal(() => place.write('global: {imageRegistry: x.io}\nimage: {tag: a}\n', wanted))).toBe(
      'global-registry',
    );
    expect(refusal(() => place.write('global: {imageRegistry: x.io}\n', wanted))).toBe('global-registry');
  });

  test('a digest that would stay behind', () => {
    expect(refusal(() => place.write(full('image: {tag: a, digest: OLD}\n'), { tag: 'b' }))).toBe('digest-needed');
    expect(refusal(() => place.write(full('image: {tag: a@OLD}\n'), { tag: 'b' }))).toBe('digest-needed');
    expect(refusal(() => place.write(full('image: r/c:a@OLD\n'), { tag: 'b' }))).toBe('digest-needed');
  });

  test('a string that is no image', () => {
    expect(refusal(() => place.write('image: "not an image"\n', wanted))).toBe('not-an-image');
    expect(refusal(() => place.write('image: [a]\n', wanted))).toBe('not-a-scalar');
  });

  test('a comment in a flow mapping that would end up beside another key', () => {
    expect(refusal(() => place.write('image: {\n  tag: a # c\n}\n', wanted))).toBe('no-place');
    expect(refusal(() => place.write('image: {\n  tag: a, # c\n}\n', wanted))).toBe('no-place');
  });

  test('a key of a flow mapping without a colon, which leaves no place for a value', () => {
    expect(place.read('{image, b: 1}\n')).toBeUndefined();
    expect(refusal(() => place.write('{image, b: 1}\n', wanted))).toBe('path-not-found');
  });

  test('reading follows what is shared; writing asks', () => {
    const merged = full('x: &x {tag: v1, digest: OLD}\nimage:\n  <<: *x\n  repository: q\n');
    expect(place.read(merged)).toEqual({ repository: 'q', tag: 'v1', digest: old });
    expect(refusal(() => place.write(merged, wanted))).toBe('shared-value');
    const alias = 'x: &x {repository: q, tag: &t v1}\ny: *t\nimage: *x\n';
    expect(place.read(alias)).toEqual({ repository: 'q', tag: 'v1' });
    expect(refusal(() => place.write(alias, wanted))).toBe('shared-value');
  });

  test('a tag that no registry takes', () => {
    expect(refusal(() => place.write('', { tag: 'a b' }))).toBe('invalid-tag');
  });
});
