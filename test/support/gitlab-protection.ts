import { idOf } from './github-protection.ts';
import { branchHandlers } from './gitlab-branches.ts';
import type { Call, Handler, Reply } from './api-server.ts';
import type { GitlabEnvironment, GitlabJob, GitlabProject, GitlabReview, MergeRequest } from './gitlab-state.ts';
import {
  showCommit,
  showEnvironment,
  showGroup,
  showIssue,
  showMergeRequest,
  showProject,
  showProtection,
  showUser,
  showVariable,
} from './gitlab-view.ts';
import type { JsonObject } from './openapi/json.ts';
import { list, object, text } from './openapi/json.ts';

const project = '/projects/{id}';
const request = `${project}/merge_requests/{merge_request_iid}`;
const commits = `${project}/repository/commits`;

interface Parts {
  readonly users: ReadonlyMap<number, string>;
  readonly within: (work: (project: GitlabProject, call: Call) => Reply) => Handler;
  readonly withRequest: (work: (project: GitlabProject, found: MergeRequest, call: Call) => Reply) => Handler;
}

/** What guards environments, who started jobs, wrote commits and approved what brought them. */
export function protectionHandlers(parts: Parts): Readonly<Record<string, Handler>> {
  return {
    ...runHandlers(parts),
    ...historyHandlers(parts),
    ...reviewHandlers(parts),
    ...settingHandlers(parts),
    ...branchHandlers(parts.within),
  };
}

function runHandlers({ within }: Parts): Record<string, Handler> {
  return {
    [`get ${project}/jobs/{job_id}`]: within(({ jobs, number }, { parameters }) => {
      const found = jobs.find(({ id }) => String(id) === parameters['job_id']);
      return found === undefined ? notFound : { status: 200, body: showJob(found, number) };
    }),
    [`get ${project}/pipelines/{pipeline_id}`]: within(({ jobs, number }, { parameters }) => {
      const found = jobs.find(({ id }) => String(pipelineOf(id)) === parameters['pipeline_id']);
      return found === undefined ? notFound : { status: 200, body: showPipeline(found, number) };
    }),
    [`get ${project}/pipelines/{pipeline_id}/variables`]: within(({ jobs }, { parameters }) => {
      const found = jobs.find(({ id }) => String(pipelineOf(id)) === parameters['pipeline_id']);
      if (found === undefined) return notFound;
      const { variables = {} } = found;
      if (variables === 'hidden') return { status: 403, body: { message: '403 Forbidden' } };
      const body = Object.entries(variables).map(([key, value]) => ({ key, value, variable_type: 'env_var' }));
      return { status: 200, body };
    }),
    [`get ${project}/repository/branches/{branch}`]: within(({ protectedRefs }, { parameters }) => {
      const name = parameters['branch'] ?? '';
      const isProtected = protectedRefs.includes(name);
      return { status: 200, body: { name, merged: false, protected: isProtected, default: name === 'main' } };
    }),
    [`get ${project}/repository/tags/{tag_name}`]: within(({ protectedRefs }, { parameters }) => {
      const name = parameters['tag_name'] ?? '';
      const body = {
        name,
        target: 'a'.repeat(40),
        message: '',
        protected: protectedRefs.includes(name),
        created_at: null,
      };
      return { status: 200, body };
    }),
  };
}

