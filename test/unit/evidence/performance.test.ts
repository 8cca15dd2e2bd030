import { describe, expect, test } from '@jest/globals';
import { readPerformance } from '../../../src/evidence/performance/report.ts';
import { refusalOf, sourceOf } from '../../support/evidence.ts';

async function valuesOf(text: string): Promise<Readonly<Record<string, number>>> {
  return Object.fromEntries((await readPerformance(sourceOf(text, 'summary', 16))).metrics);
}

const k6 = (failed: object): string => JSON.stringify({ root_group: {}, metrics: { http_req_failed: failed } });
const table = (head: string, share: string): string => `${head}\nTOTAL,9,${share}\n`;

describe('summaries of load tests', () => {
  test('k6 --summary-export', async () => {
    const text = JSON.stringify({
      root_group: { name: '', groups: {} },
      metrics: {
        http_req_duration: { avg: 12.5, 'p(95)': 431.2, thresholds: { 'p(95)<400': true, 'avg<100': false } },
        checks: { passes: 9, fails: 1, value: 0.9 },
      },
    });
    expect(await valuesOf(text)).toEqual({
      'http_req_duration.avg': 12.5,
      'http_req_duration.p(95)': 431.2,
      'checks.passes': 9,
      'checks.fails': 1,
      'checks.value': 0.9,
    });
    expect((await readPerformance(sourceOf(text))).crossed).toEqual(['http_req_duration: p(95)<400']);
  });

  test('the data of handleSummary, in any order', async () => {
    const values = { rate: 0.02, passes: 2, fails: 98 };
    const failed = { type: 'rate', contains: 'default', values, thresholds: { 'rate<0.01': { ok: false } } };
    const text = JSON.stringify({ metrics: { http_req_failed: failed }, state: {}, root_group: { name: '' } });
    expect(await valuesOf(text)).toMatchObject({ 'http_req_failed.rate': 0.02 });
    expect((await readPerformance(sourceOf(text))).crossed).toEqual(['http_req_failed: rate<0.01']);
  });

  test('statistics.json of JMeter', async () => {
    const total = { transaction: 'Total', sampleCount: 100, errorCount: 1, errorPct: 1, pct2ResTime: 250 };
    const text = JSON.stringify({ Total: total, 'GET /a.b*': { ...total, transaction: 'GET /a.b*', pct2ResTime: 90 } });
    expect(await valuesOf(text)).toMatchObject({ 'Total.errorPct': 1, 'GET /a.b*.pct2ResTime': 90 });
  });

  test('the aggregate report of JMeter', async () => {
    const text = 'Label,# Samples,Average,95% Line,Error %\n"GET /a, b",10,12,30,0.00%\nTOTAL,10,12,30,1.50%\n';
    expect(await valuesOf(text)).toMatchObject({
      'GET /a, b.95% Line': 30,
      'TOTAL.Error %': 1.5,
      'TOTAL.# Samples': 10,
    });
  });

  test('the report of JMeterPluginsCMD', async () => {
    const text = 'sampler_label,aggregate_report_count,average,aggregate_report_error%\nhome,10,12,0.00%\n';
    expect(await valuesOf(text)).toEqual({
      'home.aggregate_report_count': 10,
      'home.average': 12,
      'home.aggregate_report_error%': 0,
    });
  });

  test('the machine-readable summary of k6: names of percentiles are those of the other summaries', async () => {
    const metric = { name: 'http_req_duration', type: 'trend', values: { avg: 3, p90: 4, p95: 5 } };
    const checks = [{ name: 'checks_failed', type: 'rate', values: { matches: 0, rate: 0, total: 40 } }];
    const metadata = { generated_at: '2026-11-29T09:43:34.692340202Z', k6_version: '1.8.1' };
    const text = JSON.stringify({ results: { checks: { metrics: checks }, metrics: [metric] }, metadata });
    expect(await valuesOf(text)).toEqual({
      'http_req_duration.avg': 3,
      'http_req_duration.p(90)': 4,
      'http_req_duration.p(95)': 5,
      'checks_failed.matches': 0,
      'checks_failed.rate': 0,
      'checks_failed.total': 40,
    });
    expect((await readPerformance(sourceOf(text))).origin.time).toEqual({ at: 1_795_945_414_692, zoned: true });
  });

  test.each([
    ['k6 --summary-export', k6({ value: 1 }), k6({ value: 0.99 })],
    ['handleSummary', k6({ values: { rate: 1 } }), k6({ values: { rate: 0.99 } })],
    ['JMeter statistics', '{"Total":{"sampleCount":9,"errorPct":100.0}}', '{"Total":{"sampleCount":9,"errorPct":99}}'],
    ['aggregate report', table('Label,# Samples,Error %', '100.00%'), table('Label,# Samples,Error %', '99.00%')],
    [
      'JMeterPluginsCMD',
      table('sampler_label,aggregate_report_count,aggregate_report_error%', '100.00%'),
      table('sampler_label,aggregate_report_count,aggregate_report_error%', '99.00%'),
    ],
  ])('refuses a run in which every request failed: %s', async (_what, all, nearly) => {
    expect(await refusalOf(readPerformance(sourceOf(all, 'summary')))).toMatch(/^evidence-all-failed: summary/);
    expect((await readPerformance(sourceOf(nearly))).metrics.size).toBeGreaterThan(0);
  });

  test.each([
    ['results of JMeter', 'timeStamp,elapsed,label,responseCode\n1,2,a,200\n', 'jmeter -g'],
    ['results of JMeter', '<testResults version="1.2"><httpSample t="1"/></testResults>', 'jmeter -g'],
    ['points of k6', '{"type":"Metric","data":{"name":"http_reqs"},"metric":"http_reqs"}\n', 'handleSummary'],
    ['points of k6', '{"metric":"http_reqs","type":"Point","data":{"value":1}}\n', 'handleSummary'],
    ['points of k6', 'metric_name,timestamp,metric_value,check\nhttp_reqs,1,1,\n', 'handleSummary'],
  ])('refuses %s, and says what to give', async (what, text, fix) => {
    const refusal = await refusalOf(readPerformance(sourceOf(text, 'summary')));
    expect(refusal).toMatch(/^evidence-foreign: summary: expected a summary of a load test, found /);
    expect(refusal).toContain(what);
    expect(refusal).toContain(fix);
  });

  test.each([
    ['other JSON', '{"metrics": {"a": {"avg": 1}}}', /^evidence-foreign: .*expected a summary of a load test/],
    [
      'no number',
      '{"root_group": {}, "metrics": {"a": {"avg": "1", "max": null}}}',
      /^evidence-foreign: .*has no number/,
    ],
    ['a cut report', '{"root_group": {}, "metrics": {"a": {"avg": 1}', /^evidence-truncated/],
    ['one metric twice', '{"root_group": {}, "metrics": {"a": {"avg": 9}, "a": {"avg": 1}}}', /comes twice/],
    [
      'a row that is too short',
      'Label,# Samples,Average\nTOTAL,1\n',
      /^evidence-malformed: .*expected 3 cells, found 2/,
    ],
    [
      'a label that comes twice: either row could be the bad one',
      'Label,# Samples,Average\nTOTAL,1,900\nTOTAL,1,5\n',
      /^evidence-malformed: .*TOTAL\.# Samples twice/,
    ],
    ['nothing', '', /^evidence-empty/],
  ])('refuses %s', async (_what, text, message) => {
    expect(await refusalOf(readPerformance(sourceOf(text, 'summary')))).toMatch(message);
  });
});
