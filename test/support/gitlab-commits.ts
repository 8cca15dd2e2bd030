import type { Reply } from './api-server.ts';
import type { BareRepository, TreeFile } from './bare-repository.ts';
import type { GitlabProject } from './gitlab-state.ts';
import { commitByApi } from './hosted-git.ts';
import type { JsonObject } from './openapi/json.ts';
import { list, object, text } from './openapi/json.ts';

/** POST /projects/:id/repository/commits: files are compared first, then the commit goes on whatever the branch is. */
export function createCommit(project: GitlabProject, body: JsonObject): Reply {
  const { git } = project;
  if (git === undefined) return refused(404, '404 Project Not Found');
  if (git.refusal !== undefined) return refused(Number(git.refusal.code), git.refusal.message);
  const { repository } = git;
  git.beforeCommit?.();
  const branch = text(body['branch']);
  const actions = list(body['actions']).map(object);
  const problem = actions.map((action) => problemOf(repository, branch, action)).find((each) => each !== undefined);
  if (problem !== undefined) return refused(400, problem);
  git.afterCheck?.();
  const parent = repository.git('rev-parse', `refs/heads/${branch}`);
  const files = Object.fromEntries(actions.map((action) => fileOf(repository, parent, action)));
  const [name, email] = [text(body['author_name']) || 'GitLab Bot', text(body['author_email']) || 'bot@example.com'];
  const message = text(body['commit_message']);
  const id = commitByApi(repository, { branch, parent, message, author: `${name} <${email}>`, files });
  if (id === undefined) return refused(400, `Could not update refs/heads/${branch}. Please refresh and try again.`);
  const title = message.split('\n')[0] ?? '';
  return {
    status: 201,
    body: {
      id,
      short_id: id.slice(0, 8),
      title,
      message,
      author_name: name,
      author_email: email,
      created_at: '2026-11-23T12:00:00.000Z',
      parent_ids: [parent],
    },
  };
}

function problemOf(repository: BareRepository, branch: string, action: JsonObject): string | undefined {
  const path = text(action['file_path']);
  const there = repository.git('ls-tree', `refs/heads/${branch}`, '--', path) !== '';
  if (action['action'] === 'create') return there ? 'A file with this name already exists' : undefined;
  if (!there) return "A file with this name doesn't exist";
  const last = (commit: string) => repository.git('log', '-1', '--format=%H', commit, '--', path);
  const known = text(action['last_commit_id']);
  if (known === '' || last(known) === last(`refs/heads/${branch}`)) return undefined;
  return `You are attempting to update a file that has changed since you started editing it: ${path}`;
}

function fileOf(repository: BareRepository, parent: string, action: JsonObject): [string, TreeFile] {
  const path = text(action['file_path']);
  const encoding = action['encoding'] === 'base64' ? 'base64' : 'utf8';
  const mode = repository.git('ls-tree', parent, '--', path).startsWith('100755') ? '100755' : '100644';
  return [path, { mode, content: Buffer.from(text(action['content']), encoding) }];
}

function refused(status: number, message: string): Reply {
  return { status, body: { message } };
}
