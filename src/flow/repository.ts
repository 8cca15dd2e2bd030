import { dirname } from 'node:path';
import { RefusedError } from '../base/errors.ts';
import type { Files } from '../files/files.ts';
import type { Git } from '../git/git.ts';
import type { GitopsBranch, GitopsRepositories, Publish } from '../git/gitops.ts';
import type { Flow } from './flow.ts';
import { originOf } from './home.ts';

export interface RepositoryChoice {
  /** Overrides the flow's `gitops.repository`. */
  readonly repository?: string | undefined;
  readonly branch?: string | undefined;
  /** As in `OpenOptions`. */
  readonly publish?: Publish;
}

interface RepositoryPorts {
  readonly files: Files;
  readonly git: Git;
  readonly gitops: GitopsRepositories;
}

/**
 * Returns the GitOps repository of a flow.
 * It is the caller's choice, else the one that the flow names, else the repository that the flow file is in: its
 * `origin` when it has one, because a checkout is no source of truth.
 */
export async function gitopsRepositoryOf(
  flow: Flow,
  choice: RepositoryChoice,
  ports: RepositoryPorts,
): Promise<GitopsBranch> {
  const options = choice.publish === undefined ? {} : { publish: choice.publish };
  const location = await gitopsLocation(flow, choice.repository, ports);
  if (choice.branch !== undefined) await requireOwnBranch(flow, location, choice.branch, ports.gitops);
  return ports.gitops.open(location, choice.branch ?? flow.gitops.branch, options);
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
