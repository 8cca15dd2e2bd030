import type { RequestOptions } from '@gitbeaker/requester-utils';
import { errorCode, errorMessage } from '../../base/node-error.ts';
import { StepError } from '../../base/errors.ts';
import { createExchange, type Exchange, type BufferedResponse } from '../../http/client.ts';
import { TransientError } from '../../base/transient-error.ts';
import type { GitlabFacts, PlatformContext } from '../facts.ts';
import type { HttpFailure } from '../http.ts';
import { attemptTimeout, patiently } from '../http.ts';

/** A request that failed. Internal: the client turns it into a sentence. Holds nothing of the request. */
export class GitlabFailure extends Error {
  readonly failure: HttpFailure;

  constructor(failure: HttpFailure) {
    super(failure.message);
    this.name = 'GitlabFailure';
    this.failure = failure;
  }
}

/** Answers of this size are no answers of an API. */
const maxBytes = 16 * 1024 * 1024;

interface GitlabResponse {
  readonly body: Record<string, unknown> | Record<string, unknown>[];
  readonly headers: Record<string, string>;
  readonly status: number;
}

type Handler = (endpoint: string, options?: Record<string, unknown>) => Promise<GitlabResponse>;

/** What gitbeaker calls for every request: one host, no redirects, bounded answers, our patience. */
export function requestHandler(facts: GitlabFacts, context: PlatformContext): Handler {
  const { environment = {} } = context;
  const exchange = createExchange({ timeoutMs: attemptTimeout, maxBytes: maxBytes, environment });
  return (endpoint, options = {}) =>
    patiently('GitLab', () => send(exchange, addressOf(facts, endpoint, options), options), failureOf, context);
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

/** What a proxy or an address is refused for is a sentence of its own already. */
function unanswered(error: unknown): never {
  if (error instanceof StepError && !(error instanceof TransientError)) throw error;
  throw new GitlabFailure({ status: 0, message: errorMessage(error) || errorCode(error), headers: {} });
}

/** Undefined for what is no JSON object or array: a proxy's page is no answer of GitLab's. */
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

/** GitLab says `message` (a text, a list, or lists by field) or `error`; see its "REST API troubleshooting". */
function words(content: GitlabResponse['body'] | undefined, answer: BufferedResponse, text: string): string {
  const location = answer.header('location');
  if (location !== undefined) return `redirected to ${location.split('?')[0] ?? ''}`;
  if (content === undefined || Array.isArray(content))
    return text === '' ? 'an empty answer' : 'an answer that is not JSON';
  const said = content['message'] ?? content['error_description'] ?? content['error'];
  return typeof said === 'string' ? said : JSON.stringify(said ?? 'no reason given');
}
