import type { Values } from '../../declaration/declare.ts';
import type { DeliveredImage, Move, UnderWay } from '../../delivery/model.ts';
import type { PresentDelivery } from '../../delivery/delivery.ts';
import type { Application, Environment, Flow } from '../../flow/flow.ts';
import type { MetricsPolicy } from '../../flow/gates/metrics.ts';
import type { TestsPolicy } from '../../flow/gates/tests.ts';
import type { GitopsRepository } from '../../git/gitops.ts';
import type { Ledger } from '../../records/ledger.ts';
import type { Ports } from '../ports.ts';
import type { declaration } from './declaration.ts';

export type Inputs = Values<(typeof declaration)['inputs']>;

/** An application in an environment that it enters in steps. */
export interface Subject {
  readonly flow: Flow;
  readonly application: Application;
  readonly environment: Environment;
}

/** Where the commits go. */
export interface Destination {
  readonly repository: GitopsRepository;
  /** The repository and branch that a change request is for; absent: commits land on the branch. */
  readonly request?: { readonly repository: string; readonly base: string };
}

export interface AdvancePlan {
  readonly subject: Subject;
  readonly destination: Destination;
  readonly present: PresentDelivery;
  /** Set where a controller makes the steps: the image that Git names, of which the environment is asked. */
  readonly watched: DeliveredImage | undefined;
  /** Undefined where no delivery is under way, or the values are those of no step. */
  readonly underWay: UnderWay | undefined;
  /** What an abort does; undefined where none was asked for. */
  readonly abort: Move | undefined;
  /** Whether the environment has to say that it runs the step before the next one. */
  readonly isConfirmed: boolean;
  /** Metrics of the delivery itself, beside those of the environment's gate. */
  readonly metrics: MetricsPolicy | undefined;
  /** Undefined where the delivery asks for no tests. */
  readonly validation: AskedValidation | undefined;
  /** When the step has lasted its time; undefined where nothing tells since when it is there. */
  readonly nextAt: Date | undefined;
  /** Undefined where the flow has no records. */
  readonly ledger: Ledger | undefined;
}

/** Tests that another job has to report about each step. */
export interface AskedValidation {
  readonly tests: TestsPolicy;
  /** File patterns; empty where this run was given none. */
  readonly reports: readonly string[];
  /** Commit of the reports, by the word of the caller. */
  readonly evidenceCommit: string | undefined;
}

/** The step that the reports must be about. */
export interface StepValidation extends AskedValidation {
  readonly commit: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** What an environment's gate says about an image on its way. */
export interface Watched {
  /** Sentences about metrics and tests that are worse than they may be: the delivery goes back. */
  readonly failed: readonly string[];
  /** Sentences about what closes the environment for now: the delivery waits. */
  readonly closed: readonly string[];
  /** Sentences about what gave no answer: the delivery neither goes on nor back. */
  readonly unanswered: readonly string[];
  /** Sentences about what was asked and is good. */
  readonly passed: readonly string[];
}

/** Asks the metrics, soak and windows of an environment, and the tests of a step. Throws UsageError for a policy that cannot be asked. */
export type Watch = (
  asked: Subject & {
    readonly image: DeliveredImage;
    readonly metrics: MetricsPolicy | undefined;
    readonly validation: StepValidation | undefined;
  },
  ports: Ports,
) => Promise<Watched>;

/** What a step asks that other steps know. */
export interface Questions {
  readonly watch: Watch;
}
