import { describe, expect, test } from '@jest/globals';
import { readPerformance } from '../../../src/evidence/performance/report.ts';
import { refusalOf, sourceOf } from '../../support/evidence.ts';

async function valuesOf(text: string): Promise<Readonly<Record<string, number>>> {
  return Object.fromEntries((await readPerformance(sourceOf(text, 'summary', 16))).metrics);
}

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
    ['nothing', '', /^evidence-empty/],
  ])('refuses %s', async (_what, text, message) => {
    expect(await refusalOf(readPerformance(sourceOf(text, 'summary')))).toMatch(message);
  });
});
