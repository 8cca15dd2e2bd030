import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { declare } from '../../../src/declaration/declare.ts';
import { dotenvName, flag, inputVariable } from '../../../src/declaration/names.ts';
import { parseInputs } from '../../../src/declaration/parse.ts';
import * as patterns from '../../../src/declaration/patterns.ts';
import { UsageError } from '../../../src/base/errors.ts';

const declaration = declare({
  name: 'sample',
  summary: 'A step to parse inputs of',
  inputs: {
    environment: { type: 'text', description: 'Name of the environment', pattern: patterns.name, required: true },
    'tag-prefix': { type: 'text', description: 'What comes before the version', pattern: '[A-Za-z/]+', default: 'v' },
    sarif: { type: 'list', description: 'SARIF reports', pattern: patterns.path },
    channel: { type: 'choice', description: 'Kind of version', options: ['dev', 'rc', 'release'], default: 'dev' },
    'min-line-coverage': { type: 'number', description: 'Least line coverage', minimum: 0, maximum: 100 },
    'dry-run': { type: 'boolean', description: 'Change nothing', default: false },
    file: { type: 'text', description: 'A file', pattern: patterns.path },
  },
  outputs: {},
});

function parse(raw: Record<string, string>, spelling?: (name: string) => string) {
  return parseInputs(declaration, new Map(Object.entries({ environment: 'dev', ...raw })), spelling);
}

function refusal(raw: Record<string, string>, spelling?: (name: string) => string): UsageError {
  try {
    parse(raw, spelling);
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

describe('parseInputs', () => {
  test('gives defaults for what is absent, and takes empty and blank for absent', () => {
    const absent = {
      environment: 'dev',
      'tag-prefix': 'v',
      sarif: [],
      channel: 'dev',
      'min-line-coverage': undefined,
      'dry-run': false,
      file: undefined,
    };
    expect(parse({})).toEqual(absent);
    expect(parse({ 'tag-prefix': '', sarif: ' \n', channel: '', 'dry-run': '', file: '  ' })).toEqual(absent);
  });

  test('reads every type', () => {
    const values = parse({
      'tag-prefix': 'release/',
      sarif: 'a.sarif, b/*.sarif\n\n  c.sarif\r\n',
      channel: 'rc',
      'min-line-coverage': '79.5',
      'dry-run': 'True',
    });
    expect(values).toMatchObject({
      'tag-prefix': 'release/',
      sarif: ['a.sarif', 'b/*.sarif', 'c.sarif'],
      channel: 'rc',
      'min-line-coverage': 79.5,
      'dry-run': true,
    });
  });

  test.each<[Record<string, string>, string, string]>([
    [{ environment: '' }, 'missing-input', '--environment: expected a value (Name of the environment), found none'],
    [{ enviroment: 'x' }, 'unknown-input', 'sample has no input --enviroment; did you mean --environment?'],
    [{ zzz: 'x' }, 'unknown-input', 'sample has no input --zzz; krci-deploy sample --help lists them'],
    [{ env: 'x' }, 'unknown-input', 'sample has no input --env; did you mean --environment?'],
    [{ 'line-coverage': '1' }, 'unknown-input', 'did you mean --min-line-coverage?'],
    [{ environment: 'Dev' }, 'invalid-input', '--environment: expected a name of lower-case letters, digits'],
    [{ environment: 'dev\nprod' }, 'invalid-input', String.raw`found "dev\nprod"`],
    [{ environment: '$(reboot)' }, 'invalid-input', 'found "$(reboot)"'],
    [{ 'tag-prefix': 'v1' }, 'invalid-input', '--tag-prefix: expected what comes before the version, found "v1"'],
    [{ sarif: 'a.sarif,--upload-pack=x' }, 'invalid-input', '--sarif: expected a list of a path'],
    [{ channel: 'realease' }, 'invalid-input', 'expected dev, rc or release, found "realease"; did you mean release?'],
    [{ 'min-line-coverage': '101' }, 'invalid-input', 'expected a number from 0 to 100, found "101"'],
    [{ 'min-line-coverage': '1e1' }, 'invalid-input', 'found "1e1"'],
    [{ 'min-line-coverage': 'NaN' }, 'invalid-input', 'found "NaN"'],
    [{ 'min-line-coverage': '0x10' }, 'invalid-input', 'found "0x10"'],
    [{ 'dry-run': 'yes' }, 'invalid-input', '--dry-run: expected true or false, found "yes"'],
    [{ 'dry-run': 'tRUE' }, 'invalid-input', 'expected true or false'],
    [{ file: 'a\0b' }, 'invalid-input', '--file: expected a path'],
    [{ file: 'x'.repeat(70_000) }, 'invalid-input', 'expected at most 65536 characters, found 70000'],
    [{ sarif: 'x,'.repeat(2000) }, 'invalid-input', 'expected at most 1000 items, found 2000'],
  ])('%j is refused', (raw, code, message) => {
    const error = refusal(raw, flag);
    expect(error.code).toBe(code);
    expect(error.message).toContain(message);
    expect(error.message).not.toMatch(/\n/);
    expect(error.message.length).toBeLessThan(500);
  });

  test('a prototype key is as unknown as any other', () => {
    expect(refusal({ constructor: 'x' }).code).toBe('unknown-input');
    expect(parseInputs(declaration, new Map([['environment', 'dev']]))).not.toHaveProperty('constructor', 'x');
  });

  test('whatever comes in, the answer is values or a usage error', () => {
    const names = fc.constantFrom(...Object.keys(declaration.inputs));
    fc.assert(
      fc.property(fc.dictionary(names, fc.string({ unit: 'binary' })), (raw) => {
        try {
          parse(raw);
        } catch (error) {
          expect(error).toBeInstanceOf(UsageError);
        }
      }),
    );
  });
});

describe('patterns', () => {
  const all: [string, string][] = Object.entries(patterns).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value as string]] : [],
  );

  test.each(all)('%s lets nothing through that ends a single-quoted word or a line', (_name, pattern) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom("'", '\n', '\r', '\0', '\\'), (text, bad) => {
        expect(new RegExp(`^(?:${pattern})$`).test(`a${text}${bad}`)).toBe(false);
      }),
    );
  });

  test.each(all)('%s lets no leading dash through', (_name, pattern) => {
    for (const text of ['-', '--help', '-c', '--upload-pack=x']) {
      expect(new RegExp(`^(?:${pattern})$`).test(text)).toBe(false);
    }
  });

  test.each(all)('%s is one that RE2 compiles', (_name, pattern) => {
    expect(pattern).not.toMatch(/\(\?[=!<]|\\[1-9]|\\k|[*+?}]\+/);
    for (const [, most] of pattern.matchAll(/\{\d*,?(\d+)\}/g)) expect(Number(most)).toBeLessThanOrEqual(1000);
  });

  test.each(all)('%s has words', (_name, pattern) => {
    expect(patterns.inWords({ pattern, description: 'Unworded' })).not.toContain('unworded');
  });
});

describe('names', () => {
  test('one name on every surface', () => {
    expect(inputVariable('source-environment')).toBe('INPUT_SOURCE-ENVIRONMENT');
    expect(inputVariable('with blank')).toBe('INPUT_WITH_BLANK');
    expect(flag('dry-run')).toBe('--dry-run');
    expect(dotenvName('change-request-url')).toBe('CHANGE_REQUEST_URL');
  });
});
