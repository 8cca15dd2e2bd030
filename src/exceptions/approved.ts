import { millisecondsOf } from '../base/duration.ts';
import type { Environment } from '../flow/flow.ts';
import type { Exception, ExceptionsFile, Ledger, Reach } from './exception.ts';
import { type Guard, guardOf, whyNotApproved } from './guard.ts';
import { type Circumstances, createLedger } from './ledger.ts';
import { unknownPeople } from './people.ts';
import { entriesNotOn, reviewedExceptions } from './reviewed.ts';

/** Longest term of an exception where no policy sets another. */
const defaultTerm = '180d';

/** Returns the longest time until an exception may end in an environment. */
export function longestTermMs(environment: Pick<Environment, 'gate'> | undefined): number {
  return millisecondsOf(environment?.gate.exceptions?.['max-term'] ?? defaultTerm);
}

/**
 * Makes the ledger of exceptions.
 * An exception counts when it is on the default branch of its repository, its owner and approver are two people, and
 * the approver guards the file that it is in, or reviewed the request that brought it.
 */
export async function ledgerOf(
  file: ExceptionsFile | undefined,
  { environment, now, maxTermMs }: Omit<Circumstances, 'whyNot'>,
  reach: Reach,
): Promise<Ledger> {
  if (file === undefined) return createLedger([], { environment, now, maxTermMs, whyNot: () => undefined });
  const own = file.exceptions.filter(
    ({ environments }) => environment !== undefined && environments.includes(environment),
  );
  const guard = await guardOf(file.path, reach);
  const absent = entriesNotOn(guard.trusted, file, own);
  const strangers = await unknownPeople(
    own.filter((one) => !absent.has(one)),
    reach.platform,
  );
  const unguarded = own.filter(
    (one) => !absent.has(one) && !strangers.has(one) && whyNotApproved(guard, one.approver) !== undefined,
  );
  const reviewed = await reviewedExceptions(file, unguarded, reach, guard.trusted?.repository);
  const whyNot = (one: Exception): string | undefined => {
    if (absent.has(one)) return absence(guard);
    return strangers.get(one) ?? (reviewed.has(one) ? undefined : whyNotApproved(guard, one.approver));
  };
  return createLedger(file.exceptions, { environment, now, maxTermMs, whyNot });
}

function absence({ problem, trusted }: Guard): string {
  return trusted?.bytes === undefined
    ? (problem ?? 'its repository cannot be read')
    : `it is not so on ${trusted.name}`;
}
