import { describe, expect, test } from '@jest/globals';
import { tee } from '../../../../src/registry/copy/tee.ts';
import { collect } from '../../../support/artifacts.ts';

function counted(chunks: number, fail = Infinity) {
  const state = { fetched: 0, closed: false };
  async function* content() {
    try {
      for (let at = 0; at < chunks; at += 1) {
        if (at === fail) throw new Error('the source broke');
        state.fetched += 1;
        yield Uint8Array.of(at);
        await Promise.resolve();
      }
    } finally {
      state.closed = true;
    }
  }
  return { state, content: content() };
}

describe('tee', () => {
  test.each([1, 2, 5])('gives all chunks to each of %i readers', async (readers) => {
    const { content, state } = counted(20);
    const all = await Promise.all(tee(content, readers).map(collect));
    for (const one of all) expect([...one]).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(state).toEqual({ fetched: 20, closed: true });
  });

  test('fetches nothing before every reader has taken what there was', async () => {
    const { content, state } = counted(20);
    const [fast, slow] = tee(content, 2).map((reader) => reader[Symbol.asyncIterator]());
    const first = fast?.next();
    await new Promise(setImmediate);
    expect(state.fetched).toBe(0);
    await Promise.all([first, slow?.next()]);
    expect(state.fetched).toBe(1);
    void fast?.next();
    await new Promise(setImmediate);
    expect(state.fetched).toBe(1);
  });

  test('goes on without a reader that leaves, before, while or after it reads', async () => {
    const { content, state } = counted(5);
    const [stays, never, early, pending] = tee(content, 4);
    if (!stays || !never || !early || !pending) throw new Error('no readers');
    const all = collect(stays);
    const waits = pending[Symbol.asyncIterator]().next();
    await never.leave();
    await pending.leave();
    expect(await waits).toEqual({ done: true, value: undefined });
    for await (const chunk of early) if (chunk[0] === 1) break;
    expect([...(await all)]).toEqual([0, 1, 2, 3, 4]);
    await early.leave();
    expect(state.closed).toBe(true);
  });

  test('closes the stream when all have left', async () => {
    const { content, state } = counted(5);
    const readers = tee(content, 2);
    const first = readers.map((reader) => reader[Symbol.asyncIterator]().next());
    await Promise.all(first);
    await Promise.all(readers.map((reader) => reader.leave()));
    expect(state).toEqual({ fetched: 1, closed: true });
  });

  test('gives an error to every reader', async () => {
    const { content } = counted(5, 3);
    const results = await Promise.allSettled(tee(content, 3).map(collect));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  });
});
