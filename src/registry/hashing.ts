import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import type { Hashing } from './hash.ts';
import { createHashThread, type HashThread } from './hash-thread.ts';

/** Computes digests on the thread that asks. */
export const hashHere: Hashing = (algorithm) => {
  const hash = createHash(algorithm);
  return {
    update: (chunk) => void hash.update(chunk),
    digest: () => hash.digest('hex'),
  };
};

/** Below this, a thread takes longer to start than to help. */
const minThreadBytes = 16 * 1024 * 1024;

/**
 * Computes digests of large blobs on a thread of its own, begun with the first of them: half of a copy's processor time
 * is hashing, and reading and writing go on meanwhile. On one processor, and where no thread can be had, it is
 * `hashHere`.
 */
export function createHashing(processors = availableParallelism(), startThread = createHashThread): Hashing {
  let thread: HashThread | undefined;

  function threadOrNone(): HashThread | undefined {
    try {
      return (thread ??= startThread());
    } catch {
      return undefined;
    }
  }

  return (algorithm, bytes) => {
    const known = bytes < minThreadBytes || processors < 2 ? undefined : threadOrNone();
    return known === undefined ? hashHere(algorithm, bytes) : known.start(algorithm);
  };
}
