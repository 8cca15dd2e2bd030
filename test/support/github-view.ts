import type { Environment, GithubRepository, PullRequest, RunApproval } from './github-state.ts';
import type { Checker } from './openapi/checker.ts';
import type { Json, JsonObject } from './openapi/json.ts';
import { isObject } from './openapi/json.ts';

const repo = '/repos/{owner}/{repo}';

/** How the loopback GitHub shows its state: samples of the description's own schemas with our values over them. */
export interface GithubView {
  repository(repository: GithubRepository): Json;
  pull(repository: GithubRepository, pull: PullRequest): Json;
  listedPull(repository: GithubRepository, pull: PullRequest): Json;
  label(name: string): Json;
  comment(body: string): Json;
  review(login: string): Json;
  environment(environment: Environment): Json;
  approval(approval: RunApproval): Json;
  invalid(message: string): Json;
}

export function githubView(checker: Checker): GithubView {
  const user = (login: string): Json =>
    over(checker.component('simple-user'), { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' });
  const label = (name: string): Json =>
    over(checker.sample(`post ${repo}/issues/{issue_number}/labels`, 200, 'items'), { name, description: '' });
  const show = (sample: Json, repository: GithubRepository, pull: PullRequest): Json =>
    over(sample, {
      number: pull.number,
      node_id: nodeId(repository, pull),
      html_url: `https://github.example.com/${repository.fullName}/pull/${pull.number}`,
      title: pull.title,
      body: pull.body === '' ? null : pull.body,
      state: pull.state,
      merged_at: pull.merged ? '2026-11-23T11:00:00Z' : null,
      user: user(pull.author),
      head: { ref: pull.head, sha: pull.sha, repo: { full_name: pull.headRepository } },
      base: { ref: pull.base, repo: { full_name: repository.fullName, default_branch: 'main' } },
      merge_commit_sha: pull.brought[0] ?? null,
      labels: [...pull.labels].map(label),
      requested_reviewers: [...pull.reviewers].map(user),
      requested_teams: [...pull.teams].map((slug) => team(checker, slug)),
      auto_merge: pull.autoMerge === undefined ? null : autoMerge(user(pull.author), pull.autoMerge),
    });
  return {
    label,
    repository: ({ fullName }) =>
      over(checker.sample(`get ${repo}`, 200), { full_name: fullName, default_branch: 'main' }),
    pull: (repository, pull) => show(checker.sample(`post ${repo}/pulls`, 201), repository, pull),
    listedPull: (repository, pull) => show(checker.sample(`get ${repo}/pulls`, 200, 'items'), repository, pull),
    comment: (body) => over(checker.sample(`post ${repo}/issues/{issue_number}/comments`, 201), { body }),
    review: (login) =>
      over(checker.sample(`get ${repo}/pulls/{pull_number}/reviews`, 200, 'items'), {
        user: user(login),
        state: 'APPROVED',
      }),
    environment: (environment) => showEnvironment(checker, environment, user),
    approval: ({ state, comment, login, environments }) =>
      over(checker.component('environment-approvals'), {
        state,
        comment,
        user: user(login),
        environments: environments.map((name) => ({ name })),
      }),
    invalid: (message) => ({
      message: 'Validation Failed',
      documentation_url: 'https://docs.github.com/rest/pulls/pulls#create-a-pull-request',
      errors: [
        message.endsWith(' invalid')
          ? { resource: 'PullRequest', field: message.split(' ')[0] ?? '', code: 'invalid' }
          : { resource: 'PullRequest', code: 'custom', message },
      ],
    }),
  };
}

export function nodeId(repository: GithubRepository, pull: PullRequest): string {
  return `PR_${repository.fullName}_${pull.number}`;
}

function showEnvironment(checker: Checker, environment: Environment, user: (login: string) => Json): Json {
  const {
    name,
    reviewers = [],
    preventSelfReview = false,
    waitMinutes,
    branches,
    administratorsBypass = true,
  } = environment;
  const reviewer = ({ login, slug }: { login?: string; slug?: string }): JsonObject =>
    login === undefined
      ? { type: 'Team', reviewer: team(checker, slug ?? '') }
      : { type: 'User', reviewer: user(login) };
  return over(checker.sample(`get ${repo}/environments/{environment_name}`, 200), {
    name,
    can_admins_bypass: administratorsBypass,
    protection_rules: [
      ...(waitMinutes === undefined ? [] : [rule(1, 'wait_timer', { wait_timer: waitMinutes })]),
      ...(reviewers.length === 0
        ? []
        : [
            rule(2, 'required_reviewers', {
              prevent_self_review: preventSelfReview,
              reviewers: reviewers.map(reviewer),
            }),
          ]),
      ...(branches === undefined ? [] : [rule(3, 'branch_policy', {})]),
    ],
    deployment_branch_policy:
      branches === undefined
        ? null
        : { protected_branches: branches === 'protected', custom_branch_policies: branches === 'selected' },
  });
}

function rule(id: number, type: string, more: JsonObject): JsonObject {
  return { id, node_id: `GA_${id}`, type, ...more };
}

function team(checker: Checker, slug: string): Json {
  return over(checker.component('team'), { slug, name: slug });
}

function autoMerge(user: Json, method: string): Json {
  return { enabled_by: user, merge_method: method, commit_title: '', commit_message: '' };
}

/** Objects are merged key by key; everything else is replaced. */
export function over(sample: Json | undefined, values: JsonObject): JsonObject {
  const merged: Record<string, Json> = { ...(isObject(sample) ? sample : {}) };
  for (const [key, value] of Object.entries(values)) merged[key] = isObject(value) ? over(merged[key], value) : value;
  return merged;
}
