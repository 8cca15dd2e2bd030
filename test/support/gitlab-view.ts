import type {
  GitlabCommit,
  GitlabDeployment,
  GitlabEnvironment,
  GitlabProject,
  MergeRequest,
  GitlabStatus,
} from './gitlab-state.ts';
import type { Json, JsonObject } from './openapi/json.ts';

const time = '2026-11-23T12:00:00.000Z';

/** How the loopback GitLab shows its state, as in the examples of the REST API's reference. */
export function showUser(username: string, id: number): JsonObject {
  const url = `https://gitlab.example.com/${username}`;
  return { id, username, name: username, state: 'active', avatar_url: null, web_url: url };
}

export function showProject({ path, number, triggererMayApprove }: GitlabProject): JsonObject {
  return {
    id: number,
    name: path.split('/').at(-1) ?? '',
    path_with_namespace: path,
    default_branch: 'main',
    visibility: 'private',
    web_url: `https://gitlab.example.com/${path}`,
    allow_pipeline_trigger_approve_deployment: triggererMayApprove,
  };
}

export function showMergeRequest(
  project: GitlabProject,
  shown: MergeRequest,
  users: ReadonlyMap<number, string>,
): JsonObject {
  return {
    id: 1000 + shown.iid,
    iid: shown.iid,
    project_id: project.number,
    title: shown.title,
    description: shown.description === '' ? null : shown.description,
    state: shown.state,
    created_at: time,
    updated_at: time,
    merged_at: shown.state === 'merged' ? time : null,
    closed_at: shown.state === 'closed' ? time : null,
    target_branch: shown.base,
    source_branch: shown.head,
    author: showUser(shown.author, 1),
    assignees: [],
    reviewers: shown.reviewers.map((id) => showUser(users.get(id) ?? '', id)),
    source_project_id: shown.headProject,
    target_project_id: project.number,
    labels: [...shown.labels],
    draft: false,
    merge_when_pipeline_succeeds: shown.mergesWhenReady,
    merge_status: 'can_be_merged',
    detailed_merge_status: 'mergeable',
    sha: shown.sha,
    merge_commit_sha: null,
    squash_commit_sha: null,
    web_url: `https://gitlab.example.com/${project.path}/-/merge_requests/${shown.iid}`,
    references: { short: `!${shown.iid}`, relative: `!${shown.iid}`, full: `${project.path}!${shown.iid}` },
    squash: false,
  };
}

export function showEnvironment({ name }: GitlabEnvironment, id: number): JsonObject {
  return { id, name, slug: name, external_url: null, state: 'available', tier: 'other' };
}

export function showProtection({ name, deployers = 40, rules = [] }: GitlabEnvironment): JsonObject {
  const rule = {
    id: 1,
    access_level: deployers,
    access_level_description: deployers === 40 ? 'Maintainers' : 'Developers + Maintainers',
    user_id: null,
    group_id: null,
    group_inheritance_type: 0,
  };
  return {
    name,
    deploy_access_levels: [rule],
    required_approval_count: 0,
    approval_rules: rules.map(({ description, kind, approvals, number }, index) => ({
      id: index + 1,
      access_level: kind === 'role' ? (number ?? 40) : null,
      access_level_description: description,
      user_id: kind === 'user' ? (number ?? 7) : null,
      group_id: kind === 'group' ? (number ?? 8) : null,
      group_inheritance_type: 0,
      required_approvals: approvals,
    })),
  };
}

export function showStatus({ sha, name, status, description, author, at }: GitlabStatus, id: number): JsonObject {
  const shown = { id, sha, ref: 'main', name, status, description, target_url: null, created_at: at };
  return { ...shown, allow_failure: false, author: showUser(author, 17) };
}

export function showDeployment({ id, environment, job, approvals, ...own }: GitlabDeployment): JsonObject {
  const shown: Json[] = approvals.map(({ user, status, at, comment }) => {
    return { user: showUser(user, 9), status, created_at: at, comment };
  });
  return {
    id,
    iid: id,
    ref: 'main',
    sha: own.sha ?? 'a'.repeat(40),
    created_at: time,
    updated_at: time,
    status: own.status ?? 'running',
    user: showUser(own.user ?? 'starter', 5),
    environment: { id: 1, name: environment, external_url: null },
    deployable: { id: job, name: 'promote', ref: 'main', stage: 'deploy', status: 'running', tag: false },
    pending_approval_count: 0,
    approvals: shown,
    approval_summary: {
      rules: [
        {
          user_id: null,
          group_id: 8,
          access_level: null,
          access_level_description: 'release managers',
          required_approvals: 1,
          deployment_approvals: shown,
        },
      ],
    },
  };
}

export function showVariable(key: string, scope: string): JsonObject {
  return { key, value: '', variable_type: 'env_var', protected: true, masked: true, environment_scope: scope };
}

export function showGroup(key: string, mode: string, id: number): JsonObject {
  return { id, key, process_mode: mode, created_at: time, updated_at: time };
}

export function showIssue(title: string, description: string, number: number): JsonObject {
  const url = `https://gitlab.example.com/issues/${encodeURIComponent(title)}`;
  return { id: 1, iid: 1, project_id: number, title, description, state: 'opened', web_url: url };
}

export function showCommit({ id, email, message = 'A change\n' }: GitlabCommit): JsonObject {
  const [name = ''] = email.split('@');
  return {
    id,
    short_id: id.slice(0, 8),
    title: 'A change',
    message,
    author_name: name,
    author_email: email,
    authored_date: time,
    committer_name: name,
    committer_email: email,
    committed_date: time,
    created_at: time,
    parent_ids: [],
    web_url: `https://gitlab.example.com/commit/${id}`,
  };
}

/** Numbers of notes that people and tokens write begin here; below are those of the system. */
export const firstNote = 1001;

export function showNote(body: string, index: number): JsonObject {
  return { id: firstNote + index, body, author: showUser('krci-bot', 1), created_at: time, system: false };
}
