import { describe, expect, test } from '@jest/globals';
import { RemoteError } from '../../../src/base/errors.ts';
import { clockWithin, deadlineAt, inTime } from '../../../src/base/deadline.ts';
import { retryTransient } from '../../../src/base/retry.ts';
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

function within(milliseconds: number) {
  const own = fakeClock();
  return { own, clock: clockWithin(own, deadlineAt(new Date(own.now().getTime() + milliseconds), own)) };
}

describe('the clock of a run', () => {
  test('sleeps as long as the deadline leaves, and refuses more at once', async () => {
    const { own, clock: bounded } = within(60_000);
    await bounded.sleep(60_000);
    await expect(bounded.sleep(1)).rejects.toMatchObject({ code: 'deadline-passed', exitCode: 4 });
    expect(own.slept).toEqual([60_000]);
  });

  test.each([
    [30_000, 2, /gave up|busy/],
    [90_000, 0, /busy; it asks to wait 90 s, longer than the time left/],
  ])('waits %d ms for a server within it, and %d times', async (retryAfterMs, pauses, message) => {
    const { own, clock: bounded } = within(70_000);
    const busy = () =>
      Promise.reject(new TransientError({ code: 'server-unavailable', where: 'x', found: 'busy' }, { retryAfterMs }));
    const policy = { deadlineMs: 300_000, firstPauseMs: 1, maxPauseMs: 1, maxAttempts: 9, maxRefusals: 9 };
    await expect(retryTransient(busy, policy, bounded)).rejects.toThrow(message);
    expect(own.slept).toHaveLength(pauses);
  });
});
