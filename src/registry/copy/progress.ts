import type { Clock } from '../../base/clock.ts';
import type { Log } from '../../base/log.ts';
import { bytesText } from '../../report/bytes.ts';

export interface Progress {
  /** Passes a blob's bytes on and counts them; a failed attempt does not count. */
  count(content: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/** Keeps a CI log readable and alive. */
const logIntervalMs = 10_000;
/** For a line that a person watches. */
const statusIntervalMs = 200;

/**
 * Reports the progress of a copy of `total` bytes: in one changing line on a terminal, else in lines ten seconds apart.
 * A shorter copy reports nothing.
 */
export function createProgress(total: number, name: string, { clock, log }: { clock: Clock; log: Log }): Progress {
  const start = clock.now().getTime();
  let passed = 0;
  let last = start;
  let active = 0;

  function tell(): void {
    const now = clock.now().getTime();
    if (now - last < (log.status === undefined ? logIntervalMs : statusIntervalMs)) return;
    last = now;
    const share = total === 0 ? 100 : Math.min(100, Math.floor((passed / total) * 100));
    const line = `${name}: ${bytesText(passed)} of ${bytesText(total)} copied (${share} %)`;
    if (log.status === undefined) log.info(line);
    else log.status(`${line}, ${bytesText(Math.round((passed / (now - start)) * 1000))}/s`);
  }

  function ended(): void {
    active -= 1;
    if (active === 0) log.status?.('');
  }

  return {
    count: async function* (content) {
      let own = 0;
      let whole = false;
      active += 1;
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
        ended();
      }
    },
  };
}
