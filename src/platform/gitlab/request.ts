import type { RequestOptions } from '@gitbeaker/requester-utils';
import { errorCode, errorMessage } from '../../base/node-error.ts';
import { StepError } from '../../base/errors.ts';
import { createExchange, type Exchange, type BufferedResponse } from '../../http/client.ts';
import { TransientError } from '../../base/transient-error.ts';
import type { GitlabFacts, PlatformContext } from '../facts.ts';
import type { HttpFailure } from '../http.ts';
import type { ApiCall } from '../api-call.ts';
import { attemptTimeout, patiently } from '../http.ts';

/**
 * A failed request, without its content.
 * Internal: the client turns it into an error message.
 */
export class GitlabFailure extends Error {
  readonly failure: HttpFailure;

  constructor(failure: HttpFailure) {
    super(failure.message);
    this.name = 'GitlabFailure';
    this.failure = failure;
  }
}

/** Upper bound of an answer's size; no answer of the API is larger. */
const maxBytes = 16 * 1024 * 1024;

interface GitlabResponse {
  readonly body: Record<string, unknown> | Record<string, unknown>[];
  readonly headers: Record<string, string>;
  readonly status: number;
}

type Handler = (endpoint: string, options?: Record<string, unknown>) => Promise<GitlabResponse>;

/** Makes gitbeaker's request handler: one host, no redirects, bounded answers, retries. */
export function requestHandler(facts: GitlabFacts, context: PlatformContext): Handler {
  const { environment = {}, deadline } = context;
  const exchange = createExchange({ timeoutMs: attemptTimeout, maxBytes, environment, deadline });
  return (endpoint, options = {}) => {
    if (context.note !== undefined && (options.method ?? 'GET') !== 'GET') {
      return Promise.resolve(noted(facts, addressOf(facts, endpoint, options), options, context.note));
    }
    return patiently('GitLab', () => send(exchange, addressOf(facts, endpoint, options), options), failureOf, context);
  };
}

/** Notes a request in the place of sending it. */
function noted(
  facts: GitlabFacts,
  url: URL,
  { method = '', body }: RequestOptions,
  note: (call: ApiCall) => void,
): GitlabResponse {
  const path = `${url.pathname}${url.search}`.slice(new URL(facts.serverUrl).pathname.replace(/\/$/, '').length);
  note({ method, path, ...(typeof body === 'string' && { body: JSON.parse(body) as unknown }) });
  return { body: {}, headers: {}, status: 200 };
}

function failureOf(error: unknown): HttpFailure | undefined {
  return error instanceof GitlabFailure ? error.failure : undefined;
}

function addressOf(facts: GitlabFacts, endpoint: string, options: RequestOptions): URL {
  const base = (options.prefixUrl ?? '').replace(/\/*$/, '/');
  const url = new URL(endpoint, base);
  if (url.origin !== new URL(facts.serverUrl).origin) {
    throw new GitlabFailure({
      status: 0,
      message: `a link to the other host ${url.host} was not followed`,
      headers: {},
    });
  }
  url.search = options.searchParams ?? '';
  return url;
}

async function send(
  exchange: Exchange,
  url: URL,
  { method = 'GET', headers = {}, body }: RequestOptions,
): Promise<GitlabResponse> {
  if (body instanceof FormData) throw new TypeError('GitLab is sent JSON, never a form');
  const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
  const own = { accept: 'application/json', 'user-agent': 'krci-deploy', ...headers };
  const answer = await exchange({ method, url, headers: own, body: bytes }).catch(unanswered);
  const { status, headers: received } = answer;
  const text = Buffer.from(answer.bytes ?? []).toString();
  const content = parse(text);
  if (status >= 200 && status < 300 && content !== undefined) return { body: content, headers: received, status };
  throw new GitlabFailure({ status, message: words(content, answer, text), headers: received });
}

/** Rethrows refusals of a proxy or an address, which have an error message already. */
function unanswered(error: unknown): never {
  if (error instanceof StepError && !(error instanceof TransientError)) throw error;
  throw new GitlabFailure({ status: 0, message: errorMessage(error) || errorCode(error), headers: {} });
}

/**
 * Parses an answer; undefined for anything but a JSON object or array.
 * A proxy's page is no answer of GitLab's.
 */
function parse(text: string): GitlabResponse['body'] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isBody(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isBody(value: unknown): value is GitlabResponse['body'] {
  return typeof value === 'object' && value !== null;
}

/** Reads GitLab's `message` (a text, a list, or lists by field) or `error` ("REST API troubleshooting"). */
function words(content: GitlabResponse['body'] | undefined, answer: BufferedResponse, text: string): string {
  const location = answer.header('location');
  if (location !== undefined) return `redirected to ${location.split('?')[0] ?? ''}`;
  if (content === undefined || Array.isArray(content))
    return text === '' ? 'an empty answer' : 'an answer that is not JSON';
  const said = content['message'] ?? content['error_description'] ?? content['error'];
  return typeof said === 'string' ? said : JSON.stringify(said ?? 'no reason given');
}
