import { describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../src/base/log.ts';
import { follow } from '../../../src/sync/follow.ts';
import type { Controller, Sighting, Wanted } from '../../../src/sync/sync.ts';
import { commit, wantedOf } from '../../support/argocd-stories.ts';
import { fakeClock } from '../../support/clock.ts';

const waiting = (because: string): Sighting => ({ state: 'waiting', because, subject: 'x' });
const done: Sighting = { state: 'done', because: 'healthy', subject: 'x', syncedAt: 's', healthyAt: 'h' };

/** A controller that says one after the other of each application, and the last one for ever. */
function controllerOf(scripts: Readonly<Record<string, readonly Sighting[]>>): Controller {
  let look = -1;
  return {
    name: 'a controller',
    pauseMs: 10_000,
    look: (wanted) => {
      look += 1;
      return Promise.resolve(
        wanted.map(({ application }) => {
          const script = scripts[application] ?? [];
          return script[Math.min(look, script.length - 1)] ?? waiting('');
        }),
      );
    },
  };
}

const of = (name: string): Wanted => wantedOf(commit('1'), [commit('0'), commit('1')], name);

async function told(scripts: Readonly<Record<string, readonly Sighting[]>>, isWatched: boolean, waitMs = 300_000) {
  const [lines, statuses]: string[][] = [[], []];
  const log = {
    ...silentLog,
    info: (line: string) => void lines?.push(line),
    ...(isWatched && { status: (text: string) => void statuses?.push(text) }),
  };
  const confirmations = await follow(controllerOf(scripts), Object.keys(scripts).map(of), {
    waitMs,
    clock: fakeClock(),
    log,
  });
  return { lines, statuses, states: confirmations.map(({ state }) => state) };
}

const two = {
  cart: [waiting('Progressing'), waiting('Progressing'), done],
  pay: [waiting('OutOfSync'), done],
};

describe('what is seen of a wait', () => {
  test('a person has a line per application that is waited for, and reads what has ended', async () => {
    const { lines, statuses } = await told(two, true);
    expect(statuses).toEqual([
      'cart in test, 0 s: Progressing\npay in test, 0 s: OutOfSync',
      'cart in test, 10 s: Progressing',
      '',
      '',
    ]);
    expect(lines).toEqual(['pay in test: done, healthy', 'cart in test: done, healthy']);
  });

  test('of many applications some lines, and how many more', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`app${at}`, [waiting('Progressing'), done]]),
    );
    const { statuses } = await told(many, true);
    expect(statuses?.[0]?.split('\n')).toHaveLength(9);
    expect(statuses?.[0]).toMatch(/\nand 22 more$/);
  });

  test('a log has what changes, and a word each minute', async () => {
    const { lines, statuses } = await told(
      { cart: [...Array.from({ length: 13 }, () => waiting('Progressing')), done] },
      false,
    );
    expect(statuses).toEqual([]);
    expect(lines).toEqual([
      'cart in test: Progressing',
      'cart in test: Progressing (still)',
      'cart in test: Progressing (still)',
      'cart in test: done, healthy',
    ]);
  });

  test('one that cannot ends the wait for all', async () => {
    const failed: Sighting = { state: 'failed', because: 'BuildFailed', subject: 'x' };
    const { states } = await told({ cart: [waiting('Progressing')], pay: [waiting('x'), failed] }, false);
    expect(states).toEqual(['waiting', 'failed']);
  });
});
