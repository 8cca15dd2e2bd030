import type { Descriptor, Repository } from './registry.ts';

/**
 * Reads a small blob whole; the caller bounds its size.
 * @throws the errors of `Repository.blob`: the bytes are those of the digest.
 */
export async function bytesOfBlob(repository: Repository, blob: Descriptor): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  // A chunk is lent, so it is copied.
  for await (const chunk of repository.blob(blob)) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}
