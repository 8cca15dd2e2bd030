import type { Destination } from '../policy/model.ts';

/** What a cluster of the flow section `clusters` says for rules about objects. */
export interface ClusterFacts {
  /** It runs operators, pipelines and portal. */
  readonly isPlatform: boolean;
  /** Destinations that it may reach; undefined: none are declared. */
  readonly egress: readonly Destination[] | undefined;
  /** Networks of the platform cluster, from which nobody enters production. */
  readonly platformCidrs: readonly string[];
}

/** Facts of a cluster that the flow says nothing of. */
export const unknownCluster: ClusterFacts = { isPlatform: false, egress: undefined, platformCidrs: [] };
