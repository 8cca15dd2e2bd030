import type { DrillJudgement } from '../../recovery/drills/judge.ts';
import type { DrillPredicate } from '../../recovery/drills/forms/own.ts';
import type { Signer } from '../../records/signer.ts';
import type { Digest } from '../../registry/digest.ts';

export interface DrillPlan {
  readonly file: string;
  readonly predicate: DrillPredicate;
  /** The job's result, which the statement is about. */
  readonly result: { readonly name: string; readonly digest: Digest };
  readonly judgement: DrillJudgement;
  /** The file has a record of this result already. */
  readonly isThere: boolean;
  readonly signer: Signer | undefined;
}
