import type { Envelope } from '../../records/dsse.ts';

/** A signed statement about evidence: nothing in it is trusted before its signature is judged. */
export interface Attestation {
  readonly envelope: Envelope;
  /** When it was signed, by its own word: ISO 8601. */
  readonly time: string;
  /** Flow that it says it is of; absent where its form has no place for it. */
  readonly flow?: string;
  /** Environments that it says it is of; absent where its form has no place for them. */
  readonly environments?: readonly string[];
}

/** A document of a file of evidence, and who says so; without attestation it is unsigned. */
export interface EvidenceDocument {
  readonly document: unknown;
  readonly attestation: Attestation | undefined;
}

export interface EvidenceFile {
  readonly file: string;
  readonly documents: readonly EvidenceDocument[];
}

/** What kept a file from being read: a clause. */
export interface EvidenceProblem {
  readonly file: string;
  readonly because: string;
  /** The pattern names no file: there is nothing to repair. */
  readonly isAbsent?: boolean;
}

/** Everything that a pattern names. */
export interface EvidenceFiles {
  readonly files: readonly EvidenceFile[];
  readonly problems: readonly EvidenceProblem[];
}
