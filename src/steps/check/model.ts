import type { StepError } from '../../base/errors.ts';
import type { Flow } from '../../flow/flow.ts';
import type { Ports } from '../ports.ts';

/** A result of one section. */
export interface Finding {
  /** Name of the section. */
  readonly section: string;
  /** A fault ends the run with the exit code of its error; a warning does not. */
  readonly level: 'fault' | 'warning';
  readonly error: StepError;
}

/** The file of the working directory, as it lies there. */
export interface CheckedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Undefined where the file has faults. */
  readonly flow: Flow | undefined;
  readonly faults: readonly StepError[];
}

/** One part of the check. */
export interface Section {
  readonly name: string;
  /** Row of the docs: what is looked at, a noun phrase. */
  readonly looksAt: string;
  /** Contacts nothing but local files. Never throws a StepError for what is wrong with them. */
  find(file: CheckedFile, ports: Ports): Promise<readonly Omit<Finding, 'section'>[]>;
}

export interface CheckPlan {
  readonly file: string;
  readonly findings: readonly Finding[];
}
