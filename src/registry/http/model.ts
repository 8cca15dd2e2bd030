import type { Scope } from '../auth/model.ts';
import type { Digest } from '../digest.ts';
import type { Hashing } from '../hash.ts';
import type { Client } from './client.ts';

/** One repository behind one client; the parts of the distribution API share it. */
export interface HttpRepository {
  readonly client: Client;
  readonly name: string;
  /** Path below the registry. */
  readonly path: string;
  /** Returns `/v2/<path>/<rest>` as a URL. */
  url(rest: string): URL;
  readonly pull: readonly Scope[];
  readonly push: readonly Scope[];
  /** Blobs that the registry acknowledged by their digest when it took or mounted them. */
  readonly acknowledged: Set<Digest>;
  /** The bounds of uploads that 413s have shown so far. */
  readonly uploads: UploadBounds;
  /** Of blobs that are read. */
  readonly hashing: Hashing;
}

export interface UploadBounds {
  /** Bytes of one request; undefined while whole blobs are taken. */
  chunkBytes: number | undefined;
}
