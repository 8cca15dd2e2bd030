import { RefusedError } from '../../../base/errors.ts';
import { matchesName } from '../../../files/wildcard.ts';
import type { Flow } from '../../../flow/flow.ts';
import { type KubernetesObject, nameOf, type ObjectPath } from '../../../objects/model.ts';
import type { NamedCluster, OpenDestination } from '../../../policy/reach/destinations.ts';
import type { GitWriter } from '../../../policy/reach/writers.ts';
import type { Found } from '../model.ts';

/** A cluster whose only way in is Git. */
export interface PulledCluster {
  readonly name: string;
  readonly server: string | undefined;
  readonly environment: string;
}

export function pulledClusters({ clusters: declared, environments }: Flow): readonly PulledCluster[] {
  return environments
    .filter(({ model, cluster }) => model === 'pull' && declared.has(cluster))
    .map(({ name, cluster }) => ({ name: cluster, server: declared.get(cluster)?.server, environment: name }));
}

/** A way from the platform into a pulled cluster. */
export function reached(
  { object, path, name, because }: NamedCluster,
  pulled: readonly PulledCluster[],
): readonly Found[] {
  const cluster = pulled.find((one) =>
    [one.name, one.server].some((own) => own !== undefined && matchesName(name, own)),
  );
  if (cluster === undefined) return [];
  const error = new RefusedError({
    code: 'cluster-pushed-into',
    where: placeOf(object, path),
    expected: `nothing that reaches "${cluster.name}": Git is the only way into ${cluster.environment}`,
    found: `${nameOf(object)} names it, and ${because}`,
    fix: `let the Argo CD of "${cluster.name}" read Git itself, with the destination in-cluster`,
  });
  return [{ level: 'fault', error }];
}

/** A destination that only a running Argo CD knows. */
export function unknownDestination({ object, path, found }: OpenDestination): Found {
  const error = new RefusedError({
    code: 'cluster-destination-unread',
    where: placeOf(object, path),
    expected: 'destinations that files name',
    found: `${nameOf(object)} has ${found}`,
    fix: 'list the clusters, or see to it yourself that it selects none of production',
  });
  return { level: 'warning', error };
}

/** What was not rendered, and could hold another destination. */
export function unseen(name: string, isPlatform: boolean, problems: readonly string[]): Found {
  const [first = '', ...others] = problems;
  const error = new RefusedError({
    code: 'cluster-destination-unread',
    where: name,
    expected: 'every object, since one could reach production',
    found: others.length === 0 ? first : `${first} (and ${others.length} more)`,
    fix: 'repair what is missing, or see to it yourself that nothing of it names a cluster of production',
  });
  return { level: isPlatform ? 'warning' : 'note', error };
}

/** A destination of a pulled environment that is not its own cluster. */
export function leaves({ object, path, name }: NamedCluster, environment: string): Found {
  const error = new RefusedError({
    code: 'cluster-leaves',
    where: placeOf(object, path),
    expected: `in-cluster as the one destination of the Argo CD of ${environment}`,
    found: `${nameOf(object)} names ${name}`,
    fix: 'set the destination to in-cluster',
  });
  return { level: 'fault', error };
}

/** A way by which a pulled environment writes to Git. */
export function writes({ object, path, repository, found }: GitWriter, environment: string, isOwn: boolean): Found {
  const to =
    repository === undefined ? 'a repository that is not in Git' : isOwn ? 'the GitOps repository' : repository;
  const error = new RefusedError({
    code: 'cluster-credential-writes',
    where: placeOf(object, path),
    expected: `an Argo CD of ${environment} that only reads Git`,
    found: `${nameOf(object)}: ${found}, to ${to.replace(/\/\/[^/@]*@/, '//').slice(0, 200)}`,
    fix: isOwn
      ? 'remove it: what production runs is decided by review'
      : 'remove it, or list it in clusters.<name>.credentials.write',
  });
  return { level: 'fault', error };
}

function placeOf(object: KubernetesObject, path: ObjectPath): string {
  return `${object.file}:${object.lineOf(path)}:1`;
}
