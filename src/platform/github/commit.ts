import { RefusedError, UsageError } from '../../base/errors.ts';
import { commitIn } from '../answer.ts';
import type { ApiCommit, ApiCommitted } from '../platform.ts';
import { BranchMovedError } from '../platform.ts';
import { failureOf } from './client.ts';
import type { RepositoryTarget } from './repository.ts';
import { committing, fullName } from './repository.ts';

/** GitHub documents no limit; a request of this size is answered, a larger one often is not. */
const maxFiles = 1000;
const maxBytes = 20 * 1024 * 1024;

/**
 * The one call that GitHub both signs and compares.
 * REST makes commits that are signed, or compared, not both.
 */
const mutation = `mutation commit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit { oid }
  }
}`;

interface CreatedCommit {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: string } };
}

/** Creates a commit only while the branch is at `parent` (expectedHeadOid): compare and set, as a push does. */
export async function commit(target: RepositoryTarget, request: ApiCommit): Promise<ApiCommitted> {
  refuseWhatIsLost(request);
  const { client, repository } = target;
  const name = `${fullName(repository)} (${request.branch})`;
  const undertaking = committing(`committing to ${request.branch}`, repository);
  return client.attempt(undertaking, async (octokit): Promise<ApiCommitted> => {
    try {
      const input = inputOf(fullName(repository), request);
      const { createCommitOnBranch: made } = await octokit.graphql<CreatedCommit>(mutation, { input });
      return { id: commitIn(made.commit.oid, `GitHub: the commit to ${name}`), parent: request.parent };
    } catch (error) {
      throw meaning(error, name);
    }
  });
}

/**
 * Builds the input without empty lists.
 * GitHub answers those with an error that names nothing.
 */
function inputOf(repositoryNameWithOwner: string, { branch, parent, message, files }: ApiCommit): object {
  const [headline = '', ...rest] = message.split('\n');
  const body = rest.join('\n').trim();
  return {
    branch: { repositoryNameWithOwner, branchName: branch },
    expectedHeadOid: parent,
    message: { headline, ...(body !== '' && { body }) },
    fileChanges: {
      additions: files.map(({ path, content }) => ({ path, contents: Buffer.from(content).toString('base64') })),
    },
  };
}

function refuseWhatIsLost({ files, author }: ApiCommit): void {
  if (author !== undefined) {
    throw new UsageError({
      code: 'author-not-possible',
      where: 'GitHub',
      found: "a commit by the API has the token's owner for an author and takes no other",
      fix: 'leave out author-name and author-email, or use commit: git',
    });
  }
  const executable = files.find((file) => file.executable);
  if (executable !== undefined) {
    throw new RefusedError({
      code: 'mode-not-kept',
      where: 'GitHub',
      found: `a commit by the API would take the executable bit from ${executable.path}`,
      fix: 'use commit: git for it',
    });
  }
  const bytes = files.reduce((sum, { content }) => sum + content.length, 0);
  if (files.length <= maxFiles && bytes <= maxBytes) return;
  throw new RefusedError({
    code: 'commit-too-large',
    where: 'GitHub',
    expected: `at most ${maxFiles} files of ${maxBytes} bytes together in a commit by the API`,
    found: `${files.length} of ${bytes}`,
    fix: 'use commit: git',
  });
}

function meaning(error: unknown, name: string): unknown {
  const words = failureOf(error)?.message ?? '';
  if (/expected branch to point to|pull and try again|stale/i.test(words)) {
    return new BranchMovedError({ code: 'branch-moved', where: name, found: 'another writer changed it first' });
  }
  if (!/rule violations?|protected branch|through a pull request|required status check/i.test(words)) return error;
  const said = words.replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 300);
  return new RefusedError({
    code: 'push-refused',
    where: name,
    found: `its rules refuse the commit ("${said}")`,
    fix: 'let this identity push there, or use commit: change-request',
  });
}
