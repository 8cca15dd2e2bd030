import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { createNumbers, createTexts } from '../../../../src/evidence/sarif/columns.ts';

describe('columns that grow', () => {
  test('give back every number', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 2000 }), (values) => {
        const numbers = createNumbers();
        for (const value of values) numbers.push(value);
        expect(numbers.length).toBe(values.length);
        expect(values.map((_, index) => numbers.at(index))).toEqual(values);
      }),
      { numRuns: 30 },
    );
  });

  test('give back every text, an empty one as none', () => {
    const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 300 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 300 }), (values) => {
        const texts = createTexts();
        for (const value of values) texts.push(value);
        expect(values.map((_, index) => texts.at(index))).toEqual(
          values.map((value) => (value === '' ? undefined : value)),
        );
      }),
      { numRuns: 30 },
    );
  });
});
