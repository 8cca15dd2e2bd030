import { describe, expect, test } from '@jest/globals';
import { shopFlow } from '../../../../support/flow.ts';
import { type AskedGate, askGate } from '../../../../support/gate-web.ts';
import { checkout, goodInputs } from '../../../../support/gate.ts';
import { askMetric, metricRow, startPrometheus, unixNow, vector } from '../../../../support/metrics-gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

function both(value: string, source: string): Record<string, string> {
  return { 'latency{env="staging"}': value, 'latency{env="uat"}': source };
}

/** The gate of the first environment. */
function dev(metric: string): Promise<AskedGate> {
  const flow = shopFlow.replace('dev: { coverage', `dev: { metrics: [{ name: a, ${metric} }], coverage`);
  return askGate(checkout(root, { 'krci-deploy.yaml': flow }), { ...goodInputs, environment: 'dev' });
}

describe('a threshold', () => {
  test.each([
    ['0.009', 'max: 0.01', 'pass: 0.009'],
    ['0.01', 'max: 0.01', 'pass: 0.01'],
    ['0.011', 'max: 0.01', 'fail: 0.011'],
    ['1e-3', 'max: 0.01', 'pass: 0.001'],
    ['99.95', 'min: 99.9, max: 100', 'pass: 99.95'],
    ['-1', 'min: 0', 'fail: -1'],
  ])('%s with %s: %s', async (value, bounds, expected) => {
    expect(await metricRow({ up: value }, `query: up, ${bounds}`)).toBe(`metric:errors ${expected}`);
  });

  test('a scalar is a value, too', async () => {
    expect(await metricRow({ '1': { resultType: 'scalar', result: [unixNow, '1'] } }, 'query: "1", max: 1')).toMatch(
      /pass: 1$/,
    );
  });

  test('names are written into the query', async () => {
    const query = 'rate(errors{env="staging",from="uat",app="cart",flow="shop"}[5m])';
    const template = 'rate(errors{env="{environment}",from="{source}",app="{application}",flow="{flow}"}[5m])';
    expect(await metricRow({ [query]: '0' }, `query: '${template}', max: 0`)).toBe('metric:errors pass: 0');
  });

  test('the token goes along, and warnings are shown', async () => {
    const server = await startPrometheus({
      up: { body: { status: 'success', data: vector('1'), warnings: ['store down'] } },
    });
    const token = { secret: 'metrics-token', variable: 'KRCI_DEPLOY_PROMETHEUS_TOKEN' };
    const run = await askMetric(server, 'query: up, max: 1', { credentials: { prometheus: { token } } });
    expect(server.requests[0]?.headers.authorization).toBe('Bearer metrics-token');
    expect(run.rows('metrics-warning')).toEqual([expect.stringMatching(/warn: Prometheus at .*, errors: store down$/)]);
    expect(run.verdict.verdict).toBe('warn');
  });
});

describe('compared with the source environment', () => {
  const query = `query: 'latency{env="{environment}"}'`;

  test.each([
    ['110', '100', 'percent: 10', 'pass: 110, uat has 100'],
    ['111', '100', 'percent: 10', 'fail: 111, uat has 100'],
    ['89', '100', 'percent: 10', 'fail: 89, uat has 100'],
    ['89', '100', 'percent: 10, worse: higher', 'pass: 89, uat has 100'],
    ['111', '100', 'percent: 10, worse: higher', 'fail: 111, uat has 100'],
    ['111', '100', 'percent: 10, worse: lower', 'pass: 111, uat has 100'],
    ['89', '100', 'percent: 10, worse: lower', 'fail: 89, uat has 100'],
    ['-105', '-100', 'percent: 5', 'pass: -105, uat has -100'],
    ['0.1', '0', 'percent: 100', 'fail: 0.1, uat has 0'],
  ])('%s beside %s within %s: %s', async (value, source, within, expected) => {
    expect(await metricRow(both(value, source), `${query}, within: { ${within} }`)).toBe(`metric:errors ${expected}`);
  });
});

describe('compared with several environments before', () => {
  const query = `query: 'latency{env="{environment}"}', within: { percent: 10 }`;
  const answers = { ...both('110', '100'), 'latency{env="test"}': '150' };

  test.each([
    ['after: [uat, test]', 'fail: uat: 110, uat has 100; test: 110, test has 150'],
    ['after-any: [test, uat]', 'pass: uat: 110, uat has 100'],
    ['after: [uat], after-any: [test]', 'fail: uat: 110, uat has 100; test: 110, test has 150'],
  ])('%s: %s', async (edge, expected) => {
    expect(await metricRow(answers, query, edge)).toBe(`metric:errors ${expected}`);
  });

  test('each is asked where the query names it', async () => {
    const named = { 'x{from="uat"}': '0', 'x{from="test"}': '2' };
    expect(await metricRow(named, `query: 'x{from="{source}"}', max: 1`, 'after: [uat, test]')).toBe(
      'metric:errors fail: uat: 0; test: 2',
    );
  });
});

describe('a policy that makes no sense', () => {
  test.each([
    ['query: up', /found none; add one: any value would pass/],
    ['query: up, within: { percent: 10 }', /compared with itself/],
  ])('%s', async (metric, sentence) => {
    await expect(askMetric(await startPrometheus({}), metric)).rejects.toMatchObject({
      code: 'metric-invalid',
      message: expect.stringMatching(sentence),
    });
  });

  test('a source where there is none, and no server', async () => {
    await expect(dev('query: "x{e={source}}", max: 1, server: "https://p.example"')).rejects.toThrow(
      /no environment before/,
    );
    await expect(dev('query: "x", max: 1')).rejects.toThrow(/KRCI_DEPLOY_PROMETHEUS_HOST is not set/);
    await expect(dev('query: "x", max: 1, server: "http://p.example"')).rejects.toMatchObject({
      code: 'insecure-address',
    });
  });
});
