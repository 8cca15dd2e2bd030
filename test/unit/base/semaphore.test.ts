import { expect, test } from '@jest/globals';
import { createSemaphore } from '../../../src/base/semaphore.ts';

test('lets so many in at once, in the order in which they came, and takes no leave twice', async () => {
  const gate = createSemaphore(2);
  const inside: number[] = [];
  const entered = [0, 1, 2, 3].map(async (who) => {
    const leave = await gate.enter();
    inside.push(who);
    return leave;
  });
  const [first, second] = [await entered[0], await entered[1]];
  expect(inside).toEqual([0, 1]);
  first?.();
  first?.();
  const third = await entered[2];
  expect(inside).toEqual([0, 1, 2]);
  second?.();
  third?.();
  await entered[3];
  expect(inside).toEqual([0, 1, 2, 3]);
});
