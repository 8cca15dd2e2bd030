import type { GitopsRepository } from '../git/gitops.ts';
import type { SearchedTree } from '../manifests/layouts/layout.ts';
import type { Environment } from './flow.ts';

/** The files of a branch at one commit, in which places can be found. */
export interface BranchTree extends SearchedTree {
  /** Undefined in a plain directory. */
  readonly commit: string | undefined;
}

/** The files of each branch, read once: what one run decides by is one state. */
export interface BranchTrees {
  of(environment: Pick<Environment, 'branch'>): Promise<BranchTree>;
  on(branch: GitopsRepository): Promise<BranchTree>;
}

/** `branchOf` returns the same object for the same branch. A branch is read when it is first asked for. */
export function branchTrees(branchOf: (environment: Pick<Environment, 'branch'>) => GitopsRepository): BranchTrees {
  const read = new Map<GitopsRepository, Promise<BranchTree>>();
  const on = (branch: GitopsRepository): Promise<BranchTree> => {
    const tree = read.get(branch) ?? readTree(branch);
    read.set(branch, tree);
    return tree;
  };
  return { on, of: (environment) => on(branchOf(environment)) };
}

/** Loads the reader of manifests when there is something to read: the first request goes out before. */
async function readTree(branch: GitopsRepository): Promise<BranchTree> {
  const snapshot = await branch.snapshot();
  const { searchedTree } = await import('../manifests/layouts/krci-elements.ts');
  return { commit: snapshot.commit, ...searchedTree(snapshot) };
}
