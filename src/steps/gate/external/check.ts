import type { Values } from '../../../declaration/declare.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import type { GatePolicy } from '../../../flow/gates/gates.ts';
import type { Ports } from '../../ports.ts';
import type { declaration } from '../declaration.ts';
import type { Subject, PlannedExternalCheck } from '../model.ts';

/** Something that is asked of the world, where a `CheckKind` reads it from reports. */
export interface ExternalCheck {
  readonly kind: string;
  /**
   * What the policy and the inputs ask of it; undefined where nobody asks. Asks nobody yet, but for files that are at
   * hand. Throws UsageError for inputs that do not fit together.
   */
  plan(context: CheckContext, ports: Ports): Promise<PlannedExternalCheck | undefined>;
}

export interface CheckContext {
  readonly inputs: Values<(typeof declaration)['inputs']>;
  readonly flow: Flow | undefined;
  readonly environment: Environment | undefined;
  readonly policy: GatePolicy | undefined;
  readonly subject: Subject;
}
