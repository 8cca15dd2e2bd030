import { describe, expect, test } from '@jest/globals';
import * as fc from '../../../support/fast-check.ts';
import { type Json, readJson } from '../../../../src/evidence/text/json.ts';
import { openText } from '../../../../src/evidence/text/text.ts';
import { StepError } from '../../../../src/base/errors.ts';
import { refusalOf, sourceOf } from '../../../support/evidence.ts';

/** The whole document, built. */
async function parsed(text: string, size = 7): Promise<Json | undefined> {
  let built: Json | undefined;
  await readJson(await openText(sourceOf(text, 'x.json', size)), {
    choices: { '': 'build' },
    value: (_path, value) => {
      built = value;
    },
  });
  return built;
}

/** An object with a list of runs, looked into. */
async function entered(text: string): Promise<void> {
  const choices = { '': 'object', runs: 'array' } as const;
  await readJson(await openText(sourceOf(text, 'x.json')), { choices, value: () => {} });
}

describe('readJson', () => {
  test('builds what JSON.parse builds, however the bytes are cut', async () => {
    const document = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
    const cut = fc.integer({ min: 1, max: 40 });
    await fc.assert(
      fc.asyncProperty(document, cut, fc.boolean(), async (value, size, pretty) => {
        const text = JSON.stringify(value, null, pretty ? 2 : undefined);
        expect(JSON.stringify(await parsed(text, size))).toBe(JSON.stringify(JSON.parse(text)));
      }),
    );
  });

  test('accepts what JSON.parse accepts and nothing else', async () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e3',
      'true',
      'null',
      ' ',
      '\n',
      '\\',
      'u00e9',
      '\t',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 14 }), fc.integer({ min: 1, max: 5 }), async (parts, size) => {
        const text = `[${parts.join('')}]`;
        expect(await isAccepted(() => parsed(text, size))).toBe(
          await isAccepted(() => Promise.resolve(strictly(text))),
        );
      }),
      { numRuns: 600 },
    );
  });

  const malformed: readonly (readonly [string, string, RegExp])[] = [
    ['a comma too many', '[1,]', /x\.json:1: not well-formed JSON: expected a value, found "]"|found \]/],
    ['a missing colon', '{"a" 1}', /expected a colon, found "1"/],
    ['a line break in a string', '["a\nb"]', /a line break or a control character/],
    ['NaN', '[NaN]', /found "NaN"/],
    ['a leading zero', '[01]', /found "01"/],
    ['a plus sign', '[+1]', /found "\+1"/],
    ['a second document', '{}{}', /expected the end of the text, found \{/],
    ['the line of the fault', '{\n"a": 1,\n"b": tru\n}', /^evidence-malformed: x\.json:3: .*"tru"/],
    ['a bad escape', String.raw`["\x"]`, /a bad escape/],
    ['a bad unicode escape', String.raw`["\u00g0"]`, /a bad \\u escape/],
    ['mismatched brackets', '[}', /found \}/],
  ];
  test.each(malformed)('refuses %s', async (_what, text, message) => {
    expect(await refusalOf(parsed(text))).toMatch(message);
  });

  test.each([['{"a": [1, 2'], ['["abc'], ['{"a"'], ['{'], ['[1, 2, 3,']])('calls %s truncated', async (text) => {
    expect(await refusalOf(parsed(text))).toMatch(
      /^evidence-truncated: x\.json:1: .*the (?:end of the report|report ends in the middle)/,
    );
  });

  test('refuses a key that comes twice, in what is built and in what is entered', async () => {
    expect(await refusalOf(parsed('{"a": {"b": 1, "b": 2}}'))).toMatch(/the key "b" comes twice/);
    expect(await refusalOf(parsed('{"__proto__": 1, "__proto__": 2}'))).toMatch(/"__proto__" comes twice/);
    expect(await refusalOf(entered('{"runs": [1], "runs": []}'))).toMatch(/the key "runs" comes twice/);
  });

  test('lets no key reach a prototype', async () => {
    const built = await parsed('{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}}');
    expect(Object.keys(built ?? {})).toEqual(['__proto__', 'constructor']);
    expect('polluted' in {}).toBe(false);
  });

  test('takes no key for a path', async () => {
    const seen: string[] = [];
    await readJson(await openText(sourceOf('{"runs.*": {"results": [1]}, "runs": [{"results": [2]}], "*": 3}')), {
      choices: { '': 'object', runs: 'array', 'runs.*': 'object', 'runs.*.results': 'build' },
      value: (path, value) => {
        seen.push(`${path}=${JSON.stringify(value)}`);
      },
    });
    expect(seen).toEqual(['runs.*.results=[2]']);
  });

  test('wants an object where an object belongs', async () => {
    expect(await refusalOf(entered('[]'))).toMatch(/expected a document that is an object, found an array/);
    expect(await refusalOf(entered('{"runs": {}}'))).toMatch(/expected "runs" to be an array, found an object/);
    expect(await refusalOf(entered('{"runs": null}'))).toMatch(/expected "runs" to be an array, found a plain value/);
  });

  test('refuses depth beyond 200', async () => {
    expect(await parsed('['.repeat(200) + ']'.repeat(200))).toBeDefined();
    expect(await refusalOf(parsed('['.repeat(10_000), 4096))).toMatch(/^evidence-excessive: .*deeper than 200/);
  });
});

/** JSON.parse, but strict about keys that come twice. */
function strictly(text: string): unknown {
  const twice = /"(a|b)"\s*:[^{}]*"\1"\s*:/.test(text);
  if (twice) throw new SyntaxError('a key that comes twice');
  return JSON.parse(text);
}

async function isAccepted(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof StepError || error instanceof SyntaxError) return false;
    throw error;
  }
}
