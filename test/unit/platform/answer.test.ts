import { expect, test } from '@jest/globals';
import { listOf, objectOf } from '../../../src/platform/answer.ts';

/** An answer as the network gives it. */
function parsed(value: unknown): ReturnType<typeof JSON.parse> {
  return JSON.parse(JSON.stringify(value) ?? 'null');
}

test('a list without what is no object', () => {
  expect(listOf(parsed([{ id: 1 }, null, 'text']), 'GitHub')).toEqual([{ id: 1 }]);
  expect(objectOf({ id: 1 }, 'GitHub')).toEqual({ id: 1 });
});

test.each([null, {}, 'text', 7])('%j is no list', (answer) => {
  expect(() => listOf(parsed(answer), 'GitHub')).toThrow(
    expect.objectContaining({
      code: 'platform-answer',
      exitCode: 4,
      message: expect.stringMatching(/expected a list, found/),
    }),
  );
});

test.each([null, [], 'text', 7])('%j is no object', (answer) => {
  expect(() => objectOf(parsed(answer), 'GitHub')).toThrow(expect.objectContaining({ code: 'platform-answer' }));
});
