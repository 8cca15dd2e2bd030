import { describe, expect, test } from '@jest/globals';
import { fileAndPath } from '../../../../src/manifests/forms/path-place.ts';
import { valueAt } from '../../../../src/manifests/forms/value.ts';
import { digest, full, names, old, refusal, wanted } from '../../../support/places.ts';

const [oldHex, hex] = [old.slice('sha256:'.length), digest.slice('sha256:'.length)];
const identity = { ...names, repositories: ['r.io/shop/cart', 'q.io/shop/cart'] };

function filled(text: string): string {
  return full(text.replaceAll('OLDHEX', oldHex).replaceAll('NEWHEX', hex));
}

function place(path: string, file = 'x.yaml') {
  return fileAndPath(file, path, 'refuse', identity);
}

function written(path: string, text: string): string {
  return place(path).write(filled(text), wanted);
}

/** Path, text before, text after. */
const pins: readonly (readonly [string, string, string])[] = [
  [
    'image',
    'image: {repository: q.io/shop/cart, tag: "1", sha: OLDHEX}\n',
    'image: {repository: r.io/shop/cart, tag: "1.2.0", sha: NEWHEX}\n',
  ],
  [
    'image',
    'image: {repository: q.io/shop/cart, tag: "1", digest: OLDHEX}\n',
    'image: {repository: r.io/shop/cart, tag: "1.2.0", digest: NEWHEX}\n',
  ],
  [
    'image',
    'image: {repository: q.io/shop/cart, tag: "1", hash: "OLD"}\n',
    'image: {repository: r.io/shop/cart, tag: "1.2.0", hash: "NEW"}\n',
  ],
  [
    'image',
    'image: {repository: q.io/shop/cart, tag: "1", imageDigest: "OLD"}\n',
    'image: {repository: r.io/shop/cart, tag: "1.2.0", imageDigest: "NEW"}\n',
  ],
  [
    'image',
    'image: {repository: q.io/shop/cart, tag: "1", sha256: ""}\n',
    'image: {repository: r.io/shop/cart, tag: "1.2.0", sha256: "NEWHEX"}\n',
  ],
  [
    'image',
    'image: {repository: q.io/shop/cart@sha256, tag: OLDHEX}\n',
    'image: {repository: r.io/shop/cart@sha256, tag: NEWHEX}\n',
  ],
  ['image.tag', 'image:\n  tag: 1.1.0\n  sha: OLDHEX\n', 'image:\n  tag: 1.2.0\n  sha: NEWHEX\n'],
  [
    'cartImageTag',
    'cartImageTag: 1.1.0\ncartImageDigest: OLD\nsidecarDigest: OLD\n',
    'cartImageTag: 1.2.0\ncartImageDigest: NEW\nsidecarDigest: OLD\n',
  ],
  ['cart', 'cart:\n  image: q.io/shop/cart@OLD\n  tag: 1.1.0\n', 'cart:\n  image: r.io/shop/cart@NEW\n  tag: 1.2.0\n'],
];

describe('pins beside the tag are written in their own style', () => {
  test.each(pins)('%s of %s', (path, before, after) => {
    const text = written(path, before);
    expect(text).toBe(filled(after));
    expect(place(path).write(text, wanted)).toBe(text);
    expect(place(path).read(text)?.digest).toBe(digest);
    expect(place(path).tagOnly?.(text)).toBe(false);
  });

  test('the hash of a commit is no pin, and stays', () => {
    const text = 'image:\n  repository: q.io/shop/cart\n  tag: "1"\n  sha: 0a1b2c3\n';
    expect(written('image', text)).toBe(
      filled('image:\n  repository: r.io/shop/cart\n  tag: "1.2.0"\n  digest: NEW\n  sha: 0a1b2c3\n'),
    );
  });

  test('a path to the repository leads to the whole image where a tag stands beside it', () => {
    const text = 'image:\n  repository: q.io/shop/cart\n  tag: 1.1.0\n';
    expect(written('image.repository', text)).toBe(written('image', text));
    expect(place('image.repository').read(text)).toMatchObject({ repository: 'q.io/shop/cart', tag: '1.1.0' });
    // Without one, the text is the whole reference.
    expect(written('image.repository', 'image:\n  repository: q.io/shop/cart:1.1.0\n')).toBe(
      filled('image:\n  repository: r.io/shop/cart:1.2.0@NEW\n'),
    );
  });

  test('a pin that is there asks for a digest', () => {
    const text = filled('image: {repository: q.io/shop/cart, tag: "1", sha: OLDHEX}\n');
    expect(refusal(() => place('image').write(text, { tag: '1.2.0' }))).toBe('digest-needed');
    const sha512 = `sha512:${'b'.repeat(128)}` as const;
    expect(refusal(() => place('image').write(text, { tag: '1.2.0', digest: sha512 }))).toBe('digest-needed');
  });
});

