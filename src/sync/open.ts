import type { Clock } from '../base/clock.ts';
import { UsageError } from '../base/errors.ts';
import type { Environment } from '../flow/flow.ts';
import type { SyncEntry } from '../flow/sync.ts';
import type { Web } from '../web/web.ts';
import { named } from './names.ts';
import type { Controller } from './sync.ts';

export interface ControllerPorts {
  readonly web: Web;
  readonly clock: Clock;
}

/** Throws the UsageError of a wait for an environment that declares nothing to ask. Contacts nothing. */
export function requireSync({ name, model, sync, confirm }: Environment): void {
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
export async function openController(sync: SyncEntry, { web, clock }: ControllerPorts): Promise<Controller> {
  const { argocd: address, application, project, namespace, terminate } = sync;
  const names = typeof application === 'string' ? [application] : application;
  const { argocd } = await import('./argocd/argocd.ts');
  return argocd({
    address,
    terminates: terminate === 'failing',
    targets: (wanted) =>
      names.map((name) => ({
        name: named(name, wanted),
        project: project === undefined ? undefined : named(project, wanted),
        namespace,
      })),
    web,
    clock,
  });
}
