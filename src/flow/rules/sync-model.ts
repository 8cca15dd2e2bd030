import { UsageError } from '../../base/errors.ts';
import type { FlowDocument } from '../document.ts';
import type { EnvironmentEntry } from '../flow-file.ts';
import type { SyncEntry } from '../sync.ts';
import type { FlowRule } from './rule.ts';

/** Nothing outside of a pull environment reaches its controller, so that no step may be told to ask it. */
export const syncModel: FlowRule = {
  codes: ['flow-sync-in-pull', 'flow-sync-incomplete'],
  holds:
    '`sync` is for `model: push` alone and names Argo CD with an `application`, or `flux` with `kubernetes`; `confirm` stands in its place',
  check: (entry, document) => {
    for (const [index, environment] of entry.environments.entries()) {
      if (environment.sync === undefined) continue;
      refusePull(environment, index, document);
      const lack = environment.confirm === undefined ? lackOf(environment.sync) : both;
      if (lack === undefined) continue;
      const where = document.position(['environments', index], 'sync');
      throw new UsageError({ code: 'flow-sync-incomplete', where, ...lack });
    }
  },
};

function refusePull({ name, model }: EnvironmentEntry, index: number, document: FlowDocument): void {
  if (model === 'push') return;
  throw new UsageError({
    code: 'flow-sync-in-pull',
    where: document.position(['environments', index], 'sync'),
    found: `"${name}" is model: pull, and Git is its only way in: nothing asks its controller`,
    fix: 'use confirm: { context, creator }, a commit status that the environment writes itself',
  });
}

interface Lack {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

const both: Lack = {
  expected: 'sync or confirm',
  found: 'both',
  fix: 'remove confirm, and the controller is asked, or sync, and the Git platform is',
};

function lackOf({ argocd, application, flux, kubernetes, applicationset }: SyncEntry): Lack | undefined {
  if ((argocd === undefined) === (flux === undefined)) {
    return {
      expected: 'one of argocd and flux',
      found: argocd === undefined ? 'neither' : 'both',
      fix: 'write sync: { argocd: https://argocd.example.com, application: "{flow}-{environment}-{application}" }',
    };
  }
  if (argocd !== undefined && application === undefined) {
    return {
      expected: 'application beside argocd',
      found: 'none',
      fix: 'add application: "{flow}-{environment}-{application}"',
    };
  }
  if (flux?.kustomization !== undefined && flux['helm-release'] !== undefined) {
    return {
      expected: 'one object of Flux',
      found: 'kustomization and helm-release',
      fix: 'name the one that applies the image',
    };
  }
  const isAsked = flux !== undefined || applicationset?.through === 'kubernetes';
  if (isAsked && kubernetes === undefined) {
    return { expected: 'kubernetes, the address of its API', found: 'none', fix: 'add kubernetes: https://…:6443' };
  }
  return undefined;
}
