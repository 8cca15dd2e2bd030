import type { Clock } from '../clock.ts';

/** Below the quotas that users have met: Google's Artifact Registry allows some 83 a second (kubernetes/k8s.io#6431). */
const perSecond = 50;
/** So many go at once before the rate counts: a promotion alone never waits. */
const burst = 200;

/** Waits before a request where a registry would have more than it takes: one of these per registry. */
export function createPace(clock: Clock): () => Promise<void> {
  let credit = burst;
  let last = clock.now().getTime();
  return async () => {
    const now = clock.now().getTime();
    credit = Math.min(burst, credit + ((now - last) / 1000) * perSecond) - 1;
    last = now;
    if (credit < 0) await clock.sleep((-credit / perSecond) * 1000);
  };
}
