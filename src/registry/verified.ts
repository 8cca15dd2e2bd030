import { createHash } from 'node:crypto';
import { RefusedError } from '../base/errors.ts';
import { type Digest, shortDigest } from './digest.ts';
import type { HashAlgorithm, Hashing } from './hash.ts';
import { hashHere } from './hashing.ts';
import type { Descriptor } from './registry.ts';

/** Computes the digest of bytes by another digest's algorithm, so that the two can be compared. */
export function digestLike(expected: Digest, bytes: Uint8Array): Digest {
  const algorithm = algorithmOf(expected);
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

/**
 * Passes a blob's bytes on while it counts and hashes them. A byte too many throws before it is passed on; a byte too
 * few or a wrong digest throws where the stream would have ended, so that no consumer ever gets a good end of bad
 * bytes. `where` names the side that sent them.
 * @throws RefusedError
 */
export async function* verified(
  blob: Descriptor,
  content: AsyncIterable<Uint8Array>,
  where: string,
  hashing: Hashing = hashHere,
): AsyncGenerator<Uint8Array> {
  const hash = hashing(algorithmOf(blob.digest), blob.size);
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size > blob.size) throw wrongSize(blob, where, 'more');
    const hashed = hash.update(chunk);
    yield chunk;
    await hashed;
  }
  if (size < blob.size) throw wrongSize(blob, where, `${size}`);
  const found = `${algorithmOf(blob.digest)}:${await hash.digest()}`;
  if (found !== blob.digest) throw wrongDigest(blob.digest, found, where);
}

/** Makes the error for bytes that do not have their digest. */
export function wrongDigest(expected: string, found: string, where: string): RefusedError {
  return new RefusedError({
    code: 'wrong-bytes',
    where,
    expected: `bytes with the digest ${shortDigest(expected)}`,
    found: `${shortDigest(found)}: altered or damaged there; nothing was kept`,
  });
}

function wrongSize(blob: Descriptor, where: string, found: string): RefusedError {
  return new RefusedError({
    code: 'wrong-size',
    where,
    expected: `${blob.size} bytes for ${shortDigest(blob.digest)}`,
    found: `${found}; nothing was kept`,
  });
}

function algorithmOf(digest: Digest): HashAlgorithm {
  return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
