import type { KubernetesObject } from '../../objects/model.ts';
import { applicationSet } from './application-set.ts';
import { argoApplication } from './argo-application.ts';
import type { Deployer } from './deployer.ts';
import { fluxKustomization } from './flux-kustomization.ts';
import { helmRelease } from './helm-release.ts';

/** Every kind of object whose sources are followed. A new one is one file and one line here. */
export const deployers: readonly Deployer[] = [argoApplication, applicationSet, fluxKustomization, helmRelease];

export function deployerOf({ kind, group }: Pick<KubernetesObject, 'kind' | 'group'>): Deployer | undefined {
  return deployers.find((one) => one.kind === kind && one.group === group);
}
