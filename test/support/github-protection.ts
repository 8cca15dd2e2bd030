import type { Call, Handler, Reply } from './api-server.ts';
import type { Commit, Environment, GithubRepository, Issue, PullRequest, SaidReview } from './github-state.ts';
import { branchHandlers } from './github-branches.ts';
import { page } from './github-state.ts';
import type { GithubView } from './github-view.ts';
import { over } from './github-view.ts';
import type { Checker } from './openapi/checker.ts';
import type { Json, JsonObject } from './openapi/json.ts';
import { list, object, text } from './openapi/json.ts';

const repo = '/repos/{owner}/{repo}';
const environment = `${repo}/environments/{environment_name}`;
const policies = `${environment}/deployment-branch-policies`;

interface Parts {
  readonly checker: Checker;
  readonly view: GithubView;
  readonly within: (work: (repository: GithubRepository, call: Call) => Reply) => Handler;
}

/** What guards environments, who started runs, wrote commits and reviewed what brought them. */
export function protectionHandlers({ checker, view, within }: Parts): Readonly<Record<string, Handler>> {
  const user = (login: string): Json => over(checker.component('simple-user'), { login, type: typeOf(login) });
  const commitSample = object(checker.component('commit'));
  const showCommit = ({ sha, author, committer = author, message = '' }: Commit): Json =>
    over(commitSample, {
      sha,
      author: orNobody(user, author),
      committer: orNobody(user, committer),
      commit: over(object(commitSample['commit']), { message }),
    });
  return {
    ...branchHandlers(within),
    [`get ${repo}/actions/runs/{run_id}`]: within((repository, { parameters }) => {
      const run = repository.runs.get(Number(parameters['run_id']));
      if (run === undefined) return notFound;
      const sample = object(checker.sample(`get ${repo}/actions/runs/{run_id}`, 200));
      return {
        status: 200,
        body: over(sample, {
          id: Number(parameters['run_id']),
          actor: user(run.actor),
          triggering_actor: user(run.triggeringActor ?? run.actor),
          created_at: run.createdAt,
          head_sha: run.sha,
          status: run.status ?? 'in_progress',
          conclusion: run.conclusion ?? null,
          event: run.event ?? 'push',
          head_branch: run.branch ?? 'main',
          repository: over(object(sample['repository']), { full_name: repository.fullName }),
          head_repository: over(object(sample['head_repository']), { full_name: run.head ?? repository.fullName }),
        }),
      };
    }),
    [`get ${repo}/actions/runs/{run_id}/jobs`]: within((repository, { parameters, query }) => {
      const all = repository.jobs.get(Number(parameters['run_id'])) ?? [];
      const size = Number(query.get('per_page') ?? 30);
      const first = size * (Number(query.get('page') ?? 1) - 1);
      const sample = checker.component('job');
      const jobs = all
        .slice(first, first + size)
        .map(({ name, runner, status = 'in_progress', attempt = 1 }) =>
          over(sample, { name, runner_name: runner ?? null, status, conclusion: null, run_attempt: attempt }),
        );
      return { status: 200, body: { total_count: all.length, jobs } };
    }),
    [`get ${repo}/deployments`]: within((repository, { query }) => {
      const found = repository.deployments.filter(
        (each) => each.environment === query.get('environment') && each.sha === query.get('sha'),
      );
      const sample = checker.sample(`get ${repo}/deployments`, 200, 'items');
      const body = found.map(({ id, environment: name, sha, createdAt }) =>
        over(sample, { id, environment: name, sha, created_at: createdAt }),
      );
      return { status: 200, body };
    }),
    [`get ${repo}/deployments/{deployment_id}/statuses`]: within((repository, { parameters }) => {
      const found = repository.deployments.find(({ id }) => String(id) === parameters['deployment_id']);
      if (found === undefined) return notFound;
      const url = `https://github.example.com/${repository.fullName}/actions/runs/${found.run}/job/1`;
      const sample = checker.sample(`get ${repo}/deployments/{deployment_id}/statuses`, 200, 'items');
      return { status: 200, body: [over(sample, { state: 'in_progress', log_url: url })] };
    }),
    [`get ${repo}/collaborators/{username}/permission`]: within(({ permissions }, { parameters }) => {
      const permission = permissions.get(parameters['username'] ?? '') ?? 'write';
      if (permission === 'hidden') return { status: 403, body: { message: 'Resource not accessible by integration' } };
      const sample = checker.sample(`get ${repo}/collaborators/{username}/permission`, 200);
      return { status: 200, body: over(sample, { permission, role_name: permission }) };
    }),
    [`get ${repo}/branches`]: within(({ protectedBranches }) => ({
      status: 200,
      body: protectedBranches.map((name) =>
        over(checker.sample(`get ${repo}/branches`, 200, 'items'), { name, protected: true }),
      ),
    })),
    [`get ${repo}/commits`]: within((repository, { query }) => {
      const path = query.get('path') ?? '';
      const found = repository.commits.filter(({ paths = [] }) => paths.includes(path));
      return { status: 200, body: found.slice(0, 1).map(showCommit) };
    }),
    [`get ${repo}/commits/{ref}`]: within((repository, { parameters }) => {
      const found = repository.commits.find(({ sha }) => sha.startsWith(parameters['ref'] ?? ''));
      if (found === undefined) return notFound;
      return { status: 200, body: showCommit(found) };
    }),
    [`get ${repo}/commits/{commit_sha}/pulls`]: within((repository, { parameters }) => {
      const found = repository.pulls.filter(({ brought }) =>
        brought.some((sha) => sha.startsWith(parameters['commit_sha'] ?? '')),
      );
      return { status: 200, body: found.map((pull) => view.listedPull(repository, pull)) };
    }),
    [`get ${repo}/compare/{basehead}`]: within((repository, { parameters }) => {
      const [base = '', head = ''] = (parameters['basehead'] ?? '').split('...');
      const place = (id: string): number => repository.commits.findIndex(({ sha }) => sha.startsWith(id));
      if (place(base) < 0 || place(head) < 0) return notFound;
      const between = repository.commits.slice(place(head), place(base)).toReversed();
      const sample = checker.sample(`get ${repo}/compare/{basehead}`, 200);
      return { status: 200, body: over(sample, { total_commits: between.length, commits: between.map(showCommit) }) };
    }),
    [`put ${environment}`]: within((repository, call) => {
      const place = named(repository, call);
      const made = changed(repository.environments[place], call, repository.collaborators);
      repository.environments.splice(place < 0 ? repository.environments.length : place, place < 0 ? 0 : 1, made);
      return { status: 200, body: view.environment(made) };
    }),
    [`get ${policies}`]: within((repository, call) => {
      const found = repository.environments[named(repository, call)];
      if (found === undefined) return notFound;
      const names = patternsOf(found);
      const body = { total_count: names.length, branch_policies: names.map((name, id) => ({ id: id + 1, name })) };
      return { status: 200, body };
    }),
    [`post ${policies}`]: within((repository, call) => {
      const place = named(repository, call);
      const found = repository.environments[place];
      if (found === undefined) return notFound;
      const name = text(object(call.body)['name']);
      repository.environments[place] = { ...found, patterns: [...(found.patterns ?? []), name] };
      return { status: 200, body: { id: 1, name } };
    }),
    [`delete ${policies}/{branch_policy_id}`]: within((repository, call) => {
      const place = named(repository, call);
      const found = repository.environments[place];
      if (found === undefined) return notFound;
      const gone = Number(call.parameters['branch_policy_id']) - 1;
      repository.environments[place] = { ...found, patterns: patternsOf(found).filter((_, id) => id !== gone) };
      return { status: 204 };
    }),
    [`get ${repo}/issues`]: within(({ issues }, { query }) => ({
      status: 200,
      body: issues.filter(({ label }) => label === query.get('labels')).map((issue) => showIssue(checker, issue)),
    })),
    [`post ${repo}/issues`]: within(({ issues }, { body }) => {
      const { title, body: words, labels } = object(body);
      const made = { title: text(title), body: text(words), label: text(list(labels)[0]) };
      issues.push(made);
      return { status: 201, body: showIssue(checker, made) };
    }),
    [`get ${repo}/actions/secrets`]: within(({ secrets }, { query }) => ({
      status: 200,
      body: shownSecrets(secrets, query),
    })),
    [`get ${repo}/actions/organization-secrets`]: within(({ organisationSecrets }, { query }) => ({
      status: 200,
      body: shownSecrets(organisationSecrets, query),
    })),
    [`get ${environment}/secrets`]: within((repository, call) => {
      const found = repository.environments[named(repository, call)];
      return found === undefined ? notFound : { status: 200, body: shownSecrets(found.secrets ?? [], call.query) };
    }),
    'get /users/{username}': ({ parameters }) => {
      const login = parameters['username'] ?? '';
      if (login === 'nobody') return notFound;
      return {
        status: 200,
        body: over(checker.sample('get /users/{username}', 200), { login, id: idOf(login), type: 'User' }),
      };
    },
    'get /orgs/{org}/teams/{team_slug}': ({ parameters }) => {
      const slug = parameters['team_slug'] ?? '';
      const sample = checker.sample('get /orgs/{org}/teams/{team_slug}', 200);
      return { status: 200, body: over(sample, { slug, id: idOf(slug) }) };
    },
  };
}

