import type { ClientRequest, IncomingMessage } from 'node:http';
import { type AnswerHead, headOf, readBounded } from './response.ts';
import type { Environment } from './proxy.ts';
import { silent } from './transient-error.ts';
import { openWires, type Wires } from './connections.ts';

/** One request, to be answered whole; nothing is followed and nothing repeated. */
export interface WholeRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
}

export interface WholeAnswer extends AnswerHead {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: there is more than the limit. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * Throws what Node throws, an error of code `SILENCE` when the whole answer is not there in time, and StepErrors of
 * `openWires` and of its tunnels.
 */
export type Exchange = (request: WholeRequest) => Promise<WholeAnswer>;

export interface ExchangeOptions {
  /** Milliseconds for one answer, from the first byte sent to the last one received. */
  readonly patience: number;
  /** Bytes. */
  readonly limit: number;
  /** Variables that may name a proxy. */
  readonly environment: Environment;
}

/** HTTP/1.1 by node:http, since `fetch` cannot be told where not to connect, nor, on Node 20, through which proxy. */
export function createExchange({ patience, limit, environment }: ExchangeOptions): Exchange {
  let wires: Promise<Wires> | undefined;
  return async (wanted) => {
    wires ??= openWires(environment, patience);
    const request = started(await wires, wanted);
    let carrier: ClientRequest | IncomingMessage = request;
    const timer = setTimeout(() => carrier.destroy(silent(patience)), patience);
    try {
      const incoming = await responseTo(request, wanted.body);
      carrier = incoming;
      const head = headOf(incoming);
      const bytes = await readBounded({ ...head, body: incoming, discard: () => incoming.destroy() }, limit);
      const headers = Object.fromEntries(Object.keys(incoming.headers).map((name) => [name, head.header(name) ?? '']));
      return { ...head, headers, bytes };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** What changes something goes by a connection of its own: the server may close a kept one right now, and nothing is sent twice. */
function started(start: Wires, { method, url, headers, body }: WholeRequest): ClientRequest {
  const sized = body === undefined ? headers : { ...headers, 'content-length': String(body.length) };
  return start(url, method === 'GET' ? { method, headers: sized } : { method, headers: sized, alone: {} });
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
