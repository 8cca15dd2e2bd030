import { dirname } from 'node:path';
import { RefusedError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { Git } from '../git/git.ts';
import type { GitopsBranch, GitopsRepositories, Publish } from '../git/gitops.ts';
import { branchTrees, type BranchTrees } from './branch-trees.ts';
import type { Environment, Flow } from './flow.ts';
import { originOf } from './home.ts';

export interface RepositoryChoice {
  /** Overrides the flow's `gitops.repository`. */
  readonly repository?: string | undefined;
  /** Overrides the branch of the flow, not that of an environment. */
  readonly branch?: string | undefined;
  /** As in `OpenOptions`. */
  readonly publish?: Publish;
}

interface RepositoryPorts {
  readonly files: Files;
  readonly git: Git;
  readonly gitops: GitopsRepositories;
}

/** The GitOps repository of a flow: one branch for all environments, or a branch for each that names one. */
export interface GitopsBranches {
  /** The branch of the flow, which holds the files that are about no environment. */
  readonly home: GitopsBranch;
  /** The branch that holds an environment's manifests. */
  readonly of: (environment: Pick<Environment, 'branch'>) => GitopsBranch;
  readonly trees: BranchTrees;
}

/**
 * Returns the branches of a flow's GitOps repository.
 * It is the caller's choice, else the one that the flow names, else the repository that the flow file is in: its
 * `origin` when it has one, because a checkout is no source of truth. A branch that the caller chooses stands in for the
 * flow's; an environment that names one keeps it.
 */
export async function gitopsBranchesOf(
  flow: Flow,
  choice: RepositoryChoice,
  ports: RepositoryPorts,
): Promise<GitopsBranches> {
  const options = choice.publish === undefined ? {} : { publish: choice.publish };
  const location = await gitopsLocation(flow, choice.repository, ports);
  if (choice.branch !== undefined) await requireOwnBranch(flow, location, choice.branch, ports.gitops);
  const opened = new Map<string | undefined, GitopsBranch>();
  const open = (branch: string | undefined): GitopsBranch => {
    const known = opened.get(branch) ?? ports.gitops.open(location, branch, options);
    opened.set(branch, known);
    return known;
  };
  const of: GitopsBranches['of'] = (environment) => open(branchOf(flow, environment, choice.branch));
  return { home: open(choice.branch ?? flow.gitops.branch), of, trees: branchTrees(of) };
}

/** Returns the branch that holds an environment's manifests; undefined for the repository's default branch. */
export function branchOf(
  { gitops }: Flow,
  environment: Pick<Environment, 'branch'> | undefined,
  chosen?: string,
): string | undefined {
  return environment?.branch ?? chosen ?? gitops.branch;
}

/** Returns the branch of the flow itself, as `gitopsBranchesOf` opens it. */
export async function gitopsRepositoryOf(
  flow: Flow,
  choice: RepositoryChoice,
  ports: RepositoryPorts,
): Promise<GitopsBranch> {
  return (await gitopsBranchesOf(flow, choice, ports)).home;
}

/**
 * Returns the URL or path of the GitOps repository, for Git and for the platform's API alike: a run is often in another
 * repository.
 */
export async function gitopsLocation(
  flow: Flow,
  chosen: string | undefined,
  ports: Pick<RepositoryPorts, 'files' | 'git'>,
): Promise<string> {
  return chosen ?? flow.gitops.repository ?? homeOf(flow, ports);
}

async function homeOf(flow: Flow, { files, git }: Pick<RepositoryPorts, 'files' | 'git'>): Promise<string> {
  const directory = dirname(files.resolve(flow.file));
  return (await originOf({ cwd: directory }, git)) ?? directory;
}

/**
 * Refuses an input `branch` that leaves the branch of the flow.
 * Records and gates are about what that branch names; on another one, any writer decides what runs. @throws RefusedError
 */
async function requireOwnBranch(
  flow: Flow,
  location: string,
  named: string,
  gitops: GitopsRepositories,
): Promise<void> {
  const isGuarded = flow.records !== undefined || flow.environments.some((one) => Object.keys(one.declared).length > 0);
  if (!isGuarded) return;
  const home = flow.source?.repository === location ? flow.source.branch : undefined;
  const trusted = flow.gitops.branch ?? home ?? (await gitops.open(location, undefined).branch());
  if (named === trusted) return;
  throw new RefusedError({
    code: 'branch-left',
    where: 'the input "branch"',
    expected: `${trusted}, the branch of ${flow.file}, which declares records or gates`,
    found: named,
    fix: `leave "branch" out, or write gitops: { branch: ${named} } into the flow file of the default branch`,
  });
}
