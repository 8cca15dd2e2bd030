import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { armed } from '../../../../scripts/mutants/armed.ts';
import { mutated, mutationsOf } from '../../../../scripts/mutants/mutators.ts';

/** What a script comes to, or the name of what it throws; a mutant may loop. */
function valueOf(code: string, on = 0): unknown {
  try {
    const value: unknown = runInNewContext(code, { mutantIsOn: (id: number) => id === on }, { timeout: 100 });
    return JSON.stringify(value);
  } catch (error) {
    return error instanceof Object && 'name' in error ? error.name : error;
  }
}

describe('armed', () => {
  test.each([
    ['(() => { const a = 3; return a > 2 && a < 9; })()'],
    ["(() => { const a = { b: ' c ' }; return a?.b.trim().startsWith('c') ?? 'none'; })()"],
    ['(() => { let a = 0; for (let i = 0; i < 3; i += 1) { if (i === 1) continue; a += i; } return a; })()'],
    ["(() => { if (1 > 2) throw new TypeError('x'); else return [1, ...[2, 3].map((one) => one * 2)]; })()"],
    ["(() => { const f = (a, b = 'z') => ({ a, b, [`k${a}`]: !a }); return f(1); })()"],
    ['(() => { class A { b = 2; get c() { return this.b - 1; } } return new A().c; })()'],
    ['(() => { switch (2) { case 2: return Math.max(1, 2); default: return -1; } })()'],
    ['(() => { const é = "→"; return (undefined ?? null ?? é) + 1; })()'],
    ['(() => { const a = undefined; return a?.b.c; })()'],
  ])('is the text itself with nothing on, and each mutant with its own: %s', (text) => {
    const mutations = mutationsOf(text).map((mutation, index) => Object.assign({ id: index + 1 }, mutation));
    expect(mutations.length).toBeGreaterThan(0);
    const all = armed(text, mutations);
    expect(valueOf(all)).toBe(valueOf(text));
    for (const one of mutations) expect([one, valueOf(all, one.id)]).toEqual([one, valueOf(mutated(text, one))]);
  });

  test('puts a mutant inside of another’s place into the branch without it', () => {
    const text = 'const a = b === 1;';
    const mutations = mutationsOf(text).map((mutation, index) => Object.assign({ id: index + 1 }, mutation));
    expect(armed(text, mutations)).toBe('const a = (mutantIsOn(1) ? (b !== 1) : (b === (mutantIsOn(2) ? (0) : (1))));');
  });
});
