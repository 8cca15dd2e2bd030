import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { UsageError } from '../../../../src/base/errors.ts';
import type { Segment } from '../../../../src/manifests/yaml/yamlpath.ts';
import { formatYamlPath, parseYamlPath } from '../../../../src/manifests/yaml/yamlpath.ts';

const cases: readonly [string, readonly Segment[]][] = [
  ['image.tag', [{ key: 'image' }, { key: 'tag' }]],
  ['images[0].newTag', [{ key: 'images' }, { index: 0 }, { key: 'newTag' }]],
  [
    'spec.containers[name=app].image',
    [{ key: 'spec' }, { key: 'containers' }, { where: [{ key: 'name', value: 'app' }] }, { key: 'image' }],
  ],
  ['a[name="x"].b', [{ key: 'a' }, { where: [{ key: 'name', value: 'x' }] }, { key: 'b' }]],
  ['metadata.annotations["a.b/c"]', [{ key: 'metadata' }, { key: 'annotations' }, { key: 'a.b/c' }]],
  ['metadata.annotations[a.b/c]', [{ key: 'metadata' }, { key: 'annotations' }, { key: 'a.b/c' }]],
  ['"a.b".c', [{ key: 'a.b' }, { key: 'c' }]],
  [
    'e[stage=dev,codebase=cart]',
    [
      { key: 'e' },
      {
        where: [
          { key: 'stage', value: 'dev' },
          { key: 'codebase', value: 'cart' },
        ],
      },
    ],
  ],
  [
    'e[stage="dev"][codebase=cart]',
    [
      { key: 'e' },
      {
        where: [
          { key: 'stage', value: 'dev' },
          { key: 'codebase', value: 'cart' },
        ],
      },
    ],
  ],
  ['e[name=a,b]', [{ key: 'e' }, { where: [{ key: 'name', value: 'a,b' }] }]],
  ['[1][2]', [{ index: 1 }, { index: 2 }]],
  ['a["0"]', [{ key: 'a' }, { key: '0' }]],
];

test.each(cases)('%s', (text, segments) => {
  expect(parseYamlPath(text)).toEqual({ segments });
});

test('a document is chosen by kind and name', () => {
  expect(parseYamlPath('Deployment/cart:spec.replicas').document).toEqual({ kind: 'Deployment', name: 'cart' });
  expect(parseYamlPath('CronJob:spec').document).toEqual({ kind: 'CronJob' });
});

describe('what is no path', () => {
  test.each([
    '',
    '.',
    'a.',
    '.a',
    'a..b',
    'a[',
    'a[]',
    'a[0',
    'a]b',
    'a.[0',
    "a['b']",
    'Deployment:',
    'a'.repeat(2000),
    'a[0]b',
  ])('%j', (text) => {
    expect(() => parseYamlPath(text)).toThrow(UsageError);
  });
});

test('a path that is written is read back the same', () => {
  const key = fc.stringMatching(/^[^"\\[\]=\n]{1,8}$/).map((text) => ({ key: text }));
  const index = fc.nat(999_999).map((at) => ({ index: at }));
  const match = fc.record({ key: fc.stringMatching(/^[a-z]{1,5}$/), value: fc.stringMatching(/^[a-z0-9.-]{1,5}$/) });
  // Two selectors in a row are one, so that a key stands between them.
  const chosen = fc.array(match, { minLength: 1, maxLength: 3 }).map((where) => [{ where }, { key: 'item' }]);
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          key.map((one) => [one]),
          index.map((one) => [one]),
          chosen,
        ),
        { minLength: 1 },
      ),
      (parts) => {
        const segments = parts.flat();
        expect(parseYamlPath(formatYamlPath({ segments }))).toEqual({ segments });
      },
    ),
  );
});

test('hostile input takes no time', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        parseYamlPath(text);
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError);
      }
    }),
  );
});
