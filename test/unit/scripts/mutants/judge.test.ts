import { describe, expect, test } from '@jest/globals';
import { type Experience, judge, nearness } from '../../../../scripts/mutants/judge.ts';
import type { MeasuredFile } from '../../../../scripts/mutants/protocol.ts';
import { atPlaces, mutantReport } from '../../../../scripts/mutants/report.ts';
import type { Runner } from '../../../../scripts/mutants/runner.ts';

const mutant = {
  id: 3,
  room: 'records',
  file: 'src/records/chain.ts',
  start: 7,
  end: 8,
  replacement: '2',
  site: { start: 7, end: 8, kind: 'expression' },
} as const;

type Asked = Parameters<Runner['run']>[0];

/** A file whose tests pass the mutant so often. */
function measured(file: string, hits: readonly number[], more: Partial<MeasuredFile> = {}): MeasuredFile {
  const tests = hits.map((times, index) => ({
    name: `test ${index}`,
    passed: true,
    ms: 1,
    hits: times === 0 ? [] : [[mutant.id, times] as const],
  }));
  return { file, tests, ms: 1, whileLoading: [], ...more };
}

function experienceOf(files: readonly MeasuredFile[]): Experience {
  return {
    measured: files,
    slowMs: 15_000,
    importers: () => new Set(files.map(({ file }) => file)),
    healthy: new Map(),
    killers: new Map(),
  };
}

/** A runner in memory: `ends` says how a test ends, by its file, its index and whether the mutant is on. */
function runnerOf(ends: (file: string, test: number, on: boolean) => 'failed' | 'timeout' | undefined) {
  const asked: Asked[] = [];
  const runner: Runner = {
    measure: () => Promise.reject(new Error('everything is measured')),
    run: (question) => {
      asked.push(question);
      for (const one of question.tests) {
        const verdict = ends(question.file, one, question.mutant === mutant.id);
        if (verdict !== undefined) return Promise.resolve({ stoppedBy: { test: one, verdict }, rssBytes: 0 });
      }
      return Promise.resolve({ rssBytes: 0 });
    },
    stop: () => {},
  };
  return { runner, asked };
}

