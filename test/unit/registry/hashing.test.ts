import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createHashThread } from '../../../src/registry/hash-thread.ts';
import type { Hashing } from '../../../src/registry/hash.ts';
import { createHashing } from '../../../src/registry/hashing.ts';
import { verified } from '../../../src/registry/verified.ts';

const large = 32 * 1024 * 1024;

describe('createHashThread', () => {
  it.each(['sha256', 'sha512'] as const)('computes %s of shared and of other memory', async (algorithm) => {
    const shared = Buffer.from(new SharedArrayBuffer(100_000)).fill(randomBytes(100));
    const other = randomBytes(3000).subarray(7, 2000);
    const hash = createHashThread().start(algorithm);
    const first = hash.update(shared.subarray(5, 50_000));
    await hash.update(other);
    await first;
    const expected = createHash(algorithm).update(shared.subarray(5, 50_000)).update(other).digest('hex');
    await expect(hash.digest()).resolves.toBe(expected);
  });

  it('gives memory back when it has read it', async () => {
    const memory = Buffer.from(new SharedArrayBuffer(1024 * 1024));
    const hash = createHashThread().start('sha256');
    const expected = createHash('sha256');
    for (let round = 0; round < 20; round += 1) {
      memory.fill(round);
      expected.update(memory);
      await hash.update(memory);
    }
    await expect(hash.digest()).resolves.toBe(expected.digest('hex'));
  });

  it('keeps digests apart that are made at the same time', async () => {
    const thread = createHashThread();
    const contents = Array.from({ length: 8 }, () => randomBytes(200_000));
    const digests = contents.map(async (content) => {
      const hash = thread.start('sha256');
      for (let at = 0; at < content.length; at += 30_000) await hash.update(content.subarray(at, at + 30_000));
      return hash.digest();
    });
    const expected = contents.map((content) => createHash('sha256').update(content).digest('hex'));
    await expect(Promise.all(digests)).resolves.toEqual(expected);
  });
});

describe('createHashing', () => {
  it('starts a thread for large blobs only, and one for all of them', () => {
    let started = 0;
    const hashing = createHashing(2, () => {
      started += 1;
      return createHashThread();
    });
    hashing('sha256', 1000);
    expect(started).toBe(0);
    hashing('sha256', large);
    hashing('sha256', large);
    expect(started).toBe(1);
  });

  it.each<[string, Hashing]>([
    ['on one processor', createHashing(1, refuse)],
    ['where no thread can be had', createHashing(2, refuse)],
  ])('hashes on its own thread %s', async (_name, hashing) => {
    const hash = hashing('sha256', large);
    await hash.update(Buffer.from('abc'));
    expect(await hash.digest()).toBe(createHash('sha256').update('abc').digest('hex'));
  });
});

describe('verified', () => {
  it('refuses wrong bytes that another thread hashed', async () => {
    const digest = `sha256:${createHash('sha256').update(Buffer.alloc(large, 1)).digest('hex')}` as const;
    const blob = { mediaType: 'application/octet-stream', digest, size: large };
    const read = async (fill: number) => {
      const chunks = [Buffer.alloc(large / 2, 1), Buffer.alloc(large / 2, fill)];
      let bytes = 0;
      for await (const chunk of verified(blob, streamOf(chunks), 'there', createHashing(2))) bytes += chunk.length;
      return bytes;
    };
    await expect(read(1)).resolves.toBe(large);
    await expect(read(2)).rejects.toMatchObject({ problem: { code: 'wrong-bytes' } });
  });
});

function refuse(): never {
  throw new Error('no more threads');
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
  await Promise.resolve();
}
