import type { ClientRequest, IncomingMessage } from 'node:http';
import { type ResponseHead, headOf, readBounded } from './response.ts';
import type { EnvironmentVariables } from './proxy.ts';
import { type Deadline, deadlinePassed } from '../base/deadline.ts';
import { idleTimeout } from './connection-error.ts';
import { openConnections, type Connect } from './connections.ts';

/** One request; no redirect is followed and nothing is repeated. */
export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | undefined;
}

export interface BufferedResponse extends ResponseHead {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined: more than `maxBytes`. */
  readonly bytes: Uint8Array | undefined;
}

/**
 * Sends one request and reads the whole response.
 * @throws errors of Node, an error of code `SILENCE` when the response is not complete in time, and the StepErrors of
 * `openConnections` and its tunnels.
 */
export type Exchange = (request: HttpRequest) => Promise<BufferedResponse>;

export interface ExchangeOptions {
  /** For one response, from the first byte sent to the last one received. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Variables that may name a proxy. */
  readonly environment: EnvironmentVariables;
  /** Certificates of authorities that are trusted in the place of Node's, PEM. */
  readonly ca?: string | undefined;
  /** Ends every exchange, the body included: RemoteError `deadline-passed`. */
  readonly deadline?: Deadline | undefined;
}

/**
 * Makes an exchange over HTTP/1.1 with node:http: `fetch` has no option to forbid addresses, nor, on Node 20, for a
 * proxy.
 */
export function createExchange({ timeoutMs, maxBytes, environment, deadline, ca }: ExchangeOptions): Exchange {
  let wires: Promise<Connect> | undefined;
  return async (wanted) => {
    wires ??= openConnections(environment, timeoutMs, ca);
    const left = deadline?.left() ?? timeoutMs;
    const late = left < timeoutMs ? deadlinePassed(wanted.url.host) : idleTimeout(timeoutMs);
    if (left === 0) throw late;
    const request = started(await wires, wanted);
    let carrier: ClientRequest | IncomingMessage = request;
    const timer = setTimeout(() => carrier.destroy(late), Math.min(left, timeoutMs));
    try {
      const incoming = await responseTo(request, wanted.body);
      carrier = incoming;
      const head = headOf(incoming);
      const bytes = await readBounded({ ...head, body: incoming, discard: () => incoming.destroy() }, maxBytes);
      const headers = Object.fromEntries(Object.keys(incoming.headers).map((name) => [name, head.header(name) ?? '']));
      return { ...head, headers, bytes };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Gives a request that writes a connection of its own: a server may close a kept one, and nothing is sent twice. */
function started(start: Connect, { method, url, headers, body }: HttpRequest): ClientRequest {
  const sized = body === undefined ? headers : { ...headers, 'content-length': String(body.length) };
  return start(url, method === 'GET' ? { method, headers: sized } : { method, headers: sized, alone: {} });
}

function responseTo(request: ClientRequest, body: Uint8Array | undefined): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (incoming) => {
      // The body's reader gets the error; without a reader it must not end the process.
      incoming.on('error', () => {});
      resolve(incoming);
    });
    request.end(body);
  });
}
