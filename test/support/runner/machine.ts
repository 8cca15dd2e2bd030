import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { filled } from './expressions.ts';
import { jobDirectory } from './foreign.ts';
import { ours } from './job.ts';
import type { Machine, Settings } from './model.ts';
import type { Scope } from './scope.ts';
import type { Job, Permissions } from './workflow.ts';

/** A job as its runner gets it. */
export interface Entering {
  readonly permissions: Permissions;
  readonly environment: string | undefined;
  readonly runner: string;
  readonly settings: Settings | undefined;
}

/** Prepares a runner: a directory, a token of the job's own, its contexts and variables. */
export function machineOf({ permissions, environment, runner, settings }: Entering, job: Job, scope: Scope): Machine {
  const { actions, run, request } = scope;
  const grant = { repositories: [request.repository.toLowerCase()], permissions, isJob: true };
  const token = actions.tokens.give(grant);
  const directory = jobDirectory(actions.root);
  const [workspace, home] = [join(directory, 'workspace'), join(directory, 'home')];
  for (const path of [workspace, home]) mkdirSync(path);
  const github = { ...Object(scope.contexts['github']), token, workspace };
  const secrets = { ...scope.secrets, ...settings?.secrets, GITHUB_TOKEN: token };
  const vars = { ...Object(scope.contexts['vars']), ...settings?.variables };
  const contexts = { ...scope.contexts, github, secrets, vars, runner: { os: 'Linux', name: runner }, job: {} };
  const env = Object.entries({ ...scope.env, ...job.env }).map(([key, text]) => [key, filled(text, contexts)] as const);
  const { sha } = scope.shown.runs.get(run) ?? { sha: '' };
  const claims = {
    iss: actions.issuer.issuer,
    sub: `repo:${request.repository}:${environment === undefined ? 'ref:refs/heads/main' : `environment:${environment}`}`,
    repository: request.repository,
    repository_id: '4711',
    ref: 'refs/heads/main',
    sha,
    run_id: String(run),
    run_attempt: '1',
    ...(environment !== undefined && { environment }),
    job_workflow_ref: `${ours}/.github/workflows/promote.yml@refs/tags/v0.1.0`,
  };
  actions.issuer.claims = claims;
  const { secret } = actions.issuer.request;
  const mayIdentify = permissions['id-token'] === 'write';
  const variables = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: request.repository,
    GITHUB_REPOSITORY_OWNER: request.repository.split('/')[0] ?? '',
    GITHUB_SERVER_URL: actions.origin,
    GITHUB_API_URL: actions.apiUrl,
    GITHUB_RUN_ID: String(run),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_SHA: sha,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REF_NAME: 'main',
    GITHUB_ACTOR: request.actor,
    GITHUB_TRIGGERING_ACTOR: request.actor,
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_WORKSPACE: workspace,
    RUNNER_NAME: runner,
    ...(mayIdentify && {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${actions.issuer.issuer}/request?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret,
    }),
  };
  return {
    repository: request.repository,
    run,
    workspace,
    home,
    token,
    grant,
    permissions,
    variables,
    contexts: { ...contexts, env: Object.fromEntries(env) },
  };
}
