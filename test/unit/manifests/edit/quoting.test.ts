import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { parseDocument } from 'yaml';
import { isPlainString, scalarText } from '../../../../src/manifests/edit/quoting.ts';

describe('a plain value', () => {
  const strings = [
    '1.2.3',
    'v1.20',
    'latest',
    '1.2.3-rc.1',
    'sha256:0a1b',
    'registry.example.com:5000/shop/cart:1.2.3',
    '1a2b3c4',
    '2023.03.15-abc123',
    'never',
    '_x',
  ];
  test.each(strings)('%s needs no quotes', (value) => {
    expect(isPlainString(value, false)).toBe(true);
  });

  const others = [
    '1234567',
    '12e4567',
    '0123',
    '1.20',
    '1_000',
    '0x1f',
    '0o17',
    '0b101',
    '1e5',
    '.5',
    'e5',
    '.E0',
    '5.',
    '+1',
    '22:22',
    '190:20:30.15',
    '.inf',
    '-.INF',
    '.NaN',
    'on',
    'Off',
    'yes',
    'N',
    'null',
    '~',
    'TRUE',
    '2023-03-15',
    '2023-03-15T10:00:00Z',
    '',
    '=',
    '<<',
    'a: b',
    'a #b',
    '- a',
    '@a',
    '*a',
    '&a',
    '!a',
    '%a',
    '{a',
    '[a',
    '`a',
    'a:',
    '---',
    '...',
    '-1',
    "it's",
  ];
  test.each(others)('%j is quoted', (value) => {
    expect(isPlainString(value, false)).toBe(false);
    expect(scalarText(value, 'PLAIN', false)).toMatch(/^".*"$/s);
  });

  test('with a colon is quoted in a flow mapping', () => {
    expect(scalarText('r:5000/x', 'PLAIN', true)).toBe('"r:5000/x"');
  });
});

test('the style that is there is kept', () => {
  expect(scalarText("it's", 'QUOTE_SINGLE', false)).toBe("'it''s'");
  expect(scalarText('a"b\\c', 'QUOTE_DOUBLE', false)).toBe('"a\\"b\\\\c"');
  expect(scalarText('v1', 'QUOTE_SINGLE', false)).toBe("'v1'");
});

test('whatever is written reads back as the same string under YAML 1.1 and 1.2', () => {
  const likely = fc.stringMatching(/^[0-9a-fxobXOBeEnNyYtTrRuU_.:+~-]{1,12}$/);
  const printable = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\p{C}\p{Zl}\p{Zp}]/u.test(text));
  const styles = fc.constantFrom('PLAIN' as const, 'QUOTE_SINGLE' as const, 'QUOTE_DOUBLE' as const);
  fc.assert(
    fc.property(fc.oneof(likely, printable), styles, fc.boolean(), (value, style, inFlow) => {
      const text = scalarText(value, style, inFlow);
      const source = inFlow ? `{k: ${text}, l: m}` : `k: ${text} # c\nl: m\n`;
      for (const version of ['1.1', '1.2'] as const) {
        expect(parseDocument(source, { version }).toJS()).toEqual({ k: value, l: 'm' });
      }
    }),
    { numRuns: 2000 },
  );
});
