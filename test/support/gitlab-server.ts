import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import type { ApiServer, Call, Handler, Reply } from './api-server.ts';
import { startApiServer } from './api-server.ts';
import { page } from './github-state.ts';
import { createCommit } from './gitlab-commits.ts';
import { protectionHandlers } from './gitlab-protection.ts';
import type { GitlabProject, MergeRequest } from './gitlab-state.ts';
import { openMergeRequest } from './gitlab-state.ts';
import {
  firstNote,
  showDeployment,
  showEnvironment,
  showMergeRequest,
  showNote,
  showProject,
  showProtection,
  showStatus,
  showUser,
  showVariable,
} from './gitlab-view.ts';
import { createGitlabTag } from './hosted-tags.ts';
import { openApiChecker } from './openapi/checker.ts';
import type { JsonObject } from './openapi/json.ts';
import { list, object, text } from './openapi/json.ts';

export interface GitlabServer extends ApiServer {
  /** For CI_SERVER_URL. */
  readonly serverUrl: string;
  readonly token: string;
  /** State by path: tests set up and look at it directly. */
  readonly projects: Map<string, GitlabProject>;
  /** Number to user name. */
  readonly users: Map<number, string>;
}

const description: JsonObject = JSON.parse(readFileSync(new URL('openapi/gitlab.json', import.meta.url), 'utf8'));
/** Compiling the schemas takes longer than most tests: once for all servers. */
const checker = openApiChecker(description);
const requests = '/projects/{id}/merge_requests';
const oneRequest = `${requests}/{merge_request_iid}`;

/**
 * A GitLab on a loopback port that keeps state and checks every request, and each of its answers, against a
 * description of the operations that we use. `violations` holds what did not fit.
 */
