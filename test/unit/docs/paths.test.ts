import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { errorTables } from '../../../scripts/generators/errors-page.ts';
import { markdownFiles } from '../../support/docs/page.ts';

const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { maxBuffer: 1 << 26 });
const files = listed.toString('utf8').trimEnd().split('\n');

/** Paths that begin in one of the project's directories; `<name>` and `*` stand for one part. */
const named = /(?<![\w/.@])(?:src|test|scripts|bench|docs|actions|templates|gitlab-components|examples)\/[\w./<>*-]*/g;

function pathsIn(page: string): readonly string[] {
  const found = [...readFileSync(page, 'utf8').matchAll(named)].map(([path]) => path.replace(/[./]+$/, ''));
  return [...new Set(found)];
}

function isThere(path: string): boolean {
  const source = path.split(/<[\w-]+>|\*/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${source.join('[^/]+')}(?:$|/|\\.test\\.ts$)`);
  return files.some((file) => pattern.test(file));
}

describe.each(['CONTRIBUTING.md', 'docs/architecture.md', 'docs/explanation/trust.md'])('%s', (page) => {
  test('names paths that are there', () => {
    expect(pathsIn(page).filter((path) => !isThere(path))).toEqual([]);
  });
});

test('paths are found, and one that is not there is seen', () => {
  expect(pathsIn('CONTRIBUTING.md').length).toBeGreaterThan(10);
  expect(isThere('test/unit/gate')).toBe(false);
});

test('benchmarks are run by names that there are', () => {
  const runner = readFileSync('bench/run.ts', 'utf8');
  const names = markdownFiles().flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/npm run bench -- ([a-z-]+)/g)].map(([, name = '']) => name),
  );
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => !new RegExp(`^ {2}'?${name}'?:`, 'm').test(runner))).toEqual([]);
});

test('tables of refusals name codes that there are', () => {
  const codes = new Set(errorTables.flatMap((table) => Object.keys(table.codes)));
  const unknown = markdownFiles().flatMap((page) =>
    codesIn(readFileSync(page, 'utf8'))
      .filter((code) => !codes.has(code))
      .map((code) => `${page}: ${code}`),
  );
  expect(unknown).toEqual([]);
});

/** Codes in the first column of tables whose first heading is "code"; `verdict-…` and `-environment` are shorthand. */
function codesIn(page: string): readonly string[] {
  const tables = page.matchAll(/^\| code \|.*\n\|[- |]+\n((?:\|.*\n)+)/gm);
  const cells = [...tables].flatMap(([, rows = '']) => rows.split('\n').map((row) => row.split(' | ')[0] ?? ''));
  const found = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code));
  return found.filter((code) => !code.endsWith('…') && !code.startsWith('-'));
}
