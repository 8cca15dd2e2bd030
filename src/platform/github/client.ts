import type { getOctokit } from '@actions/github';
import { StepError, UsageError } from '../../base/errors.ts';
import { TransientError } from '../../base/transient-error.ts';
import type { GithubFacts, PlatformContext } from '../facts.ts';
import type { Undertaking } from '../failure.ts';
import { misshapen } from '../answer.ts';
import { refusePlainHttp } from '../secure.ts';
import { bounded, failed } from '../failure.ts';
import type { HttpFailure } from '../http.ts';
import type { ApiCall } from '../api-call.ts';
import { patiently } from '../http.ts';
import { githubFetch } from './fetch.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** Client of GitHub's API for one token, with retries and error messages of this tool. */
export interface GithubClient {
  /** Refuses an operation without a token. Throws UsageError. */
  requireToken(undertaking: Undertaking): void;
  /**
   * Sends one request or several that belong together.
   * A failure becomes a RemoteError that describes the operation.
   */
  attempt<T>(undertaking: Undertaking, work: (octokit: Octokit) => Promise<T>): Promise<T>;
}

/**
 * Creates the client.
 * Throws UsageError without a token. The library is loaded at the first attempt.
 */
export function githubClient(facts: GithubFacts, context: PlatformContext): GithubClient {
  const { token } = facts;
  let octokit: Promise<Octokit> | undefined;
  return {
    requireToken: (undertaking) => {
      if (token === undefined) throw noToken(undertaking);
      refusePlainHttp('GitHub', facts.apiUrl);
    },
    attempt: async (undertaking, work) => {
      if (token === undefined) throw noToken(undertaking);
      refusePlainHttp('GitHub', facts.apiUrl);
      octokit ??= connect(facts, token, context);
      const connected = await octokit;
      try {
        return await work(connected);
      } catch (error) {
        const failure = failureOf(error);
        if (failure === undefined) throw misshapen(error, `GitHub: ${undertaking.doing}`);
        throw failed('GitHub', failure, undertaking, [token]);
      }
    },
  };
}

async function connect(facts: GithubFacts, token: string, context: PlatformContext): Promise<Octokit> {
  const library = await import('@actions/github');
  const say = (message: string): void => context.log.debug(bounded(message, [token]));
  const octokit = library.getOctokit(token, {
    baseUrl: facts.apiUrl,
    userAgent: 'krci-deploy',
    log: { debug: () => {}, info: () => {}, warn: say, error: say },
    request: { fetch: githubFetch(context, facts.apiUrl) },
  });
  octokit.hook.wrap('request', (request, options) => {
    if (context.note !== undefined && options.method !== 'GET') return noted(octokit, options, facts, context.note);
    return patiently('GitHub', () => once(request, options), failureOf, context);
  });
  return octokit;
}

/** Notes a request in the place of sending it. */
function noted(
  octokit: Octokit,
  options: Parameters<Octokit['request']['endpoint']['parse']>[0],
  facts: GithubFacts,
  note: (call: ApiCall) => void,
) {
  const { method, url, body }: { method: string; url: string; body?: unknown } =
    octokit.request.endpoint.parse(options);
  note({ method, path: url.slice(facts.apiUrl.length), ...(body !== undefined && { body }) });
  return { status: 200 as const, url, headers: {}, data: {} };
}

async function once<T extends { readonly data: unknown }, O>(
  request: (options: O) => T | Promise<T>,
  options: O,
): Promise<T> {
  const response = await Promise.resolve(request(options)).catch(refusedBelow);
  if (typeof response.data === 'string' && response.data !== '') throw new NotJson();
  return response;
}

/** Rethrows refusals of an address, a redirect or the deadline, which octokit wraps, as the StepErrors that they are. */
function refusedBelow(error: unknown): never {
  const cause = error instanceof Error ? error.cause : undefined;
  throw cause instanceof StepError && !(cause instanceof TransientError) ? cause : error;
}

/** A page of a proxy or portal with status 200, which is no answer of GitHub. */
class NotJson extends Error {
  constructor() {
    super('the answer is not JSON');
    this.name = 'NotJson';
  }
}

/**
 * Reads the failed request from a library error.
 * Undefined for any other error, which is a bug. octokit's RequestError has status 500 when no answer came;
 * GraphqlResponseError comes with status 200.
 */
export function failureOf(error: unknown): HttpFailure | undefined {
  if (typeof error !== 'object' || error === null || !('name' in error)) return undefined;
  const { name, status, message, response, errors } = error as LibraryError;
  if (name === 'GraphqlResponseError') {
    return { status: 422, message: (errors ?? []).map((each) => each.message).join('; '), headers: {} };
  }
  if (error instanceof NotJson) return { status: 0, message: error.message, headers: {} };
  if (name !== 'HttpError' || typeof status !== 'number') return undefined;
  const headers = Object.fromEntries(
    Object.entries(response?.headers ?? {}).map(([key, value]) => [key, String(value)]),
  );
  return { status: response === undefined ? 0 : status, message: words(message ?? '', response?.data), headers };
}

interface LibraryError {
  readonly name?: unknown;
  readonly status?: unknown;
  readonly message?: string;
  readonly response?: { readonly headers?: object; readonly data?: unknown };
  readonly errors?: readonly { readonly message: string }[];
}

/** Reads GitHub's message and its messages on single fields, without the address of the documentation. */
function words(message: string, data: unknown): string {
  if (typeof data !== 'object' || data === null || !('message' in data)) return message;
  const details =
    'errors' in data && Array.isArray(data.errors) ? data.errors.map(detail).filter((text) => text !== '') : [];
  return [String(data.message), ...details].join('; ');
}

function detail(error: unknown): string {
  if (typeof error !== 'object' || error === null) return String(error);
  if ('message' in error && typeof error.message === 'string') return error.message;
  return 'field' in error && 'code' in error ? `${String(error.field)} is ${String(error.code)}` : '';
}

function noToken(undertaking: Undertaking): UsageError {
  return new UsageError({
    code: 'missing-token',
    where: `GitHub: ${undertaking.doing}`,
    expected: 'a token in GITHUB_TOKEN',
    found: 'none',
    fix: `set env GITHUB_TOKEN: \${{ github.token }} on the step; ${undertaking.permission}`,
  });
}
