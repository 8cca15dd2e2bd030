import { describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../src/base/log.ts';
import type { CommitStatus } from '../../../src/platform/commit-status.ts';
import { follow } from '../../../src/sync/follow.ts';
import { statusReader } from '../../../src/sync/status/status.ts';
import type { LoopbackCommit } from '../../support/argocd-parts.ts';
import { commit, digest, wantedOf } from '../../support/argocd-stories.ts';
import { fakeClock } from '../../support/clock.ts';

const creator = 'argocd-prod[bot]';
const ours = commit('1');
const kept = commit('2', { digest: digest('1') });

function noteOf({ id, digest: runs }: LoopbackCommit, more: Partial<CommitStatus> = {}): [string, CommitStatus] {
  return [
    id,
    { context: 'argocd/cart', state: 'success', creator, words: `runs ${runs}`, at: '2026-11-23T12:00:05Z', ...more },
  ];
}

/** What a wait for the first commit of a history ends with, and which commits were asked about, and when. */
async function waited(
  history: readonly LoopbackCommit[],
  notes: readonly (readonly [string, CommitStatus])[],
  names: readonly string[] = ['cart'],
  isByContext = false,
) {
  const clock = fakeClock();
  const asked: string[] = [];
  const times: number[] = [];
  const reader = statusReader({
    name: 'GitHub',
    context: ({ application }) => `argocd/${application}`,
    creator,
    about: 'images',
    clock,
    isByContext,
    read: (id) => {
      asked.push(id.slice(0, 1));
      times.push(clock.now().getTime());
      return Promise.resolve(notes.filter(([of]) => of === id).map(([, note]) => note));
    },
  });
  const all = [commit('0'), ours, ...history];
  const wanted = names.map((name) => wantedOf(ours, all, name));
  const [first] = await follow(reader, wanted, { waitMs: 60_000, clock, log: silentLog });
  const pauses = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  return { first, asked, pauses };
}

describe('what is said of a later commit', () => {
  test('counts where it still names the image', async () => {
    const { first } = await waited([kept], [noteOf(kept)]);
    expect(first).toMatchObject({
      state: 'done',
      revision: kept.id,
      because: 'it says of the later commit 222222222222 that sha256:111111111111 runs',
    });
  });

  test('of two later commits the one that names another image proves nothing about this one', async () => {
    const { first } = await waited([kept, commit('3')], [noteOf(commit('3')), noteOf(kept)]);
    expect(first).toMatchObject({ state: 'done', revision: kept.id });
  });

  test('a failure of it with the same image is one', async () => {
    const { first } = await waited([kept], [noteOf(kept, { state: 'failure', words: 'Degraded' })]);
    expect(first).toMatchObject({
      state: 'failed',
      because: 'it says failure of the later commit 222222222222: Degraded',
    });
  });

  test('by anybody else it does not count', async () => {
    const { first } = await waited([kept], [noteOf(kept, { creator: 'mallory' })]);
    expect(first).toMatchObject({ state: 'unproven' });
  });

  test('without the digest it does not count', async () => {
    const { first } = await waited([kept], [noteOf(kept, { words: `runs ${digest('9')}` })]);
    expect(first).toMatchObject({ state: 'unproven' });
  });

  test('that names another image overtakes this one', async () => {
    const { first } = await waited([kept, commit('3')], []);
    expect(first).toMatchObject({
      state: 'overtaken',
      because: 'the later commit 333333333333 names sha256:333333333333',
    });
  });

  test('what is said of the commit itself goes first', async () => {
    const { first, asked } = await waited([commit('3')], [noteOf(ours)]);
    expect(first).toMatchObject({ state: 'done', revision: ours.id });
    expect(asked).toEqual(['1']);
  });
});

describe('requests', () => {
  test('fifty applications of one commit: GitHub is asked once a look, and no more than once a second', async () => {
    const names = Array.from({ length: 50 }, (_, at) => `app${at}`);
    const { asked, pauses } = await waited([kept], [], names);
    expect(asked.filter((id) => id === '1').length).toBeLessThanOrEqual(13);
    expect(asked.filter((id) => id === '2').length).toBeLessThanOrEqual(3);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
  });

  test('GitLab, which is asked by name, no more than once a second either', async () => {
    const { pauses } = await waited([], [], ['cart', 'pay', 'web'], true);
    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(1000);
  });
});
