import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { plainGitEnvironment } from './bare-repository.ts';

export interface GitServerOptions {
  /** Directory that holds the bare repositories; `url('shop.git')` is `<root>/shop.git`. */
  readonly root: string;
  /** Asked for as the password of Basic authentication, with any user name; absent: no authentication. */
  readonly token?: string;
  /** Judges the password in the place of `token`; `isPush` where something is written. */
  readonly mayDo?: (password: string, path: string, isPush: boolean) => boolean;
  /** Where git is looked up by the server's side, when a test puts another git first on PATH for the client. */
  readonly path?: string;
}

export interface GitRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** `authorization` is reduced to its scheme. */
  readonly headers: Readonly<Record<string, string>>;
  /** Bytes of the answer's body. */
  sent: number;
  status: number;
}

export interface GitServer {
  readonly origin: string;
  url(repository: string): string;
  /** Every request so far, in order. */
  readonly requests: readonly GitRequest[];
  /** Runs before the n-th push (1 is the first from now) is handed to Git; a status that it returns is the answer. */
  beforePush(hook: PushHook | undefined): void;
  /** Answers requests itself where `answer` returns a status, such as 401, 403 or 503. */
  intercept(answer: ((request: GitRequest) => number | undefined) | undefined): void;
  close(): Promise<void>;
}

export type PushHook = (n: number, repository: string) => Promise<number | void> | number | void;

/** `git http-backend` behind a loopback server, with what tests need: a token, a record, and ways to interfere. */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const requests: GitRequest[] = [];
  let pushHook: PushHook | undefined;
  let pushes = 0;
  let answer: ((request: GitRequest) => number | undefined) | undefined;

  const handle = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    const request = recordOf(incoming);
    requests.push(request);
    const status = answer?.(request) ?? unauthorized(incoming, options) ?? (await beforePush(request));
    if (status !== undefined) return refuse(outgoing, request, status);
    await backend(options, request, incoming, outgoing);
  };
  const beforePush = async (request: GitRequest): Promise<number | undefined> => {
    if (request.method !== 'POST' || !request.url.endsWith('/git-receive-pack')) return undefined;
    pushes += 1;
    return (await pushHook?.(pushes, request.url.split('/')[1] ?? '')) ?? undefined;
  };
  const server = createServer((incoming, outgoing) => {
    handle(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    origin,
    url: (repository) => `${origin}/${repository}`,
    requests,
    beforePush: (hook) => {
      pushHook = hook;
      pushes = 0;
    },
    intercept: (next) => {
      answer = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function portOf(address: unknown): number {
  if (typeof address === 'object' && address !== null && 'port' in address) return Number(address.port);
  throw new Error('the server has no port');
}

function recordOf(incoming: IncomingMessage): GitRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) headers[name] = String(value);
  if (headers['authorization'] !== undefined) headers['authorization'] = headers['authorization'].split(' ')[0] ?? '';
  return { method: incoming.method ?? '', url: incoming.url ?? '', headers, sent: 0, status: 0 };
}

function unauthorized(incoming: IncomingMessage, { token, mayDo }: GitServerOptions): number | undefined {
  if (token === undefined && mayDo === undefined) return undefined;
  const [scheme = '', encoded = ''] = (incoming.headers.authorization ?? '').split(' ');
  const password = Buffer.from(encoded, 'base64').toString('utf8').split(':').slice(1).join(':');
  const [path = '', query = ''] = (incoming.url ?? '').split('?');
  const isPush = path.endsWith('/git-receive-pack') || query === 'service=git-receive-pack';
  const mayPass = mayDo?.(password, path, isPush) ?? password === token;
  return scheme === 'Basic' && mayPass ? undefined : 401;
}

function refuse(outgoing: ServerResponse, request: GitRequest, status: number): void {
  request.status = status;
  outgoing.writeHead(status, status === 401 ? { 'www-authenticate': 'Basic realm="git"' } : {});
  outgoing.end();
}

async function backend(
  options: GitServerOptions,
  request: GitRequest,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const [path = '', query = ''] = request.url.split('?');
  const cgi = spawn('git', ['http-backend'], {
    env: {
      ...plainGitEnvironment,
      PATH: options.path ?? process.env['PATH'],
      GIT_PROJECT_ROOT: options.root,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: request.method,
      PATH_INFO: decodeURIComponent(path),
      QUERY_STRING: query,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      ...(request.headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: request.headers['content-length'] }),
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
      GIT_PROTOCOL: request.headers['git-protocol'] ?? '',
      REMOTE_USER: 'tester',
      REMOTE_ADDR: '127.0.0.1',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  cgi.stdin.on('error', () => {});
  incoming.pipe(cgi.stdin);
  let head: Uint8Array | undefined = new Uint8Array();
  cgi.stdout.on('data', (chunk: Uint8Array) => {
    let body = chunk;
    if (head !== undefined) {
      const seen = Buffer.concat([head, chunk]);
      const end = seen.indexOf('\r\n\r\n');
      head = end === -1 ? seen : undefined;
      if (end === -1) return;
      startAnswer(outgoing, request, seen.toString('latin1', 0, end));
      body = seen.subarray(end + 4);
    }
    request.sent += body.length;
    outgoing.write(body);
  });
  await new Promise((resolve) => cgi.on('close', resolve));
  outgoing.end();
}

function startAnswer(outgoing: ServerResponse, request: GitRequest, head: string): void {
  request.status = 200;
  for (const line of head.split('\r\n')) {
    const [name = '', value = ''] = line.split(/: (.*)/s);
    if (name.toLowerCase() === 'status') request.status = Number.parseInt(value, 10);
    else outgoing.setHeader(name, value);
  }
  outgoing.writeHead(request.status);
}
