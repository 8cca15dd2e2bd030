import { UsageError } from '../base/errors.ts';
import type { ClosedRequest, SupersededQuery } from './platform.ts';

/** How one platform finds the open requests of superseded branches, and closes one of them with a link. */
export interface Requests {
  find(isSuperseded: (head: string) => boolean): Promise<readonly ClosedRequest[]>;
  close(number: number): Promise<void>;
}

/** Only requests older than the one that stays: a run that lags behind must not close its successor's. */
export async function closeSuperseded(
  superseded: SupersededQuery,
  requests: Requests,
): Promise<readonly ClosedRequest[]> {
  const found = await requests.find(supersededHeads(superseded));
  const closed: ClosedRequest[] = [];
  for (const request of found) {
    await requests.close(request.number);
    closed.push(request);
  }
  return closed;
}

/** Tells whether a head is one of those that are superseded. Throws UsageError for a prefix that matches nearly all. */
export function supersededHeads({ headPrefix, heads = [] }: SupersededQuery): (head: string) => boolean {
  if (headPrefix !== undefined && headPrefix.length < 3) {
    throw new UsageError({
      code: 'prefix-too-short',
      where: 'superseded requests',
      expected: 'a branch prefix of at least three characters',
      found: `"${headPrefix}"`,
    });
  }
  const exact = new Set(heads);
  return (head) => exact.has(head) || (headPrefix !== undefined && head.startsWith(headPrefix));
}
