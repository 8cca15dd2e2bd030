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
      const identity = identityOf(address);
      const found = known.find(({ addresses }) => addresses.some((one) => identityOf(one) === identity));
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

/**
 * Names a repository whatever the protocol of its address: `https://host/a/b.git`, `git@host:a/b` and
 * `ssh://git@host:22/a/b` are the same one.
 */
export function identityOf(address: string): string {
  const text = address.trim().toLowerCase();
  const [, scp = '', path = ''] = /^(?:[^/@]+@)?([^/:@]+):(?!\/\/)(.+)$/.exec(text) ?? [];
  const [, host = '', rest = ''] = /^[a-z+]+:\/\/(?:[^/@]*@)?([^/]*)(\/.*)?$/.exec(text) ?? [];
  const name = scp === '' ? (host === '' ? text : `${host.replace(/:(?:22|80|443)$/, '')}/${rest}`) : `${scp}/${path}`;
  return name
    .replaceAll(/\/+/g, '/')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}

/** An address without credentials, for messages. */
export function shown(address: string): string {
  return address.replace(/\/\/[^/@]*@/, '//').slice(0, 200);
}
