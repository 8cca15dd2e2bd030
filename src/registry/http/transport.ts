import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { createLargeReads, isPlainBody, type LargeReads } from './bulk.ts';
import { deadlinePassed } from '../../base/deadline.ts';
import { type HttpResponse, headOf } from '../../http/response.ts';
import type { EnvironmentVariables } from '../../http/proxy.ts';
import { idleTimeout } from '../../http/connection-error.ts';
import { openConnections, type Connect } from '../../http/connections.ts';

export interface WireRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | Upload;
  /** The response to this GET is a large body, worth a connection of its own. */
  readonly bulk?: boolean;
  /** Ends the request, its body included. */
  readonly signal?: AbortSignal | undefined;
}

export interface Upload {
  /** Bytes, sent as Content-Length: not every registry takes a chunked body. */
  readonly size: number;
  /** Exactly `size` bytes, or an error. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** A chunk of a `bulk` body is lent until the next one is requested. */
export type WireResponse = HttpResponse;

/**
 * Sends one request, follows no redirect.
 * @throws errors of Node; `connectionError` makes a RemoteError of them.
 */
export type Transport = (request: WireRequest) => Promise<WireResponse>;

/**
 * Makes a transport over HTTP/1.1 with node:http, with connections kept alive. Not `fetch`: its web streams held 630 MB
 * for a 512 MB layer where these hold 70, and it has no option to forbid addresses. A server that sends no byte for
 * `idleTimeoutMs` counts as gone; `environment` may name a proxy.
 */
export function createTransport(idleTimeoutMs: number, environment: EnvironmentVariables = {}): Transport {
  let wires: Promise<Connect> | undefined;
  const chunking = new Set<string>();

  return async function send(wire) {
    const { method, url, headers, body, signal } = wire;
    const reads = wire.bulk === true && !chunking.has(url.host) ? createLargeReads() : undefined;
    wires ??= openConnections(environment, idleTimeoutMs);
    const start = await wires;
    if (signal?.aborted === true) throw deadlinePassed(url.host);
    return new Promise((resolve, reject) => {
      const request = start(url, { method, headers: { ...headers, ...lengthOf(body) }, alone: reads });
      let carrier: Carrier = request;
      const end = () => void carrier.destroy(deadlinePassed(url.host));
      const release = () => signal?.removeEventListener('abort', end);
      signal?.addEventListener('abort', end, { once: true });
      request.once('close', release);
      request.setTimeout(idleTimeoutMs, () => carrier.destroy(idleTimeout(idleTimeoutMs)));
      request.on('error', reject);
      request.on('response', (incoming) => {
        carrier = incoming;
        // The body's reader gets the error; without a reader it must not end the process.
        incoming.on('error', () => {});
        resolve(wireResponse(incoming, request));
      });
      request.on('connect', (incoming, connection, head) => {
        carrier = connection;
        request.off('close', release);
        connection.once('close', release);
        if (reads !== undefined && isPlainBody(incoming)) {
          resolve(bulkResponse(incoming, connection, head, reads, idleTimeoutMs));
        } else {
          connection.destroy();
          chunking.add(url.host);
          resolve(send(wire));
        }
      });
      if (body === undefined || body instanceof Uint8Array) request.end(body);
      else upload(body.content, request).catch(reject);
      // The GET is sent. Node now treats it as a CONNECT and hands over the connection after the head of the response.
      if (reads !== undefined) request.method = 'CONNECT';
    });
  };
}

/** Sends chunk by chunk, since chunks are lent. Ends the request when the content breaks off. */
async function upload(content: AsyncIterable<Uint8Array>, request: ClientRequest): Promise<void> {
  try {
    for await (const chunk of content) await sent(chunk, request);
    request.end();
  } catch (error) {
    request.destroy(error instanceof Error ? error : undefined);
    throw error;
  }
}

function sent(chunk: Uint8Array, request: ClientRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    const closed = () => reject(Object.assign(new Error('closed'), { code: 'ECONNRESET' }));
    request.once('close', closed);
    request.write(chunk, (error) => {
      request.off('close', closed);
      if (error === null || error === undefined) resolve();
      else reject(error);
    });
  });
}

interface Carrier {
  destroy(error: Error): unknown;
}

function bulkResponse(
  incoming: IncomingMessage,
  connection: Socket,
  head: Buffer,
  reads: LargeReads,
  idleTimeoutMs: number,
): WireResponse {
  const length = incoming.headers['content-length'];
  connection.setTimeout(idleTimeoutMs, () => connection.destroy(idleTimeout(idleTimeoutMs)));
  connection.on('error', () => {});
  return {
    ...headOf(incoming),
    body: reads.body(head, connection, length === undefined ? undefined : Number(length)),
    discard: () => connection.destroy(),
  };
}

function wireResponse(incoming: IncomingMessage, request: ClientRequest): WireResponse {
  return {
    ...headOf(incoming),
    body: incoming,
    discard: () => {
      // A response before the end of the upload: the rest will not be read, so this connection is of no more use.
      if (!request.writableFinished) request.destroy();
      else if (Number(incoming.headers['content-length'] ?? 0) > 65_536) incoming.destroy();
      else incoming.resume();
    },
  };
}

function lengthOf(body: Uint8Array | Upload | undefined): Record<string, string> {
  if (body === undefined) return {};
  return { 'content-length': String(body instanceof Uint8Array ? body.length : body.size) };
}
