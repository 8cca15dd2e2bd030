import type { Objectives, RecoveryCheckName } from '../../flow/recovery.ts';
import type { Signer } from '../../records/signer.ts';
import type { RecoveryFinding, Scene, Verdict } from '../../recovery/model.ts';

/** Who signs the statement about each environment, by its name. */
export type Signers = ReadonlyMap<string, Signer | undefined>;

/** Files that a verification writes besides its result. */
export interface Outputs {
  readonly markdown: string | undefined;
  readonly junit: string | undefined;
  readonly sarif: string | undefined;
  readonly html: string | undefined;
  /** Directory of files for review. */
  readonly write: string | undefined;
  /** Directory of the plans. */
  readonly plans: string | undefined;
}

/** Deployed images by the GitOps repository, and the checks that are made. */
export interface VerifyPlan {
  readonly scene: Scene;
  /** `application in environment`, where Git names no image. */
  readonly absent: readonly string[];
  readonly required: readonly RecoveryCheckName[];
  readonly asked: readonly RecoveryCheckName[];
  readonly outputs: Outputs;
  /** Signer of the statement about each environment; absent: none is written. */
  readonly signers: Signers | undefined;
}

/** Everything that a verification found: every output says the same. */
export interface Verification {
  readonly flow: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** `repository at commit`, for each branch. */
  readonly heads: string;
  readonly isProven: boolean;
  readonly headline: string;
  readonly required: readonly RecoveryCheckName[];
  readonly asked: readonly RecoveryCheckName[];
  readonly notLookedAt: readonly string[];
  /** What fails first, then what is unproven, then what passed. */
  readonly findings: readonly RecoveryFinding[];
  /** Those that keep it from being proven, in the same order. */
  readonly fatal: readonly RecoveryFinding[];
  /** By environment; those of the whole flow under its name. */
  readonly sums: readonly VerdictSum[];
  readonly objectives: readonly MeasuredObjective[];
  readonly absent: readonly string[];
}

/** An objective of an environment, and what checks measured of it. */
export interface MeasuredObjective {
  readonly environment: string;
  readonly objective: keyof Objectives;
  /** `24h`; absent where the flow does not say. */
  readonly declared?: string;
  /** The longest of each check. */
  readonly measured: readonly {
    readonly check: RecoveryCheckName;
    readonly subject: string;
    readonly seconds: number;
  }[];
}

export interface VerdictSum {
  readonly of: string;
  readonly counts: Readonly<Record<Verdict, number>>;
}