/** Forms without a key for the digest: no key is invented, and the tag alone is written. */
const tagForms: readonly (readonly [string, string, string])[] = [
  ['image', 'image:\n  name: q.io/shop/cart\n  tag: "1"\n', 'image:\n  name: r.io/shop/cart\n  tag: "1.2.0"\n'],
  ['cart', 'cart:\n  image: q.io/shop/cart\n  tag: "1"\n', 'cart:\n  image: r.io/shop/cart\n  tag: "1.2.0"\n'],
  ['cart.image', 'cart:\n  image: q.io/shop/cart\n  tag: "1"\n', 'cart:\n  image: r.io/shop/cart\n  tag: "1.2.0"\n'],
  ['image', 'image: q.io/shop/cart\nimageTag: v1\n', 'image: r.io/shop/cart\nimageTag: 1.2.0\n'],
  ['image', 'image:\n  tag: "1"\n  pullPolicy: Always\n', 'image:\n  tag: "1.2.0"\n  pullPolicy: Always\n'],
];

describe('a chart without a key for the digest gets none', () => {
  test.each(tagForms)('%s of %j', (path, before, after) => {
    expect(place(path).tagOnly?.(before)).toBe(true);
    const text = written(path, before);
    expect(text).toBe(after);
    expect(place(path).write(text, wanted)).toBe(text);
  });

  test.each([
    ['image', 'image: q.io/shop/cart:1.1.0\ntag: 1.0.0\n', 'ambiguous-image'],
    ['image', 'image: {pullPolicy: Always}\n', 'not-an-image'],
    ['image', 'image: {name: cart-is-a-label}\n', 'not-an-image'],
  ])('%s of %j is refused: %s', (path, text, code) => {
    expect(refusal(() => written(path, text))).toBe(code);
  });
});

const manifest = (url: string, ref: string) => `kind: OCIRepository\nspec:\n  url: oci://${url}\n  ref:\n${ref}`;

describe('an OCIRepository', () => {
  test('takes tag and digest, and no key that its resource does not have', () => {
    const text = written('spec.ref', manifest('q.io/shop/cart', '    tag: 1.1.0\n'));
    expect(text).toBe(filled(manifest('r.io/shop/cart', '    tag: 1.2.0\n    digest: NEW\n')));
    expect(place('spec.ref').read(text)).toEqual({ repository: 'r.io/shop/cart', tag: '1.2.0', digest });
  });

  test('keeps a variable in its url', () => {
    const text = 'kind: OCIRepository\nspec:\n  url: oci://${REGISTRY}/shop/cart\n  ref: {tag: "1", digest: "OLD"}\n';
    const after = text.replace('"1"', '"1.2.0"').replace('OLD', 'NEW');
    expect(written('spec.ref', text)).toBe(filled(after));
  });

  test('with a range chooses its version itself', () => {
    const text = manifest('q.io/shop/cart', '    semver: ">=1.0.0"\n    tag: 1.1.0\n');
    expect(refusal(() => written('spec.ref', text))).toBe('not-an-image');
    expect(refusal(() => written('spec.ref.tag', text))).toBe('not-an-image');
  });
});

const parameter = (name: string, value: string) => `- {name: ${name}, value: ${value}}\n`;

describe('parameters of several images', () => {
  const list = (cart: string) =>
    `p:\n${parameter('web.image.repository', 'q.io/shop/web')}${parameter('web.image.tag', 'v7')}${cart}`;
  const cart = parameter('cart.image.repository', 'q.io/shop/cart') + parameter('cart.image.tag', 'v1');

  test("the application's own are written", () => {
    const text = written('p', list(cart));
    expect(text).toContain(parameter('web.image.repository', 'q.io/shop/web') + parameter('web.image.tag', 'v7'));
    expect(text).toContain(parameter('cart.image.repository', 'r.io/shop/cart') + parameter('cart.image.tag', '1.2.0'));
    expect(place('p').read(text)).toEqual({ repository: 'r.io/shop/cart', tag: '1.2.0', digest });
  });

  test('none of them is refused, and so are several without anybody to say which', () => {
    const other = parameter('pay.image.repository', 'q.io/shop/pay') + parameter('pay.image.tag', 'v1');
    expect(refusal(() => written('p', list(other)))).toBe('ambiguous-image');
    expect(refusal(() => fileAndPath('x.yaml', 'p', 'refuse').read(list(cart)))).toBe('ambiguous-image');
  });
});

/** Key and value, and what becomes of the value; a code in capitals is none. */
const references: readonly (readonly [string, string, string])[] = [
  ['url', 'oci://q.io/shop/cart:1.1.0', 'oci://r.io/shop/cart:1.2.0'],
  ['url', 'oci://q.io/shop/cart@OLD', 'oci://r.io/shop/cart@NEW'],
  ['image', 'docker://q.io/shop/cart:1.1.0', 'docker://r.io/shop/cart:1.2.0'],
  ['value', '$(REGISTRY)/shop/cart:1.1.0', '"$(REGISTRY)/shop/cart:1.2.0@NEW"'],
  ['image', '${REGISTRY}/shop/cart:1.1.0', '"${REGISTRY}/shop/cart:1.2.0@NEW"'],
];

