import type { RetryDecision, RetryPolicy } from '../base/retry.ts';
import { retry } from '../base/retry.ts';
import type { PlatformContext } from './facts.ts';

/** Upper bound of retries for a platform: long enough for a hiccup or a secondary limit. */
const patience: RetryPolicy = { deadlineMs: 90_000, firstPauseMs: 1_000, maxPauseMs: 16_000 };

/** Limit of one attempt in milliseconds. */
export const attemptTimeout = 30_000;

const attempts = 5;

/** Status, message and headers of a failed request, on any platform. */
export interface HttpFailure {
  /** 0 when no answer came. */
  readonly status: number;
  /** The platform's own message, without the request. */
  readonly message: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Repeats one request until it is answered, as long as waiting can help; logs a long wait.
 * `failureOf` tells a failed request from a bug, which is thrown as it is.
 */
export async function patiently<T>(
  platform: string,
  request: () => Promise<T>,
  failureOf: (error: unknown) => HttpFailure | undefined,
  { clock, log }: PlatformContext,
): Promise<T> {
  const decide = (error: unknown, attempt: number): RetryDecision => {
    const failure = failureOf(error);
    const decision = failure === undefined ? false : retryable(failure, attempt, clock.now());
    if (decision !== false) log.info(`${platform} answered ${failure?.status || 'nothing'}${pauseOf(decision)}`);
    return decision;
  };
  return retry(request, decide, patience, clock);
}

function pauseOf({ afterMs }: { readonly afterMs?: number | undefined }): string {
  return afterMs === undefined ? ', trying again' : `, it asks to wait ${Math.ceil(afterMs / 1000)} s`;
}

/**
 * Decides whether a failed request is retried, and after which pause.
 * Rate limits wait as long as the platform asks; failures of the server or the network are tried a few times.
 */
export function retryable(failure: HttpFailure, attempt: number, now: Date): RetryDecision {
  if (isRateLimit(failure)) return { afterMs: pauseAskedFor(failure, now) };
  const passing = failure.status === 0 || failure.status >= 500;
  return passing && attempt < attempts ? {} : false;
}

/**
 * Tells a rate limit from other failures.
 * GitHub answers 403 for its limits, too ("Rate limits for the REST API"); plain 403s have requests left.
 */
export function isRateLimit(failure: HttpFailure): boolean {
  if (failure.status === 429) return true;
  if (failure.status !== 403) return false;
  const { headers } = failure;
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /rate limit/i.test(failure.message)
  );
}

/**
 * Returns the requested pause in milliseconds.
 * Retry-After (RFC 9110, 10.2.3), else the time of the reset, else the minute that GitHub recommends.
 */
function pauseAskedFor(failure: HttpFailure, now: Date): number {
  const asked = failure.headers['retry-after'];
  if (asked !== undefined && /^\d{1,6}$/.test(asked)) return Number(asked) * 1000;
  const date = Date.parse(asked ?? '');
  if (!Number.isNaN(date)) return Math.max(0, date - now.getTime());
  const reset = failure.headers['x-ratelimit-reset'] ?? failure.headers['ratelimit-reset'];
  if (reset !== undefined && /^\d{1,12}$/.test(reset)) return Math.max(0, Number(reset) * 1000 - now.getTime());
  return 60_000;
}
