import { expect, test } from '@jest/globals';
import { RemoteError } from '../../../src/base/errors.ts';
import { deadlineAt, inTime } from '../../../src/http/deadline.ts';
import { TransientError } from '../../../src/base/transient-error.ts';
import { fakeClock } from '../../support/clock.ts';

const clock = fakeClock();
const inAMinute = () => deadlineAt(new Date(clock.now().getTime() + 60_000), clock);

test('a deadline tells what is left', async () => {
  const own = fakeClock();
  const deadline = deadlineAt(new Date(own.now().getTime() + 60_000), own);
  expect([deadline.left(), deadline.signal.aborted]).toEqual([60_000, false]);
  await own.sleep(90_000);
  expect(deadline.left()).toBe(0);
  expect(deadlineAt(own.now(), own).signal.aborted).toBe(true);
});

test('one in months is one too', () => {
  expect(deadlineAt(new Date(clock.now().getTime() + 1e11), clock).signal.aborted).toBe(false);
});

test.each([
  [
    'a pause that there is time for',
    new TransientError({ code: 'registry-unavailable', found: 'x is busy' }, { retryAfterMs: 60_000 }),
    true,
  ],
  ['a failure without a pause', new TransientError({ code: 'registry-unavailable', found: 'x is busy' }), true],
  [
    'a pause that outlasts it',
    new TransientError({ code: 'registry-unavailable', found: 'x is busy' }, { retryAfterMs: 60_001 }),
    false,
  ],
  ['a failure for good', new RemoteError({ code: 'not-found', found: 'x is gone' }), false],
])('%s', (_what, error, hopeful) => {
  expect(inTime(error, inAMinute()) instanceof TransientError).toBe(hopeful);
  expect(inTime(error, undefined)).toBe(error);
});
