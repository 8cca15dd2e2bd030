import { UsageError } from '../base/errors.ts';
import { branchRef } from './branch-name.ts';
import { GitError } from './git.ts';
import type { Store } from './store.ts';

const heads = 'refs/heads/';

/** Returns the branch that the remote's HEAD names. Throws UsageError when there is none. */
export async function defaultRef(store: Store): Promise<string> {
  const text = await store.refs(['--symref'], 'HEAD');
  const [, ref] = /^ref: (refs\/heads\/\S+)\tHEAD$/m.exec(text) ?? [];
  if (ref !== undefined) return branchRef(ref);
  throw text === ''
    ? await nothingThere(store)
    : new UsageError({
        code: 'no-default-branch',
        where: store.name,
        found: 'the repository names no default branch',
        fix: 'give the branch',
      });
}

/** Returns the id that a branch has on the remote, empty when there is no such branch. */
export async function idOf(store: Store, ref: string): Promise<string> {
  const lines = (await store.refs([], ref)).split('\n');
  return lines.find((line) => line.endsWith(`\t${ref}`))?.split('\t')[0] ?? '';
}

/** Error for a branch that could not be fetched: the branch is missing, or the whole repository. */
export async function missingRef(store: Store, ref: string, error: unknown): Promise<unknown> {
  const cause = error instanceof Error ? error.cause : undefined;
  if (!(cause instanceof GitError) || !/couldn't find remote ref/i.test(cause.stderr)) return error;
  return nothingThere(store, ref);
}

async function nothingThere(store: Store, ref?: string): Promise<UsageError> {
  const text = await store.refs(['--heads']);
  const branches = text.split('\n').flatMap((line) => line.split(`\t${heads}`)[1] ?? []);
  if (branches.length === 0) {
    return new UsageError({
      code: 'empty-repository',
      where: store.name,
      expected: 'a commit with the manifests',
      found: 'an empty repository',
      fix: 'commit the manifests first',
    });
  }
  const some = `${branches.slice(0, 10).join(', ')}${branches.length > 10 ? ', …' : ''}`;
  return ref === undefined
    ? new UsageError({
        code: 'no-default-branch',
        where: store.name,
        found: 'the repository names no default branch',
        fix: `give one of ${some}`,
      })
    : new UsageError({
        code: 'branch-not-found',
        where: store.name,
        expected: `the branch ${ref.slice(heads.length)}`,
        found: `none of that name; it has ${some}`,
        fix: 'correct the branch',
      });
}
