import type { VexDocument, VexStatement } from '../../../evidence/vex/model.ts';

/** A finding that somebody accepts for a while, as `krci-deploy-exceptions.yaml` has it. */
export interface Exception {
  /** A rule, a CVE, or a fingerprint (`key:value`) of a finding. */
  readonly id: string;
  /** Pattern of package URLs or `name@version`, with `*`: then it is about vulnerabilities of these alone. */
  readonly component: string | undefined;
  /** Pattern of paths, with `*` and `**`: then it is about findings in these files alone. */
  readonly path: string | undefined;
  readonly environments: readonly string[];
  readonly owner: string;
  /** Never the owner. */
  readonly approver: string;
  readonly ticket: string;
  readonly reason: string;
  /** Why it does no harm, in OpenVEX's words; undefined: it is accepted all the same. */
  readonly justification: string | undefined;
  /** The last day it holds, `YYYY-MM-DD`, in UTC. */
  readonly expires: string;
  /** `file:line:column`. */
  readonly at: string;
}

/** What an exception may be about. */
export interface Exceptable {
  /** Everything it is called by: rule, id, fingerprint. Its own name goes first. */
  readonly ids: readonly string[];
  readonly component?: string | undefined;
  readonly path?: string | undefined;
  /** For those who are told of the exception. */
  readonly line?: number | undefined;
  readonly message?: string | undefined;
  readonly fingerprint?: string | undefined;
  readonly level?: 'error' | 'warning' | 'note' | 'none';
}

/** An exception that took findings away. */
export interface UsedException extends Omit<Exception, 'component' | 'path' | 'environments' | 'at' | 'justification'> {
  /** How many findings. */
  readonly uses: number;
  readonly daysLeft: number;
}

/** A finding that an exception took away. */
export interface AcceptedFinding {
  readonly exception: Exception;
  readonly item: Exceptable;
}

/** The exceptions for one gate, and what became of them. */
export interface Ledger {
  /** Whether an exception takes the finding away. */
  excepts(item: Exceptable): boolean;
  used(): readonly UsedException[];
  /** What was taken away, each with the exception that did. */
  accepted(): readonly AcceptedFinding[];
  /** What is expired, expires soon, is not approved, or is about nothing that was found. */
  warnings(): readonly string[];
}

export interface ExceptionsFile {
  readonly path: string;
  readonly sha256: string;
  readonly exceptions: readonly Exception[];
}

/** A VEX document, and who vouches for it besides its author. */
export interface VexFile extends VexDocument {
  readonly path: string;
  readonly sha256: string;
  /** `the flow file`, or the code owners; undefined: nobody, so it does not count. */
  readonly trustedBy: string | undefined;
  /** Why nobody does. */
  readonly problem: string | undefined;
}

/** A VEX statement that took findings away. */
export interface UsedStatement {
  readonly file: string;
  /** Of the file. */
  readonly sha256: string;
  readonly statement: string;
  readonly vulnerability: string;
  readonly status: VexStatement['status'];
  readonly reason?: string;
  readonly author: string;
  readonly trustedBy: string;
  /** How many findings. */
  readonly uses: number;
}

/** A statement, and where it stands. */
export interface StatementInFile {
  readonly file: VexFile;
  readonly statement: VexStatement;
}
