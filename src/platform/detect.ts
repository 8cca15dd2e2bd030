import { UsageError } from '../base/errors.ts';
import type { GithubFacts, GitlabFacts, PlatformFacts } from './facts.ts';
import type { RunFacts } from './platform.ts';

/** Environment variables as the entry passes them; empty values count as absent. */
export type Variables = Readonly<Record<string, string | undefined>>;

/**
 * Reads the facts of the platform from the variables.
 * Throws UsageError when they contradict each other.
 */
export function detectPlatform(variables: Variables): PlatformFacts {
  if (variables['GITHUB_ACTIONS'] === 'true') return githubFacts(variables);
  if (variables['GITLAB_CI'] === 'true') return gitlabFacts(variables);
  const value = reader(variables);
  const ci = value('CI');
  const run = ci === undefined || ci === 'false' ? {} : { isJob: true };
  return { kind: 'local', run, idTokens: idTokensIn(value) };
}

/**
 * Reads GitHub's default variables ("Variables reference").
 * The token is GITHUB_TOKEN, or GH_TOKEN as in GitHub's CLI.
 */
export function githubFacts(variables: Variables): GithubFacts {
  const value = reader(variables);
  const serverUrl = baseUrl('GITHUB_SERVER_URL', value('GITHUB_SERVER_URL') ?? 'https://github.com');
  const repository = value('GITHUB_REPOSITORY');
  const runId = wholeNumber(value('GITHUB_RUN_ID'));
  const attempt = wholeNumber(value('GITHUB_RUN_ATTEMPT'));
  const run: RunFacts = {
    url:
      repository === undefined || runId === undefined
        ? undefined
        : `${serverUrl}/${repository}/actions/runs/${runId}${attempt === undefined ? '' : `/attempts/${attempt}`}`,
    actor: value('GITHUB_TRIGGERING_ACTOR') ?? value('GITHUB_ACTOR'),
    firstActor: value('GITHUB_ACTOR'),
    targetBranch: value('GITHUB_BASE_REF') ?? queuedFor(value('GITHUB_REF')),
    repository,
    commit: commitIn(value('GITHUB_SHA')),
    ref: refIn(value('GITHUB_REF')),
  };
  return {
    kind: 'github',
    apiUrl: baseUrl('GITHUB_API_URL', value('GITHUB_API_URL') ?? 'https://api.github.com'),
    serverUrl,
    run,
    token: value('GITHUB_TOKEN') ?? value('GH_TOKEN'),
    evidenceToken: value('KRCI_DEPLOY_EVIDENCE_TOKEN'),
    runId,
    idToken: idTokenRequest(value),
    runner: value('RUNNER_NAME'),
  };
}

/** Reads GitLab's predefined variables; the token is GITLAB_TOKEN, else the job's own. */
export function gitlabFacts(variables: Variables): GitlabFacts {
  const value = reader(variables);
  const serverUrl = baseUrl('CI_SERVER_URL', value('CI_SERVER_URL') ?? 'https://gitlab.com');
  const access = value('GITLAB_TOKEN');
  const run: RunFacts = {
    url: value('CI_JOB_URL') ?? value('CI_PIPELINE_URL'),
    actor: value('GITLAB_USER_LOGIN'),
    environment: value('CI_ENVIRONMENT_NAME'),
    targetBranch: value('CI_MERGE_REQUEST_TARGET_BRANCH_NAME'),
    repository: value('CI_PROJECT_PATH'),
    commit: commitIn(value('CI_COMMIT_SHA')),
    ref: refIn(`refs/heads/${value('CI_COMMIT_BRANCH') ?? ''}`) ?? refIn(`refs/tags/${value('CI_COMMIT_TAG') ?? ''}`),
  };
  return {
    kind: 'gitlab',
    serverUrl,
    run,
    token: access ?? value('CI_JOB_TOKEN'),
    tokenKind: access === undefined ? 'job' : 'access',
    jobId: wholeNumber(value('CI_JOB_ID')),
    jobToken: value('CI_JOB_TOKEN'),
    idTokens: idTokensIn(value),
  };
}

/** Reads the variables that GitHub sets where the job has `id-token: write`. */
function idTokenRequest(value: ReturnType<typeof reader>): GithubFacts['idToken'] {
  const [url, secret] = [value('ACTIONS_ID_TOKEN_REQUEST_URL'), value('ACTIONS_ID_TOKEN_REQUEST_TOKEN')];
  return url === undefined || secret === undefined || !URL.canParse(url) ? undefined : { url, secret };
}

/** Variables for GitLab's `id_tokens`: one for Sigstore, as its other clients read it, and one for us. */
export const idTokenVariables = ['SIGSTORE_ID_TOKEN', 'KRCI_DEPLOY_ID_TOKEN'] as const;

function idTokensIn(value: ReturnType<typeof reader>): readonly string[] | undefined {
  const found = idTokenVariables.flatMap((name) => value(name) ?? []);
  return found.length === 0 ? undefined : found;
}

/** Returns the target of a merge queue's branch, `gh-readonly-queue/<target>/pr-<number>-<commit>`. */
function queuedFor(ref: string | undefined): string | undefined {
  return /^refs\/heads\/gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(ref ?? '')?.[1];
}

function reader(variables: Variables): (name: string) => string | undefined {
  return (name) => {
    const value = variables[name]?.trim();
    return value === '' ? undefined : value;
  };
}

/**
 * Returns the URL without credentials, query and closing slash.
 * Errors do not repeat the value: it may hold a password.
 */
function baseUrl(variable: string, value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
    throw new UsageError({
      code: 'invalid-platform-url',
      where: variable,
      expected: 'an http or https URL without credentials',
      found: 'something else',
      fix: 'unset it or correct it',
    });
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function commitIn(value: string | undefined): string | undefined {
  return value !== undefined && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}

/** Takes branches and tags; the merge of a change request is neither. */
function refIn(value: string | undefined): string | undefined {
  return value !== undefined && /^refs\/(?:heads|tags)\/./.test(value) ? value : undefined;
}

function wholeNumber(value: string | undefined): number | undefined {
  return value !== undefined && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : undefined;
}
