import { createServer, type IncomingHttpHeaders } from 'node:http';

export interface JsonRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface JsonReply {
  readonly status?: number;
  /** Sent as JSON, or as it is when it is a text or bytes. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** `silent` says nothing, `cut` breaks off in the middle, `drip` never comes to an end. */
  readonly fault?: 'silent' | 'cut' | 'drip' | 'reset';
}

export interface JsonServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly requests: readonly JsonRequest[];
  close(): Promise<void>;
}

/** Any server that speaks JSON, on a loopback port. Its clock is that of the fake clock, so that nothing is skewed. */
export async function startJsonServer(
  handle: (request: JsonRequest) => JsonReply | Promise<JsonReply>,
): Promise<JsonServer> {
  const requests: JsonRequest[] = [];
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
    incoming.on('end', () => void answer());
    const answer = async (): Promise<void> => {
      const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
      const request = {
        method: incoming.method ?? '',
        path: url.pathname,
        query: url.searchParams,
        headers: incoming.headers,
        body: Buffer.concat(chunks).toString(),
      };
      requests.push(request);
      const { status = 200, body = {}, headers = {}, fault } = await answerOf(handle, request);
      if (fault === 'silent') return;
      if (fault === 'reset') {
        incoming.socket.destroy();
        return;
      }
      const text = typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
      const length = fault === 'cut' ? { 'content-length': String(text.length + 10) } : {};
      outgoing.writeHead(status, { date: 'Mon, 23 Nov 2026 12:00:00 GMT', ...length, ...headers });
      if (fault === 'drip') {
        const drips = setInterval(() => outgoing.write(' '), 5);
        outgoing.on('close', () => clearInterval(drips));
      } else if (fault === 'cut') outgoing.write(text, () => incoming.socket.destroy());
      else outgoing.end(text);
    };
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A handler that fails is an answer, so that nobody waits for it. */
async function answerOf(
  handle: (request: JsonRequest) => JsonReply | Promise<JsonReply>,
  request: JsonRequest,
): Promise<JsonReply> {
  try {
    return await handle(request);
  } catch (error) {
    return { status: 418, body: { message: String(error) } };
  }
}
