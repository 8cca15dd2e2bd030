import type { VexDocument, VexStatement } from '../../../evidence/vex/model.ts';

/** A VEX document, and the party that vouches for it besides its author. */
export interface VexFile extends VexDocument {
  readonly path: string;
  readonly sha256: string;
  /** `the flow file`, or the code owners; undefined: no party, so it does not count. */
  readonly trustedBy: string | undefined;
  /** Reason why it is not trusted. */
  readonly problem: string | undefined;
}

/** A VEX statement that took findings away. */
export interface UsedStatement {
  readonly file: string;
  /** Hash of the file. */
  readonly sha256: string;
  readonly statement: string;
  readonly vulnerability: string;
  readonly status: VexStatement['status'];
  readonly reason?: string;
  readonly author: string;
  readonly trustedBy: string;
  /** Number of findings. */
  readonly uses: number;
}

/** A statement, and its position in a file. */
export interface StatementInFile {
  readonly file: VexFile;
  readonly statement: VexStatement;
}
