import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Json } from './openapi/json.ts';

/** What a platform never documents: of a proxy, of a server that lost its data, of an attacker. */
export const oddAnswers: readonly (Json | Page)[] = [
  null,
  {},
  [],
  'text',
  [null],
  [{}],
  { page: '<!DOCTYPE html><title>Sign in</title>' },
];

/** A body that is no JSON. */
interface Page {
  readonly page: string;
}

/** A server in front of a loopback platform, which gives one operation an answer of its own. */
export interface OddProxy {
  readonly origin: string;
  /** `METHOD /path` of each request since the last reset, without the query. */
  readonly seen: Set<string>;
  /** Answer to requests of that label in the place of the platform's. */
  odd: { readonly label: string; readonly body: Json | Page } | undefined;
  close(): Promise<void>;
}

/** `good`: answers to operations that the loopback platform cannot do, by label. */
export async function startOddProxy(target: string, good: Readonly<Record<string, Json>> = {}): Promise<OddProxy> {
  const seen = new Set<string>();
  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  const proxy: OddProxy = {
    origin: '',
    seen,
    odd: undefined,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bytesOf(request);
    const url = request.url ?? '/';
    const label = `${request.method} ${url.split('?')[0]}`;
    seen.add(label);
    if (proxy.odd?.label === label) return send(response, proxy.odd.body);
    const own = good[label];
    if (own !== undefined) return send(response, own);
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name))
        headers.set(name, value);
    }
    const { method = 'GET' } = request;
    const sent: RequestInit = { method, headers, redirect: 'manual', ...(body.length > 0 && { body }) };
    const answer = await fetch(`${target}${url}`, sent);
    const link = answer.headers.get('link');
    response.writeHead(answer.status, { 'content-type': 'application/json', ...(link !== null && { link }) });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return Object.assign(proxy, { origin: `http://127.0.0.1:${port}` });
}

async function bytesOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise((resolve) => request.on('end', resolve));
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, body: Json | Page): void {
  const held = typeof body === 'object' && body !== null && 'page' in body ? body['page'] : undefined;
  const page = typeof held === 'string' ? held : undefined;
  response.writeHead(200, {
    'content-type': page === undefined || !page.startsWith('<') ? 'application/json' : 'text/html',
  });
  response.end(page ?? JSON.stringify(body));
}
