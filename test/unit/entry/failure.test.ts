import { describe, expect, test } from '@jest/globals';
import { EvidenceError, RefusedError } from '../../../src/base/errors.ts';
import { failureAsText, failureOf } from '../../../src/entry/failure.ts';

describe('failureOf', () => {
  test('keeps the parts that say something, and leaves the others out', () => {
    const error = new EvidenceError({ code: 'file-missing', where: 'lcov.info', expected: 'a file', found: undefined });
    expect(failureOf(error).error).toStrictEqual({
      code: 'file-missing',
      where: 'lcov.info',
      expected: 'a file',
      message: 'lcov.info: expected a file',
    });
  });

  test('shows control characters of others in no part', () => {
    const found = 'a\nb\u001B[2J\u202E';
    const { error } = failureOf(new RefusedError({ code: 'push-refused', where: `x\r${found}`, found, fix: found }));
    for (const text of Object.values(error)) expect(text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  test.each([
    ['an error of the language', new TypeError('x is not a function'), 'x is not a function'],
    ['a thrown text', 'oops', 'oops'],
    ['nothing at all', undefined, 'something that is no error was thrown: undefined'],
  ])('calls %s a bug', (_what, thrown, message) => {
    expect(failureOf(thrown).error).toEqual({ code: 'bug', message });
  });
});

describe('failureAsText', () => {
  test('has the sentence first, then the causes, muted, and not more than five of them', () => {
    let cause = new Error('the first');
    for (let depth = 0; depth < 10; depth += 1) cause = new Error(`over ${depth}`, { cause });
    const failure = failureOf(new RefusedError({ code: 'push-refused', found: 'no' }, { cause }));
    const lines = failureAsText(failure, (text) => `(${text})`)
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(6);
    expect(lines.slice(0, 2)).toEqual(['error: no', '(caused by: over 9)']);
  });
});
