import { dirname } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import type { Flow } from '../../flow/flow.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import type { GitopsRepository, Publish } from '../../git/gitops.ts';
import type { Ports } from '../ports.ts';
import { publishBy } from './publish.ts';
import type { Inputs } from './request.ts';

/** Where the change goes, and how. */
export interface Destination {
  readonly repository: GitopsRepository;
  readonly commit: 'git' | 'api' | 'change-request' | 'none';
  /** The repository and branch that a change request is for; set for `change-request`. */
  readonly request?: { readonly repository: string; readonly base: string };
}

/** Throws UsageError where the inputs name no repository, or one that the platform could not do this for. */
export async function destinationOf(inputs: Inputs, flow: Flow | undefined, ports: Ports): Promise<Destination> {
  if (inputs.commit === 'none')
    return { commit: 'none', repository: ports.gitops.directory(directoryOf(inputs, flow, ports)) };
  if (inputs.commit === 'api') return byPlatform(inputs, flow, ports);
  const repository = await repositoryOf(inputs, flow, ports);
  if (inputs.commit === 'git') return { commit: 'git', repository };
  const request = requestTarget(inputs, flow, ports);
  ports.platform.checkTarget(request.repository);
  return { commit: 'change-request', repository, request };
}

async function byPlatform(inputs: Inputs, flow: Flow | undefined, ports: Ports): Promise<Destination> {
  const { platform } = ports;
  const name = inputs.repository ?? flow?.gitops.repository ?? platform.run.repository;
  if (name === undefined) throw noRepository();
  platform.checkTarget(name, 'commit');
  if (platform.kind === 'github' && inputs['author-name'] !== undefined) {
    throw new UsageError(
      'author-not-possible',
      "GitHub: a commit by the API has the token's owner for an author and takes no other: leave out author-name and author-email, or use commit: git",
    );
  }
  if (inputs['committer-name'] !== undefined) {
    throw new UsageError(
      'committer-not-possible',
      'a commit by the API has the platform for a committer: leave out committer-name and committer-email, or use commit: git',
    );
  }
  return { commit: 'api', repository: await repositoryOf(inputs, flow, ports, publishBy(platform, name)) };
}

function directoryOf({ repository }: Inputs, flow: Flow | undefined, { files }: Ports): string {
  if (repository !== undefined) return files.resolve(repository);
  return flow === undefined ? files.resolve('.') : dirname(files.resolve(flow.file));
}

async function repositoryOf(
  inputs: Inputs,
  flow: Flow | undefined,
  ports: Ports,
  publish?: Publish,
): Promise<GitopsRepository> {
  const { repository, branch } = inputs;
  const options = publish === undefined ? {} : { publish };
  if (flow !== undefined) return gitopsRepositoryOf(flow, { repository, branch, ...options }, ports);
  if (repository !== undefined) return ports.gitops.open(repository, branch, options);
  throw noRepository();
}

function noRepository(): UsageError {
  return new UsageError(
    'repository-missing',
    'expected the input "repository" or a flow file that names it; to edit a plain directory set commit to none',
  );
}

function requestTarget(inputs: Inputs, flow: Flow | undefined, ports: Ports): { repository: string; base: string } {
  const repository = inputs.repository ?? flow?.gitops.repository ?? ports.platform.run.repository;
  const base = inputs.branch ?? flow?.gitops.branch;
  if (repository !== undefined && base !== undefined) return { repository, base };
  throw new UsageError(
    'change-request-target',
    `a change request needs to know its ${repository === undefined ? 'repository' : 'branch'}; give it as an input or in the flow file`,
  );
}
