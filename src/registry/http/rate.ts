import type { Clock } from '../../base/clock.ts';

/**
 * Below the quotas of real registries: Google's Artifact Registry allows some 5000 a minute, 83 a second
 * (kubernetes/k8s.io#6431). The first minute comes to 1900 and 60 times 50, each later one to 3000.
 */
const requestsPerSecond = 50;
/** Requests before the rate counts: neither a promotion nor a set of fifty images ever waits. */
const maxBurst = 1900;

/** Delays requests to one registry to keep them below its quota. */
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
