import { describe, expect, test } from '@jest/globals';
import { judge, newExperience } from '../../../../scripts/mutants/judge.ts';
import { mutantReport } from '../../../../scripts/mutants/report.ts';
import { nearestFirst, type TestRun, type Workplace } from '../../../../scripts/mutants/workplace.ts';

const mutant = { room: 'records', file: 'src/records/chain.ts', start: 7, end: 8, replacement: '2' };

/** A workplace in memory: `run` says what fails by the text that the file has and the test that is run. */
function workplaceOf(related: readonly string[], fails: (text: string, test: string) => boolean | 'timeout') {
  let text = 'é\na = 1;';
  const written: string[] = [];
  const workplace: Workplace = {
    root: '/',
    read: () => text,
    write: (_path, next) => {
      text = next;
      written.push(next);
    },
    related: () => related,
    run: (tests) => {
      const ends = tests.map((one) => fails(text, one));
      const run: TestRun = ends.includes('timeout')
        ? 'timeout'
        : {
            failed: tests.filter((_, index) => ends[index] === true),
            times: new Map(tests.map((one) => [one, one.startsWith('slow') ? 60_000 : 1])),
          };
      return Promise.resolve(run);
    },
    dispose: () => {},
  };
  return { workplace, written };
}

describe('judge', () => {
  test('calls a mutant killed when a test fails with it and passes without it', async () => {
    const { workplace, written } = workplaceOf(['a', 'b'], (text, one) => one === 'b' && text === 'é\na = 2;');
    expect(await judge(mutant, workplace, newExperience())).toEqual({ mutant, verdict: 'killed', by: 'b' });
    expect(written).toEqual(['é\na = 2;', 'é\na = 1;']);
  });

  test('does not believe a test that fails anyway', async () => {
    const experience = newExperience();
    const { workplace } = workplaceOf(['broken', 'b'], (_text, one) => one === 'broken');
    expect(await judge(mutant, workplace, experience)).toEqual({ mutant, verdict: 'survived' });
    expect(experience.healthy).toEqual(new Map([['broken', false]]));
  });

  test('runs the test first that saw the last mutant of the file', async () => {
    const experience = newExperience();
    const related = Array.from({ length: 20 }, (_, index) => `test ${index}`);
    const ran: string[] = [];
    const { workplace } = workplaceOf(related, (text, one) => {
      if (text === 'é\na = 2;') ran.push(one);
      return one === 'test 7' && text === 'é\na = 2;';
    });
    expect(await judge(mutant, workplace, experience)).toMatchObject({ by: 'test 7' });
    ran.length = 0;
    expect(await judge(mutant, workplace, experience)).toMatchObject({ by: 'test 7' });
    expect(ran).toEqual(['test 7', 'test 0', 'test 1', 'test 2', 'test 3']);
  });

  test('leaves out what is known to be slow, and what is too many', async () => {
    const experience = newExperience();
    const ran = new Set<string>();
    const { workplace } = workplaceOf(
      ['slow', ...Array.from({ length: 40 }, (_, index) => `${index}`)],
      (_text, one) => {
        ran.add(one);
        return false;
      },
    );
    await judge(mutant, workplace, experience);
    expect([ran.has('slow'), ran.size]).toEqual([true, 35]);
    ran.clear();
    await judge(mutant, workplace, experience);
    expect([ran.has('slow'), ran.size]).toEqual([false, 35]);
  });

  test.each([
    ['timeout', (text: string) => (text === 'é\na = 2;' ? ('timeout' as const) : false)],
    ['survived', () => false],
  ])('says %s, and puts the file back', async (verdict, fails) => {
    const { workplace, written } = workplaceOf(['a'], fails);
    expect(await judge(mutant, workplace, newExperience())).toMatchObject({ verdict });
    expect(written.at(-1)).toBe('é\na = 1;');
  });

  test('a file that no test imports is a survivor', async () => {
    const { workplace } = workplaceOf([], () => true);
    expect(await judge(mutant, workplace, newExperience())).toMatchObject({ verdict: 'survived' });
  });
});

test('tests that mirror the file come first', () => {
  const tests = [
    'test/contract/x.test.ts',
    'test/unit/git/a.test.ts',
    'test/unit/records/b.test.ts',
    'test/unit/records/chain.test.ts',
  ];
  expect(nearestFirst(tests, 'src/records/chain.ts')).toEqual([tests[3], tests[2], tests[1], tests[0]]);
});

test('the report counts by room and places the survivors', () => {
  const report = mutantReport(
    [
      { mutant, verdict: 'survived' },
      { mutant: { ...mutant, room: 'gate' }, verdict: 'killed' },
      { mutant: { ...mutant, room: 'gate' }, verdict: 'timeout' },
    ],
    () => 'é\na = 1;',
  );
  expect(report).toBe(
    [
      'room      mutants  killed  timed out  survived  seen',
      'gate            2       1          1         0  100 %',
      'records         1       0          0         1  0 %',
      'all             3       1          1         1  67 %',
      '',
      'survived:',
      '  src/records/chain.ts:2:5  1 → 2',
      '',
    ].join('\n'),
  );
});