export async function startGitlabServer(options: { readonly token?: string } = {}): Promise<GitlabServer> {
  const token = options.token ?? 'glpat-loopbackTokenForTests01';
  const projects = new Map<string, GitlabProject>();
  const users = new Map([
    [11, 'alice'],
    [12, 'bob'],
  ]);
  const within = (work: (project: GitlabProject, call: Call) => Reply | Promise<Reply>): Handler => {
    return (call) => {
      const project = projects.get(call.parameters['id'] ?? '');
      return project === undefined ? notFound('404 Project Not Found') : work(project, call);
    };
  };
  const withRequest = (work: (project: GitlabProject, found: MergeRequest, call: Call) => Reply): Handler =>
    within((project, call) => {
      const found = project.mergeRequests.find((each) => String(each.iid) === call.parameters['merge_request_iid']);
      return found === undefined ? notFound('404 Not found') : work(project, found, call);
    });

  const handlers: Record<string, Handler> = {
    ...protectionHandlers({ users, within, withRequest }),
    'get /groups/{id}/variables': ({ parameters }) => {
      const group = parameters['id'] ?? '';
      const below = [...projects.values()].find(({ path }) => path.startsWith(`${group}/`));
      const variables = below?.groupVariables.get(group) ?? new Map<string, string>();
      if (variables === 'hidden') return { status: 403, body: { message: '403 Forbidden' } };
      return { status: 200, body: [...variables].map(([key, scope]) => showVariable(key, scope)) };
    },
    'get /projects/{id}': within((project) => ({ status: 200, body: showProject(project) })),
    [`get ${requests}`]: within((project, { query }) => {
      const found = project.mergeRequests.filter(
        (each) =>
          (query.get('state') ?? each.state) === each.state &&
          (query.get('source_branch') ?? each.head) === each.head &&
          (query.get('target_branch') ?? each.base) === each.base,
      );
      const url = `${server.origin}/api/v4/projects/${encodeURIComponent(project.path)}/merge_requests`;
      const { items, headers } = page(found.toReversed(), query, url);
      return { status: 200, headers, body: items.map((each) => showMergeRequest(project, each, users)) };
    }),
    [`post ${requests}`]: within(async (project, { body }) => {
      const opened = await openMergeRequest(project, 'krci-bot', object(body));
      if ('status' in opened) return { status: opened.status, body: { message: opened.message } };
      return { status: 201, body: showMergeRequest(project, opened, users) };
    }),
    [`put ${oneRequest}`]: withRequest((project, found, { body }) => {
      edit(found, object(body));
      return { status: 200, body: showMergeRequest(project, found, users) };
    }),
    [`put ${oneRequest}/merge`]: withRequest((project, found, { body }) => merge(project, found, object(body), users)),
    [`post ${oneRequest}/notes`]: withRequest((_, found, { body }) => {
      const note = text(object(body)['body']);
      found.notes.push(note);
      return { status: 201, body: showNote(note, found.notes.length - 1) };
    }),
    [`get ${oneRequest}/notes`]: withRequest((_, { reviews, notes }) => {
      const approved = reviews.filter((each) => each.state === 'approved');
      const said = notes.map((body, index) => showNote(body, index));
      const system = approved.map(({ user, at }, index) => ({
        id: index + 1,
        body: 'approved this merge request',
        author: showUser(user, 3),
        created_at: at,
        system: true,
      }));
      return { status: 200, body: [...said, ...system] };
    }),
    [`put ${oneRequest}/notes/{note_id}`]: withRequest((_, { notes }, { parameters, body }) => {
      const index = Number(parameters['note_id']) - firstNote;
      if (notes[index] === undefined) return { status: 404, body: { message: '404 Note Not Found' } };
      notes[index] = text(object(body)['body']);
      return { status: 200, body: showNote(notes[index], index) };
    }),
    'post /projects/{id}/repository/commits': within((project, { body }) => createCommit(project, object(body))),
    'post /projects/{id}/repository/tags': within(({ git }, { query, body }) =>
      git === undefined ? notFound('404 Project Not Found') : createGitlabTag(git, query, object(body)),
    ),
    'get /users': ({ query }) => {
      const wanted = (query.get('username') ?? query.get('search'))?.toLowerCase();
      const found = [...users].filter(([, name]) => name === wanted || `${name}@example.com` === wanted);
      return { status: 200, body: found.map(([id, name]) => showUser(name, id)) };
    },
    'get /users/{id}': ({ parameters }) => {
      const id = Number(parameters['id']);
      const name = users.get(id);
      return name === undefined ? notFound('404 User Not Found') : { status: 200, body: showUser(name, id) };
    },
    'get /projects/{id}/environments': within((project, { query }) => {
      const found = project.environments.filter((each) => each.name === (query.get('name') ?? each.name));
      return { status: 200, body: found.map((each, index) => showEnvironment(each, index + 1)) };
    }),
    'get /projects/{id}/protected_environments/{name}': within((project, { parameters }) => {
      const found = project.environments.find((each) => each.name === parameters['name'] && each.rules !== undefined);
      return found === undefined ? notFound('404 Not Found') : { status: 200, body: showProtection(found) };
    }),
    'get /projects/{id}/repository/commits/{sha}/statuses': within((project, { parameters, query }) => {
      const name = query.get('name');
      const found = project.statuses.filter(
        (each) => each.sha === parameters['sha'] && (name === null || each.name === name),
      );
      return { status: 200, body: found.map((each, index) => showStatus(each, index + 1)) };
    }),
    'get /projects/{id}/deployments': within((project, { query }) => {
      const found = project.deployments.filter(
        (each) => each.environment === (query.get('environment') ?? each.environment),
      );
      return { status: 200, body: found.toReversed().map(showDeployment) };
    }),
    'get /projects/{id}/deployments/{deployment_id}': within((project, { parameters }) => {
      const found = project.deployments.find((each) => String(each.id) === parameters['deployment_id']);
      return found === undefined ? notFound('404 Not Found') : { status: 200, body: showDeployment(found) };
    }),
  };

  const api = await startApiServer({
    base: '/api/v4',
    checker,
    handlers,
    refuse: (headers) => refuse(headers, token),
    secrets: [token],
  });
  const server: GitlabServer = { ...api, serverUrl: api.origin, token, projects, users };
  return server;
}

function edit(found: MergeRequest, body: JsonObject): void {
  if (body['title'] !== undefined) found.title = text(body['title']);
  if (body['description'] !== undefined) found.description = text(body['description']);
  for (const label of text(body['add_labels']).split(',')) if (label !== '') found.labels.add(label);
  if (body['reviewer_ids'] !== undefined) found.reviewers = list(body['reviewer_ids']).map(Number);
  if (body['state_event'] === 'close') found.state = 'closed';
  if (body['state_event'] === 'reopen') found.state = 'opened';
}

function merge(
  project: GitlabProject,
  found: MergeRequest,
  body: JsonObject,
  users: ReadonlyMap<number, string>,
): Reply {
  if (project.uncheckedMerges > 0) {
    project.uncheckedMerges -= 1;
    return { status: 405, body: { message: '405 Method Not Allowed' } };
  }
  if (body['sha'] !== found.sha) return { status: 409, body: { message: 'SHA does not match HEAD of source branch' } };
  if (project.waitsForPipelines && body['auto_merge'] === true) found.mergesWhenReady = true;
  else found.state = 'merged';
  return { status: 200, body: showMergeRequest(project, found, users) };
}

function refuse({ authorization, ...headers }: IncomingHttpHeaders, token: string): Reply | undefined {
  const elsewhere = headers['private-token'] !== undefined || headers['job-token'] !== undefined;
  if (!elsewhere && authorization === `Bearer ${token}`) return undefined;
  return { status: 401, body: { message: '401 Unauthorized' } };
}

function notFound(message: string): Reply {
  return { status: 404, body: { message } };
}
