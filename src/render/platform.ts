import { UsageError } from '../base/errors.ts';
import type { Flow } from '../flow/flow.ts';
import type { PlatformManifests } from '../flow/render-policy.ts';
import { gitopsLocation } from '../flow/repository.ts';
import type { Snapshot } from '../git/gitops.ts';
import { inside } from '../manifests/layouts/paths.ts';
import { type EnvironmentState, isOutsideGit, type RenderChoice, type RenderReach, stateOf } from './environment.ts';
import { flowRepositories, treeAt } from './flow-repositories.ts';
import type { Source } from './model.ts';
import { renderSource } from './render.ts';
import { sourceTree } from './tree.ts';

/**
 * Renders the tree of a platform cluster: its `manifests`, and whatever Argo CD or Flux deploys from there.
 * @throws UsageError `platform-without-manifests`, RemoteError
 */
export async function platformState(
  flow: Flow,
  cluster: string,
  choice: Pick<RenderChoice, 'repository' | 'branch' | 'commit'>,
  reach: RenderReach,
): Promise<EnvironmentState> {
  const manifests = flow.clusters.get(cluster)?.manifests;
  if (manifests === undefined) throw withoutManifests(flow, cluster);
  const location = manifests.repository ?? (await gitopsLocation(flow, choice.repository, reach));
  const snapshot = await snapshotOf(flow, location, manifests, choice, reach);
  const tree = await sourceTree(snapshot);
  const own = {
    addresses: [location],
    open: (revision: string | undefined) =>
      revision === undefined || revision === manifests.branch || revision === snapshot.commit
        ? Promise.resolve(tree)
        : treeAt(location, revision, reach),
  };
  const rendered = await renderSource(
    sourceOf(cluster, manifests, tree),
    { repositories: flowRepositories(flow, own, reach), programs: reach.programs },
    flow.render.hosts ?? [],
  );
  return stateOf(rendered, { name: location, snapshot });
}

/**
 * As `platformState`, of the tree below a directory as it lies there. @throws UsageError `platform-without-manifests`
 */
export async function platformDirectoryState(
  flow: Flow,
  cluster: string,
  directory: string,
  reach: RenderReach,
  { isOffline = true }: Pick<RenderChoice, 'isOffline'> = {},
): Promise<EnvironmentState> {
  const manifests = flow.clusters.get(cluster)?.manifests;
  if (manifests === undefined) throw withoutManifests(flow, cluster);
  const snapshot = await reach.gitops.directory(directory).snapshot();
  const tree = await sourceTree(snapshot);
  const own = { addresses: [await gitopsLocation(flow, undefined, reach)], open: () => Promise.resolve(tree) };
  const rendered = await renderSource(
    sourceOf(cluster, manifests, tree),
    { repositories: flowRepositories(flow, own, isOffline ? undefined : reach), programs: reach.programs },
    flow.render.hosts ?? [],
  );
  return stateOf(rendered, { name: directory, snapshot });
}

async function snapshotOf(
  flow: Flow,
  location: string,
  manifests: PlatformManifests,
  { branch, commit, ...choice }: Pick<RenderChoice, 'repository' | 'branch' | 'commit'>,
  reach: RenderReach,
): Promise<Snapshot> {
  const { gitops } = reach;
  if (manifests.repository === undefined && (await isOutsideGit(flow, choice, reach))) {
    return gitops.directory(location).snapshot();
  }
  if (commit !== undefined) return gitops.at(location, commit);
  return gitops.open(location, manifests.branch ?? branch).snapshot();
}

function sourceOf(
  cluster: string,
  { directory, layout, values = [] }: PlatformManifests,
  tree: Source['tree'],
): Source {
  return {
    application: cluster,
    tree,
    directory: inside(directory),
    values: values.map((path) => ({ path: inside(path) })),
    namespace: 'default',
    ...(layout === 'kustomize' && { format: 'kustomize' }),
  };
}

function withoutManifests({ file, clusters }: Flow, cluster: string): UsageError {
  const declared = [...clusters].flatMap(([name, { manifests }]) => (manifests === undefined ? [] : [name]));
  return new UsageError({
    code: 'platform-without-manifests',
    where: `${file}: clusters.${cluster}`,
    expected: 'a cluster with "manifests"',
    found: declared.length === 0 ? 'none' : `it in ${declared.join(', ')}`,
    fix: `add clusters: { ${cluster}: { manifests: { layout: directory, directory: DIRECTORY } } }`,
  });
}
