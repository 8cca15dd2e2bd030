/* oxlint-disable unicorn/require-post-message-target-origin -- of windows; these are threads */
import type crypto from 'node:crypto';
import threads from 'node:worker_threads';
import type { HashAlgorithm, RunningHash } from './hash.ts';

export interface HashThread {
  start(algorithm: HashAlgorithm): RunningHash;
}

/** A chunk of hash `id`, of an algorithm that its first message names; without bytes, its end. */
interface Request {
  readonly id: number;
  readonly algorithm: HashAlgorithm;
  readonly bytes?: Uint8Array;
}

/** The thread has read the chunk, or made the digest, in hexadecimal. */
interface Answer {
  readonly id: number;
  readonly digest?: string;
}

interface Waiting {
  readonly resolve: (digest: string | undefined) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Starts a thread that hashes. Memory that is shared between threads is read where it is, other memory is copied. The
 * thread keeps the process alive while somebody waits for it, and no longer. Throws when no thread can be had.
 */
export function createHashThread(): HashThread {
  const worker = new threads.Worker(`(${serve.toString()})(require('node:worker_threads'), require('node:crypto'))`, {
    eval: true,
    env: {},
    execArgv: [],
  });
  const waiting = new Map<number, Waiting[]>();
  let open = 0;
  let hashes = 0;
  let failure: Error | undefined;
  worker.on('message', ({ id, digest }: Answer) => {
    open -= 1;
    if (open === 0) worker.unref();
    waiting.get(id)?.shift()?.resolve(digest);
    if (digest !== undefined) waiting.delete(id);
  });
  worker.on('error', (error: Error) => {
    failure = error;
    for (const one of [...waiting.values()].flat()) one.reject(error);
    waiting.clear();
  });
  // After the listeners: they would keep the process alive again.
  worker.unref();

  function ask(request: Request): Promise<string | undefined> {
    if (failure !== undefined) return Promise.reject(failure);
    return new Promise((resolve, reject) => {
      const before = waiting.get(request.id) ?? [];
      waiting.set(request.id, [...before, { resolve, reject }]);
      if (open === 0) worker.ref();
      open += 1;
      worker.postMessage(request);
    });
  }

  return {
    start(algorithm) {
      const id = (hashes += 1);
      return {
        update: (bytes) => handled(ask({ id, algorithm, bytes }).then(() => undefined)),
        digest: async () => (await ask({ id, algorithm })) ?? '',
      };
    },
  };
}

/** A reader that leaves early waits for nothing: its failure must not end the process. */
function handled(work: Promise<void>): Promise<void> {
  work.catch(() => {});
  return work;
}

/** Runs in the thread, as text: nothing of this file is there but its parameters. */
function serve({ parentPort }: typeof threads, { createHash }: typeof crypto): void {
  const hashes = new Map<number, crypto.Hash>();
  parentPort?.on('message', ({ id, algorithm, bytes }: Request) => {
    const hash = hashes.get(id) ?? createHash(algorithm);
    if (bytes === undefined) {
      hashes.delete(id);
      parentPort.postMessage({ id, digest: hash.digest('hex') });
      return;
    }
    hashes.set(id, hash.update(bytes));
    parentPort.postMessage({ id });
  });
}
