import { UsageError } from '../base/errors.ts';
import { unmarked } from './body.ts';
import type { ClosedRequest, SupersededQuery } from './change-request.ts';

/** An open request with its text. */
export interface OpenRequest extends ClosedRequest {
  readonly body: string | null;
}

/** Operations of one platform: find the open requests of superseded branches, and close one with a link. */
export interface Requests {
  find(isSuperseded: (head: string) => boolean): Promise<readonly OpenRequest[]>;
  /** `body`: without the mark of its change, so that the request does not count as closed by somebody. */
  close(number: number, body: string): Promise<void>;
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
  for (const { body, ...request } of found) {
    await requests.close(request.number, unmarked(body ?? ''));
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
