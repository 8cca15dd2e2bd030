/** Attestations of a digest in the platform's own store. Nothing in them is believed yet. */
export interface StoredAttestations {
  /** Sigstore bundles as JSON. */
  readonly bundles: readonly string[];
  /** What is there and could not be read, in words. */
  readonly unseen: readonly string[];
}

export const noAttestations: StoredAttestations = { bundles: [], unseen: [] };
