import type { ReportTime } from '../origin.ts';

export type VexStatus = 'not_affected' | 'affected' | 'fixed' | 'under_investigation';

/** Statement of an author about a weakness in a product. */
export interface VexStatement {
  /** For people: an id, or the place in the document. */
  readonly id: string;
  /** All names of the weakness. */
  readonly vulnerabilities: readonly string[];
  readonly products: readonly VexProduct[];
  readonly status: VexStatus;
  /** Why it is not affected: a label, or a sentence. Undefined where the statement has none, which makes it void. */
  readonly reason: string | undefined;
  readonly time: ReportTime | undefined;
}

export interface VexProduct {
  /** Package URLs and references. */
  readonly names: readonly string[];
  /** `sha256:…` of the product. */
  readonly digests: readonly string[];
  /** Package URLs of the components that the statement is about; undefined: all of the product. */
  readonly components: readonly string[] | undefined;
}

export interface VexDocument {
  readonly author: string;
  readonly statements: readonly VexStatement[];
}
