import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { guardedLookup, refuseForbidden } from '../address.ts';

/** One request on the wire; nothing is followed and nothing repeated. */
export interface WireRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes it a POST. */
  readonly body: Uint8Array | undefined;
}

export interface WireAnswer {
  readonly status: number;
  header(name: string): string | undefined;
  /** Undefined: there is more than the limit. */
  readonly bytes: Uint8Array | undefined;
}

/** Throws what Node throws, and an error of code `SILENCE` when the whole answer is not there in time. */
export type Wire = (request: WireRequest) => Promise<WireAnswer>;

export interface WireOptions {
  /** Milliseconds for one answer, from the first byte sent to the last one received. */
  readonly patience: number;
  /** Bytes. */
  readonly limit: number;
  /** Variables that may name a proxy. */
  readonly proxyEnv: Readonly<Record<string, string | undefined>>;
}

/** HTTP/1.1 by node:http, since `fetch` cannot be told where not to connect. */
export function createWire(options: WireOptions): Wire {
  let start: Promise<Start> | undefined;
  return async ({ url, headers, body }) => {
    refuseForbidden(url);
    start ??= openStart(options);
    const request = (await start)(url, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...headers, ...(body === undefined ? {} : { 'content-length': String(body.length) }) },
      lookup: guardedLookup,
    });
    const timer = setTimeout(() => request.destroy(late(options.patience)), options.patience);
    try {
      const incoming = await responseTo(request, body);
      return { ...headOf(incoming), bytes: await bytesOf(incoming, options.limit) };
    } finally {
      clearTimeout(timer);
      request.destroy();
    }
  };
}

type Start = (url: URL, options: RequestOptions) => ClientRequest;

/** Loaded with the first request: most runs ask no such server. */
async function openStart({ proxyEnv }: WireOptions): Promise<Start> {
  const [http, https] = await Promise.all([import('node:http'), import('node:https')]);
  // Node 24 reads HTTP_PROXY, HTTPS_PROXY and NO_PROXY out of `proxyEnv`; Node 20 passes over it.
  const proxied = { keepAlive: false, proxyEnv };
  const plain = new http.Agent(proxied);
  const secure = new https.Agent(proxied);
  return (url, options) =>
    url.protocol === 'http:'
      ? http.request(url, { ...options, agent: plain })
      : https.request(url, { ...options, agent: secure });
}

function responseTo(request: ClientRequest, body: Uint8Array | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', resolve);
    request.end(body);
  });
}

async function bytesOf(incoming: IncomingMessage, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function headOf(incoming: IncomingMessage): Pick<WireAnswer, 'status' | 'header'> {
  return {
    status: incoming.statusCode ?? 0,
    header: (name) => {
      const value = incoming.headers[name];
      return Array.isArray(value) ? value.join(', ') : value;
    },
  };
}

function late(milliseconds: number): Error {
  return Object.assign(new Error(`no answer in ${milliseconds / 1000} s`), { code: 'SILENCE' });
}
