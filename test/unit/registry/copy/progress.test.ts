import { expect, test } from '@jest/globals';
import { silentLog } from '../../../../src/base/log.ts';
import { bytesText } from '../../../../src/report/bytes.ts';
import { createProgress } from '../../../../src/registry/copy/progress.ts';
import { collect, inChunks } from '../../../support/artifacts.ts';
import { fakeClock } from '../../../support/clock.ts';

test('a long copy says every ten seconds how far it is, and does not count what failed', async () => {
  const clock = fakeClock();
  const lines: string[] = [];
  const progress = createProgress(4000, 'r.example.com/cart', {
    clock,
    log: { ...silentLog, info: (line) => void lines.push(line) },
  });
  async function* slow(chunks: number, fails = false) {
    for (let at = 0; at < chunks; at += 1) {
      await clock.sleep(4000);
      yield new Uint8Array(500);
    }
    if (fails) throw new Error('it broke');
  }
  await expect(collect(progress.count(slow(2, true)))).rejects.toThrow('it broke');
  await collect(progress.count(slow(8)));
  expect(lines).toEqual([
    'r.example.com/cart: 500 B of 4.0 kB copied (12 %)',
    'r.example.com/cart: 2.0 kB of 4.0 kB copied (50 %)',
    'r.example.com/cart: 3.5 kB of 4.0 kB copied (87 %)',
  ]);
});

test('where somebody watches, one line changes five times a second and is gone in the end', async () => {
  const clock = fakeClock();
  const shown: string[] = [];
  const log = { ...silentLog, status: (line: string) => void shown.push(line), info: () => shown.push('a line') };
  const progress = createProgress(3000, 'r.example.com/cart', { clock, log });
  async function* slow() {
    for (let at = 0; at < 6; at += 1) {
      await clock.sleep(100);
      yield new Uint8Array(500);
    }
  }
  await collect(progress.count(slow()));
  expect(shown).toEqual([
    'r.example.com/cart: 1.0 kB of 3.0 kB copied (33 %), 5.0 kB/s',
    'r.example.com/cart: 2.0 kB of 3.0 kB copied (66 %), 5.0 kB/s',
    'r.example.com/cart: 3.0 kB of 3.0 kB copied (100 %), 5.0 kB/s',
    '',
  ]);
});

test('a short copy says nothing', async () => {
  const lines: string[] = [];
  const progress = createProgress(10, 'x', {
    clock: fakeClock(),
    log: { ...silentLog, info: (line) => void lines.push(line) },
  });
  expect(await collect(progress.count(inChunks(new Uint8Array(10))))).toHaveLength(10);
  expect(lines).toEqual([]);
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 kB'],
  [9949, '9.9 kB'],
  [9950, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [64_000_000, '64 MB'],
  [5e12, '5.0 TB'],
  [5e16, '50000 TB'],
])('%i bytes are %s', (bytes, text) => {
  expect(bytesText(bytes)).toBe(text);
});
