import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { bytesText } from './bytes-text.ts';

export interface Progress {
  /** Passes a blob's bytes on and counts them; those of an attempt that fails do not count. */
  count(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/** Long enough for a CI log to stay readable, short enough to show that something happens. Milliseconds. */
const interval = 10_000;

/** Says now and then how far a copy of `total` bytes is; a copy that is done sooner says nothing. */
export function createProgress(total: number, name: string, { clock, log }: { clock: Clock; log: Log }): Progress {
  let passed = 0;
  let last = clock.now().getTime();

  function tell(): void {
    const now = clock.now().getTime();
    if (now - last < interval) return;
    last = now;
    const share = total === 0 ? 100 : Math.min(100, Math.floor((passed / total) * 100));
    log.info(`${name}: ${bytesText(passed)} of ${bytesText(total)} copied (${share} %)`);
  }

  return {
    count: async function* (content) {
      let own = 0;
      let whole = false;
      try {
        for await (const chunk of content) {
          own += chunk.length;
          passed += chunk.length;
          tell();
          yield chunk;
        }
        whole = true;
      } finally {
        if (!whole) passed -= own;
      }
    },
  };
}
