import { expect, test } from '@jest/globals';
import { judgeValue } from '../../../../../../src/steps/gate/external/change/judge.ts';

/** How a field with this content is judged where `ok` and `fine` are wanted. */
function statusOf(field: unknown): string {
  const record = JSON.parse(JSON.stringify({ field }));
  return judgeValue({ record, date: undefined }, 'field', ['ok', 'fine'], 'advice').status;
}

test.each([
  ['one that is wanted', 'ok', 'pass'],
  ['several that are wanted', ['ok', 'fine'], 'pass'],
  ['one that is not wanted beside one that is', ['ok', 'bad'], 'fail'],
  ['a stored value that is not wanted, shown as one that is', { value: 'bad', display_value: 'ok' }, 'fail'],
  ['nothing', [], 'error'],
])('a field with %s', (_what, field, status) => {
  expect(statusOf(field)).toBe(status);
});
