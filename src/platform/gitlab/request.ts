import type { RequestOptions } from '@gitbeaker/requester-utils';
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

interface Answer {
  readonly body: Record<string, unknown> | Record<string, unknown>[];
  readonly headers: Record<string, string>;
  readonly status: number;
}

type Handler = (endpoint: string, options?: Record<string, unknown>) => Promise<Answer>;

/** What gitbeaker calls for every request: one host, no redirects, bounded answers, our patience. */
export function requestHandler(facts: GitlabFacts, context: PlatformContext): Handler {
  return (endpoint, options = {}) =>
    patiently('GitLab', () => send(addressOf(facts, endpoint, options), options), failureOf, context);
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

async function send(url: URL, { method = 'GET', headers = {}, body }: RequestOptions): Promise<Answer> {
  const signal = AbortSignal.timeout(attemptTimeout);
  const response = await fetch(url, { method, headers, body: body ?? null, signal, redirect: 'manual' }).catch(
    unanswered,
  );
  const received = Object.fromEntries(response.headers.entries());
  const text = await bounded(response);
  const content = parse(text);
  if (response.ok && content !== undefined) return { body: content, headers: received, status: response.status };
  throw new GitlabFailure({ status: response.status, message: words(content, response, text), headers: received });
}

function unanswered(cause: unknown): never {
  const reason = typeof cause === 'object' && cause !== null && 'cause' in cause ? (cause.cause ?? cause) : cause;
  const known = typeof reason === 'object' && reason !== null && 'message' in reason;
  throw new GitlabFailure({ status: 0, message: known ? String(reason.message) : 'no reason given', headers: {} });
}

async function bounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > maxBytes) break;
    chunks.push(chunk);
  }
  return size > maxBytes ? '' : Buffer.concat(chunks).toString();
}

/** Undefined for what is no JSON object or array: a proxy's page is no answer of GitLab's. */
function parse(text: string): Answer['body'] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isBody(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isBody(value: unknown): value is Answer['body'] {
  return typeof value === 'object' && value !== null;
}

/** GitLab says `message` (a text, a list, or lists by field) or `error`; see its "REST API troubleshooting". */
function words(content: Answer['body'] | undefined, response: Response, text: string): string {
  const location = response.headers.get('location');
  if (location !== null) return `redirected to ${location.split('?')[0] ?? ''}`;
  if (content === undefined || Array.isArray(content))
    return text === '' ? 'an empty answer' : 'an answer that is not JSON';
  const said = content['message'] ?? content['error_description'] ?? content['error'];
  return typeof said === 'string' ? said : JSON.stringify(said ?? 'no reason given');
}
