import { afterEach, describe, expect, test } from '@jest/globals';
import { shopFlow } from '../../support/flow.ts';
import { type AskedGate, type AskedOptions, askGate } from '../../support/gate-web.ts';
import { checkout, goodInputs } from '../../support/gate.ts';
import { type JsonReply, type JsonServer, startJsonServer } from '../../support/json-server.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const servers: JsonServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** The fake clock's time, in Unix seconds. */
const now = Date.parse('2026-11-23T12:00:00Z') / 1000;

function vector(...values: readonly string[]): object {
  return { resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [now, value] })) };
}

/** A server that answers each query; what it does not know has no series. */
async function prometheus(answers: Readonly<Record<string, JsonReply | object | string>>): Promise<JsonServer> {
  const server = await startJsonServer(({ query }) => {
    const answer = answers[query.get('query') ?? ''] ?? vector();
    if (typeof answer === 'string') return { body: { status: 'success', data: vector(answer) } };
    return 'resultType' in answer ? { body: { status: 'success', data: answer } } : answer;
  });
  servers.push(server);
  return server;
}

function ask(server: JsonServer, metric: string, options: AskedOptions = {}): Promise<AskedGate> {
  const metrics = `metrics: [{ name: errors, server: "${server.origin}", ${metric} }]`;
  const flow = shopFlow.replace('staging: { coverage', `staging: { ${metrics}, coverage`);
  return askGate(checkout(root, { 'krci-deploy.yaml': flow }), goodInputs, options);
}

async function row(answers: Parameters<typeof prometheus>[0], metric: string): Promise<string> {
  const run = await ask(await prometheus(answers), metric);
  return run.rows('metric:')[0]?.replace(/127\.0\.0\.1:\d+/, 'SERVER') ?? 'none';
}

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
    expect(await row({ up: value }, `query: up, ${bounds}`)).toBe(`metric:errors ${expected}`);
  });

  test('a scalar is a value, too', async () => {
    expect(await row({ '1': { resultType: 'scalar', result: [now, '1'] } }, 'query: "1", max: 1')).toMatch(/pass: 1$/);
  });

  test('names are written into the query', async () => {
    const query = 'rate(errors{env="staging",from="uat",app="cart",flow="shop"}[5m])';
    const template = 'rate(errors{env="{environment}",from="{source}",app="{application}",flow="{flow}"}[5m])';
    expect(await row({ [query]: '0' }, `query: '${template}', max: 0`)).toBe('metric:errors pass: 0');
  });

  test('the token goes along, and warnings are shown', async () => {
    const server = await prometheus({
      up: { body: { status: 'success', data: vector('1'), warnings: ['store down'] } },
    });
    const token = { secret: 'metrics-token', variable: 'KRCI_DEPLOY_PROMETHEUS_TOKEN' };
    const run = await ask(server, 'query: up, max: 1', { credentials: { prometheus: { token } } });
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
    expect(await row(both(value, source), `${query}, within: { ${within} }`)).toBe(`metric:errors ${expected}`);
  });

  test('bypass: a source without data proves nothing', async () => {
    expect(await row({ 'latency{env="staging"}': '1' }, `${query}, within: { percent: 10 }`)).toMatch(
      /error: .*no series/,
    );
  });
});

describe('what proves nothing', () => {
  test.each<[string, Parameters<typeof prometheus>[0], RegExp]>([
    [
      'bypass: a metric that is not a number',
      { up: 'NaN' },
      /error: Prometheus at SERVER: expected a number, found "NaN"/,
    ],
    ['bypass: an infinite metric', { up: '-Inf' }, /error: .*found "-Inf"/],
    ['bypass: a metric nobody collects', {}, /error: .*found no series; see that the labels/],
    ['several series', { up: vector('0', '9') }, /error: .*found 2 series; aggregate them/],
    ['a range', { up: { resultType: 'matrix', result: [] } }, /error: .*found a "matrix"/],
    ['a text', { up: { resultType: 'string', result: [now, '0'] } }, /error: .*found a "string"/],
    ['a histogram', { up: { resultType: 'vector', result: [{ histogram: [now, {}] }] } }, /error: .*native histogram/],
    [
      'a number as JSON has it',
      { up: { resultType: 'vector', result: [{ value: [now, 0] }] } },
      /error: .*expected a number/,
    ],
    ['bypass: a number beyond all numbers', { up: '1e999' }, /error: .*found "1e999"/],
    ['a hexadecimal number', { up: '0x0' }, /error: .*expected a number/],
    [
      'bypass: a value of yesterday',
      { up: { resultType: 'scalar', result: [now - 86_400, '0'] } },
      /error: .*expected a value of now/,
    ],
    ['no time', { up: { resultType: 'scalar', result: ['0', '0'] } }, /error: .*found no time/],
    [
      'a query that is wrong',
      { up: { status: 400, body: { status: 'error', errorType: 'bad_data', error: 'parse error' } } },
      /error: .*found 400 bad_data parse error; mend/,
    ],
    ['another success', { up: { body: { status: 'error' } } }, /error: .*expected a result/],
    ['a token that is too narrow', { up: { status: 403, body: {} } }, /error: .*may not; it needs to query it \(403\)/],
    ['a page', { up: { body: '<html>' } }, /error: .*a page for people/],
  ])('%s', async (_title, answers, expected) => {
    expect(await row(answers, 'query: up, max: 1')).toMatch(expected);
  });

  test('says what to do about it', async () => {
    const run = await ask(await prometheus({}), 'query: up, max: 1');
    expect(run.verdict.checks.find(({ id }) => id === 'metric:errors')?.advice).toBe(
      'See that the labels of the query fit, and that the metric is collected',
    );
  });

  test('a server that is down is told from one that says no', async () => {
    const server = await prometheus({});
    await server.close();
    const run = await ask(server, 'query: up, max: 1');
    expect(run.exit).toBe(4);
    expect(run.rows('metric:')[0]).toMatch(/error: no answer: Prometheus at .* cannot be reached/);
  });
});

describe('a policy that makes no sense', () => {
  test.each([
    ['query: up', /found none: any value would pass/],
    ['query: up, within: { percent: 10 }', /compared with itself/],
  ])('%s', async (metric, sentence) => {
    await expect(ask(await prometheus({}), metric)).rejects.toThrow(sentence);
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
