import type { Digest } from './digest.ts';
import type { Reference } from './reference.ts';

/**
 * A place that holds OCI artifacts (OCI distribution-spec 1.1, image-spec 1.1). Implementations: `http.ts` (the
 * distribution API), `layout.ts` (an OCI image layout on disk). One contract suite runs against both.
 */
export interface Registries {
  /** Opens the repository that a reference names; contacts nothing. */
  open(reference: Reference): Repository;
  /**
   * The same places, whose every request to a registry ends at `end` at the latest, on both sides of a copy and whatever
   * is under way: RemoteError `deadline-passed`.
   */
  until(end: Date): Registries;
}

/** One image repository. Every method may throw RemoteError; a message names this repository. */
export interface Repository {
  /** For messages: `registry.example.com/shop/cart`, `oci:/srv/images/shop/cart`. */
  readonly name: string;
  /** Two repositories with the same host can mount each other's blobs. */
  readonly host: string;
  /** The descriptor that a tag or digest names, or undefined when there is none. */
  resolve(tagOrDigest: string): Promise<Descriptor | undefined>;
  /** The manifest's own bytes, checked against the digest, or undefined when there is none. */
  manifest(tagOrDigest: string): Promise<Manifest | undefined>;
  /** Stores the bytes as they are under their digest. */
  putManifest(manifest: Manifest): Promise<void>;
  /** Points a tag at a manifest that is stored here. The caller has checked that the tag may be set. */
  tag(tag: string, manifest: Manifest): Promise<void>;
  /** True without asking where the place itself has just said so, by the blob's digest, when it took or mounted it. */
  hasBlob(blob: Descriptor): Promise<boolean>;
  /**
   * The blob's bytes as a stream; length and digest are checked as it passes, and a mismatch throws at the end. A chunk is
   * lent: its memory is used again when the next one is asked for.
   */
  blob(blob: Descriptor): AsyncIterable<Uint8Array>;
  /**
   * Stores a stream; nothing is visible under the digest unless every byte arrived and the digest is right. Asks for a
   * chunk when it has done with the last.
   */
  putBlob(blob: Descriptor, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Makes a blob of `from` visible here without moving bytes; false when this place cannot. */
  mount(blob: Descriptor, from: Repository): Promise<boolean>;
  /**
   * What the place lists as being about a manifest (OCI 1.1 referrers), as it lists it; undefined where it cannot list.
   * Where it can, `putManifest` of a manifest with a `subject` is enough to be listed.
   */
  referrers(subject: Digest): Promise<readonly Descriptor[] | undefined>;
  /** What `referrers` has shown so far of how the place lists them; asks nothing. */
  listsReferrers(): ReferrersSupport;
  /** All tags, in no order; bounded. */
  tags(): Promise<readonly string[]>;
}

/** `api`: OCI 1.1's; `fallback-tag`: a tag has to list them; `unknown`: not asked, or the repository is not there yet. */
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

/** A manifest or index as it was stored: bytes are never re-serialised, so the digest stays true. */
export interface Manifest {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}
