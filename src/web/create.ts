import { isRedirect } from '../http/response.ts';
import type { Clock } from '../base/clock.ts';
import type { Deadline } from '../base/deadline.ts';
import { EvidenceError, RemoteError } from '../base/errors.ts';
import { createExchange, type Exchange, type BufferedResponse, type HttpRequest } from '../http/client.ts';
import { connectionError } from '../http/connection-error.ts';
import type { TransientError } from '../base/transient-error.ts';
import { retryTransient, type TransientPolicy } from '../base/retry.ts';
import { redirected, serverAddress } from './address.ts';
import { type RequestContext, statusFailure } from './failure.ts';
import { parseJson } from './json.ts';
import { authorization, type WebCredentials } from './token.ts';
import type { Server, ServerOptions, Service, Web, WebBytes, WebRequest } from './web.ts';

export interface WebOptions {
  readonly clock: Clock;
  readonly credentials?: WebCredentials | undefined;
  /** Hosts, with or without port, that may be contacted without TLS. */
  readonly insecure?: readonly string[] | undefined;
  /** Variables that may name a proxy. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Limit for one answer. */
  readonly timeoutMs?: number;
  /** Limit for everything. */
  readonly deadline?: Deadline | undefined;
}

/**
 * No new attempt starts after two minutes.
 * `Retry-After` is kept as far as that leaves room for it.
 */
const policy: TransientPolicy = {
  deadlineMs: 120_000,
  firstPauseMs: 500,
  maxPauseMs: 10_000,
  maxAttempts: 5,
  maxRefusals: 3,
};
const maxRedirects = 3;
const maxAnswerBytes = 4 * 1024 * 1024;

export function createWeb(options: WebOptions): Web {
  const { credentials = {}, insecure = [], environment = {}, timeoutMs = 30_000 } = options;
  const usual = { timeoutMs, maxBytes: maxAnswerBytes, environment, deadline: options.deadline };
  const exchange = createExchange(usual);
  return {
    home: (service) => credentials[service]?.home?.url,
    open(server) {
      const base = serverAddress(server.base, server.title, insecure);
      const credential = (server.service && credentials[server.service]) ?? {};
      return createServer({
        server,
        base,
        exchange:
          server.limits === undefined && server.ca === undefined
            ? exchange
            : createExchange({ ...usual, ...server.limits, ca: server.ca }),
        clock: options.clock,
        header: authorization(base, server, credential),
        token: credential.token?.variable,
      });
    },
  };
}

interface Line {
  readonly server: ServerOptions;
  readonly base: URL;
  readonly exchange: Exchange;
  readonly clock: Clock;
  readonly header: string | undefined;
  readonly token: string | undefined;
}

const variables: Readonly<Record<Service, string>> = {
  sonar: 'KRCI_DEPLOY_SONAR_TOKEN',
  prometheus: 'KRCI_DEPLOY_PROMETHEUS_TOKEN',
  change: 'KRCI_DEPLOY_CHANGE_TOKEN, or KRCI_DEPLOY_CHANGE_USERNAME and KRCI_DEPLOY_CHANGE_PASSWORD',
  argocd: 'KRCI_DEPLOY_ARGOCD_TOKEN',
  kubernetes: 'KRCI_DEPLOY_KUBERNETES_TOKEN',
};

function createServer(line: Line): Server {
  const { server, base, clock, token } = line;
  const name = `${server.title} at ${base.host}`;
  async function read(request: WebRequest): Promise<WebBytes> {
    const wanted = server.service && variables[server.service];
    const asked = { name, what: request.what, scope: server.scope, token, variables: wanted };
    // A sent request may have been executed, unless the connection failed or the answer asks for a retry.
    const mayRepeat = (error: TransientError): boolean =>
      methodOf(request) === 'GET' || error.isConnectionRefused || error.retryAfterMs !== undefined;
    if (server.isOnce === true) return answered(request, asked, line);
    return retryTransient(() => answered(request, asked, line), policy, clock, mayRepeat);
  }
  return {
    name,
    base,
    read,
    async ask(request) {
      const { status, bytes, date } = await read(request);
      return { status, body: parseJson(bytes, name), date };
    },
  };
}

async function answered(request: WebRequest, asked: RequestContext, line: Line): Promise<WebBytes> {
  try {
    const answer = await follow(wholeRequest(request, line), asked.name, line.exchange);
    const { status, bytes } = answer;
    const isAnswer = (status >= 200 && status < 300) || (request.accept ?? []).includes(status);
    if (!isAnswer) throw statusFailure(answer, asked, line.clock.now());
    if (bytes === undefined) {
      throw new EvidenceError({
        code: 'answer-too-large',
        where: asked.name,
        expected: `at most ${line.server.limits?.maxBytes ?? maxAnswerBytes} bytes of ${asked.what}`,
        found: 'more',
        fix: 'ask for less',
      });
    }
    return { status, bytes, date: dateOf(answer) };
  } catch (error) {
    throw connectionError(error, asked.name);
  }
}

function methodOf({ method, body }: WebRequest): string {
  return method ?? (body === undefined ? 'GET' : 'POST');
}

function wholeRequest(request: WebRequest, { base, header }: Line): HttpRequest {
  const { path, query = {}, body, media, bodyMedia = 'application/json' } = request;
  const url = new URL(`${base.origin}${base.pathname.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return {
    method: methodOf(request),
    url,
    headers: {
      accept: media ?? 'application/json',
      'user-agent': 'krci-deploy',
      ...(body === undefined ? {} : { 'content-type': bodyMedia }),
      ...(header === undefined ? {} : { authorization: header }),
    },
    body: body === undefined ? undefined : new TextEncoder().encode(JSON.stringify(body)),
  };
}

/** Follows redirects of a GET by hand. They stay on the host, and so does the token. */
async function follow(request: HttpRequest, name: string, exchange: Exchange): Promise<BufferedResponse> {
  let { url } = request;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const answer = await exchange({ ...request, url });
    if (!isRedirect(answer)) return answer;
    const location = answer.header('location');
    if (location === undefined || request.method !== 'GET') {
      throw new RemoteError({
        code: 'unexpected-redirect',
        where: name,
        found: `it answers with a redirect (${answer.status})`,
        fix: 'name its address',
      });
    }
    url = redirected(location, url, name);
  }
  throw new RemoteError({
    code: 'too-many-redirects',
    where: name,
    found: `it redirects more than ${maxRedirects} times`,
    fix: 'name its address',
  });
}

function dateOf(answer: BufferedResponse): Date | undefined {
  const time = Date.parse(answer.header('date') ?? '');
  return Number.isNaN(time) ? undefined : new Date(time);
}
