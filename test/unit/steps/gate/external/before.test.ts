import { describe, expect, test } from '@jest/globals';
import { EvidenceError } from '../../../../../src/base/errors.ts';
import type { Environment } from '../../../../../src/flow/flow.ts';
import { askBefore, namesOfBefore } from '../../../../../src/steps/gate/external/before.ts';
import type { RowResult } from '../../../../../src/steps/gate/external/row.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nobody asks it for more than its name
const environment = (name: string): Environment => ({ name }) as Environment;
const before = (all: readonly string[], any: readonly string[]) => ({
  all: all.map(environment),
  any: any.map(environment),
});

const pass: RowResult = { status: 'pass', found: 'good', details: ['d'] };
const fail: RowResult = { status: 'fail', found: 'bad', advice: 'mend it' };
const error: RowResult = { status: 'error', found: 'unknown', advice: 'look' };

/** Asks about environments whose answers are given by name; `undefined` cannot be proven. */
async function asked(
  all: readonly string[],
  any: readonly string[],
  answers: Readonly<Record<string, RowResult | undefined>>,
): Promise<{ readonly result: RowResult | string; readonly order: string }> {
  const order: string[] = [];
  try {
    const result = await askBefore(before(all, any), ({ name }) => {
      order.push(name);
      const answer = answers[name];
      if (answer === undefined) throw new EvidenceError({ code: 'soak-unreadable', found: `no proof of ${name}` });
      return Promise.resolve(answer);
    });
    return { result, order: order.join() };
  } catch (thrown) {
    return { result: String(thrown), order: order.join() };
  }
}

describe('one question about the environments before', () => {
  test('one alone gives its own answer', async () => {
    expect(await asked(['a'], [], { a: fail })).toEqual({ result: fail, order: 'a' });
    expect(await asked([], ['a'], { a: pass })).toEqual({ result: pass, order: 'a' });
  });

  test('all are asked, and the first that does not pass decides', async () => {
    expect(await asked(['a', 'b', 'c'], [], { a: pass, b: fail, c: error })).toEqual({
      order: 'a,b,c',
      result: {
        status: 'fail',
        found: 'a: good; b: bad; c: unknown',
        advice: 'b: mend it; c: look',
        details: ['d'],
      },
    });
    expect(await asked(['a', 'b'], [], { a: pass, b: { ...pass, found: 'too', details: ['e'] } })).toEqual({
      order: 'a,b',
      result: { status: 'pass', found: 'a: good; b: too', details: ['d', 'e'] },
    });
  });

  test('of several ways the first that passes is enough', async () => {
    const passed = { status: 'pass', found: 'b: good', details: ['d'] };
    expect(await asked([], ['a', 'b', 'c'], { a: fail, b: pass, c: fail })).toEqual({ result: passed, order: 'a,b' });
    expect(await asked([], ['a', 'b'], { b: pass })).toEqual({ result: passed, order: 'a,b' });
  });

  test('where none passes, the first that is closed answers, and without one the first without proof', async () => {
    const closed = { status: 'fail', found: 'b: bad', advice: 'b: mend it' };
    expect((await asked([], ['a', 'b', 'c'], { b: fail, c: error })).result).toEqual(closed);
    expect((await asked([], ['a', 'b'], {})).result).toMatch(/no proof of a/);
  });

  test('those that all must and those of which one must go together', async () => {
    expect(await asked(['a'], ['b', 'c'], { a: pass, b: fail, c: fail })).toEqual({
      order: 'a,b,c',
      result: { status: 'fail', found: 'a: good; b: bad', advice: 'b: mend it', details: ['d'] },
    });
    expect((await asked(['a'], ['b'], { b: pass })).result).toMatch(/no proof of a/);
  });
});

test.each([
  [['uat', 'perf'], [], 'uat and perf'],
  [[], ['staging', 'hotfix'], 'staging or hotfix'],
  [['uat'], ['staging', 'hotfix'], 'uat, and staging or hotfix'],
  [[], [], ''],
])('%j and one of %j are named', (all, any, names) => {
  expect(namesOfBefore(before(all, any))).toBe(names);
});