function named(repository: GithubRepository, call: Call): number {
  const name = call.parameters['environment_name']?.toLowerCase();
  return repository.environments.findIndex((each) => each.name.toLowerCase() === name);
}

function showIssue(checker: Checker, { title, body }: Issue): Json {
  const url = `https://github.example.com/issues/${encodeURIComponent(title)}`;
  return over(checker.sample(`post ${repo}/issues`, 201), { title, body, html_url: url });
}

export function showReview(checker: Checker, pull: PullRequest, { login, state, commit }: SaidReview): Json {
  return over(checker.sample(`get ${repo}/pulls/{pull_number}/reviews`, 200, 'items'), {
    user: over(checker.component('simple-user'), { login, type: typeOf(login) }),
    state,
    commit_id: commit ?? pull.sha,
    submitted_at: '2026-11-23T10:30:00Z',
  });
}

/** A GitHub App's account is a bot. */
export function typeOf(login: string): 'Bot' | 'User' {
  return login.endsWith('[bot]') ? 'Bot' : 'User';
}

/** The number of an account: a function of its name. */
export function idOf(name: string): number {
  return Array.from(name).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
}

function orNobody(user: (login: string) => Json, login: string | undefined): Json {
  return login === undefined ? null : user(login);
}

function patternsOf({ patterns, branches }: Environment): readonly string[] {
  return patterns ?? (branches === 'selected' ? ['main'] : []);
}

