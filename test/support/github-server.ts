import { readFileSync } from 'node:fs';
import type { ApiServer, Call, Handler, Reply } from './api-server.ts';
import { startApiServer } from './api-server.ts';
import { graphql } from './github-graphql.ts';
import type { GithubRepository, PullRequest } from './github-state.ts';
import { findPull, openPull, page, repositoryOf } from './github-state.ts';
import { protectionHandlers, showReview } from './github-protection.ts';
import { githubView } from './github-view.ts';
import { createRef, createTagObject } from './hosted-tags.ts';
import { openApiChecker } from './openapi/checker.ts';
import type { JsonObject } from './openapi/json.ts';
import { at, list, object, text } from './openapi/json.ts';

export interface GithubServer extends ApiServer {
  /** For GITHUB_API_URL. */
  readonly apiUrl: string;
  /** For GITHUB_SERVER_URL, where it need not serve Git. */
  readonly serverUrl: string;
  readonly token: string;
  /** State by full name: tests set up and look at it directly. */
  readonly repositories: Map<string, GithubRepository>;
}

export interface GithubServerOptions {
  readonly token?: string;
  /** Who the token belongs to. */
  readonly login?: string;
  /** Judges each request by its token in the place of `token`: 200, 401, 403 or 404. */
  readonly judge?: (token: string, method: string, path: string) => number;
}

const description: JsonObject = JSON.parse(readFileSync(new URL('openapi/github.json', import.meta.url), 'utf8'));
/** Compiling the schemas takes longer than most tests: once for all servers. */
const checker = openApiChecker(description);
const repo = '/repos/{owner}/{repo}';

/**
 * A GitHub on a loopback port that keeps state and checks every request, and each of its answers, against GitHub's own
 * OpenAPI description. `violations` holds what did not fit.
 */
