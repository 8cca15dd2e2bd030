import { EvidenceError, RefusedError, RemoteError, type StepError, UsageError } from '../../base/errors.ts';
import type { Failure } from './model.ts';

const maxShown = 5;

/**
 * Joins several errors into one: the kind and code of the gravest, and a sentence for each. `outcome` is the result of
 * the rest.
 */
export function failureOfSet(failed: readonly Failure[], outcome: string): StepError {
  const [first, ...others] = failed.toSorted((left, right) => left.error.exitCode - right.error.exitCode);
  if (first === undefined) throw new Error('there is a failure');
  const shown = [first, ...others].slice(0, maxShown).map(({ name, error }) => `${name}: ${error.message}`);
  const more = failed.length > maxShown ? `; and ${failed.length - maxShown} more` : '';
  const parts = { where: outcome, found: `${shown.join('; ')}${more}` };
  const options = { cause: first.error.cause };
  const { error } = first;
  if (error instanceof UsageError) return new UsageError({ ...parts, code: error.code }, options);
  if (error instanceof RefusedError) return new RefusedError({ ...parts, code: error.code }, options);
  if (error instanceof EvidenceError) return new EvidenceError({ ...parts, code: error.code }, options);
  if (error instanceof RemoteError) return new RemoteError({ ...parts, code: error.code }, options);
  return error;
}
