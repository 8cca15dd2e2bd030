import type { EnvironmentFacts } from '../policy/model.ts';
import { deliveryOf } from './delivery.ts';
import { clusterFacts } from './clusters.ts';
import type { Environment, Flow } from './flow.ts';

/** The artifact that is about to enter an environment. */
export interface EnteringArtifact {
  readonly application: string;
  /** `sha256:…` */
  readonly digest: string;
}

/**
 * Says what rules need to know of an environment besides its objects. Unless the manifests
 * name the entering artifact already (`isWritten`), its image is taken for the one that they will name.
 */
export function environmentFacts(
  flow: Flow,
  environment: Environment,
  entering?: EnteringArtifact,
  { isWritten = false } = {},
): EnvironmentFacts {
  const others = flow.environments.filter(({ name }) => name !== environment.name);
  const registry = environment.registry.startsWith('oci:') ? undefined : environment.registry;
  return {
    ...clusterFacts(flow.clusters, environment.cluster),
    environment: environment.name,
    tier: environment.tier,
    registry: registry === '' ? undefined : registry,
    images: flow.applications.map(({ name, image }) => ({
      application: name,
      repository: registry === undefined || registry === '' ? image : `${registry}/${image}`,
      digest: entering?.application === name ? entering.digest : undefined,
      isEntering: entering?.application === name && !isWritten,
    })),
    deliveries: flow.applications.flatMap((application) => {
      const steps = deliveryOf(application, environment)?.canary?.steps;
      return steps === undefined ? [] : [{ application: application.name, steps, file: flow.file }];
    }),
    otherEnvironments: others.map(({ name }) => name),
    neighbours: others.filter(({ cluster }) => cluster === environment.cluster).map(({ name }) => name),
  };
}
