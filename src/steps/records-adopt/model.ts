import type { StepError } from '../../base/errors.ts';
import type { Environment } from '../../flow/flow.ts';
import type { Signer } from '../../records/signer.ts';
import type { Promotion } from '../../records/records.ts';
import type { Digest } from '../../registry/digest.ts';
import type { Reference } from '../../registry/reference.ts';

export interface AdoptPlan {
  readonly environment: Environment;
  readonly adoptions: readonly Adoption[];
  /** Applications whose record counts already, or that Git does not name there. */
  readonly current: readonly string[];
  readonly refused: readonly { readonly application: string; readonly error: StepError }[];
}

/** One record that will be written. */
export interface Adoption {
  readonly application: string;
  readonly digest: Digest;
  readonly place: Reference;
  /** The record that is re-stated. */
  readonly adopts: Digest;
  readonly draft: Omit<Promotion, 'approvers' | 'time' | 'tool'>;
  readonly signer: Signer | undefined;
}
