import type { Flow } from '../flow/flow.ts';
import { gitopsLocation } from '../flow/repository.ts';
import type { KubernetesObject } from '../objects/model.ts';
import { nameOf } from '../objects/model.ts';
import { claimantsOf } from './claims.ts';
import { declaredObjects } from './declared.ts';
import type { RenderReach } from './environment.ts';
import { flowRepositories } from './flow-repositories.ts';
import { knownObjects } from './known-objects.ts';
import { sourceTree } from './tree.ts';

/** Applications that the files of a directory declare or make, and the sets that cannot be evaluated. */
export interface Generated {
  readonly applications: readonly KubernetesObject[];
  readonly unknown: readonly { readonly object: KubernetesObject; readonly because: string }[];
}

/**
 * Makes the Applications of every ApplicationSet below a directory, as its controller would: generators of lists, files
 * and directories, of clusters that are declared in Git, and of both. @throws RemoteError
 */
export async function generatedApplications(
  flow: Flow,
  directory: string,
  reach: RenderReach,
  { isOffline }: { readonly isOffline: boolean },
): Promise<Generated> {
  const snapshot = await reach.gitops.directory(directory).snapshot();
  const tree = await sourceTree(snapshot);
  const own = {
    addresses: [await gitopsLocation(flow, undefined, reach)],
    // A directory is the proposed state of whatever branch is meant.
    open: () => Promise.resolve(tree),
  };
  const declared = await declaredObjects(tree);
  const surroundings = {
    repositories: flowRepositories(flow, own, isOffline ? undefined : reach),
    objects: knownObjects([], declared),
  };
  const { claimants, unfollowed } = await claimantsOf(declared, surroundings);
  return {
    applications: claimants.map(({ object }) => object).filter((one) => isArgo(one) && one.kind === 'Application'),
    unknown: unfollowed.filter(({ object }) => isArgo(object) && object.kind === 'ApplicationSet'),
  };
}

function isArgo({ group }: KubernetesObject): boolean {
  return group === 'argoproj.io';
}

/** Names a set with its file: sets of two files may share a name. */
export function setKey(object: KubernetesObject): string {
  return `${object.file} ${nameOf(object)}`;
}
