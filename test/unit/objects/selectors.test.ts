import { describe, expect, test } from '@jest/globals';
import { indexObjects } from '../../../src/objects/object-index.ts';
import { selectorMatches, selectorText } from '../../../src/objects/selectors.ts';
import * as fc from '../../support/fast-check.ts';
import { objectsIn } from '../../support/objects.ts';

/** The API's own words (labels and selectors), as sets of what each requirement allows. */
const allowed: Readonly<Record<string, (value: string | undefined, values: readonly string[]) => boolean>> = {
  In: (value, values) => values.some((one) => one === value),
  NotIn: (value, values) => !values.some((one) => one === value),
  Exists: (value) => value !== undefined,
  DoesNotExist: (value) => value === undefined,
};

const never = (): boolean => false;
const word = fc.constantFrom('a', 'b', 'c');
const labels = fc.dictionary(word, word, { noNullPrototype: true });
const requirement = fc.record({
  key: word,
  operator: fc.constantFrom('In', 'NotIn', 'Exists', 'DoesNotExist'),
  values: fc.array(word, { maxLength: 3 }),
});
const selector = fc.record(
  { matchLabels: labels, matchExpressions: fc.array(requirement, { maxLength: 3 }) },
  { requiredKeys: [], noNullPrototype: true },
);

describe('label selectors', () => {
  test('match as the API evaluates them', () => {
    fc.assert(
      fc.property(selector, labels, (one, pod) => {
        const equal = Object.entries(one.matchLabels ?? {}).filter(([key, value]) => pod[key] !== value).length === 0;
        const others = (one.matchExpressions ?? []).filter(
          ({ key, operator, values }) => !(allowed[operator] ?? never)(pod[key], values),
        );
        expect(selectorMatches(one, pod)).toBe(equal && others.length === 0);
      }),
      { numRuns: 2000 },
    );
  });

  test('find the same pods through the index as one by one', () => {
    fc.assert(
      fc.property(selector, fc.array(labels, { maxLength: 8 }), (one, pods) => {
        const text = pods.map((pod, at) =>
          JSON.stringify({
            apiVersion: 'v1',
            kind: 'Pod',
            metadata: { name: `p${at}`, namespace: at % 2 === 0 ? 'even' : 'odd', labels: pod },
            spec: { containers: [] },
          }),
        );
        const index = indexObjects(objectsIn(text.join('\n---\n')));
        const expected = pods.flatMap((pod, at) => (at % 2 === 0 && selectorMatches(one, pod) ? [`p${at}`] : []));
        expect(index.selected('even', one).map(({ object }) => object.name)).toEqual(expected);
      }),
    );
  });

  test.each(['constructor', '__proto__', 'toString'])('a label that is absent is absent, even %s', (key) => {
    expect(selectorMatches({ matchExpressions: [{ key, operator: 'Exists' }] }, {})).toBe(false);
    expect(selectorMatches({ matchExpressions: [{ key, operator: 'Sometimes' }] }, { [key]: 'a' })).toBe(false);
  });

  test('are told in a line', () => {
    expect(selectorText({})).toBe('everything');
    expect(
      selectorText({ matchLabels: { a: 'b' }, matchExpressions: [{ key: 'c', operator: 'In', values: ['d', 'e'] }] }),
    ).toBe('a=b, c In (d, e)');
  });
});
