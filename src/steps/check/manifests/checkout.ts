import { dirname } from 'node:path';
import type { Environment, Flow } from '../../../flow/flow.ts';
import { isPlatformPlace } from '../../../flow/questions.ts';
import { homeOfFlow, originOf, topOf } from '../../../flow/home.ts';
import type { Ports } from '../../ports.ts';

/** The root of the repository of the flow file, or the directory of a file outside of one. */
export async function checkoutRoot({ file }: Flow, ports: Ports): Promise<string> {
  const home = await homeOfFlow(file, ports);
  return home === undefined ? dirname(ports.files.resolve(file)) : topOf(home);
}

/** Returns the repository that a change of the checkout goes to: its origin, or the checkout itself. */
export async function targetLocation(
  flow: Flow,
  { offline }: { readonly offline: boolean },
  ports: Ports,
): Promise<string> {
  const home = await homeOfFlow(flow.file, ports);
  const origin = home === undefined || offline ? undefined : await originOf(home, ports.git);
  return origin ?? (await checkoutRoot(flow, ports));
}

/** Says where the manifests of an environment lie instead of here: in another repository, on another branch. */
export async function elsewhere(flow: Flow, environment: Environment, ports: Ports): Promise<string | undefined> {
  const home = await homeOfFlow(flow.file, ports);
  const platform = isPlatformPlace(flow, environment) ? flow.clusters.get(environment.cluster)?.manifests : undefined;
  const repository = platform?.repository ?? flow.gitops.repository;
  const branch = platform?.branch ?? environment.branch;
  if (repository !== undefined && (home === undefined || (await originOf(home, ports.git)) !== repository)) {
    return `in ${repository}`;
  }
  if (branch === undefined || branch === (await ownBranch(home?.cwd, ports))) return undefined;
  return `on branch ${branch}`;
}

/** The branch that the checkout is of, or that its change goes to. */
async function ownBranch(cwd: string | undefined, { git, platform }: Ports): Promise<string | undefined> {
  if (platform.run.targetBranch !== undefined) return platform.run.targetBranch;
  if (cwd === undefined) return undefined;
  const { exitCode, text } = await git.run(['symbolic-ref', '--quiet', '--short', 'HEAD'], { cwd, accept: [1, 128] });
  return exitCode === 0 ? text.trim() : undefined;
}
