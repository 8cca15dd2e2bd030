import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { leanSchemas } from '../../../scripts/lean-schemas.ts';
import { isRecord } from '../../../src/base/json-path.ts';
import { validatorOptions } from '../../../src/flow/compiled.ts';
import { type Definitions, fits } from '../../../src/flow/fits.ts';
import { schemas } from '../../../src/flow/schemas.ts';
import * as fc from '../../support/fast-check.ts';

describe('fits', () => {
  describe.each(['flow', 'policy'] as const)('of the schema of a %s', (kind) => {
    const validate = new Ajv(validatorOptions).compile(schemas[kind]);
    const lean = leaned();

    it.each([
      ['right', 1],
      ['nearly right', 0.97],
      ['often wrong', 0.8],
    ])('says of data that is %s what ajv says', (_name, share) => {
      const verdicts = new Set<boolean>();
      fc.assert(
        fc.property(like(schemas[kind], share), (data) => {
          const verdict = validate(data);
          verdicts.add(verdict);
          expect(fits(data, schemas[kind], {})).toBe(verdict);
          expect(fits(data, lean[kind], lean.definitions)).toBe(verdict);
        }),
        { numRuns: 150 },
      );
      expect(verdicts).toContain(share === 1);
    });
  });

  it.each<[string, object, unknown]>([
    ['a keyword that it does not know', { contains: {} }, []],
    ['a part that is not there', { $ref: '#/definitions/none' }, 1],
    ['a part of another file', { $ref: 'https://example.com/schema.json' }, 1],
    ['a type that it does not know', { type: 'null' }, null],
    ['a constant that is no scalar', { const: [1] }, [1]],
    ['items of several schemas', { items: [{ type: 'string' }] }, ['a']],
    [
      'unique items that are no scalars',
      { uniqueItems: true },
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
    ],
    ['no schema', [], 1],
  ])('leaves %s to ajv', (_name, schema, data) => {
    expect(fits(data, schema, {})).toBe(false);
  });

  it.each<[string, object, unknown, boolean]>([
    ['counts code points', { maxLength: 1 }, '😀', true],
    ['takes no number that is not finite', { type: 'number' }, Infinity, false],
    ['takes no fraction for an integer', { type: 'integer' }, 1.5, false],
    ['takes a value that is undefined for a missing one', { required: ['a'] }, { a: undefined }, false],
    ['knows no key by inheritance', { properties: {}, additionalProperties: false }, { toString: 1 }, false],
    ['takes exactly one of several', { oneOf: [{ minimum: 1 }, { minimum: 2 }] }, 3, false],
  ])('%s', (_name, schema, data, verdict) => {
    expect(fits(data, schema, {})).toBe(verdict);
    expect(new Ajv({ strict: false }).validate(schema, data)).toBe(verdict);
  });
});

interface Leaned {
  readonly flow: unknown;
  readonly policy: unknown;
  readonly definitions: Definitions;
}

/** The schemas as the build writes them. */
function leaned(): Leaned {
  const [, text = ''] = /JSON\.parse\((".*")\)/.exec(leanSchemas()) ?? [];
  const json: string = JSON.parse(text);
  const value: Leaned = JSON.parse(json);
  return value;
}

/** Data that fits the schema with all of its parts at a share of 1, and has other parts where it is lower. */
function like(schema: unknown, share: number): fc.Arbitrary<unknown> {
  const right = fitting(isRecord(schema) ? schema : {}, share);
  if (share === 1) return right;
  const weight = Math.round(share * 100);
  return fc.oneof({ weight, arbitrary: right }, { weight: 100 - weight, arbitrary: wrong });
}

const wrong = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, 1.5, 100, true, [], {}, ['a', 'a'], { a: 1 }, 'prod', '24h', 'required'),
  fc.string(),
);

function fitting(schema: Readonly<Record<string, unknown>>, share: number): fc.Arbitrary<unknown> {
  const { const: constant, enum: values, oneOf: alternatives } = schema;
  const type = schema['type'];
  if (constant !== undefined) return fc.constant(constant);
  if (Array.isArray(values)) return fc.constantFrom(...values.map((value: unknown) => value));
  if (Array.isArray(alternatives)) return fc.oneof(...alternatives.map((one: unknown) => like(one, share)));
  if (Array.isArray(type)) {
    return fc.oneof(...type.map((one: unknown) => fitting({ ...schema, type: one }, share)));
  }
  if (type === 'object') return objectLike(schema, share);
  if (type === 'array') return arrayLike(schema, share);
  if (type === 'boolean') return fc.boolean();
  if (type === 'integer' || type === 'number') {
    return fc.integer({ min: Number(schema['minimum'] ?? 0), max: Number(schema['maximum'] ?? 1000) });
  }
  return textLike(schema);
}

function textLike({
  pattern,
  minLength = 0,
  maxLength = 60,
}: Readonly<Record<string, unknown>>): fc.Arbitrary<unknown> {
  if (typeof pattern !== 'string') return fc.string({ minLength: Number(minLength), maxLength: Number(maxLength) });
  return fc
    .stringMatching(new RegExp(pattern), { size: '-1' })
    .filter((text) => text.length >= Number(minLength) && text.length <= Number(maxLength));
}

function arrayLike(
  { items, minItems = 0, maxItems = 3, uniqueItems }: Readonly<Record<string, unknown>>,
  share: number,
) {
  const bounds = { minLength: Number(minItems), maxLength: Math.min(Number(maxItems), Number(minItems) + 2) };
  const item = like(items, share);
  return uniqueItems === true && share === 1 ? fc.uniqueArray(item, bounds) : fc.array(item, bounds);
}

function objectLike(schema: Readonly<Record<string, unknown>>, share: number): fc.Arbitrary<unknown> {
  const { properties, required, additionalProperties, minProperties = 0 } = schema;
  const parts = Object.entries(isRecord(properties) ? properties : {});
  const known = Object.fromEntries(parts.map(([name, part]) => [name, like(part, share)]));
  const names = Array.isArray(required) ? required.map(String) : [];
  const object = fc.record(known, { requiredKeys: share === 1 ? names : names.slice(0, 3) });
  const withOthers = isRecord(additionalProperties)
    ? fc
        .tuple(object, fc.dictionary(fc.constantFrom('dev', 'prod'), like(additionalProperties, share)))
        .map(([one, more]) => ({ ...one, ...more }))
    : object;
  const typo =
    share === 1
      ? withOthers
      : fc.oneof(
          { weight: 19, arbitrary: withOthers },
          { weight: 1, arbitrary: withOthers.map((one) => ({ ...one, typo: 1 })) },
        );
  return typo.filter((one) => share < 1 || Object.keys(one).length >= Number(minProperties));
}
