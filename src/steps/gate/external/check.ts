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

/** An entry of the table of checks. */
export interface DeclaredCheck {
  /** Whether the policy or the inputs may ask for it. Where it is false, `plan` of the check would be undefined. */
  mayApply(context: CheckContext, ports: Pick<Ports, 'platform'>): boolean;
  load(): Promise<ExternalCheck>;
}

export interface CheckContext {
  readonly inputs: Values<(typeof declaration)['inputs']>;
  readonly flow: Flow | undefined;
  readonly environment: Environment | undefined;
  readonly policy: GatePolicy | undefined;
  readonly subject: Subject;
}
