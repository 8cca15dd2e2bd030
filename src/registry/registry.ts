import type { RefusedError } from '../base/errors.ts';
import type { Digest } from './digest.ts';
import type { Reference } from './reference.ts';

/**
 * Opens repositories of OCI artifacts (OCI distribution-spec 1.1, image-spec 1.1). Implementations:
 * `http/repository.ts` (the distribution API), `layout/layout.ts` (an OCI image layout on disk). One contract suite runs
 * against both.
 */
export interface Registries {
  /** Opens a reference's repository; sends no request. */
  open(reference: Reference): Repository;
  /**
   * Bounds every request by `end`, on both sides of a copy, bodies included: RemoteError `deadline-passed`. An earlier
   * bound stays.
   */
  until(end: Date): Registries;
}

/** One image repository. Every method may throw RemoteError; a message names this repository. */
export interface Repository {
  /** For messages: `registry.example.com/shop/cart`, `oci:/srv/images/shop/cart`. */
  readonly name: string;
  /** Two repositories with the same host can mount each other's blobs. */
  readonly host: string;
  /** Reads the descriptor behind a tag or digest; undefined when there is none. */
  resolve(tagOrDigest: string): Promise<Descriptor | undefined>;
  /** Reads the manifest's own bytes, checked against the digest; undefined when there is none. */
  manifest(tagOrDigest: string): Promise<Manifest | undefined>;
  /** Stores the bytes unchanged under their digest. */
  putManifest(manifest: Manifest): Promise<void>;
  /**
   * Points a tag at a stored manifest. The caller has checked that the tag may be set, and reads it afterwards: only
   * some registries keep a condition.
   */
  tag(tag: string, manifest: Manifest, condition?: TagCondition): Promise<void>;
  /** Tells whether a blob is there; sends no request where the registry has just acknowledged it by its digest. */
  hasBlob(blob: Descriptor): Promise<boolean>;
  /**
   * Streams a blob; length and digest are checked as it passes, and a mismatch throws at the end. A chunk is lent: its
   * memory is used again when the next one is requested.
   */
  blob(blob: Descriptor): AsyncIterable<Uint8Array>;
  /**
   * Stores a stream; nothing is visible under the digest unless every byte arrived and the digest is right. Takes the
   * next chunk when it is done with the last.
   */
  putBlob(blob: Descriptor, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Makes a blob of `from` visible here without moving bytes; false when the repository cannot. */
  mount(blob: Descriptor, from: Repository): Promise<boolean>;
  /**
   * Lists the referrers of a manifest (OCI 1.1) as the registry does; undefined where it cannot. Where it can,
   * `putManifest` of a manifest with a `subject` is enough to be listed.
   */
  referrers(subject: Digest, query?: ReferrersQuery): Promise<readonly Descriptor[] | undefined>;
  /** Tells how the repository lists referrers, as far as `referrers` has shown; sends no request. */
  listsReferrers(): ReferrersSupport;
  /** Lists all tags, in no order; bounded. */
  tags(): Promise<readonly string[]>;
}

export interface TagCondition {
  /** Leaves a tag unchanged that names another manifest, where the registry or layout can check it. */
  readonly ifAbsent?: boolean;
}

export interface ReferrersQuery {
  /** Gets the entries that are no descriptors; without it, their error is thrown. */
  readonly onMalformed?: OnMalformed;
  /** Comes to undefined without a request where another repository of the host has no API: backends may differ. */
  readonly guess?: boolean;
}

/** Takes an entry of a list that breaks OCI image-spec 1.1, descriptor.md: a RefusedError names it. */
export type OnMalformed = (error: RefusedError) => void;

/** `api`: OCI 1.1's; `fallback-tag`: a tag lists them; `unknown`: not checked, or the repository is not there yet. */
export type ReferrersSupport = 'api' | 'fallback-tag' | 'unknown';

/** OCI image-spec 1.1, descriptor.md. */
export interface Descriptor {
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes. */
  readonly size: number;
  readonly platform?: { readonly os?: string; readonly architecture?: string; readonly variant?: string };
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly urls?: readonly string[];
}

/** A manifest or index as stored: bytes are never re-serialised, so the digest stays true. */
export interface Manifest {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}
