import { dirname } from 'node:path';
import type { Files } from '../files/files.ts';
import type { Git } from '../git/git.ts';
import type { GitopsBranch, GitopsRepositories, Publish } from '../git/gitops.ts';
import type { Flow } from './flow.ts';

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
  const branch = choice.branch ?? flow.gitops.branch;
  const options = choice.publish === undefined ? {} : { publish: choice.publish };
  return ports.gitops.open(await gitopsLocation(flow, choice.repository, ports), branch, options);
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
  const origin = await git.run(['config', '--get', 'remote.origin.url'], { cwd: directory, accept: [1, 128] });
  return origin.exitCode === 0 ? origin.text.trim() : directory;
}
