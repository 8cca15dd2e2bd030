import { createHash } from 'node:crypto';
import { RefusedError } from '../base/errors.ts';
import { type Digest, shortDigest } from './digest.ts';
import type { Descriptor } from './registry.ts';

/** The digest of bytes under the algorithm that another digest uses, so that the two can be compared. */
export function digestLike(expected: Digest, bytes: Uint8Array): Digest {
  const algorithm = algorithmOf(expected);
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/**
 * Passes a blob's bytes on while it counts and hashes them. A byte too many throws before it is passed on; a byte too
 * few or a wrong digest throws where the stream would have ended, so that no consumer ever sees a good end of bad
 * bytes. `where` names the side that sent them. Throws RefusedError.
 */
export async function* verified(
  blob: Descriptor,
  content: AsyncIterable<Uint8Array>,
  where: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash(algorithmOf(blob.digest));
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > blob.size) throw wrongSize(blob, where, 'more');
    hash.update(chunk);
    yield chunk;
  }
  if (size < blob.size) throw wrongSize(blob, where, `${size}`);
  const found = `${algorithmOf(blob.digest)}:${hash.digest('hex')}`;
  if (found !== blob.digest) throw wrongDigest(blob.digest, found, where);
}

/** The sentence for bytes that are not what their digest says. */
export function wrongDigest(expected: string, found: string, where: string): RefusedError {
  return new RefusedError(
    'wrong-bytes',
    `${where}: the bytes of ${shortDigest(expected)} have the digest ${shortDigest(found)}: they were altered or damaged there; nothing of them was kept`,
  );
}

function wrongSize(blob: Descriptor, where: string, found: string): RefusedError {
  return new RefusedError(
    'wrong-size',
    `${where}: expected ${blob.size} bytes for ${shortDigest(blob.digest)}, found ${found}; nothing of them was kept`,
  );
}

function algorithmOf(digest: Digest): 'sha256' | 'sha512' {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
