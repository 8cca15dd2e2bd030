import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { stringify } from 'yaml';
import { differencesBetween } from '../../../src/manifests/differences.ts';

function between(before: string, after: string) {
  return differencesBetween({ file: 'a.yaml', text: before }, { file: 'b.yaml', text: after }).map(
    ({ path, before: one, after: other }) => [path, one, other],
  );
}

function pathsBetween(before: string, after: string): ReadonlySet<string> {
  return new Set(between(before, after).map(([path]) => path ?? ''));
}

describe('differences between two files', () => {
  test.each<[string, string, string, (string | undefined)[][]]>([
    ['none', 'a: 1\n', 'a: 1\n', []],
    ['order, comments and style', 'a: 1\nb: "x" # c\n', '{ b: x, a: "1" }\n', []],
    ['a value', 'a: { b: 1 }\n', 'a: { b: 2 }\n', [['a.b', '1', '2']]],
    [
      'a key that is not there',
      'a: 1\n',
      'b: 2\n',
      [
        ['a', '1', undefined],
        ['b', undefined, '2'],
      ],
    ],
    [
      'an empty map',
      'a: {}\n',
      'a: { b: 1 }\n',
      [
        ['a', '{}', undefined],
        ['a.b', undefined, '1'],
      ],
    ],
    [
      'items by name',
      'l: [{ name: x, v: 1 }, { name: y }]\n',
      'l: [{ name: y }, { name: x, v: 2 }]\n',
      [['l[name=x].v', '1', '2']],
    ],
    ['items by number', 'l: [a, b]\n', 'l: [a]\n', [['l[1]', 'b', undefined]]],
    ['keys with dots', 'a/b.c: 1\n', 'a/b.c: 2\n', [['["a/b.c"]', '1', '2']]],
    ['documents', 'a: 1\n---\nb: 1\n', 'a: 1\n---\nb: 2\n', [['2:b', '1', '2']]],
    ['an alias', 'a: &x 1\nb: *x\n', 'a: &x 1\nb: 1\n', [['b', '*x', '1']]],
    ['null', 'a:\n', 'a: ~\n', []],
    ['a file without content', '', 'a: 1\n', [['a', undefined, '1']]],
  ])('%s', (_, before, after, expected) => {
    expect(between(before, after)).toEqual(expected);
  });

  test('a text has none to itself, and the same ones in either direction', () => {
    const value = fc.jsonValue({ maxDepth: 3 }).map((data) => stringify({ data }));
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(between(one, one)).toEqual([]);
        const there = pathsBetween(one, other);
        expect(pathsBetween(other, one)).toEqual(there);
        if (one !== other && stringify(one) !== stringify(other)) return;
        expect(there.size).toBe(0);
      }),
      { numRuns: 50 },
    );
  });
});
