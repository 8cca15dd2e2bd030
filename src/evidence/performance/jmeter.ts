import type { JsonFormat, JsonFormatReader, LineFormat } from '../format.ts';
import { silentOrigin } from '../origin.ts';
import { isJsonObject } from '../text/json.ts';
import { eachLine } from '../text/lines.ts';
import type { Text } from '../text/text.ts';
import { malformed } from '../text/unreadable.ts';
import { addMetric, type PerformanceFacts } from './model.ts';

export const jmeter: JsonFormat<PerformanceFacts> = {
  name: 'JMeter statistics',
  writers: 'the dashboard of JMeter (`statistics.json`)',
  json: createJmeter,
};

export const jmeterTable: LineFormat<PerformanceFacts> = {
  name: 'JMeter aggregate report',
  writers: 'JMeter (Aggregate Report, Summary Report; saved as CSV), JMeterPluginsCMD (`AggregateReport`)',
  matches: (head) => /^"?(?:Label"?,"?# ?Samples|sampler_label"?,"?aggregate_report_count)"?,/i.test(head),
  read: readTable,
};

/** Reads `statistics.json` of JMeter's dashboard: an object for each label, and `Total`. */
function createJmeter(name: string): JsonFormatReader<PerformanceFacts> {
  const metrics = new Map<string, number>();
  let seen = false;
  return {
    choices: { '': 'object', '*': 'build' },
    get seen() {
      return seen;
    },
    value(_path, value, key) {
      if (!isJsonObject(value) || typeof value['sampleCount'] !== 'number') return;
      seen = true;
      addMetric(metrics, key, value, name);
    },
    facts: () => ({ tool: 'JMeter', metrics, crossed: [], origin: silentOrigin }),
  };
}

/** Reads the table of JMeter's listeners; a percentage is a number. */
async function readTable(text: Text): Promise<PerformanceFacts> {
  const metrics = new Map<string, number>();
  let head: readonly string[] | undefined;
  await eachLine(text, (line, position) => {
    if (line.trim() === '') return;
    const cells = cellsOf(line);
    if (head === undefined) {
      head = cells;
      return;
    }
    if (cells.length !== head.length) {
      throw malformed(position, { expected: `${head.length} cells`, found: `${cells.length}` });
    }
    const [label = '', ...values] = cells;
    const columns = head.slice(1);
    const numbers = values.map((cell, index) => [columns[index] ?? '', numberIn(cell)] as const);
    addMetric(metrics, label, Object.fromEntries(numbers), text.name);
  });
  return { tool: 'JMeter', metrics, crossed: [], origin: silentOrigin };
}

/** Splits a line of CSV (RFC 4180); a cell without a line break. */
function cellsOf(line: string): readonly string[] {
  const cells = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return cells.map((cell) => {
    const text = cell.replace(/^,/, '');
    return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text.trim();
  });
}

function numberIn(cell: string): number | undefined {
  return /^-?\d{1,15}(?:\.\d{1,15})?%?$/.test(cell) ? Number(cell.replace('%', '')) : undefined;
}
