import { EvidenceError, RefusedError, RemoteError, type StepError, UsageError } from '../../base/errors.ts';

/** One of several, and why it did not happen. */
export interface Failed {
  /** The application, or the destination without a flow. */
  readonly name: string;
  readonly error: StepError;
}

const mostShown = 5;

/**
 * One error for several: the kind and code of the gravest, and a sentence for each. `outcome` says what came of the
 * rest.
 */
export function failureOfSet(failed: readonly Failed[], outcome: string): StepError {
  const [first, ...others] = failed.toSorted((left, right) => graveness(left) - graveness(right));
  if (first === undefined) throw new Error('there is a failure');
  const shown = [first, ...others].slice(0, mostShown).map(({ name, error }) => `${name}: ${error.message}`);
  const more = failed.length > mostShown ? `; and ${failed.length - mostShown} more` : '';
  const message = `${outcome}: ${shown.join('; ')}${more}`;
  const { code } = first.error;
  const options = { cause: first.error.cause };
  if (first.error instanceof UsageError) return new UsageError(code, message, options);
  if (first.error instanceof RefusedError) return new RefusedError(code, message, options);
  if (first.error instanceof EvidenceError) return new EvidenceError(code, message, options);
  return new RemoteError(code, message, options);
}

/** What a person has to change goes before what another try may mend. */
function graveness({ error }: Failed): number {
  return error.exitCode;
}
