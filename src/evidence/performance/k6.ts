import type { JsonFormat, JsonFormatReader } from '../format.ts';
import { silentOrigin } from '../origin.ts';
import { type JsonObject, objectOr } from '../text/json.ts';
import { shown } from '../text/unreadable.ts';
import { addMetric, type PerformanceFacts } from './model.ts';

export const k6: JsonFormat<PerformanceFacts> = {
  name: 'k6 summary',
  writers: '`k6 run --summary-export`, `handleSummary` of k6 (`JSON.stringify(data)`)',
  json: createK6,
};

const maxCrossed = 20;

/**
 * Reads the end-of-test summary of k6: that of `--summary-export`, whose metrics hold their statistics, and the data of
 * `handleSummary`, which has them below `values`.
 */
function createK6(name: string): JsonFormatReader<PerformanceFacts> {
  const metrics = new Map<string, number>();
  const crossed: string[] = [];
  let groups = false;
  return {
    choices: { '': 'object', root_group: 'build', metrics: 'object', 'metrics.*': 'build' },
    get seen() {
      return groups;
    },
    value(path, value, key) {
      if (path === 'root_group') {
        groups = true;
        return;
      }
      const metric = objectOr(value);
      const { values, thresholds, ...own } = metric;
      addMetric(metrics, key, values === undefined ? own : objectOr(values), name);
      for (const threshold of crossedIn(objectOr(thresholds))) {
        if (crossed.length < maxCrossed) crossed.push(shown(`${key}: ${threshold}`, 200));
      }
    },
    facts: () => ({ tool: 'k6', metrics, crossed, origin: silentOrigin }),
  };
}

/** `{ok: false}` of `handleSummary`; `true` of `--summary-export`, which means that it was crossed. */
function crossedIn(thresholds: JsonObject): readonly string[] {
  return Object.entries(thresholds).flatMap(([threshold, word]) =>
    word === true || objectOr(word)['ok'] === false ? [threshold] : [],
  );
}
