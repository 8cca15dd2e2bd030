import { expect, test } from '@jest/globals';
import { createRateLimit } from '../../../../src/registry/http/rate.ts';
import { fakeClock } from '../../../support/clock.ts';

test('nineteen hundred requests go at once, and then fifty a second', async () => {
  const clock = fakeClock();
  const pace = createRateLimit(clock);
  for (let request = 0; request < 1900; request += 1) await pace();
  expect(clock.slept).toEqual([]);
  const start = clock.now().getTime();
  for (let request = 0; request < 500; request += 1) await pace();
  expect((clock.now().getTime() - start) / 1000).toBeCloseTo(10, 0);
});

test('requests that come together wait in a row', async () => {
  const clock = fakeClock();
  const still = { ...clock, now: () => new Date(0) };
  const pace = createRateLimit(still);
  await Promise.all(Array.from({ length: 1903 }, () => pace()));
  expect(clock.slept).toEqual([20, 40, 60]);
});

test('who pauses may hurry again', async () => {
  const clock = fakeClock();
  const pace = createRateLimit(clock);
  for (let request = 0; request < 2000; request += 1) await pace();
  await clock.sleep(60_000);
  const before = clock.slept.length;
  for (let request = 0; request < 1900; request += 1) await pace();
  expect(clock.slept).toHaveLength(before);
});

test('no minute has more requests than the quotas that are known', async () => {
  const clock = fakeClock();
  const pace = createRateLimit(clock);
  const start = clock.now().getTime();
  let requests = 0;
  for (; clock.now().getTime() < start + 60_000; requests += 1) await pace();
  expect(requests).toBeLessThan(5000);
});
