import type { Values } from '../../../declaration/declare.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import type { GatePolicy } from '../../../flow/gates/gates.ts';
import type { Ports } from '../../ports.ts';
import type { declaration } from '../declaration.ts';
import type { Subject, PlannedExternalCheck } from '../model.ts';

/** A check of an external system; a `ReportCheck` reads reports instead. */
export interface ExternalCheck {
  readonly kind: string;
  /**
   * Plans the requirements of the policy and the inputs; undefined where there are none.
   * Contacts nothing yet, but reads local files. Throws UsageError for inputs that do not fit together.
   */
  plan(context: CheckContext, ports: Ports): Promise<PlannedExternalCheck | undefined>;
}

/** A check that asks for nothing without a section of the gate, and is loaded with one. */
export interface SectionCheck {
  readonly section: keyof GatePolicy;
  /** An input that asks for it too, were it only to be refused. */
  readonly input?: 'provenance';
  load(): Promise<ExternalCheck>;
}

export interface CheckContext {
  readonly inputs: Values<(typeof declaration)['inputs']>;
  readonly flow: Flow | undefined;
  readonly environment: Environment | undefined;
  readonly policy: GatePolicy | undefined;
  readonly subject: Subject;
  /** Input that names the artifact's commit on the surface that the caller stands on, for advice. */
  readonly commitInput: CommitInput;
  /** The artifact has entered the environment, and takes its traffic in steps. */
  readonly isEntered?: boolean;
}

/** The gate's own name, and that of a whole promotion, where `commit` says how a change lands. */
export type CommitInput = 'commit' | 'evidence-commit';
