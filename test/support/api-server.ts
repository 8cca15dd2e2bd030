import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { Checker, Exchange } from './openapi/checker.ts';
import type { Json } from './openapi/json.ts';

/** A request as an operation of the platform's description sees it. */
export interface Call {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Json | undefined;
}

export interface Reply {
  readonly status: number;
  readonly body?: Json;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Handler = (call: Call) => Reply | Promise<Reply>;

/** What the server does to one request instead of its work. */
export interface Fault extends Reply {
  /** Only to this operation, such as `post /repos/{owner}/{repo}/pulls`; default the next request of any kind. */
  readonly on?: string;
  /** The work is done and only its answer is lost. */
  readonly afterwards?: boolean;
}

export interface ApiOptions {
  /** Path before every operation, such as `/api/v4`. */
  readonly base: string;
  readonly checker: Checker;
  /** By operation name. */
  readonly handlers: Readonly<Record<string, Handler>>;
  /** Paths that the description leaves out, which check what they get themselves. */
  readonly undescribed?: Readonly<Record<string, (body: Json | undefined, violate: (what: string) => void) => Reply>>;
  /** An answer when the request may not be served. */
  readonly refuse: (headers: IncomingHttpHeaders, method: string, path: string) => Reply | undefined;
  /** Texts that belong in headers only. */
  readonly secrets: readonly string[];
  /** Media type of a body; `application/json` when absent. */
  readonly bodyMedia?: string;
}

/** A platform's API on a loopback port, for tests in this process and for processes that they start. */
export interface ApiServer {
  /** `http://127.0.0.1:PORT`, without the base. */
  readonly origin: string;
  /** `METHOD path` of every request, in order. */
  readonly requests: readonly string[];
  /** Everything, ours included, that the platform's description does not allow. A test expects none. */
  readonly violations: readonly string[];
  fail(...faults: readonly Fault[]): void;
  close(): Promise<void>;
}

export async function startApiServer(options: ApiOptions): Promise<ApiServer> {
  const requests: string[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  const server = createServer((request, response) => {
    serve(options, { requests, violations, faults }, request)
      .catch((error: unknown): Reply => {
        violations.push(`the server failed: ${String(error)}`);
        return { status: 500, body: { message: 'the test server failed' } };
      })
      .then((reply) => send(response, reply))
      .catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    violations,
    fail: (...more) => void faults.push(...more),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

interface Books {
  readonly requests: string[];
  readonly violations: string[];
  readonly faults: Fault[];
}

async function serve(options: ApiOptions, books: Books, request: IncomingMessage): Promise<Reply> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const method = (request.method ?? 'GET').toLowerCase();
  const raw = await received(request);
  const label = `${method.toUpperCase()} ${url.pathname}${url.search}`;
  books.requests.push(label);
  const violate = (what: string): void => void books.violations.push(`${label}: ${what}`);
  if (options.secrets.some((secret) => `${request.url}${raw}`.includes(secret)))
    violate('a secret outside of the headers');
  const refusal = options.refuse(request.headers, request.method ?? 'GET', url.pathname);
  if (refusal !== undefined) return refusal;
  const body = raw === '' ? undefined : parsed(raw, request.headers, violate, options.bodyMedia);
  const own = options.undescribed?.[url.pathname];
  if (own !== undefined) {
    const fault = takeFault(books.faults, url.pathname);
    if (fault !== undefined && fault.afterwards !== true) return fault;
    const reply = own(body, violate);
    return fault ?? reply;
  }
  if (!url.pathname.startsWith(`${options.base}/`)) {
    violate('outside of the API');
    return { status: 404, body: { message: 'Not Found' } };
  }
  return answer(options, books, violate, {
    method,
    path: url.pathname.slice(options.base.length),
    query: url.searchParams,
    body,
  });
}

async function answer(
  { checker, handlers }: ApiOptions,
  books: Books,
  violate: (what: string) => void,
  exchange: Exchange,
): Promise<Reply> {
  const operation = checker.operation(exchange);
  const handler = handlers[operation?.name ?? ''];
  if (operation === undefined || handler === undefined) {
    violate(operation === undefined ? 'the description has no such operation' : 'the test server cannot do this');
    return { status: 404, body: { message: 'Not Found' } };
  }
  for (const violation of operation.violations) violate(violation);
  const fault = takeFault(books.faults, operation.name);
  if (fault !== undefined && fault.afterwards !== true) return fault;
  const reply = await handler({ parameters: operation.parameters, query: exchange.query, body: exchange.body });
  for (const each of checker.answer(operation.name, reply.status, reply.body))
    violate(`our answer ${reply.status}: ${each}`);
  return fault ?? reply;
}

function takeFault(faults: Fault[], operation: string): Fault | undefined {
  const index = faults.findIndex((fault) => fault.on === undefined || fault.on === operation);
  return index < 0 ? undefined : faults.splice(index, 1)[0];
}

function parsed(
  raw: string,
  headers: IncomingHttpHeaders,
  violate: (what: string) => void,
  media = 'application/json',
): Json | undefined {
  const given = (headers['content-type'] ?? '').split(';')[0];
  if (given !== media) violate(`the body is declared as ${given}, and not as ${media}`);
  try {
    const value: Json = JSON.parse(raw);
    return value;
  } catch {
    violate('the body is not JSON');
    return undefined;
  }
}

async function received(request: IncomingMessage): Promise<string> {
  let raw = '';
  request.setEncoding('utf8');
  for await (const chunk of request) raw += String(chunk);
  return raw;
}

function send(response: ServerResponse, { status, body, headers = {} }: Reply): void {
  const json = body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(status, { ...json, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
