import type { Call, Handler, Reply } from './api-server.ts';
import type { GitlabProject, GitlabProtectedBranch } from './gitlab-state.ts';
import type { JsonObject } from './openapi/json.ts';
import { list, object, text } from './openapi/json.ts';

const project = '/projects/{id}';

type Within = (work: (project: GitlabProject, call: Call) => Reply) => Handler;

/** What guards branches: protected branches, and the project's approval rule. */
export function branchHandlers(within: Within): Record<string, Handler> {
  return {
    [`get ${project}/protected_branches`]: within(({ protectedBranches }) => ({
      status: 200,
      body: protectedBranches.map((each, index) => showProtectedBranch(each, index + 1)),
    })),
    [`get ${project}/protected_tags`]: within(({ protectedTags }) => {
      if (protectedTags === undefined) return { status: 403, body: { message: '403 Forbidden' } };
      const body = Object.entries(protectedTags).map(([name, level]) => ({
        name,
        create_access_levels: [
          { id: 1, access_level: level, access_level_description: levels[level] ?? '', user_id: null, group_id: null },
        ],
      }));
      return { status: 200, body };
    }),
    [`post ${project}/protected_branches`]: within((found, { body }) => {
      const {
        name,
        push_access_level: push,
        merge_access_level: merge,
        code_owner_approval_required: owners,
      } = object(body);
      const made = { name: text(name), push: [Number(push)], merge: [Number(merge)], owners: owners === true };
      found.protectedBranches = [...found.protectedBranches, made];
      return { status: 201, body: showProtectedBranch(made, found.protectedBranches.length) };
    }),
    [`patch ${project}/protected_branches/{name}`]: within((found, { parameters, body }) => {
      const before = found.protectedBranches.find(({ name }) => name === parameters['name']);
      if (before === undefined) return notFound;
      const { allow_force_push: force, code_owner_approval_required: owners, allowed_to_push: push } = object(body);
      const levels = list(push).map(object);
      const gone = new Set(levels.flatMap((level) => (level['_destroy'] === true ? [Number(level['id'])] : [])));
      const added = levels.flatMap((level) => (level['id'] === undefined ? [Number(level['access_level'])] : []));
      const made = {
        ...before,
        push: [...before.push.filter((_, index) => !gone.has(index + 1)), ...added],
        ...(force !== undefined && { forcePush: force === true }),
        ...(owners !== undefined && { owners: owners === true }),
      };
      found.protectedBranches = found.protectedBranches.map((each) => (each === before ? made : each));
      return { status: 200, body: showProtectedBranch(made, 1) };
    }),
    [`get ${project}/approval_rules`]: within(({ approvalsRequired }) =>
      approvalsRequired === undefined ? notFound : { status: 200, body: [showApprovalRule(approvalsRequired)] },
    ),
    [`post ${project}/approval_rules`]: within((found, { body }) => {
      found.approvalsRequired = Number(object(body)['approvals_required']);
      return { status: 201, body: showApprovalRule(found.approvalsRequired) };
    }),
    [`put ${project}/approval_rules/{rule_id}`]: within((found, { body }) => {
      found.approvalsRequired = Number(object(body)['approvals_required']);
      return { status: 200, body: showApprovalRule(found.approvalsRequired) };
    }),
  };
}

const levels: Readonly<Record<number, string>> = {
  0: 'No one',
  30: 'Developers + Maintainers',
  40: 'Maintainers',
  60: 'Administrators',
};

function showProtectedBranch(branch: GitlabProtectedBranch, id: number): JsonObject {
  const { name, push, merge, forcePush = false, owners = false } = branch;
  return {
    id,
    name,
    push_access_levels: push.map(showLevel),
    merge_access_levels: merge.map(showLevel),
    allow_force_push: forcePush,
    code_owner_approval_required: owners,
  };
}

function showLevel(level: number | 'deploy key', index: number): JsonObject {
  return level === 'deploy key'
    ? { id: index + 1, access_level: 40, access_level_description: 'Deploy key', deploy_key_id: 5 }
    : { id: index + 1, access_level: level, access_level_description: levels[level] ?? '', deploy_key_id: null };
}

function showApprovalRule(count: number): JsonObject {
  return { id: 1, name: 'All members', rule_type: 'any_approver', approvals_required: count, protected_branches: [] };
}

const notFound: Reply = { status: 404, body: { message: '404 Not Found' } };
