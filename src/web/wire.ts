import type { ClientRequest, IncomingMessage } from 'node:http';
import { type AnswerHead, headOf, readBounded } from '../answer.ts';
import type { Environment } from '../proxy.ts';
import { silent } from '../remote-error.ts';
import { openWires, type Wires } from '../wires.ts';

/** One request on the wire; nothing is followed and nothing repeated. */
export interface WireRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** Makes it a POST. */
  readonly body: Uint8Array | undefined;
}

export interface WireAnswer extends AnswerHead {
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
  readonly environment: Environment;
}

/** HTTP/1.1 by node:http, since `fetch` cannot be told where not to connect. */
export function createWire({ patience, limit, environment }: WireOptions): Wire {
  let wires: Promise<Wires> | undefined;
  return async ({ url, headers, body }) => {
    wires ??= openWires(environment, patience);
    const start = await wires;
    const request = body === undefined ? start(url, { method: 'GET', headers }) : post(start, url, headers, body);
    let carrier: ClientRequest | IncomingMessage = request;
    const timer = setTimeout(() => carrier.destroy(silent(patience)), patience);
    try {
      const incoming = await responseTo(request, body);
      carrier = incoming;
      const head = headOf(incoming);
      const bytes = await readBounded({ ...head, body: incoming, discard: () => incoming.destroy() }, limit);
      return { ...head, bytes };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Not on a kept connection: the server may close that one right now, and a POST is not sent twice. */
function post(start: Wires, url: URL, headers: WireRequest['headers'], body: Uint8Array): ClientRequest {
  const sized = { ...headers, 'content-length': String(body.length) };
  return start(url, { method: 'POST', headers: sized, alone: {} });
}

function responseTo(request: ClientRequest, body: Uint8Array | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (incoming) => {
      // Whoever reads the body sees the error there; without a reader it must not end the process.
      incoming.on('error', () => {});
      resolve(incoming);
    });
    request.end(body);
  });
}