function historyHandlers({ within, users }: Parts): Record<string, Handler> {
  return {
    [`get ${commits}`]: within((found, { query }) => {
      const path = query.get('path') ?? '';
      const own = found.commits.filter(({ paths = [] }) => paths.includes(path));
      return { status: 200, body: own.slice(0, 1).map(showCommit) };
    }),
    [`get ${commits}/{sha}`]: within((found, { parameters }) => {
      const commit = found.commits.find(({ id }) => id.startsWith(parameters['sha'] ?? ''));
      return commit === undefined ? notFound : { status: 200, body: showCommit(commit) };
    }),
    [`get ${commits}/{sha}/merge_requests`]: within((found, { parameters }) => {
      const own = found.mergeRequests.filter(({ brought }) =>
        brought.some((id) => id.startsWith(parameters['sha'] ?? '')),
      );
      return { status: 200, body: own.map((each) => showMergeRequest(found, each, users)) };
    }),
    [`get ${project}/repository/compare`]: within((found, { query }) => {
      const place = (id: string | null): number => found.commits.findIndex((each) => each.id.startsWith(id ?? ''));
      const between = found.commits.slice(place(query.get('to')), place(query.get('from'))).toReversed();
      const [last] = between.toReversed();
      const body = {
        commit: last === undefined ? null : showCommit(last),
        commits: between.map(showCommit),
        diffs: [],
        compare_timeout: false,
        compare_same_ref: between.length === 0,
      };
      return { status: 200, body };
    }),
  };
}

function reviewHandlers({ withRequest }: Parts): Record<string, Handler> {
  return {
    [`get ${request}/approvals`]: withRequest((found, { iid, title, state, reviews }) => {
      const approvals = reviews.filter((each) => each.state === 'approved');
      const body = {
        id: 1000 + iid,
        iid,
        project_id: found.number,
        title,
        state,
        approvals_required: 0,
        approvals_left: 0,
        approved_by: approvals.map(showApproval),
      };
      return { status: 200, body };
    }),
    [`get ${request}/versions`]: withRequest((_, { iid, sha, pushes }) => ({
      status: 200,
      body: pushes.toReversed().map((at, index) => ({
        id: index + 1,
        head_commit_sha: sha,
        base_commit_sha: sha,
        start_commit_sha: sha,
        created_at: at,
        merge_request_id: iid,
        state: 'collected',
        real_size: '1',
      })),
    })),
    [`get ${request}/reviewers`]: withRequest((_, { reviews }) => ({
      status: 200,
      body: reviews.map(({ user, state, at }) => ({ user: showUser(user, 3), state, created_at: at })),
    })),
  };
}

function settingHandlers({ within, users }: Parts): Record<string, Handler> {
  const put = (found: GitlabProject, name: string, body: JsonObject): Reply => {
    const asked = list(body['approval_rules']).map(object);
    const gone = new Set(asked.flatMap((rule) => (rule['_destroy'] === true ? [Number(rule['id'])] : [])));
    const before = found.environments.find((each) => each.name === name)?.rules ?? [];
    const kept = before.filter((_, index) => !gone.has(index + 1));
    const added = asked.filter((rule) => rule['id'] === undefined).map((rule) => ruleOf(rule, users));
    const made: GitlabEnvironment = { name, rules: [...kept, ...added] };
    const place = found.environments.findIndex((each) => each.name === name);
    if (place < 0) found.environments.push(made);
    else found.environments[place] = made;
    return { status: 200, body: showProtection(made) };
  };
  return {
    [`post ${project}/environments`]: within((found, { body }) => {
      const made = { name: text(object(body)['name']) };
      found.environments.push(made);
      return { status: 201, body: showEnvironment(made, found.environments.length) };
    }),
    [`post ${project}/protected_environments`]: within((found, { body }) => ({
      ...put(found, text(object(body)['name']), object(body)),
      status: 201,
    })),
    [`put ${project}/protected_environments/{name}`]: within((found, { parameters, body }) =>
      put(found, parameters['name'] ?? '', object(body)),
    ),
    [`put ${project}`]: within((found, { body }) => {
      found.triggererMayApprove = object(body)['allow_pipeline_trigger_approve_deployment'] === true;
      return { status: 200, body: showProject(found) };
    }),
    [`get ${project}/resource_groups`]: within(({ resourceGroups }) => ({
      status: 200,
      body: [...resourceGroups].map(([key, mode], index) => showGroup(key, mode, index + 1)),
    })),
    [`get ${project}/members/all/{user_id}`]: within(({ roles }, { parameters }) => {
      const [name = 'somebody', level = 30] =
        [...roles].find(([one]) => String(idOf(one)) === parameters['user_id']) ?? [];
      if (level === 0) return { status: 404, body: { message: '404 Not found' } };
      return { status: 200, body: { ...showUser(name, Number(parameters['user_id'])), access_level: level } };
    }),
    [`get ${project}/issues`]: within(({ issues, number }, { query }) => {
      const found = issues.filter(({ labels }) => labels === query.get('labels'));
      return { status: 200, body: found.map((issue) => showIssue(issue.title, issue.description, number)) };
    }),
    [`post ${project}/issues`]: within(({ issues, number }, { body }) => {
      const { title, description, labels } = object(body);
      issues.push({ title: text(title), description: text(description), labels: text(labels) });
      return { status: 201, body: showIssue(text(title), text(description), number) };
    }),
    [`get ${project}/variables`]: within(({ variables }) => ({
      status: 200,
      body: [...variables].map(([key, scope]) => showVariable(key, scope)),
    })),
    [`put ${project}/resource_groups/{key}`]: within(({ resourceGroups }, { parameters, body }) => {
      const key = parameters['key'] ?? '';
      resourceGroups.set(key, text(object(body)['process_mode']));
      return { status: 200, body: showGroup(key, resourceGroups.get(key) ?? '', 1) };
    }),
    'get /groups/{id}': ({ parameters }) => {
      const path = parameters['id'] ?? '';
      return {
        status: 200,
        body: { id: 8, name: path, full_path: path, web_url: `https://gitlab.example.com/${path}` },
      };
    },
  };
}

