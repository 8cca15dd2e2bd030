import { UsageError } from '../../base/errors.ts';
import type { FlowDocument } from '../document.ts';
import type { EnvironmentEntry } from '../flow-file.ts';
import type { SyncEntry } from '../sync.ts';
import type { FlowRule } from './rule.ts';

/** Nothing outside of a pull environment reaches its controller, so that no step may be told to ask it. */
export const syncModel: FlowRule = {
  codes: ['flow-sync-in-pull', 'flow-sync-twice', 'flow-sync-incomplete', 'flow-confirm-says'],
  holds:
    '`sync` is for `model: push` alone; `confirm` stands in its place. It names Argo CD and an Application, or Flux and a Kustomization or HelmRelease',
  *breaches(entry, document) {
    for (const [index, environment] of entry.environments.entries()) {
      yield* refuseWordless(environment, index, document);
      if (environment.sync === undefined) continue;
      yield* refusePull(environment, index, document);
      yield* refuseIncomplete(environment.sync, index, document);
      if (environment.confirm === undefined) continue;
      const where = document.position(['environments', index], 'sync');
      yield new UsageError({ code: 'flow-sync-twice', where, ...both });
    }
  },
};

function* refusePull({ name, model }: EnvironmentEntry, index: number, document: FlowDocument): Iterable<UsageError> {
  if (model === 'push') return;
  yield new UsageError({
    code: 'flow-sync-in-pull',
    where: document.position(['environments', index], 'sync'),
    found: `"${name}" is model: pull, and Git is its only way in: nothing asks its controller`,
    fix: 'use confirm: { context, creator }, a commit status that the environment writes itself',
  });
}

function* refuseIncomplete(sync: SyncEntry, index: number, document: FlowDocument): Generator<UsageError> {
  const fault = faultOf(sync);
  if (fault === undefined) return;
  const where = document.position(['environments', index], 'sync');
  yield new UsageError({ code: 'flow-sync-incomplete', where, ...fault });
}

/** A success about a commit is told from others of the same writer by its words; a deployment has its own state. */
function* refuseWordless({ confirm }: EnvironmentEntry, index: number, document: FlowDocument): Generator<UsageError> {
  const needsWords = confirm?.about === 'commit' && confirm.kind !== 'deployment';
  if (needsWords === (confirm?.says !== undefined)) return;
  yield new UsageError({
    code: 'flow-confirm-says',
    where: document.position(['environments', index], 'confirm'),
    expected: needsWords ? 'says, the text of a success about the commit' : 'about: commit, of a status',
    found: needsWords ? 'about: commit without it' : 'says alone',
  });
}

interface Fault {
  readonly expected: string;
  readonly found: string;
}

function faultOf({ flux, ...argocd }: SyncEntry): Fault | undefined {
  const [key] = Object.keys(argocd);
  if (flux === undefined) {
    if (argocd.argocd !== undefined && argocd.application !== undefined) return undefined;
    return { expected: 'argocd and application, or flux', found: key === undefined ? 'neither' : `${key} alone` };
  }
  if (key !== undefined) return { expected: 'argocd or flux', found: `${key} and flux` };
  if (flux.kustomization !== undefined || flux.helmrelease !== undefined) return undefined;
  return { expected: 'kustomization or helmrelease in flux', found: 'neither' };
}

const both = {
  expected: 'sync or confirm',
  found: 'both',
  fix: 'remove confirm, and the controller is asked, or sync, and the Git platform is',
} as const;
