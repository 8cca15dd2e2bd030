import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import type { Writable } from 'node:stream';

/** One request as it arrived. */
export interface ProxiedRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
}

/** What goes wrong with a request; `pass` bodies come from the real server. */
export type Fault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body?: string | Uint8Array;
    }
  /** The connection ends before any answer. */
  | { readonly kind: 'reset' }
  /** Nothing comes, and the connection stays. */
  | { readonly kind: 'silence' }
  /** The body stops after so many bytes, and the connection with it. */
  | { readonly kind: 'cut'; readonly after: number }
  /** One bit of each piece of the body is another: of what is sent where something is, else of the answer. */
  | { readonly kind: 'alter' }
  /** Content-Length says so many bytes more (or less) than there are; an answer without one passes. */
  | { readonly kind: 'length'; readonly difference: number };

export interface FaultProxy {
  /** `127.0.0.1:PORT`. */
  readonly host: string;
  readonly seen: readonly ProxiedRequest[];
  /** Connections taken so far. */
  connections(): number;
  stop(): Promise<void>;
}

export type Decide = (request: ProxiedRequest, number: number) => Fault | undefined | Promise<Fault | undefined>;

/**
 * A server between us and a registry at `target` that does what `decide` says: undefined passes a request on. Without a
 * target it is a registry of its own, made of answers.
 */
export async function startFaultProxy(target: string | undefined, decide: Decide): Promise<FaultProxy> {
  const seen: ProxiedRequest[] = [];
  let connections = 0;
  const server = createServer((incoming, outgoing) => {
    const request = { method: incoming.method ?? '', path: incoming.url ?? '', headers: incoming.headers };
    const number = seen.push(request);
    Promise.resolve(decide(request, number)).then(
      (fault) => respond(incoming, outgoing, target, fault),
      () => outgoing.destroy(),
    );
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    host: `127.0.0.1:${address.port}`,
    seen,
    connections: () => connections,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  target: string | undefined,
  fault: Fault | undefined,
): void {
  if (fault === undefined || fault.kind === 'cut' || fault.kind === 'alter' || fault.kind === 'length') {
    if (target === undefined) outgoing.writeHead(404).end();
    else pass(incoming, outgoing, target, fault);
  } else if (fault.kind === 'answer') {
    incoming.resume();
    outgoing.writeHead(fault.status, fault.headers).end(fault.body);
  } else if (fault.kind === 'reset') incoming.socket.resetAndDestroy();
}

/** Passes on with the Host header as it came, so that upload locations lead back through here. */
function pass(incoming: IncomingMessage, outgoing: ServerResponse, target: string, fault: Fault | undefined): void {
  const [host, port] = target.split(':');
  const onward = forward({ host, port, method: incoming.method, path: incoming.url, headers: incoming.headers });
  onward.on('error', () => outgoing.destroy());
  outgoing.on('error', () => onward.destroy());
  incoming.on('error', () => onward.destroy());
  const isUpload = incoming.method === 'PUT' || incoming.method === 'PATCH';
  if (fault?.kind === 'cut' && isUpload) {
    cutUpload(incoming, fault.after);
    onward.destroy();
    return;
  }
  onward.on('response', (response) => {
    const headers = { ...response.headers };
    const misreports = fault?.kind === 'length' && headers['content-length'] !== undefined;
    if (misreports) headers['content-length'] = String(Number(headers['content-length']) + fault.difference);
    outgoing.writeHead(response.statusCode ?? 500, headers);
    if (fault?.kind === 'cut') cutBody(response, outgoing, fault.after);
    else if (fault?.kind === 'alter' && !isUpload) alterBody(response, outgoing);
    else if (misreports && incoming.method !== 'HEAD') misreport(response, outgoing, fault.difference);
    else response.pipe(outgoing);
  });
  if (fault?.kind === 'alter' && isUpload) alterBody(incoming, onward);
  else incoming.pipe(onward);
}

function cutUpload(incoming: IncomingMessage, after: number): void {
  let received = 0;
  incoming.on('data', (chunk: Buffer) => {
    received += chunk.length;
    if (received >= after) incoming.socket.resetAndDestroy();
  });
}

function cutBody(response: IncomingMessage, outgoing: ServerResponse, after: number): void {
  let left = after;
  response.on('data', (chunk: Buffer) => {
    outgoing.write(chunk.subarray(0, left));
    left -= chunk.length;
    if (left <= 0) setImmediate(() => outgoing.destroy());
  });
  response.on('end', () => setImmediate(() => outgoing.destroy()));
}

function alterBody(from: IncomingMessage, to: Writable): void {
  from.on('data', (chunk: Buffer) => {
    const altered = Buffer.from(chunk);
    altered[0] = (altered[0] ?? 0) ^ 1;
    to.write(altered);
  });
  from.on('end', () => to.end());
}

/** Sends fewer bytes than were announced, or all of them where fewer were announced. */
function misreport(response: IncomingMessage, outgoing: ServerResponse, difference: number): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => {
    outgoing.socket?.write(Buffer.concat(chunks));
    if (difference > 0) outgoing.socket?.end();
  });
  outgoing.flushHeaders();
}
