import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Clock } from '../../../../src/base/clock.ts';
import { withLock } from '../../../../src/registry/layout/lock.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const directory = temporaryDirectory();

test('a lock that others take in turn for a minute is a failure, and stays theirs', async () => {
  const path = join(directory, 'busy.lock');
  let turns = 0;
  let now = Date.parse('2026-11-23T12:00:00Z');
  const taken = (): void =>
    writeFileSync(path, JSON.stringify({ token: `other-${turns}`, pid: process.pid, host: hostname() }));
  taken();
  const clock: Clock = {
    now: () => new Date(now),
    random: () => 0,
    sleep: (milliseconds) => {
      now += milliseconds;
      turns += 1;
      taken();
      return Promise.resolve();
    },
  };
  await expect(withLock(path, clock, () => Promise.resolve('done'))).rejects.toMatchObject({
    code: 'layout-locked',
    exitCode: 4,
    problem: { where: path },
  });
  expect(readFileSync(path, 'utf8')).toContain(`other-${turns}`);
});
