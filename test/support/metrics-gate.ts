import { afterEach } from '@jest/globals';
import { shopFlow } from './flow.ts';
import { type AskedGate, type AskedOptions, askGate } from './gate-web.ts';
import { checkout, goodInputs } from './gate.ts';
import { type JsonReply, type JsonServer, startJsonServer } from './json-server.ts';
import { temporaryDirectory } from './temporary.ts';

const root = temporaryDirectory();
const servers: JsonServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

/** The fake clock's time, in Unix seconds. */
export const unixNow = Date.parse('2026-11-23T12:00:00Z') / 1000;

export function vector(...values: readonly string[]): object {
  return { resultType: 'vector', result: values.map((value) => ({ metric: {}, value: [unixNow, value] })) };
}

/** By query: a value, a result, or a whole reply. */
export type MetricAnswers = Readonly<Record<string, JsonReply | object | string>>;

/** A server that answers each query; what it does not know has no series. */
export async function startPrometheus(answers: MetricAnswers): Promise<JsonServer> {
  const server = await startJsonServer(({ query }) => {
    const answer = answers[query.get('query') ?? ''] ?? vector();
    if (typeof answer === 'string') return { body: { status: 'success', data: vector(answer) } };
    return 'resultType' in answer ? { body: { status: 'success', data: answer } } : answer;
  });
  servers.push(server);
  return server;
}

/** The gate of staging, which asks for one metric; `edge` is its place in the flow, such as `after: [test, uat]`. */
export function askMetric(
  server: JsonServer,
  metric: string,
  options: AskedOptions = {},
  edge?: string,
): Promise<AskedGate> {
  const metrics = `metrics: [{ name: errors, server: "${server.origin}", ${metric} }]`;
  const plain = shopFlow.replace('staging: { coverage', `staging: { ${metrics}, coverage`);
  const flow = edge === undefined ? plain : plain.replace('{ name: staging,', `{ name: staging, ${edge},`);
  return askGate(checkout(root, { 'krci-deploy.yaml': flow }), goodInputs, options);
}

/** `id status: found` of the metric's row. */
export async function metricRow(answers: MetricAnswers, metric: string, edge?: string): Promise<string> {
  const run = await askMetric(await startPrometheus(answers), metric, {}, edge);
  return run.rows('metric:')[0]?.replace(/127\.0\.0\.1:\d+/, 'SERVER') ?? 'none';
}
