import type { Declaration, Inputs, Outputs, OutputValues, Values } from '../declaration/declare.ts';
import type { StepError } from '../base/errors.ts';
import type { Report } from '../report/report.ts';
import type { Ports } from './ports.ts';

/**
 * A step plans first and acts second. `plan` reads whatever it needs and changes nothing; `execute` does what the
 * plan says and nothing else. A dry run is the same code without the second half.
 */
export interface Step<I extends Inputs = Inputs, O extends Outputs = Outputs, Plan = unknown> {
  readonly declaration: Declaration<I, O>;
  /**
   * Half that a log shows: the plan of a step that acts, before it acts; the finding of one that asks. The other half
   * adds nothing that these do not.
   */
  readonly shows: 'plan' | 'finding';
  plan(inputs: Values<I>, ports: Ports): Promise<Plan>;
  /** Report of the plan, for people; `dryRun` runs print it as their result. */
  describe(plan: Plan): Report;
  /** The plan as data, beside its description in the result of a dry run, if there is any. JSON-serialisable. */
  data?(plan: Plan): object | undefined;
  /** Carries a dry run out, where the plan alone could be taken for a result: a gate's. Changes nothing. */
  rehearse?(plan: Plan, ports: Ports): Promise<Outcome<O>>;
  execute(plan: Plan, ports: Ports): Promise<Outcome<O>>;
}

export interface Outcome<O extends Outputs = Outputs> {
  /** False when everything was in place already and the run changed nothing. */
  readonly changed: boolean;
  /** Result in one line, without a final full stop. */
  readonly headline: string;
  readonly outputs: OutputValues<O>;
  /** The machine's view: the `data` of the JSON envelope. JSON-serialisable. */
  readonly data: unknown;
  readonly report: Report;
  /** Notes that a platform can show beside the log and in the code. */
  readonly annotations?: readonly Annotation[];
  /** Set when the run must end with an error although it has something to show: a failed gate has a verdict. */
  readonly failure?: StepError;
  /** Set where the report itself says what failed and what to do, so that nothing repeats the failure below it. */
  readonly isExplained?: boolean;
}

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  /** Path in the repository, and a line from 1. */
  readonly file?: string;
  readonly line?: number;
}
