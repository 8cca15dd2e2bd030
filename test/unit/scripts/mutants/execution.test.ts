import { describe, expect, test } from '@jest/globals';
import { type Ending, execute } from '../../../../scripts/mutants/execution.ts';
import { importersOf, importsOf } from '../../../../scripts/mutants/imports.ts';
import * as suite from '../../../../scripts/mutants/suite.ts';

/** Runs the wanted tests of what is registered; returns how they ended. */
async function run(register: () => void, wanted?: readonly number[]): Promise<readonly string[]> {
  const block = await suite.collect(() => Promise.resolve(register()));
  const cases = suite.casesOf(block);
  const endings = await execute(block, new Set(wanted ?? cases.keys()), {
    begins: () => {},
    ended: () => {},
    limitMs: () => 50,
  });
  return endings.map(({ index, verdict }: Ending) => `${cases[index]?.name} ${verdict}`);
}

describe('execute', () => {
  test('runs hooks around the wanted tests in the order of their blocks', async () => {
    const ran: string[] = [];
    const say = (what: string) => () => void ran.push(what);
    const endings = await run(() => {
      suite.beforeAll(say('all'));
      suite.beforeEach(say('each'));
      suite.afterEach(say('after each'));
      suite.afterAll(say('after all'));
      suite.test('a', say('a'));
      suite.describe('in', () => {
        suite.beforeAll(say('in all'));
        suite.beforeEach(say('in each'));
        suite.test('b', say('b'));
        suite.test('c', say('c'));
      });
      suite.describe('unwanted', () => suite.beforeAll(say('no')));
    }, [1]);
    expect(ran).toEqual(['all', 'in all', 'each', 'in each', 'b', 'after each', 'after all']);
    expect(endings).toEqual(['in › b passed']);
  });

  test('stops at the first that does not pass, and tidies up', async () => {
    const ran: string[] = [];
    const endings = await run(() => {
      suite.afterAll(() => void ran.push('after all'));
      suite.test('a', () => {});
      suite.test('b', () => Promise.reject(new Error('no')));
      suite.test('c', () => void ran.push('c'));
    });
    expect([endings, ran]).toEqual([['a passed', 'b failed'], ['after all']]);
  });

  test.each<[string, () => void, string]>([
    ['a hook', () => suite.beforeAll(() => Promise.reject(new Error('no'))), 'a failed'],
    ['what comes after it', () => suite.afterEach(() => Promise.reject(new Error('no'))), 'a failed'],
  ])('a test fails by %s', async (_what, hook, ending) => {
    expect(
      await run(() => {
        hook();
        suite.test('a', () => {});
      }),
    ).toEqual([ending]);
  });

  test('a test that does not end has timed out', async () => {
    expect(await run(() => suite.test('a', () => new Promise(() => {})))).toEqual(['a timeout']);
  });

  test('a table makes a test per row; what is skipped makes none', async () => {
    const rows: unknown[] = [];
    const endings = await run(() => {
      suite.test.each([
        [1, 2],
        [3, 4],
      ])('pair', (left: number, right: number) => void rows.push(left + right));
      suite.test.each(['x'])('one', (one: string) => void rows.push(one));
      suite.describe.each(['y'])('block', () => suite.test('in', () => void rows.push('in')));
      suite.test.skip();
      suite.describe.skip();
    });
    expect(rows).toEqual([3, 7, 'x', 'in']);
    expect(endings).toHaveLength(4);
  });
});

test('importers are found through others, and lazily', () => {
  const imports = new Map([
    ['src/a.ts', importsOf('src/a.ts', "import type { B } from './b/b.ts';\nconst c = await import('./c.ts');")],
    ['src/b/b.ts', importsOf('src/b/b.ts', "export { d } from '../d.ts';\nimport '../e.ts';\nimport x from 'yaml';")],
    ['test/a.test.ts', importsOf('test/a.test.ts', "import { a } from '../src/a.ts';")],
  ]);
  expect(imports.get('src/b/b.ts')).toEqual(['src/d.ts', 'src/e.ts']);
  expect(importersOf(['src/d.ts'], imports)).toEqual(new Set(['src/b/b.ts', 'src/a.ts', 'test/a.test.ts']));
  expect(importersOf(['src/c.ts'], imports)).toEqual(new Set(['src/a.ts', 'test/a.test.ts']));
});