/** PUT replaces what it does not name by nothing, as GitHub does. */
function changed(found: Environment | undefined, call: Call, collaborators: readonly string[]): Environment {
  const body = object(call.body);
  const policy = body['deployment_branch_policy'];
  const reviewers = list(body['reviewers']).map((each) => reviewerOf(object(each), collaborators));
  const { protected_branches: isProtected } = object(policy);
  return {
    name: found?.name ?? call.parameters['environment_name'] ?? '',
    ...(found?.administratorsBypass === undefined ? {} : { administratorsBypass: found.administratorsBypass }),
    ...(isProtected === false && { patterns: found?.patterns ?? [] }),
    reviewers,
    preventSelfReview: body['prevent_self_review'] === true,
    ...(Number(body['wait_timer'] ?? 0) > 0 && { waitMinutes: Number(body['wait_timer']) }),
    ...(policy !== null && policy !== undefined && { branches: isProtected === true ? 'protected' : 'selected' }),
  };
}

function reviewerOf({ type, id }: JsonObject, names: readonly string[]): { login?: string; slug?: string } {
  const name = names.find((each) => idOf(each) === id) ?? `number-${Number(id)}`;
  return type === 'Team' ? { slug: name } : { login: name };
}

function shownSecrets(names: readonly string[], query: URLSearchParams): Json {
  const time = '2026-11-23T12:00:00Z';
  const { items } = page(names, query, '');
  return { total_count: names.length, secrets: items.map((name) => ({ name, created_at: time, updated_at: time })) };
}

const notFound: Reply = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
};
