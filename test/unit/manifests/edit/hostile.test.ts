import { expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { StepError } from '../../../../src/base/errors.ts';
import { discoverPlaces } from '../../../../src/manifests/forms/discover.ts';
import { placesOf } from '../../../../src/manifests/layouts/layouts.ts';
import { textOf } from '../../../../src/base/text.ts';
import { valueAt } from '../../../../src/manifests/forms/value.ts';
import { names, wanted } from '../../../support/places.ts';

/** Pieces that YAML gives a meaning to, in any order. */
const words =
  'image images tag name newTag digest registry repository shop/cart parameters value imageTag null v1 1.20 a:1 q.io/shop/cart:1';
const marks = ': |:|- |? |,|{|}|[|]|"|\'|\\|&a |*a|<<: *a|!!str |!x |{{|}}|~|@|`|=|#| # c'.split('|');
const layout = [
  '|',
  '|-\n  ',
  '>',
  '>+2\n',
  '\n',
  '\n  ',
  '\n    ',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '---\n',
  '...\n',
  '%YAML 1.1\n',
];
const characters = ['\uFEFF', '\u2028', '\0', 'é', '🚀'];
const piece = fc.constantFrom(...words.split(' '), ...marks, ...layout, ...characters);
const noise = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

const sound = fc.constantFrom(
  'a: &a 1\nimage:\n  repository: q.io/shop/cart # c\n  tag: "v1"\n  digest: ""\nb: *a\n',
  'image: {repository: q, tag: v1}\nimages:\n- name: shop/cart\n  newTag: v1\n- b\n',
  'images:\n  - q.io/shop/cart:1\n  - name: shop/cart\nparameters:\n- {name: image.tag, value: v1}\n',
  'image: >-\n  q.io/shop/cart:1\n---\nvalues: |\n  image: q.io/shop/cart:1\n',
  '{"image": {"repository": "q", "tag": null}, "images": ["q.io/shop/cart:1"], "parameters": []}',
  'x: &x\n  tag: v1\nimage:\n  <<: *x\n  repository: q\nimages: []\n',
  'image:\n  name: shop/cart\n  registry: q.io\n  repository: cart\n  tag: v1@sha256:1\nglobal:\n  imageRegistry: ""\n',
  'parameters:\n- name: image.tag\n  value: v1\n- name: image.repository\nimages:\n- {codebase: shop/cart, imageTag: NaN}\n',
  'images:\n  - name: shop/cart\n    newName: q.io/shop/cart\n    newTag: v1\n    digest: sha256:1\nimage: {"tag": }\n',
);

/** A sound text with pieces thrown in. */
const broken = fc
  .tuple(sound, fc.array(fc.tuple(fc.nat(150), piece, fc.nat(3)), { minLength: 1, maxLength: 3 }))
  .map(([base, changes]) =>
    changes.reduce<string>(
      (text, [at, what, cut]) => text.slice(0, at % text.length) + what + text.slice((at % text.length) + cut),
      base,
    ),
  );
const text = fc.oneof(noise, { arbitrary: broken, weight: 4 });

/** Whatever is wrong with the text is said by an error that is ours; undefined then. */
function calmly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    expect(error.message).not.toBe('');
    return undefined;
  }
}

const places = [
  ...placesOf({ layout: 'krci' }, names, 'edit-anchor'),
  ...placesOf({ layout: 'krci' }, names, 'break-alias'),
  ...placesOf({ layout: 'kustomize', directory: '.' }, names),
  ...placesOf({ layout: 'file', file: 'x.yaml', path: 'image' }, names),
  ...placesOf({ layout: 'file', file: 'x.json', path: 'images[0]' }, names),
  ...placesOf({ layout: 'file', file: 'x.yaml', path: 'parameters' }, names, 'edit-anchor'),
  ...placesOf({ layout: 'file', file: 'x.yaml', path: 'image.tag' }, names, 'break-alias'),
  ...placesOf({ layout: 'file', file: 'x.yaml', path: 'images[0]' }, names),
];

test('any text: an edit that is right, or an error that says why not', () => {
  fc.assert(
    fc.property(text, (content) => {
      for (const place of places) {
        calmly(() => place.read(content));
        calmly(() => place.tagOnly?.(content));
        const edited = calmly(() => place.write(content, wanted));
        if (edited === undefined) continue;
        const named = place.read(edited);
        expect(named?.tag).toBe(wanted.tag);
        expect(named?.repository ?? wanted.repository).toBe(wanted.repository);
        if (place.tagOnly?.(edited) !== true) expect(named?.digest).toBe(wanted.digest);
        expect(place.write(edited, wanted)).toBe(edited);
      }
      calmly(() => valueAt('x.yaml', 'image.tag').write(content, 'v2'));
      calmly(() => discoverPlaces('x.yaml', content, { image: { image: 'shop/cart' }, anchors: 'refuse' }));
    }),
    { numRuns: 500 },
  );
});

test('any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      calmly(() => expect(new TextEncoder().encode(textOf(bytes, 'x.yaml'))).toEqual(bytes));
    }),
  );
});
