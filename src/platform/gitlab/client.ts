import type { Gitlab } from '@gitbeaker/rest';
import { UsageError } from '../../base/errors.ts';
import { isRecord } from '../../base/json-path.ts';
import type { GitlabFacts, PlatformContext } from '../facts.ts';
import type { Undertaking } from '../failure.ts';
import { misshapen } from '../answer.ts';
import { refusePlainHttp } from '../secure.ts';
import { failed } from '../failure.ts';
import { GitlabFailure, requestHandler } from './request.ts';

type Api = InstanceType<typeof Gitlab<false>>;

/** Client of GitLab's API for one token, with retries and error messages of this tool. */
export interface GitlabClient {
  /** Refuses an operation without a token. Throws UsageError. */
  requireToken(undertaking: Undertaking): void;
  /**
   * Sends one request or several that belong together.
   * A failure becomes a RemoteError that describes the operation.
   */
  attempt<T>(undertaking: Undertaking, work: (api: Api) => Promise<T>): Promise<T>;
  /**
   * Returns the id of the job token's job ("GET /job").
   * Undefined without a job token, and where GitLab does not answer with it.
   */
  ownJob(): Promise<number | undefined>;
}

const ownJobReading: Undertaking = {
  doing: 'reading the job that CI_JOB_TOKEN is of',
  permission: 'every job may read itself with CI_JOB_TOKEN',
  absence: 'check CI_SERVER_URL',
};

/**
 * Creates the client.
 * Throws UsageError without a token. The library is loaded at the first attempt.
 */
export function gitlabClient(facts: GitlabFacts, context: PlatformContext): GitlabClient {
  const { token } = facts;
  let api: Promise<Api> | undefined;
  return {
    requireToken: (undertaking) => {
      if (token === undefined) throw noToken(undertaking);
      refusePlainHttp('GitLab', facts.serverUrl);
    },
    attempt: async (undertaking, work) => {
      if (token === undefined) throw noToken(undertaking);
      refusePlainHttp('GitLab', facts.serverUrl);
      api ??= connect(facts, token, context);
      const connected = await api;
      try {
        return await work(connected);
      } catch (error) {
        if (!(error instanceof GitlabFailure)) throw misshapen(error, `GitLab: ${undertaking.doing}`);
        throw failed('GitLab', error.failure, undertaking, [token]);
      }
    },
    ownJob: async () => {
      if (facts.jobToken === undefined) return undefined;
      refusePlainHttp('GitLab', facts.serverUrl);
      const asJob = await connect({ ...facts, tokenKind: 'job' }, facts.jobToken, context);
      try {
        // Not `Jobs.showConnectedJob`: it reads the token where gitbeaker 43 does not keep it, and always throws.
        const { body }: { readonly body?: unknown } = await asJob.Jobs.requester.get('job');
        return isRecord(body) && typeof body['id'] === 'number' ? body['id'] : undefined;
      } catch (error) {
        if (!(error instanceof GitlabFailure)) throw error;
        if ([401, 403, 404].includes(error.failure.status)) return undefined;
        throw failed('GitLab', error.failure, ownJobReading, [facts.jobToken]);
      }
    },
  };
}

/**
 * Connects gitbeaker with a request handler of this tool.
 * `oauthToken` sends `Authorization: Bearer`, which GitLab takes for every kind of access token and which no HTTP
 * client carries to another host; a job token has a header of its own. gitbeaker's own handler ignores Retry-After and
 * follows redirects with the token.
 */
async function connect(facts: GitlabFacts, token: string, context: PlatformContext): Promise<Api> {
  const [{ Gitlab }, { createRequesterFn }] = await Promise.all([
    import('@gitbeaker/rest'),
    import('@gitbeaker/requester-utils'),
  ]);
  const requesterFn = createRequesterFn((_, options) => Promise.resolve(options), requestHandler(facts, context));
  const credentials = facts.tokenKind === 'job' ? { jobToken: token } : { oauthToken: token };
  return new Gitlab({ host: facts.serverUrl, ...credentials, requesterFn, queryTimeout: null, rateLimits: {} });
}

function noToken(undertaking: Undertaking): UsageError {
  return new UsageError({
    code: 'missing-token',
    where: `GitLab: ${undertaking.doing}`,
    expected: 'a token in GITLAB_TOKEN',
    found: 'none',
    fix: `add a masked CI/CD variable GITLAB_TOKEN; ${undertaking.permission}`,
  });
}
