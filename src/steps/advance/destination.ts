import { branchOf, gitopsBranchesOf, gitopsLocation } from '../../flow/repository.ts';
import type { Ports } from '../ports.ts';
import { publishBy } from '../publish.ts';
import type { Destination, Inputs, Subject } from './model.ts';

/** Returns the branch of the environment, at its newest commit. Throws UsageError, RemoteError. */
export async function destinationOf(
  { repository, branch, commit }: Inputs,
  { flow, environment }: Subject,
  ports: Ports,
): Promise<Destination> {
  const location = await gitopsLocation(flow, repository, ports);
  if (commit === 'api') ports.platform.checkTarget(location, 'commit');
  if (commit === 'change-request') ports.platform.checkTarget(location);
  const publish = commit === 'api' ? { publish: publishBy(ports.platform, location) } : {};
  const branches = await gitopsBranchesOf(flow, { repository, branch, ...publish }, ports);
  const opened = branches.of(environment);
  if (commit !== 'change-request') return { repository: opened };
  const base = branchOf(flow, environment, branch) ?? (await opened.branch());
  return { repository: opened, request: { repository: location, base } };
}
