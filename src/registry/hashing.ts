import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createHashThread, type HashThread } from './hash-thread.ts';

export type HashAlgorithm = 'sha256' | 'sha512';

/** A digest in the making. Chunks are taken in the order of the calls. */
export interface RunningHash {
  /** Settles when the chunk's memory may be filled again. */
  update(chunk: Uint8Array): Promise<void> | undefined;
  /** Returns the digest in hexadecimal. */
  digest(): Promise<string> | string;
}

/** Begins the digest of so many bytes. */
export type Hashing = (algorithm: HashAlgorithm, bytes: number) => RunningHash;

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