function showApproval({ user, at, silent }: GitlabReview): JsonObject {
  const by = showUser(user, idOf(user));
  return silent === true ? { user: by } : { user: by, approved_at: at };
}

function ruleOf(rule: JsonObject, users: ReadonlyMap<number, string>): NonNullable<GitlabEnvironment['rules']>[number] {
  const approvals = Number(rule['required_approvals'] ?? 1);
  const [user, group] = [Number(rule['user_id'] ?? 0), Number(rule['group_id'] ?? 0)];
  if (user > 0) return { description: users.get(user) ?? '', kind: 'user', approvals, number: user };
  if (group > 0) return { description: 'a group', kind: 'group', approvals, number: group };
  return { description: 'Maintainers', kind: 'role', approvals };
}

/** A job's pipeline has a number of its own. */
function pipelineOf(job: number): number {
  return job + 5000;
}

const someCommit = 'a'.repeat(40);

function showJob(
  {
    id,
    ref,
    tag = false,
    mayFail = false,
    user,
    createdAt,
    status = 'running',
    name = 'promote',
    sha = someCommit,
  }: GitlabJob,
  number: number,
): JsonObject {
  return {
    id,
    name,
    stage: 'deploy',
    status,
    ref,
    tag,
    allow_failure: mayFail,
    created_at: createdAt,
    started_at: createdAt,
    finished_at: null,
    user: showUser(user, 5),
    commit: { id: sha, short_id: sha.slice(0, 8), title: 'Promote' },
    pipeline: { id: pipelineOf(id), project_id: number, ref, sha, status: 'running' },
    web_url: `https://gitlab.example.com/jobs/${id}`,
  };
}

function showPipeline(
  { id, ref, tag = false, user, pipelineUser = user, createdAt, source = 'web', sha, status = 'running' }: GitlabJob,
  number: number,
): JsonObject {
  return {
    id: pipelineOf(id),
    iid: 1,
    project_id: number,
    sha: sha ?? 'a'.repeat(40),
    ref,
    status,
    source,
    tag,
    created_at: createdAt,
    updated_at: createdAt,
    user: showUser(pipelineUser, 6),
    web_url: `https://gitlab.example.com/pipelines/${pipelineOf(id)}`,
  };
}

const notFound: Reply = { status: 404, body: { message: '404 Not Found' } };