describe('references with a scheme or a variable are changed in their tag part', () => {
  test.each(references)('%s: %s', (key, before, after) => {
    const text = written(key, `${key}: ${before}\n`);
    expect(text).toBe(filled(`${key}: ${after}\n`));
    expect(place(key).write(text, wanted)).toBe(text);
  });

  test.each([
    ['url', 'oci://q.io/shop/cart'],
    ['url', 'https://example.com/a'],
    ['image', '${IMAGE}'],
    ['value', '$(TAG)'],
    ['tag', 'oci://q.io/shop/cart:1'],
    ['version', '">=1.0.0 <2.0.0"'],
    ['note', 'any words at all'],
  ])('%s: %s is no image and stays', (key, value) => {
    expect(refusal(() => written(key, `${key}: ${value}\n`))).toBe('not-an-image');
  });
});

const write = (path: string, text: string, value: string) => valueAt('x.yaml', path).write(filled(text), value);

describe('a single value', () => {
  test('beside a digest that would win over it is refused', () => {
    expect(refusal(() => write('image.tag', 'image: {tag: "1", digest: OLD}\n', '1.2.0'))).toBe('digest-needed');
    expect(refusal(() => write('image.tag', 'image: {tag: "1", sha: OLDHEX}\n', '1.2.0'))).toBe('digest-needed');
    expect(refusal(() => write('images[0].newTag', 'images:\n- {name: a, newTag: "1", digest: OLD}\n', '2'))).toBe(
      'digest-needed',
    );
    expect(write('image.digest', 'image: {tag: "1", digest: OLD}\n', digest)).toContain(digest);
    expect(write('image.tag', 'image: {tag: "1", digest: ""}\n', '1.2.0')).toContain('1.2.0');
  });

  test('does not take the place of a whole reference', () => {
    expect(refusal(() => write('image', 'image: q.io/a/b:1@OLD\n', '1.2.0'))).toBe('not-an-image');
    expect(refusal(() => write('url', 'url: oci://q.io/a/b:1\n', '1.2.0'))).toBe('not-an-image');
    expect(write('image', 'image: q.io/a/b:1\n', 'q.io/a/b:2')).toBe('image: q.io/a/b:2\n');
  });
});

describe('what another program fills in', () => {
  test.each([
    ['repository: "$(REG)/shop/cart", tag: "1"', 'repository: "$(REG)/shop/cart", tag: "1.2.0", digest: "NEW"'],
    [
      'registry: "${REG}", repository: shop/cart, tag: "1"',
      'registry: "${REG}", repository: shop/cart, tag: "1.2.0", digest: "NEW"',
    ],
  ])('keeps the repository that it is part of: %s', (before, after) => {
    expect(written('image', `image: {${before}}\n`)).toBe(filled(`image: {${after}}\n`));
  });

  test.each([
    'image: {repository: q.io/shop/cart, tag: "$(TAG)"}\n',
    'image: {repository: q.io/shop/cart, tag: "${TAG:-1}"}\n',
    'image: {repository: q.io/shop/cart, tag: "1", digest: "$(DIGEST)"}\n',
    'image: {repository: q.io/shop/cart, imageTag: "${TAG}"}\n',
  ])('is never replaced whole: %s', (text) => {
    expect(refusal(() => written('image', text))).toBe('templated-value');
  });

  test('and a switch are no tags', () => {
    expect(refusal(() => written('image.debug', 'image: {debug: true}\n'))).toBe('not-an-image');
    expect(written('image.tag', 'image: {tag: "true"}\n')).toBe('image: {tag: "1.2.0"}\n');
  });
});

test('a file with !!merge is edited like any other', () => {
  const text = 'b: &b {x: "1"}\napp:\n  !!merge <<: *b\n  image: q.io/shop/cart:1\n';
  expect(written('app.image', text)).toBe(text.replace('q.io/shop/cart:1', filled('r.io/shop/cart:1.2.0@NEW')));
  expect(valueAt('x.yaml', 'app.x', 'edit-anchor').write(text, '2')).toBe(text.replace('"1"', '"2"'));
  expect(refusal(() => written('app.image', 'app:\n  !!merge <<: {a: "1"}\n  <<: {b: "1"}\n  image: a/b:1\n'))).toBe(
    'duplicate-key',
  );
});

test.each(['x.cue', 'main.tf', 'prod.tfvars', '.env', 'x.jsonnet', 'x.jsonc', 'x.k'])(
  '%s is named as what it is',
  (file) => {
    const error = () => place('image', file).read('image: a\n');
    expect(refusal(error)).toBe('not-yaml');
    expect(error).toThrow(/expected YAML or JSON, found [A-Z]|found an environment file/);
  },
);
