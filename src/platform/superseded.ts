import { UsageError } from '../base/errors.ts';
import type { ClosedRequest, SupersededQuery } from './platform.ts';

/** Operations of one platform: find the open requests of superseded branches, and close one with a link. */
export interface Requests {
  find(isSuperseded: (head: string) => boolean): Promise<readonly ClosedRequest[]>;
  close(number: number): Promise<void>;
}

/**
 * Closes requests older than the one that stays.
 * A run that lags behind must not close its successor's.
 */
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

/** Makes a test for superseded heads. Throws UsageError for a prefix that matches nearly all. */
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
