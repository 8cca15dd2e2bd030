import type { ClosedRequest, Superseded } from './platform.ts';
import { supersededHeads } from './prefix.ts';

/** How one platform finds the open requests of superseded branches, and closes one of them with a link. */
export interface Requests {
  find(isSuperseded: (head: string) => boolean): Promise<readonly ClosedRequest[]>;
  close(number: number): Promise<void>;
}

/** Only requests older than the one that stays: a run that lags behind must not close its successor's. */
export async function closeSuperseded(superseded: Superseded, requests: Requests): Promise<readonly ClosedRequest[]> {
  const found = await requests.find(supersededHeads(superseded));
  const closed: ClosedRequest[] = [];
  for (const request of found) {
    await requests.close(request.number);
    closed.push(request);
  }
  return closed;
}