export async function startGithubServer(options: GithubServerOptions = {}): Promise<GithubServer> {
  const token = options.token ?? 'ghs_loopbackTokenForTests0123456789abcd';
  const login = options.login ?? 'krci-bot';
  const repositories = new Map<string, GithubRepository>();
  const view = githubView(checker);
  const within = (work: (repository: GithubRepository, call: Call) => Reply | Promise<Reply>): Handler => {
    return (call) => {
      const repository = repositoryOf(repositories, `${call.parameters['owner']}/${call.parameters['repo']}`);
      return repository === undefined ? notFound : work(repository, call);
    };
  };
  const withPull = (work: (repository: GithubRepository, pull: PullRequest, call: Call) => Reply): Handler =>
    within((repository, call) => {
      const pull = findPull(repository, call.parameters['pull_number'] ?? call.parameters['issue_number']);
      return pull === undefined ? notFound : work(repository, pull, call);
    });

  const handlers: Record<string, Handler> = {
    ...protectionHandlers({ checker, view, within }),
    [`get ${repo}`]: within((repository) => ({ status: 200, body: view.repository(repository) })),
    [`get ${repo}/pulls`]: within((repository, { query }) => {
      const [, branch] = (query.get('head') ?? '').split(/:(.*)/s);
      const found = repository.pulls.filter(
        (pull) =>
          (query.get('state') === 'all' || pull.state === (query.get('state') ?? 'open')) &&
          (branch === undefined || pull.head === branch) &&
          (query.get('base') === null || pull.base === query.get('base')),
      );
      const { items, headers } = page(found.toReversed(), query, `${server.apiUrl}/repos/${repository.fullName}/pulls`);
      return { status: 200, headers, body: items.map((pull) => view.listedPull(repository, pull)) };
    }),
    [`post ${repo}/pulls`]: within(async (repository, { body }) => {
      if (!repository.mayOpenPulls)
        return forbidden('GitHub Actions is not permitted to create or approve pull requests.');
      const opened = await openPull(repository, login, object(body));
      if (typeof opened === 'string') return { status: 422, body: view.invalid(opened) };
      return { status: 201, body: view.pull(repository, opened) };
    }),
    [`get ${repo}/pulls/{pull_number}`]: withPull((repository, pull) => ({
      status: 200,
      body: view.pull(repository, pull),
    })),
    [`patch ${repo}/pulls/{pull_number}`]: withPull((repository, pull, { body }) => {
      const { title, body: words, state } = object(body);
      if (title !== undefined) pull.title = text(title);
      if (words !== undefined) pull.body = text(words);
      if (state !== undefined) pull.state = state === 'closed' ? 'closed' : 'open';
      return { status: 200, body: view.pull(repository, pull) };
    }),
    [`post ${repo}/issues/{issue_number}/labels`]: withPull((_, pull, { body }) => {
      for (const label of list(object(body)['labels'])) pull.labels.add(text(label) || text(at(label, 'name')));
      return { status: 200, body: [...pull.labels].map((each) => view.label(each)) };
    }),
    [`post ${repo}/issues/{issue_number}/comments`]: withPull((_, pull, { body }) => {
      pull.comments.push(text(object(body)['body']));
      return { status: 201, body: view.comment(text(object(body)['body'])) };
    }),
    [`get ${repo}/pulls/{pull_number}/reviews`]: withPull((_, pull) => {
      const said = pull.reviews.map((each) => showReview(checker, pull, each));
      return { status: 200, body: [...pull.reviewedBy.map((each) => view.review(each)), ...said] };
    }),
    [`post ${repo}/pulls/{pull_number}/requested_reviewers`]: withPull((repository, pull, { body }) => {
      const { reviewers, team_reviewers: teams } = object(body);
      const wanted = list(reviewers).map(text);
      const strangers = wanted.filter((each) => !repository.collaborators.includes(each) || each === pull.author);
      if (strangers.length > 0) {
        const words = 'Reviews may only be requested from collaborators.';
        return { status: 422, body: view.invalid(words) };
      }
      for (const each of wanted) pull.reviewers.add(each);
      for (const each of list(teams)) pull.teams.add(text(each));
      return { status: 201, body: view.listedPull(repository, pull) };
    }),
    [`put ${repo}/pulls/{pull_number}/merge`]: withPull((repository, pull, { body }) => {
      if (object(body)['sha'] !== pull.sha)
        return { status: 409, body: { message: 'Head branch was modified. Review and try the merge again.' } };
      if (repository.busyMerges > 0) {
        repository.busyMerges -= 1;
        return { status: 405, body: { message: 'Base branch was modified. Review and try the merge again.' } };
      }
      pull.state = 'closed';
      pull.merged = true;
      return { status: 200, body: { sha: pull.sha, merged: true, message: 'Pull Request successfully merged' } };
    }),
    [`get ${repo}/attestations/{subject_digest}`]: within(({ attestations, fullName }, { parameters, query }) => {
      const stored = attestations.get(parameters['subject_digest'] ?? '');
      if (stored === undefined) return notFound;
      const { items, headers } = page(stored, query, `${server.apiUrl}/repos/${fullName}/attestations`);
      const listed = items.map((bundle) => (bundle === undefined ? {} : { bundle: jsonOf(bundle), repository_id: 1 }));
      return { status: 200, headers, body: { attestations: listed } };
    }),
    [`post ${repo}/git/tags`]: within(({ git }, { body }) =>
      git === undefined ? notFound : createTagObject(git, object(body)),
    ),
    [`post ${repo}/git/refs`]: within(({ git }, { body }) =>
      git === undefined ? notFound : createRef(git, object(body)),
    ),
    [`get ${repo}/environments/{environment_name}`]: within((repository, { parameters }) => {
      const name = parameters['environment_name']?.toLowerCase();
      const environment = repository.environments.find((each) => each.name.toLowerCase() === name);
      return environment === undefined ? notFound : { status: 200, body: view.environment(environment) };
    }),
    [`get ${repo}/actions/runs/{run_id}/approvals`]: within((repository, { parameters }) => {
      const run = repository.approvals.get(Number(parameters['run_id']));
      return run === undefined ? notFound : { status: 200, body: run.map((each) => view.approval(each)) };
    }),
  };

  const server: GithubServer = {
    ...(await startApiServer({
      base: '',
      checker,
      handlers,
      undescribed: { '/graphql': (body, violate) => graphql(repositories, body, violate) },
      refuse: ({ authorization = '' }, method, path) => {
        if (options.judge === undefined) return authorization === `token ${token}` ? undefined : badCredentials;
        const status = options.judge(authorization.replace(/^(?:token|bearer) /i, ''), method, path);
        return status === 200 ? undefined : (refusals[status] ?? badCredentials);
      },
      secrets: [token],
    })),
    token,
    repositories,
    get apiUrl() {
      return this.origin;
    },
    get serverUrl() {
      return this.origin;
    },
  };
  return server;
}

function jsonOf(bundle: string): JsonObject {
  return JSON.parse(bundle);
}

const notFound: Reply = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};
const badCredentials: Reply = {
  status: 401,
  body: { message: 'Bad credentials', documentation_url: 'https://docs.github.com/rest', status: '401' },
};

const refusals: Readonly<Record<number, Reply>> = {
  401: badCredentials,
  403: forbidden('Resource not accessible by integration'),
  404: notFound,
};

function forbidden(message: string): Reply {
  return { status: 403, body: { message, documentation_url: 'https://docs.github.com/rest', status: '403' } };
}
