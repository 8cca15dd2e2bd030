import { repositoryIdentity } from '../flow/repository-identity.ts';
import type { SourceTree } from './model.ts';
import { RenderProblem } from './problem.ts';

/** Repositories that a rendering may read, at the revisions that deployers name. */
export interface SourceRepositories {
  /**
   * Finds the tree of a repository, by its address, at a branch, a tag or a commit; without one at its default branch.
   * @throws RenderProblem where it lies outside, or has no such revision; RemoteError
   */
  at(address: string, revision: string | undefined): Promise<SourceTree>;
}

/** A repository by all of its addresses. */
export interface KnownRepository {
  readonly addresses: readonly string[];
  /** @throws RenderProblem where there is no such revision; RemoteError */
  open(revision: string | undefined): Promise<SourceTree>;
}

/**
 * Makes one of the repositories that are known, and of those that `allowed` opens by their address: any other is
 * outside, and is never contacted.
 */
export function knownRepositories(
  known: readonly KnownRepository[],
  allowed: (address: string) => KnownRepository | undefined = () => undefined,
): SourceRepositories {
  const trees = new Map<string, Promise<SourceTree>>();
  return {
    at(address, revision) {
      const identity = repositoryIdentity(address);
      const found = known.find(({ addresses }) => addresses.some((one) => repositoryIdentity(one) === identity));
      const opened = found ?? allowed(address);
      if (opened === undefined) return Promise.reject(outside(address));
      const named = revision === undefined || revision === '' || revision === 'HEAD' ? undefined : revision;
      const key = `${identity} ${named ?? ''}`;
      const tree = trees.get(key) ?? opened.open(named);
      trees.set(key, tree);
      return tree;
    },
  };
}

function outside(address: string): RenderProblem {
  return new RenderProblem(
    `${address === '' ? 'a source without an address' : shown(address)} is another repository; name it in render.repositories of the flow file if it is this one`,
  );
}

/** An address without credentials, for messages. */
export function shown(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//').slice(0, 200);
}
