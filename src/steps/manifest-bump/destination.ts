import { dirname } from 'node:path';
import { UsageError } from '../../errors.ts';
import type { Flow } from '../../flow/flow.ts';
import { gitopsRepositoryOf } from '../../flow/repository.ts';
import type { GitopsRepository } from '../../git/gitops.ts';
import type { Ports } from '../ports.ts';
import type { Inputs } from './request.ts';

/** Where the change goes, and how. */
export interface Destination {
  readonly repository: GitopsRepository;
  readonly commit: 'git' | 'change-request' | 'none';
  /** The repository and branch that a change request is for; set for `change-request`. */
  readonly request?: { readonly repository: string; readonly base: string };
}

/** Throws UsageError where the inputs name no repository. */
export async function destinationOf(inputs: Inputs, flow: Flow | undefined, ports: Ports): Promise<Destination> {
  if (inputs.commit === 'none')
    return { commit: 'none', repository: ports.gitops.directory(directoryOf(inputs, flow, ports)) };
  const repository = await repositoryOf(inputs, flow, ports);
  if (inputs.commit === 'git') return { commit: 'git', repository };
  return { commit: 'change-request', repository, request: requestTarget(inputs, flow, ports) };
}

function directoryOf({ repository }: Inputs, flow: Flow | undefined, { files }: Ports): string {
  if (repository !== undefined) return files.resolve(repository);
  return flow === undefined ? files.resolve('.') : dirname(files.resolve(flow.file));
}

async function repositoryOf(inputs: Inputs, flow: Flow | undefined, ports: Ports): Promise<GitopsRepository> {
  const { repository, branch } = inputs;
  if (flow !== undefined) return gitopsRepositoryOf(flow, { repository, branch }, ports);
  if (repository !== undefined) return ports.gitops.open(repository, branch);
  throw new UsageError(
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
