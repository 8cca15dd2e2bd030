import type { Values } from '../../../declaration/declare.ts';
import type { Environment, Flow } from '../../../flow/flow.ts';
import type { GatePolicy } from '../../../flow/gates/gates.ts';
import type { Ports } from '../../ports.ts';
import type { declaration } from '../declaration.ts';
import type { Ledger } from '../exceptions/ledger.ts';
import type { Subject } from '../plan.ts';
import type { Check } from '../verdict/verdict.ts';

/** Something that is asked of the world, where a `CheckKind` reads it from reports. */
export interface Question {
  readonly kind: string;
  /**
   * What the policy and the inputs ask of it; undefined where nobody asks. Asks nobody yet, but for files that are at
   * hand. Throws UsageError for inputs that do not fit together.
   */
  plan(context: QuestionContext, ports: Ports): Promise<PlannedQuestion | undefined>;
}

export interface QuestionContext {
  readonly inputs: Values<(typeof declaration)['inputs']>;
  readonly flow: Flow | undefined;
  readonly environment: Environment | undefined;
  readonly policy: GatePolicy | undefined;
  readonly subject: Subject;
}

/** A question with all that is needed to ask it; what it holds besides `ask` is data. */
export interface PlannedQuestion {
  readonly kind: string;
  /** At least one. */
  readonly rows: readonly PlannedRow[];
  /**
   * Asks, and answers with one check for each row or more. What it throws as a StepError closes the gate: its first row
   * has no proof then.
   */
  ask(ports: Ports, ledger: Ledger): Promise<Answer>;
}

export interface PlannedRow {
  readonly id: string;
  readonly title: string;
  readonly required: string;
  /** Who asks: the flow file, an input, or a default of the environment's tier. */
  readonly source: 'flow' | 'input' | 'default';
  /** Its place below the environment's gate in the flow file; the kind of the question when absent. */
  readonly rule?: readonly string[];
  /** Who answers, in a word or two. */
  readonly from: string;
}

export interface Answer {
  readonly checks: readonly Check[];
  /** Who let the artifact enter, for the verdict. */
  readonly approvals?: readonly GivenApproval[];
}

/** An approval that counted. */
export interface GivenApproval {
  readonly approver: string;
  /** ISO 8601, UTC; absent where the platform does not say. */
  readonly at?: string;
  /** Where it was given: `GitHub environment prod`, a URL of a change request. */
  readonly where: string;
}
