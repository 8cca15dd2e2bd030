import type { Attestation } from '../evidence/model.ts';

/** A query or check that was made on what was restored. */
export interface DrillCheck {
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** What was expected and found, for people. Never a value of the data. */
  readonly detail?: string;
  /** It only says that the restore ran, or how old the backup was: it looked at no data. */
  readonly isHollow?: true;
}

/** Where a backup was restored to. */
export interface DrillTarget {
  readonly name: string;
  /** Environment of the flow that it is, if it is one. */
  readonly environment?: string;
  /** Cluster of the flow that it is on, if it is on one. */
  readonly cluster?: string;
  readonly namespace?: string;
}

/** What one record of a restore tells. */
export interface DrillFact {
  /** Name of what was restored: a source of the flow, or a name of the tool's own. */
  readonly name?: string;
  /** Environment whose backup it was. */
  readonly environment?: string;
  readonly backup?: {
    /** The tool's name of the backup, or its address. */
    readonly id: string;
    /** Time that the data is of. */
    readonly made?: Date;
  };
  readonly target?: DrillTarget;
  readonly started?: Date;
  /** When what was restored answered, and its checks were over. */
  readonly ready?: Date;
  readonly checks: readonly DrillCheck[];
  /** Clauses on why the drill itself says that it failed. */
  readonly faults: readonly string[];
}

/** A form of record: one entry of the table in `forms.ts`. */
export interface DrillForm {
  /** Row of the reference. */
  readonly documentation: { readonly form: string; readonly readAs: string };
  /** Tells it from every other form: a statement of in-toto, or a document of a tool. */
  isOne(document: unknown): boolean;
  /** Reads one; it is untrusted, and of any shape. What it does not tell is left out. */
  read(document: unknown): DrillFact;
}

/** A record of a restore as it lies in the repository. */
export interface Drill extends DrillFact {
  readonly file: string;
  readonly attestation: Attestation | undefined;
}

/** Bounds of one record. */
export const drillLimits = { checks: 1000, characters: 500 } as const;
