import type { Clock } from '../base/clock.ts';
import type { Deadline } from '../base/deadline.ts';
import type { Log } from '../base/log.ts';
import type { EnvironmentVariables } from '../http/proxy.ts';
import type { ApiCall } from './api-call.ts';
import type { RunFacts } from './platform.ts';

/**
 * Facts of a run about its platform, as plain data.
 * `detect.ts` reads them from an environment.
 */
export type PlatformFacts = GithubFacts | GitlabFacts | LocalFacts;

interface HostFacts {
  /** Base of web and clone URLs (and of GitLab's API), without a slash at the end. */
  readonly serverUrl: string;
  readonly run: RunFacts;
  readonly token?: string | undefined;
}

export interface GithubFacts extends HostFacts {
  readonly kind: 'github';
  /** Base of the REST API, without a slash at the end: `https://api.github.com`. */
  readonly apiUrl: string;
  readonly runId?: number | undefined;
  /** Of the repository whose runs make evidence, where that is another one. */
  readonly evidenceToken?: string | undefined;
  /** Address and secret by which the job gets OIDC tokens about itself. */
  readonly idToken?: { readonly url: string; readonly secret: string } | undefined;
  /** RUNNER_NAME, which identifies the job among those of the run: a runner has one at a time. */
  readonly runner?: string | undefined;
}

export interface GitlabFacts extends HostFacts {
  readonly kind: 'gitlab';
  /** `job`: the CI_JOB_TOKEN, which has a few read permissions and can create nothing. */
  readonly tokenKind: 'access' | 'job';
  readonly jobId?: number | undefined;
  /** OIDC tokens about the job, as its `id_tokens` put them into variables. */
  readonly idTokens?: readonly string[] | undefined;
  /** CI_JOB_TOKEN, which identifies the job itself, beside an access token. */
  readonly jobToken?: string | undefined;
}

export interface LocalFacts {
  readonly kind: 'local';
  /** OIDC tokens that a CI of another kind gives. */
  readonly idTokens?: readonly string[] | undefined;
  readonly run: RunFacts;
}

/** Dependencies of an implementation besides its facts. */
export interface PlatformContext {
  readonly clock: Clock;
  readonly log: Log;
  /** Variables that may name a proxy. */
  readonly environment?: EnvironmentVariables;
  /** Ends every request, its body included. */
  readonly deadline?: Deadline | undefined;
  /** Set: requests that change something are told here, and not sent. */
  readonly note?: (call: ApiCall) => void;
}
