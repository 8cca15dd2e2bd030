import type { External, Recovery } from '../../flow/recovery.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { inWaves, isAutomated, isDelivery, rootsOf } from './applications.ts';
import {
  holdsData,
  isChart,
  isCustom,
  isOfIdentity,
  isOfSecrets,
  isOperator,
  secretKinds,
  workloadKinds,
} from './kinds.ts';
import type { Estimates } from './estimates.ts';
import type { PlanStep, RecoveryPlan } from './model.ts';

/** What is known of the cluster that is lost. */
export interface PlanFacts {
  readonly cluster: string;
  readonly role: RecoveryPlan['role'];
  readonly objects: readonly KubernetesObject[];
  /** Objects of Argo CD and Flux that deliver to it. */
  readonly delivery: readonly KubernetesObject[];
  readonly recovery: Recovery;
  readonly gitops: string;
  /** What drills measured. */
  readonly estimates: Estimates;
}

/** Makes the steps of a recovery; the five of the deployment patterns are always there. */
export function stepsOf(facts: PlanFacts): readonly PlanStep[] {
  const drafts = facts.role === 'platform' ? platformSteps(facts) : productionSteps(facts);
  const kept = drafts.filter(({ isAlways, items }) => isAlways === true || items.length > 0);
  // Each comes behind the one before it: nothing here may overtake.
  return kept.map(({ id, title, by, source, items }, index): PlanStep => {
    const needs = kept.slice(Math.max(0, index - 1), index).map((one) => one.id);
    const estimate = estimateOf(id, facts);
    return Object.assign(
      { id, title, by, source, items: withCounts(items), needs },
      estimate !== undefined && { estimate },
    );
  });
}

/** Names that several objects share, of which no namespace is known, are one item. */
function withCounts(items: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return [...counts].map(([item, count]) => (count === 1 ? item : `${item} (${count} of this name)`));
}

/** A drill of a step by its name, else those of the sources that it restores, one after the other. */
function estimateOf(id: string, { recovery, estimates }: PlanFacts): number | undefined {
  const own = estimates.get(id);
  if (own !== undefined || (id !== 'data' && id !== 'identity')) return own;
  const names = Object.keys(recovery.backups?.sources ?? {});
  const identityName = recovery.identity?.backup ?? names.find((name) => /keycloak|identity/i.test(name));
  const restored = id === 'identity' ? names.filter((name) => name === identityName) : names;
  const measured = restored.flatMap((name) => estimates.get(name) ?? []);
  // A source that nobody restored would take no time.
  if (measured.length === 0 || measured.length < restored.length) return undefined;
  return measured.reduce((sum, seconds) => sum + seconds, 0);
}

interface Draft extends Omit<PlanStep, 'needs'> {
  /** A step of the deployment patterns, even with nothing in it. */
  readonly isAlways?: boolean;
}

/** "Platform Cluster Failure" of the deployment patterns, with what it leaves out. */
function platformSteps(facts: PlanFacts): readonly Draft[] {
  return [
    provision(facts),
    argocd(facts, false),
    externals(facts),
    definitions(facts),
    secrets(facts),
    { ...identity(facts), isAlways: true },
    { ...operators(facts), isAlways: true },
    { ...configuration(facts), isAlways: true },
    { ...reconcile(facts, 'reconcile', 'Let the operators reconcile what Git says'), isAlways: true },
    data(facts, false),
    verify(),
  ];
}

/** "Production Cluster Failure" of the deployment patterns, with what it leaves out. */
function productionSteps(facts: PlanFacts): readonly Draft[] {
  return [
    provision(facts),
    argocd(facts, true),
    externals(facts),
    repository(facts),
    definitions(facts),
    secrets(facts),
    operators(facts),
    configuration(facts),
    { ...reconcile(facts, 'applications', 'Let Argo CD restore the applications from Git'), isAlways: true },
    data(facts, true),
    verify(),
  ];
}

const infrastructure = new Set([
  'StorageClass',
  'IngressClass',
  'GatewayClass',
  'VolumeSnapshotClass',
  'RuntimeClass',
  'PersistentVolume',
]);

function provision({ cluster, recovery, objects }: PlanFacts): Draft {
  const declared = externalsOf(recovery, isInfrastructure).map(externalText);
  const held = objects.filter(({ kind }) => infrastructure.has(kind)).map(nameOf);
  return {
    id: 'provision',
    title: `Provision the cluster ${cluster}`,
    by: 'manual',
    source: 'the code of the infrastructure, which no check here reads',
    items: [...declared, ...held],
    isAlways: true,
  };
}

function isInfrastructure({ object }: External): boolean {
  return infrastructure.has(object.split('/')[0] ?? '') || object.startsWith('Cluster/');
}

function argocd({ delivery, objects }: PlanFacts, isAlways: boolean): Draft {
  const isFlux = delivery.some(({ group }) => group.endsWith('.toolkit.fluxcd.io'));
  const own = objects.filter(({ name, kind }) => kind === 'Deployment' && /^argo-?cd-|-argocd-/.test(name)).map(nameOf);
  const tokens = isFlux ? [] : ['new tokens of its accounts: those from before answer 401'];
  return {
    id: 'argocd',
    title: isFlux ? 'Install Flux' : 'Install Argo CD',
    by: 'manual',
    source: own.length > 0 ? 'its manifests in Git, applied by hand once' : 'its published manifests or chart',
    items: isAlways || own.length > 0 ? [...own, ...tokens] : [],
    isAlways,
  };
}

