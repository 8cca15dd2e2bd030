import { describe, expect, test } from '@jest/globals';
import { numberAt } from '../../../../src/manifests/forms/number.ts';
import { refusal } from '../../../support/places.ts';

describe('a whole number is written as it stands there', () => {
  test.each<readonly [string, string, string, string]>([
    ['plain', 'weight: 90 # shared\n', 'weight', 'weight: 25 # shared\n'],
    [
      'in flow',
      'b: [{ name: a, weight: 0 }, { name: b, weight: 100}]\n',
      'b[name=b].weight',
      'b: [{ name: a, weight: 0 }, { name: b, weight: 25}]\n',
    ],
    ['in JSON', '{"weight": 90}', 'weight', '{"weight": 25}'],
    [
      'digits of an annotation',
      'annotations:\n  x/canary-weight: "10"\n',
      'annotations["x/canary-weight"]',
      'annotations:\n  x/canary-weight: "25"\n',
    ],
    ['single-quoted digits', "w: '10'\n", 'w', "w: '25'\n"],
    ['in a literal block', 'values: |\n  weight: 90\n  a: b\n', 'values.weight', 'values: |\n  weight: 25\n  a: b\n'],
  ])('%s', (_, before, path, after) => {
    const place = numberAt('a.yaml', path);
    expect(place.write(before, 25)).toBe(after);
    expect(place.read(after)).toBe(25);
    expect(place.write(after, 25)).toBe(after);
  });
});

describe('anything else is refused', () => {
  test.each<readonly [string, string, string]>([
    ['nothing', 'a: 1\n', 'weight'],
    ['a list', 'weight: [1]\n', 'weight'],
    ['a fraction', 'weight: 1.5\n', 'weight'],
    ['octal digits', 'weight: 010\n', 'weight'],
    ['a negative number', 'weight: -1\n', 'weight'],
    ['a word', 'weight: all\n', 'weight'],
    ['a template', 'weight: "{{ .w }}"\n', 'weight'],
    ['a number with a tag', 'weight: !!float 3\n', 'weight'],
    ['too many digits', 'weight: 9999999999\n', 'weight'],
  ])('%s', (_, text, path) => {
    expect(refusal(() => numberAt('a.yaml', path).write(text, 5))).toBe('not-a-number');
  });

  test('a value that is shared by an anchor', () => {
    const text = 'a: &w 90\nb: *w\n';
    expect(refusal(() => numberAt('a.yaml', 'b').write(text, 5))).toBe('shared-value');
  });
});
