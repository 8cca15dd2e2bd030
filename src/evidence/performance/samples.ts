import type { Format, LineFormat, XmlFormat } from '../format.ts';
import { foreign } from '../text/unreadable.ts';
import type { PerformanceFacts } from './model.ts';

/** Known output of a load test that is no summary, and what to do with it. */
interface Samples {
  readonly name: string;
  readonly head: RegExp;
  readonly fix: string;
}

const jmeterFix = 'give the statistics.json that "jmeter -g <results> -o <directory>" makes of them';
const k6Fix = 'give what "k6 run --summary-export" or handleSummary writes';

const outputs: readonly Samples[] = [
  { name: 'results of JMeter', head: /^"?timeStamp"?,"?elapsed"?,/i, fix: jmeterFix },
  { name: 'points of k6', head: /^\{"(?:type":"Metric"|metric":"[^"]{1,200}","type":"(?:Metric|Point)")/, fix: k6Fix },
  { name: 'points of k6', head: /^metric_name,timestamp,metric_value,/, fix: k6Fix },
];

/**
 * Single samples, whose percentiles the tool alone computes as its users know them: listed so that the refusal says
 * what to give.
 */
export const samples: readonly Format<PerformanceFacts>[] = [...outputs.map(refusedLines), refusedResults()];

function refusedLines({ name, head, fix }: Samples): LineFormat<PerformanceFacts> {
  return {
    name,
    writers: '',
    refused: true,
    matches: (text) => head.test(text),
    read: (text) => Promise.reject(noSummary(text.name, name, fix)),
  };
}

/** Results of JMeter that were saved as XML. */
function refusedResults(): XmlFormat<PerformanceFacts> {
  return {
    name: 'results of JMeter',
    writers: '',
    refused: true,
    roots: ['testResults'],
    xml(name) {
      return {
        open() {
          throw noSummary(name, 'results of JMeter', jmeterFix);
        },
        facts: () => {
          throw noSummary(name, 'results of JMeter', jmeterFix);
        },
      };
    },
  };
}

function noSummary(name: string, what: string, fix: string): Error {
  return foreign(name, { expected: 'a summary of a load test', found: `${what}, a line for each sample`, fix });
}
