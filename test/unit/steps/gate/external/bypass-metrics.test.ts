import { describe, expect, test } from '@jest/globals';
import {
  askMetric,
  type MetricAnswers,
  metricRow,
  startPrometheus,
  unixNow,
  vector,
} from '../../../../support/metrics-gate.ts';

describe('what proves nothing', () => {
  test.each<[string, MetricAnswers, RegExp]>([
    [
      'bypass: a metric that is not a number',
      { up: 'NaN' },
      /error: Prometheus at SERVER: expected a number, found "NaN"/,
    ],
    ['bypass: an infinite metric', { up: '-Inf' }, /error: .*found "-Inf"/],
    ['bypass: a metric nobody collects', {}, /error: .*found no series; see that the labels/],
    ['several series', { up: vector('0', '9') }, /error: .*found 2 series; aggregate them/],
    ['a range', { up: { resultType: 'matrix', result: [] } }, /error: .*found a "matrix"/],
    ['a text', { up: { resultType: 'string', result: [unixNow, '0'] } }, /error: .*found a "string"/],
    [
      'a histogram',
      { up: { resultType: 'vector', result: [{ histogram: [unixNow, {}] }] } },
      /error: .*native histogram/,
    ],
    [
      'a number as JSON has it',
      { up: { resultType: 'vector', result: [{ value: [unixNow, 0] }] } },
      /error: .*expected a number/,
    ],
    ['bypass: a number beyond all numbers', { up: '1e999' }, /error: .*found "1e999"/],
    ['a hexadecimal number', { up: '0x0' }, /error: .*expected a number/],
    [
      'bypass: a value of yesterday',
      { up: { resultType: 'scalar', result: [unixNow - 86_400, '0'] } },
      /error: .*expected a value of now/,
    ],
    ['no time', { up: { resultType: 'scalar', result: ['0', '0'] } }, /error: .*found no time/],
    [
      'a query that is wrong',
      { up: { status: 400, body: { status: 'error', errorType: 'bad_data', error: 'parse error' } } },
      /error: .*found 400 bad_data parse error; correct/,
    ],
    ['another success', { up: { body: { status: 'error' } } }, /error: .*expected a result/],
    [
      'a token that is too narrow',
      { up: { status: 403, body: {} } },
      /error: .*status 403: .*may not, it needs to query it/,
    ],
    ['a page', { up: { body: '<html>' } }, /error: .*a page for people/],
  ])('%s', async (_title, answers, expected) => {
    expect(await metricRow(answers, 'query: up, max: 1')).toMatch(expected);
  });

  test('says what to do about it', async () => {
    const run = await askMetric(await startPrometheus({}), 'query: up, max: 1');
    expect(run.verdict.checks.find(({ id }) => id === 'metric:errors')?.advice).toBe(
      'See that the labels of the query fit, and that the metric is collected',
    );
  });

  test('a server that is down is told from one that says no', async () => {
    const server = await startPrometheus({});
    await server.close();
    const run = await askMetric(server, 'query: up, max: 1');
    expect(run.exit).toBe(4);
    expect(run.rows('metric:')[0]).toMatch(/error: no answer: Prometheus at .*: cannot be reached/);
  });

  test('bypass: a source without data proves nothing', async () => {
    expect(
      await metricRow(
        { 'latency{env="staging"}': '1' },
        `query: 'latency{env="{environment}"}', within: { percent: 10 }`,
      ),
    ).toMatch(/error: .*no series/);
  });
});
