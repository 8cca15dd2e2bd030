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
