import { type JsonServer, startJsonServer } from '../../support/json-server.ts';

/** A server that answers every query with one value, as Prometheus does (HTTP API v1, instant queries). */
export interface OneMetric {
  readonly server: JsonServer;
  value: string;
}

export async function startOneMetric(first: string): Promise<OneMetric> {
  const metric = { value: first };
  const server = await startJsonServer(() => {
    const sample = { metric: {}, value: [Math.floor(Date.now() / 1000), metric.value] };
    return {
      headers: { date: new Date().toUTCString() },
      body: { status: 'success', data: { resultType: 'vector', result: [sample] } },
    };
  });
  return Object.assign(metric, { server });
}