describe('judge', () => {
  test('runs only tests that pass the place, and stops at the first that fails', async () => {
    const { runner, asked } = runnerOf((file, _test, on) => (on && file === 'a' ? 'failed' : undefined));
    const experience = experienceOf([measured('a', [0, 2, 1]), measured('b', [0]), measured('c', [1], { ms: 50 })]);
    expect(await judge(mutant, runner, experience)).toEqual({ mutant, verdict: 'killed', by: 'a › test 1' });
    expect(asked.map(({ file, tests, mutant: on }) => [file, tests, on])).toEqual([
      ['a', [1, 2], 3],
      ['a', [1], 0],
    ]);
    expect(asked[0]?.limit).toBe(10_300);
  });

  test('does not believe a test that fails alone without a mutant, and asks it once', async () => {
    const { runner, asked } = runnerOf((_file, one) => (one === 0 ? 'failed' : undefined));
    const experience = experienceOf([measured('a', [1, 1])]);
    expect(await judge(mutant, runner, experience)).toEqual({ mutant, verdict: 'survived' });
    expect(asked.map(({ tests, mutant: on }) => [tests, on])).toEqual([
      [[0, 1], 3],
      [[0], 0],
      [[1], 3],
    ]);
    asked.length = 0;
    await judge(mutant, runner, experience);
    expect(asked.filter(({ mutant: on }) => on === 0)).toEqual([]);
  });

  test('says of a mutant that no test comes to that it is not reached', async () => {
    const { runner, asked } = runnerOf(() => 'failed');
    expect(await judge(mutant, runner, experienceOf([measured('a', [0])]))).toEqual({ mutant, verdict: 'not reached' });
    expect(asked).toEqual([]);
  });

  test('says of a test that does not end that it timed out', async () => {
    const { runner } = runnerOf((_file, _test, on) => (on ? 'timeout' : undefined));
    expect(await judge(mutant, runner, experienceOf([measured('a', [1])]))).toMatchObject({ verdict: 'timeout' });
  });

  test('asks the file first that saw the last mutant of the source, then the nearest', async () => {
    const files = ['test/unit/git/a.test.ts', 'test/unit/records/b.test.ts', 'test/unit/records/chain.test.ts'];
    const experience = experienceOf(files.map((file) => measured(file, [1])));
    const { runner, asked } = runnerOf((file, _test, on) => (on && file === files[0] ? 'failed' : undefined));
    await judge(mutant, runner, experience);
    expect(asked.map(({ file }) => file)).toEqual([files[2], files[1], files[0], files[0]]);
    asked.length = 0;
    await judge(mutant, runner, experience);
    expect(asked.map(({ file }) => file)).toEqual([files[0]]);
  });

  test('loads the sources anew for a mutant that is passed while they load, four files, and more as the time allows', async () => {
    const loading = { whileLoading: [mutant.id] };
    const { runner, asked } = runnerOf(() => undefined);
    const experience = experienceOf([
      measured('a', [0, 0], loading),
      ...['b', 'c', 'd', 'e', 'f'].map((file) => measured(file, [0], { ms: 7000 })),
    ]);
    expect(await judge(mutant, runner, experience)).toMatchObject({ verdict: 'survived' });
    expect(asked.map(({ file, tests, reload }) => [file, tests, reload])).toEqual([
      ['a', [0, 1], true],
      ['b', [0], true],
      ['c', [0], true],
      ['d', [0], true],
    ]);
  });

  test('leaves out tests that are slow, and those that failed when they were measured', async () => {
    const slow = measured('a', [1, 1]);
    const tests = slow.tests.map((one, index) => (index === 0 ? { ...one, ms: 60_000 } : { ...one, passed: false }));
    const { runner } = runnerOf(() => undefined);
    expect(await judge(mutant, runner, experienceOf([{ ...slow, tests }]))).toMatchObject({ verdict: 'not reached' });
  });
});

test('the nearest test mirrors the path of the source', () => {
  const tests = [
    'test/contract/x.test.ts',
    'test/unit/git/a.test.ts',
    'test/unit/records/b.test.ts',
    'test/unit/records/chain.test.ts',
  ];
  expect(tests.map((one) => nearness(one, 'src/records/chain.ts'))).toEqual([1, 2, 3, 4]);
  expect(nearness('test/unit/records/chain.test.ts', 'src/records/chain/link.ts')).toBe(4);
});

const read = () => 'é\na = 1;';

test('the report counts by room and places what is alive', () => {
  const report = mutantReport(
    [
      { mutant, verdict: 'survived' },
      { mutant: { ...mutant, end: 9 }, verdict: 'not reached' },
      { mutant: { ...mutant, room: 'gate' }, verdict: 'killed' },
      { mutant: { ...mutant, room: 'gate' }, verdict: 'timeout' },
    ],
    read,
  );
  expect(report).toBe(
    [
      'room      mutants  killed  timed out  survived  not reached  seen',
      'gate            2       1          1         0            0  100 %',
      'records         2       0          0         1            1  0 %',
      'all             4       1          1         1            1  50 %',
      '',
      'survived:',
      '  src/records/chain.ts:2:5  1 → 2',
      '  src/records/chain.ts:2:5  1; → 2  (not reached)',
      '',
    ].join('\n'),
  );
});

test('survivors are judged again by their places', () => {
  const second = { ...mutant, start: mutant.start + 2 };
  expect(atPlaces([mutant, second], '', read)).toEqual([mutant, second]);
  expect(atPlaces([mutant, second], 'src/records/chain.ts:2', read)).toEqual([mutant, second]);
  expect(atPlaces([mutant, second], 'src/records/chain.ts:2:5', read)).toEqual([mutant]);
  expect(() => atPlaces([mutant], 'src/records/chain.ts:2:5,src/records/chain.ts:22', read)).toThrow(/found .*:22$/);
});
