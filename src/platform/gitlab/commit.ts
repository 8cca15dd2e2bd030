import { RefusedError } from '../../base/errors.ts';
import { commitIn, objectOf } from '../answer.ts';
import type { ApiCommit, ApiCommitted, ApiFile } from '../platform.ts';
import { BranchMovedError } from '../platform.ts';
import type { ProjectTarget } from './project.ts';
import { writing } from './project.ts';
import { GitlabFailure } from './request.ts';

const maxFiles = 5000;
const maxBytes = 100 * 1024 * 1024;

/** All are 400: a file that changed, came or went since `parent`, or a branch that moved inside GitLab. */
const moved =
  /changed since you started editing|a file with this name (?:already exists|doesn't exist)|could not update refs\/|reference update|incorrect old value|failed to lock/i;

/**
 * Commits files that are unchanged since `parent` ("Commits API", last_commit_id).
 * GitLab compares by file: changes of other files stay, and the commit's parent is the branch at that time.
 */
export async function commit({ client, project }: ProjectTarget, request: ApiCommit): Promise<ApiCommitted> {
  refuseTooMuch(request);
  const { branch, message, author } = request;
  const options = author === undefined ? {} : { authorName: author.name, authorEmail: author.email };
  const actions = request.files.map((file) => actionOf(file, request.parent));
  return client.attempt(writing(`committing to ${branch}`, project), async (api): Promise<ApiCommitted> => {
    try {
      const made = await api.Commits.create(project, branch, message, actions, { ...options, stats: false });
      const { id, parent_ids: parents } = objectOf<MadeCommit>(made, `GitLab: the commit to ${branch}`);
      const [parent = request.parent] = Array.isArray(parents) ? parents : [];
      return { id: commitIn(id, `GitLab: the commit to ${branch}`), parent };
    } catch (error) {
      throw meaning(error, `${project} (${branch})`);
    }
  });
}

/**
 * Makes the action for a file; an update keeps its mode.
 * Any commit serves as `last_commit_id`: GitLab looks for the file's last one before it.
 */
function actionOf({ path, content, exists }: ApiFile, parent: string): Action {
  const file = { filePath: path, content: Buffer.from(content).toString('base64'), encoding: 'base64' };
  return exists ? { ...file, action: 'update', lastCommitId: parent } : { ...file, action: 'create' };
}

/** Fields of a commit that are read. */
interface MadeCommit {
  readonly id?: unknown;
  readonly parent_ids?: readonly string[] | null;
}

interface Action {
  readonly action: 'create' | 'update';
  readonly filePath: string;
  readonly content: string;
  readonly encoding: string;
  readonly lastCommitId?: string;
}

function refuseTooMuch({ files }: ApiCommit): void {
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  if (files.length <= maxFiles && bytes <= maxBytes) return;
  throw new RefusedError({
    code: 'commit-too-large',
    where: 'GitLab',
    expected: `at most ${maxFiles} files of ${maxBytes} bytes together in a commit by the API`,
    found: `${files.length} of ${bytes}`,
    fix: 'use commit: git',
  });
}

function meaning(error: unknown, name: string): unknown {
  if (!(error instanceof GitlabFailure)) return error;
  const { status, message } = error.failure;
  if (status === 400 && moved.test(message)) {
    return new BranchMovedError(
      { code: 'branch-moved', where: name, found: 'another writer changed it first' },
      { cause: error },
    );
  }
  if (!/not allowed to push|protected branch|push rule|pre-receive|hook declined/i.test(message)) return error;
  const said = message.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
  return new RefusedError({
    code: 'push-refused',
    where: name,
    found: `its rules refuse the commit ("${said}")`,
    fix: 'let this identity push there, or use commit: change-request',
  });
}
