import { createHash } from 'node:crypto';
import { EvidenceError } from '../../base/errors.ts';
import type { Files } from '../../files/files.ts';

/** A report that is about to be read: the name it has in messages, and its bytes. */
export interface Source {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Hash and size that identify a report of any format. */
export interface Fingerprint {
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
}

export interface OpenedSource extends Source {
  /** Reads the rest after a failed reader, so that a broken report has a fingerprint too. */
  fingerprint(): Promise<Fingerprint>;
}

/** No report is larger than this; a larger one is an accident or an attack. */
export const maxReportBytes = 512 * 1024 * 1024;

/**
 * Opens a file as a source that hashes its bytes. The bytes pass once: what is judged is what is hashed.
 * Reading throws EvidenceError past `limit` bytes.
 */
export function openSource(path: string, files: Files, limit = maxReportBytes): OpenedSource {
  const chunks = files.stream(path)[Symbol.asyncIterator]();
  const hash = createHash('sha256');
  let size = 0;
  /** Why reading ended before the end: there is no fingerprint of a part. */
  let broken: { readonly cause: unknown } | undefined;

  async function next(): Promise<IteratorResult<Uint8Array>> {
    if (broken !== undefined) throw broken.cause;
    try {
      const result = await chunks.next();
      if (result.done === true) return { done: true, value: undefined };
      size += result.value.byteLength;
      if (size > limit) throw tooLarge(path, limit);
      hash.update(result.value);
      return result;
    } catch (cause) {
      broken = { cause };
      await chunks.return?.();
      throw cause;
    }
  }

  return {
    name: path,
    // No `return`: a reader that breaks off must not close the file before it is hashed.
    bytes: { [Symbol.asyncIterator]: () => ({ next }) },
    async fingerprint() {
      while ((await next()).done !== true);
      return { sha256: hash.copy().digest('hex'), size };
    },
  };
}

function tooLarge(name: string, limit: number): EvidenceError {
  const megabytes = Math.floor(limit / 1024 / 1024);
  return new EvidenceError({
    code: 'evidence-too-large',
    where: name,
    expected: `a report of at most ${megabytes} MiB`,
    found: 'more',
    fix: 'split it',
  });
}
