import { dirname } from 'node:path';
import { UsageError } from '../../base/errors.ts';
import { branchTrees, type BranchTrees } from '../../flow/branch-trees.ts';
import type { Environment, Flow } from '../../flow/flow.ts';
import { branchOf, type GitopsBranches, gitopsBranchesOf, gitopsLocation } from '../../flow/repository.ts';
import type { GitopsBranch, Publish } from '../../git/gitops.ts';
import type { Ports } from '../ports.ts';
import { publishBy } from '../publish.ts';
import type { Destination, Inputs } from './model.ts';

/** Throws UsageError where the inputs name no repository, or one that the platform could not do this for. */
export async function destinationOf(
  inputs: Inputs,
  flow: Flow | undefined,
  environment: Environment | undefined,
  ports: Ports,
): Promise<Destination> {
  if (inputs.commit === 'none') {
    const repository = ports.gitops.directory(directoryOf(inputs, flow, ports));
    return { commit: 'none', repository, trees: branchTrees(() => repository) };
  }
  if (inputs.commit === 'api') return byPlatform(inputs, flow, environment, ports);
  const branches = await branchesOf(inputs, flow, environment, ports);
  const location = await locationOf(inputs, flow, ports);
  if (inputs.commit === 'git') return { commit: 'git', location, ...branches };
  const request = await requestTarget(inputs, flow, environment, branches.repository, ports);
  ports.platform.checkTarget(request.repository);
  return { commit: 'change-request', location, ...branches, request };
}

async function byPlatform(
  inputs: Inputs,
  flow: Flow | undefined,
  environment: Environment | undefined,
  ports: Ports,
): Promise<Destination> {
  const { platform } = ports;
  const name = await locationOf(inputs, flow, ports);
  platform.checkTarget(name, 'commit');
  if (platform.kind === 'github' && inputs['author-name'] !== undefined) {
    throw new UsageError({
      code: 'author-not-possible',
      where: 'GitHub',
      found: "a commit by the API has the token's owner for an author",
      fix: 'leave out author-name and author-email, or use commit: git',
    });
  }
  if (inputs['committer-name'] !== undefined) {
    throw new UsageError({
      code: 'committer-not-possible',
      where: 'commit: api',
      found: 'a commit by the API has the platform for a committer',
      fix: 'leave out committer-name and committer-email, or use commit: git',
    });
  }
  return {
    commit: 'api',
    location: name,
    ...(await branchesOf(inputs, flow, environment, ports, publishBy(platform, name))),
  };
}

function directoryOf({ repository }: Inputs, flow: Flow | undefined, { files }: Ports): string {
  if (repository !== undefined) return files.resolve(repository);
  return flow === undefined ? files.resolve('.') : dirname(files.resolve(flow.file));
}

interface Branches {
  /** The branch that is changed. */
  readonly repository: GitopsBranch;
  readonly trees: BranchTrees;
  readonly branches?: GitopsBranches;
}

async function branchesOf(
  inputs: Inputs,
  flow: Flow | undefined,
  environment: Environment | undefined,
  ports: Ports,
  publish?: Publish,
): Promise<Branches> {
  const { repository, branch } = inputs;
  const options = publish === undefined ? {} : { publish };
  if (flow !== undefined) {
    const branches = await gitopsBranchesOf(flow, { repository, branch, ...options }, ports);
    const changed = environment === undefined ? branches.home : branches.of(environment);
    return { repository: changed, trees: branches.trees, branches };
  }
  if (repository === undefined) throw noRepository();
  const opened = ports.gitops.open(repository, branch, options);
  return { repository: opened, trees: branchTrees(() => opened) };
}

function noRepository(): UsageError {
  return new UsageError({
    code: 'repository-missing',
    expected: 'the input "repository", or a flow file that names it',
    found: 'neither',
    fix: 'give one, or set commit to none to edit a plain directory',
  });
}

/** Returns the repository that the platform is asked about: the flow's, which is often not the run's own. */
async function locationOf({ repository }: Inputs, flow: Flow | undefined, ports: Ports): Promise<string> {
  if (flow !== undefined) return gitopsLocation(flow, repository, ports);
  if (repository !== undefined) return repository;
  throw noRepository();
}

async function requestTarget(
  inputs: Inputs,
  flow: Flow | undefined,
  environment: Environment | undefined,
  gitops: GitopsBranch,
  ports: Ports,
): Promise<{ repository: string; base: string }> {
  const repository = await locationOf(inputs, flow, ports);
  const chosen = flow === undefined ? inputs.branch : branchOf(flow, environment, inputs.branch);
  return { repository, base: chosen ?? (await gitops.branch()) };
}
