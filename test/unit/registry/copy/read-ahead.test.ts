import { expect, test } from '@jest/globals';
import { readAhead } from '../../../../src/registry/copy/read-ahead.ts';
import { collect } from '../../../support/artifacts.ts';

function stream(chunks: readonly number[], failure?: Error) {
  const events: string[] = [];
  async function* content() {
    try {
      for (const chunk of chunks) {
        events.push(`${chunk}`);
        yield await Promise.resolve(Uint8Array.of(chunk));
      }
      if (failure !== undefined) throw failure;
    } finally {
      events.push('closed');
    }
  }
  return { events, content: content() };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('fetches the first chunk, and the others when they are asked for', async () => {
  const { events, content } = stream([1, 2, 3]);
  const ahead = readAhead(content);
  await ahead.ready;
  await settled();
  expect(events).toEqual(['1']);
  expect([...(await collect(ahead))]).toEqual([1, 2, 3]);
  expect(events).toEqual(['1', '2', '3', 'closed']);
});

test('closes what nobody reads, and what is left in the middle', async () => {
  const [unread, left] = [stream([1, 2]), stream([1, 2])];
  readAhead(unread.content).abandon();
  for await (const chunk of readAhead(left.content)) if (chunk[0] === 1) break;
  await settled();
  expect([unread.events, left.events]).toEqual([
    ['1', 'closed'],
    ['1', 'closed'],
  ]);
});

test.each([[[]], [[1]]])('passes on why there are no chunks after %j', async (chunks) => {
  const failure = new Error('gone');
  const ahead = readAhead(stream(chunks, failure).content);
  await expect(collect(ahead)).rejects.toBe(failure);
  ahead.abandon();
});
