import type { Clock } from '../../base/clock.ts';

/**
 * Below the quotas that users have met: Google's Artifact Registry counts by the minute and allows some 5000 in it, 83 a
 * second (kubernetes/k8s.io#6431). The first minute comes to 1900 and 60 times 50, each later one to 3000.
 */
const requestsPerSecond = 50;
/** So many go at once before the rate counts: neither a promotion nor a set of fifty images ever waits. */
const maxBurst = 1900;

/** Waits before a request where a registry would have more than it takes: one of these per registry. */
export function createRateLimit(clock: Clock): () => Promise<void> {
  let credit = maxBurst;
  let last = clock.now().getTime();
  return async () => {
    const now = clock.now().getTime();
    credit = Math.min(maxBurst, credit + ((now - last) / 1000) * requestsPerSecond) - 1;
    last = now;
    if (credit < 0) await clock.sleep((-credit / requestsPerSecond) * 1000);
  };
}
