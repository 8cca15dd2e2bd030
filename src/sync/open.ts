import type { Clock } from '../base/clock.ts';
import { UsageError } from '../base/errors.ts';
import type { Environment } from '../flow/flow.ts';
import type { ElementEntry, FluxEntry, SyncEntry } from '../flow/sync.ts';
import type { Web } from '../web/web.ts';
import type { Target } from './argocd/client.ts';
import type { ElementWriter } from './elements/model.ts';
import { named } from './names.ts';
import type { Controller, Wanted } from './sync.ts';

export interface ControllerPorts {
  readonly web: Web;
  readonly clock: Clock;
}

/**
 * Throws the UsageError of a wait for an environment that declares nothing to ask, or what the platform (`github`,
 * `gitlab`) cannot say. Contacts nothing.
 */
export function requireSync({ name, model, sync, confirm }: Environment, platform: string): void {
  const isMute = confirm?.kind === 'deployment' && confirm.about !== 'commit' && platform === 'gitlab';
  if (isMute) {
    throw new UsageError({
      code: 'confirm-without-words',
      where: `confirm of environment ${name}`,
      expected: 'kind: status, or about: commit',
      found: 'kind: deployment, and a deployment of GitLab has no text that could name an image',
    });
  }
  if (sync !== undefined || confirm !== undefined) return;
  throw new UsageError({
    code: 'sync-undeclared',
    where: `environment ${name}`,
    expected:
      model === 'push' ? 'sync or confirm, which say what knows that a commit runs' : 'confirm: { context, creator }',
    found: 'neither',
    fix: 'declare it in the flow, or leave the input "wait" out',
  });
}

/**
 * Opens the controller of a push environment. Contacts nothing.
 * Throws UsageError for an invalid address, RefusedError for the token of another server.
 */
export async function openController(sync: SyncEntry, ports: ControllerPorts): Promise<Controller> {
  if (sync.flux !== undefined) return openFlux(sync.flux, ports);
  const { argocd: address, application, terminate } = sync;
  if (address === undefined || application === undefined) throw new Error('the flow names Argo CD and an Application');
  const { argocd } = await import('./argocd/argocd.ts');
  return argocd({ address, terminates: terminate === 'failing', targets: targetsOf(sync, application), ...ports });
}

/** Applications that are asked for what is wanted: the one that brings them first. */
function targetsOf(
  { project, namespace, parent }: SyncEntry,
  application: string | readonly string[],
): (wanted: Wanted) => readonly Target[] {
  return (wanted) => {
    const own = project === undefined ? undefined : named(project, wanted);
    const applications = listed(application).map((name) => ({ name: named(name, wanted), project: own, namespace }));
    if (parent === undefined) return applications;
    const [first = '', second] = named(parent, wanted).split('/');
    const isElsewhere = second !== undefined;
    const name = isElsewhere ? second : first;
    return [{ name, project: isElsewhere ? first : own, namespace, isParent: true }, ...applications];
  };
}

/** Opens what sets elements of an ApplicationSet. Contacts nothing. Throws as `openController` does. */
export async function openElements(
  { kubernetes: server, ca }: ElementEntry,
  argocd: string | undefined,
  { web }: Pick<ControllerPorts, 'web'>,
): Promise<ElementWriter> {
  if (server !== undefined) {
    const { kubernetesElements } = await import('./elements/kubernetes.ts');
    return kubernetesElements({ server, ca, web });
  }
  if (argocd === undefined) throw new Error('the flow names Argo CD where no Kubernetes API sets an element');
  const { argocdElements } = await import('./elements/argocd.ts');
  return argocdElements(argocd, web);
}

async function openFlux(entry: FluxEntry, ports: ControllerPorts): Promise<Controller> {
  const { server, ca, kustomization = [], helmrelease = [], namespace = 'flux-system' } = entry;
  const { flux } = await import('./flux/flux.ts');
  const target = (kind: 'Kustomization' | 'HelmRelease', wanted: Wanted) => (text: string) => {
    const [first = '', second] = named(text, wanted).split('/');
    return second === undefined
      ? { kind, namespace: named(namespace, wanted), name: first }
      : { kind, namespace: first, name: second };
  };
  return flux({
    server,
    ca,
    targets: (wanted) => [
      ...listed(kustomization).map(target('Kustomization', wanted)),
      ...listed(helmrelease).map(target('HelmRelease', wanted)),
    ],
    ...ports,
  });
}

function listed(names: string | readonly string[]): readonly string[] {
  return typeof names === 'string' ? [names] : names;
}