function externals({ recovery }: PlanFacts): Draft {
  const items = externalsOf(recovery, (one) => !isInfrastructure(one)).map(externalText);
  return {
    id: 'externals',
    title: 'Hand back what only people keep',
    by: 'manual',
    source: 'recovery.externals',
    items,
  };
}

function externalsOf(
  { externals: declared = [] }: Recovery,
  isWanted: (one: External) => boolean,
): readonly External[] {
  return declared.filter(isWanted);
}

function externalText({ object, owner, reason }: External): string {
  return `${object} from ${owner}${reason === undefined ? '' : ` (${reason})`}`;
}

function repository({ gitops, delivery }: PlanFacts): Draft {
  const roots = rootsOf(delivery).map((root) => `apply ${nameOf(root)} (${root.file})`);
  return {
    id: 'repository',
    title: 'Let Argo CD read the GitOps repository',
    by: 'manual',
    source: gitops,
    items: ['its credential', ...roots],
    isAlways: true,
  };
}

function definitions({ objects }: PlanFacts): Draft {
  const items = objects.filter(({ kind }) => kind === 'CustomResourceDefinition').map(nameOf);
  return {
    id: 'definitions',
    title: 'Custom resource definitions, before their resources',
    by: 'automatic',
    source: 'Git',
    items,
  };
}

/** Nothing comes out of a store without the operator that reads it. */
function secrets(facts: PlanFacts): Draft {
  const items = inWaves(facts.objects.filter(({ kind }) => secretKinds.has(kind))).map(nameOf);
  const stores = items.toSorted((a, b) => Number(b.includes('Store/')) - Number(a.includes('Store/')));
  return {
    id: 'secrets',
    title: 'Secret stores, then the secrets that come out of them',
    by: 'automatic',
    source: 'Git, and the stores outside of the cluster',
    items: [...operatorsOf(facts, true), ...stores],
  };
}

function identity({ objects, recovery }: PlanFacts): Draft {
  const items = inWaves(objects.filter(isOfIdentity)).map(nameOf);
  const source = Object.entries(recovery.backups?.sources ?? {}).find(([name]) => /keycloak|identity/i.test(name))?.[1];
  return {
    id: 'identity',
    title: 'Restore the data of Keycloak, then its realms',
    by: 'manual',
    source: source?.outside ?? 'a backup that recovery.backups.sources does not name',
    items,
  };
}

/** Operators in the order of their waves: those that secrets need, or the others. */
function operatorsOf({ objects, delivery }: PlanFacts, areOfSecrets: boolean): readonly string[] {
  const found = inWaves([...objects.filter(isOperator), ...delivery.filter(isChart)]);
  return [...new Set(found.filter((one) => isOfSecrets(one) === areOfSecrets).map(nameOf))];
}

function operators(facts: PlanFacts): Draft {
  return {
    id: 'operators',
    title: 'Install the operators from their charts',
    by: 'automatic',
    source: 'charts that Git pins',
    items: operatorsOf(facts, false),
  };
}

/** Custom resources, which the operators turn into objects. */
function configuration({ objects }: PlanFacts): Draft {
  const items = inWaves(
    objects.filter(
      (one) =>
        isCustom(one) && !secretKinds.has(one.kind) && !isOfIdentity(one) && !isOperator(one) && !isDelivery(one),
    ),
  );
  return {
    id: 'configuration',
    title: 'Configuration of the operators',
    by: 'automatic',
    source: 'Git',
    items: items.map(nameOf),
  };
}

function reconcile({ delivery, objects }: PlanFacts, id: string, title: string): Draft {
  const applications = inWaves(delivery.filter(({ kind }) => kind !== 'AppProject'));
  const byHand = applications.filter((one) => one.group === 'argoproj.io' && !isAutomated(one));
  const workloads = applications.length > 0 ? [] : inWaves(objects.filter(({ kind }) => workloadKinds.has(kind)));
  return {
    id,
    title,
    by: byHand.length > 0 ? 'manual' : 'automatic',
    source: 'Git',
    items: [
      ...applications.map((one) => (byHand.includes(one) ? `${nameOf(one)}: sync it by hand` : nameOf(one))),
      ...workloads.map(nameOf),
    ],
  };
}

function data({ objects, recovery }: PlanFacts, isAlways: boolean): Draft {
  const sources = Object.entries(recovery.backups?.sources ?? {});
  const outside = sources.flatMap(([name, source]) =>
    source.outside === undefined ? [] : [`${name} at ${source.outside}`],
  );
  return {
    id: 'data',
    title: 'Restore persistent data from backups',
    by: 'manual',
    source: outside.length > 0 ? outside.join(', ') : 'backups that recovery.backups.sources does not name',
    items: inWaves(objects.filter(holdsData)).map(nameOf),
    isAlways,
  };
}

function verify(): Draft {
  return {
    id: 'verify',
    title: 'Verify',
    by: 'manual',
    source: 'krci-deploy dr-verify, and a new inventory compared with the one from before',
    items: [],
    isAlways: true,
  };
}
