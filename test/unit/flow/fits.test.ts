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
      ['nearly right', 0.995],
      ['often wrong', 0.9],
    ])('says of data that is %s what ajv says', (_name, share) => {
      const verdicts = new Set<boolean>();
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), (seed) => {
          const data = sampler(seed, share)(schemas[kind]);
          const verdict = validate(data);
          verdicts.add(verdict);
          expect(fits(data, schemas[kind], {})).toBe(verdict);
          expect(fits(data, lean[kind], lean.definitions)).toBe(verdict);
        }),
        { numRuns: 100 },
      );
      expect([...verdicts]).toContain(share === 1);
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
    ['a number that is not finite', { type: 'number' }, Infinity],
    ['no schema', [], 1],
  ])('leaves %s to ajv', (_name, schema, data) => {
    expect(fits(data, schema, {})).toBe(false);
  });

  it.each<[string, object, unknown, boolean]>([
    ['counts code points', { maxLength: 1 }, '😀', true],
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

type Branch = Readonly<Record<string, unknown>>;

/** Draws data that a schema describes; at a share below 1, other data takes the place of a part now and then. */
function sampler(seed: number, share: number): (schema: unknown) => unknown {
  let state = seed;
  const random = (): number => {
    // Park and Miller's generator: the same data for the same seed.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const among = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(random() * values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  };
  const texts = new Map<string, readonly string[]>();

  const draw = (schema: unknown): unknown => {
    if (random() >= share) return among(wrong);
    return isRecord(schema) ? drawn(schema) : undefined;
  };

  const drawn = (schema: Branch): unknown => {
    const { const: constant, enum: values, oneOf: alternatives, type } = schema;
    if (constant !== undefined) return constant;
    if (Array.isArray(values)) return among(values);
    if (Array.isArray(alternatives)) return draw(among(alternatives));
    if (Array.isArray(type)) return drawn({ ...schema, type: among(type) });
    if (type === 'object') return objectOf(schema);
    if (type === 'array') return arrayOf(schema);
    if (type === 'boolean') return random() < 0.5;
    if (type === 'integer' || type === 'number') {
      const { minimum = 0, maximum = 1000 } = schema;
      return Number(minimum) + Math.floor(random() * (Number(maximum) - Number(minimum)));
    }
    return among(textsOf(schema));
  };

  const textsOf = ({ pattern = '', minLength = 0, maxLength = 60 }: Branch): readonly string[] => {
    const key = `${String(pattern)} ${String(minLength)} ${String(maxLength)}`;
    const right = new RegExp(String(pattern), 'u');
    const fitting = words.filter(
      (word) => right.test(word) && word.length >= Number(minLength) && word.length <= Number(maxLength),
    );
    const all =
      texts.get(key) ?? (fitting.length > 0 ? fitting : fc.sample(fc.stringMatching(right), { numRuns: 3, seed }));
    texts.set(key, all);
    return all;
  };

  const arrayOf = ({ items, minItems = 0, maxItems = 3, uniqueItems }: Branch): unknown => {
    const count = Math.min(Number(maxItems), Number(minItems) + Math.floor(random() * 3));
    const all = Array.from({ length: count }, () => draw(items));
    return uniqueItems === true && share === 1 ? [...new Set(all)] : all;
  };

  const objectOf = (schema: Branch): unknown => {
    const { properties, required, additionalProperties, minProperties = 0 } = schema;
    const parts = Object.entries(isRecord(properties) ? properties : {});
    const needed = Array.isArray(required) ? required.map(String) : [];
    const all = parts
      .filter(([name], index) => needed.includes(name) || index < Number(minProperties) || random() < 0.4)
      .map(([name, part]) => [name, draw(part)] as const);
    const others = isRecord(additionalProperties) ? [['prod', draw(additionalProperties)] as const] : [];
    const typos = random() < (1 - share) / 3 ? [['typo', 1] as const] : [];
    return Object.fromEntries([...all, ...others, ...typos]);
  };
  return draw;
}

const wrong: readonly unknown[] = [null, '', 0, -1, 1.5, 101, true, [], {}, ['a', 'a'], { a: 1 }, 'prod', '24h', '-'];

const words: readonly string[] = [
  'prod',
  '24h',
  'cart',
  '1.2.3',
  'a/b',
  'registry.example.com',
  'https://example.com/a',
  '{environment}',
  'lines',
  'x'.repeat(40),
];
