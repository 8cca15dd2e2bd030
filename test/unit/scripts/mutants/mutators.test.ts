import { describe, expect, test } from '@jest/globals';
import { mutated, mutationsOf } from '../../../../scripts/mutants/mutators.ts';
import { sample } from '../../../../scripts/mutants/sample.ts';

function mutants(text: string): readonly string[] {
  return mutationsOf(text).map((mutation) => mutated(text, mutation));
}

describe('mutationsOf', () => {
  test.each<[string, readonly string[]]>([
    ['export const a = b === c;', ['export const a = b !== c;']],
    ['export const a = b < c;', ['export const a = b <= c;', 'export const a = b >= c;']],
    ['export const a = b && c;', ['export const a = b || c;']],
    ["export const a = b ?? '';", ["export const a = ((b) && (''));"]],
    ["export const a = b ?? 'c';", ["export const a = ((b) && ('c'));", "export const a = b ?? '';"]],
    ['export const a = b ?? c;', ['export const a = ((b) && (c));']],
    ['export const a = b ? c : d;', ['export const a = false ? c : d;', 'export const a = true ? c : d;']],
    ['export const a = !b;', ['export const a = b;']],
    ['export const a = true;', ['export const a = false;']],
    ['export const a = 1_000;', ['export const a = 0;']],
    ['export const a = 0;', ['export const a = 1;']],
    ["export const a = 'b';", ["export const a = '';"]],
    ["export const a = '';", ["export const a = 'mutant';"]],
    ['export const a = [b];', ['export const a = [];']],
    ['export const a = [].some(b);', ['export const a = [].every(b);']],
    ['a(b);', [';']],
    ["throw new RefusedError({ code: 'x', found: 'y' });", [';', "throw new RefusedError({ code: '', found: 'y' });"]],
    ['if (a) throw b;', ['if (false) throw b;', 'if (true) throw b;', 'if (a) ;']],
    [
      'function a() { if (b) return; c = d; }',
      [
        'function a() {}',
        'function a() { if (false) return; c = d; }',
        'function a() { if (true) return; c = d; }',
        'function a() { if (b) ; c = d; }',
        'function a() { if (b) return; ; }',
      ],
    ],
  ])('%s', (text, expected) => {
    expect(mutants(text)).toEqual(expected);
  });

  test.each([
    ['class A { b(c: string): void { d(c); } }', 'class A { b(c: string): void {} }'],
    ['export const a = { b() { c(); } };', 'export const a = { b() {} };'],
    ['export const a = () => { b(); };', 'export const a = () => {};'],
    ["export const a = b(c, ...d('e'));", "export const a = b(c, ...d(''));"],
    ["export const a = `b${c === 'd'}`;", "export const a = `b${c !== 'd'}`;"],
  ])('finds what is inside: %s', (text, one) => {
    expect(mutants(text)).toContain(one);
  });

  test('counts bytes: what stands behind other scripts is changed at its place', () => {
    expect(mutants("export const é = '→'; export const a = b >= c;")).toContain(
      "export const é = '→'; export const a = b > c;",
    );
  });

  test.each([
    ["import { a } from './b.ts';"],
    ["export * from './b.ts';"],
    ["export type A = 'a' | 1;"],
    ["export interface A { readonly b: 'c'; }"],
    ["export const a = b as unknown as 'c';"],
    ["export const a = { 'b-c': d };"],
    ['export const a: readonly [1, 2] = b;'],
    ["export const a = 'no report; ';"],
    ["export const a = '…';"],
    ["export const a = 'Author';"],
    ["export const [a = '', b = 0] = c;"],
  ])('leaves alone what nobody runs: %s', (text) => {
    expect(mutants(text)).toEqual([]);
  });

  test('changes every place of a text, each alone', () => {
    const text = 'export const f = (a: number) => a > 1 && a < 3;';
    for (const one of mutants(text)) expect(one).not.toBe(text);
    expect(new Set(mutants(text)).size).toBe(mutants(text).length);
  });
});

describe('sample', () => {
  const items = Array.from({ length: 1000 }, (_, index) => index);

  test('draws the same for the same seed, others for another', () => {
    expect(sample(items, 20, 7)).toEqual(sample(items, 20, 7));
    expect(sample(items, 20, 7)).not.toEqual(sample(items, 20, 8));
    expect(new Set(sample(items, 1000, 7)).size).toBe(1000);
  });
});
