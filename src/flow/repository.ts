import { dirname } from 'node:path';
import type { Files } from '../files/files.ts';
import type { Git } from '../git/git.ts';
import type { GitopsRepositories, GitopsRepository, Publish } from '../git/gitops.ts';
import type { Flow } from './flow.ts';

export interface RepositoryChoice {
  /** Overrides the flow's `gitops.repository`. */
  readonly repository?: string | undefined;
  readonly branch?: string | undefined;
  /** As in `OpenOptions`. */
  readonly publish?: Publish;
}

interface Reach {
  readonly files: Files;
  readonly git: Git;
  readonly gitops: GitopsRepositories;
}

/**
 * The GitOps repository of a flow: what the caller chose, else what the flow names, else the repository that the flow
 * file is in: its `origin` when it has one, because a checkout is nobody's source of truth.
 */
export async function gitopsRepositoryOf(
  flow: Flow,
  choice: RepositoryChoice,
  reach: Reach,
): Promise<GitopsRepository> {
  const branch = choice.branch ?? flow.gitops.branch;
  const named = choice.repository ?? flow.gitops.repository;
  const options = choice.publish === undefined ? {} : { publish: choice.publish };
  return reach.gitops.open(named ?? (await homeOf(flow, reach)), branch, options);
}

async function homeOf(flow: Flow, { files, git }: Reach): Promise<string> {
  const directory = dirname(files.resolve(flow.file));
  const origin = await git.run(['config', '--get', 'remote.origin.url'], { cwd: directory, accept: [1, 128] });
  return origin.exitCode === 0 ? origin.text.trim() : directory;
}
