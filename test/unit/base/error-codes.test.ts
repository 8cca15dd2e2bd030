import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { errorsPage, errorTables } from '../../../scripts/generators/errors-page.ts';

/** Text of every TypeScript file below some directories, by its path. */
function sources(left: RegExp, ...directories: readonly string[]): ReadonlyMap<string, string> {
  const paths = directories.flatMap((directory) =>
    readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => join(directory, name)),
  );
  const files = paths.filter((path) => path.endsWith('.ts') && !left.test(path));
  return new Map(files.map((path) => [path, readFileSync(path, 'utf8')]));
}

const source = sources(/error-codes/, 'src');
const tests = [...sources(/error-codes\.test/, 'test').values()].join('\n');
const codes = [...new Set(errorTables.flatMap((table) => Object.keys(table.codes)))];

function isQuoted(text: string, word: string): boolean {
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${word}${quote}`));
}

/** Codes are literals, or made of a prefix or suffix and a literal of the same file: `verdict-${fault}`. */
function isMade(code: string): boolean {
  return [...source.values()].some((text) => {
    if (isQuoted(text, code)) return true;
    return [...text.matchAll(/`([a-z-]*)\$\{\w+\}([a-z-]*)`/g)].some(([, prefix = '', suffix = '']) => {
      if (prefix + suffix === '' || !code.startsWith(prefix) || !code.endsWith(suffix)) return false;
      const part = code.slice(prefix.length, code.length - suffix.length);
      return isQuoted(text, part) || new RegExp(`^ +${part}: `, 'm').test(text) || isTyped(part);
    });
  });
}

/** A part that a parameter of another file takes, such as a kind of file. */
function isTyped(part: string): boolean {
  return part !== '' && [...source.values()].some((text) => isQuoted(text, part));
}

describe.each(errorTables)('the codes of exit $exitCode', ({ codes: table }) => {
  test('are kebab-case, in alphabetical order', () => {
    const names = Object.keys(table);
    expect(names).toEqual(names.toSorted());
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  test('say in one sentence each what is wrong and what to do', () => {
    for (const [code, { meaning, fix }] of Object.entries(table)) {
      for (const text of [meaning, fix]) expect(`${code}: ${text}`).toMatch(/: \S.*[^.\s]$/);
    }
  });
});

test.each(codes)('%s is thrown', (code) => {
  expect(isMade(code)).toBe(true);
});

test('a test asserts every code by name: alone, or before the sentence', () => {
  const words = tests.matchAll(/['"`^/(|:\d]\s?([a-z0-9]+(?:-[a-z0-9]+)*)(?=['"`|)/]|: )/g);
  const asserted = new Set(Array.from(words, ([, word]) => word));
  expect(codes.filter((code) => !asserted.has(code))).toEqual([]);
});

test('every code that the source throws is in the tables', () => {
  const thrown = [...source.values()].flatMap((text) =>
    [...text.matchAll(/new \w+Error\(\s*(?:\{\s*code: )?'([a-z0-9-]+)'/g)].map(([, code = '']) => code),
  );
  expect(thrown.length).toBeGreaterThan(100);
  const known = new Set([...codes, 'push']);
  expect(thrown.filter((code) => !known.has(code))).toEqual([]);
});

test('the page lists every code once in each table', () => {
  const page = errorsPage();
  for (const { codes: table } of errorTables) {
    for (const [code, { meaning }] of Object.entries(table)) expect(page).toContain(`| \`${code}\` | ${meaning} | `);
  }
});
