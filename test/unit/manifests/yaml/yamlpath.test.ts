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
    [{ key: 'spec' }, { key: 'containers' }, { key: 'name', value: 'app' }, { key: 'image' }],
  ],
  ['a[name="x"].b', [{ key: 'a' }, { key: 'name', value: 'x' }, { key: 'b' }]],
  ['metadata.annotations["a.b/c"]', [{ key: 'metadata' }, { key: 'annotations' }, { key: 'a.b/c' }]],
  ['metadata.annotations[a.b/c]', [{ key: 'metadata' }, { key: 'annotations' }, { key: 'a.b/c' }]],
  ['"a.b".c', [{ key: 'a.b' }, { key: 'c' }]],
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
  fc.assert(
    fc.property(fc.array(fc.oneof(key, index, match), { minLength: 1 }), (segments) => {
      expect(parseYamlPath(formatYamlPath({ segments }))).toEqual({ segments });
    }),
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
