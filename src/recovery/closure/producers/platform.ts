import { listIn, memberAt } from '../../../base/json-path.ts';
import type { Producer } from '../model.ts';

/** What controllers, monitoring, backup and delivery make. */
export const platformProducers: readonly Producer[] = [
  {
    who: 'Prometheus operator',
    group: 'monitoring.coreos.com',
    kinds: ['Prometheus'],
    makes: [{ kind: 'Service', name: 'prometheus-operated' }],
  },
  {
    who: 'Prometheus operator',
    group: 'monitoring.coreos.com',
    kinds: ['Alertmanager'],
    makes: [{ kind: 'Service', name: 'alertmanager-operated' }],
  },
  {
    who: 'OADP',
    group: 'oadp.openshift.io',
    kinds: ['DataProtectionApplication'],
    makes: [{ kind: 'BackupStorageLocation', at: 'spec.backupLocations[]', name: '{name}-{number}' }],
  },
  {
    who: 'OpenTelemetry operator',
    group: 'opentelemetry.io',
    kinds: ['OpenTelemetryCollector'],
    makes: [{ kind: 'Service', name: '{name}-collector' }],
  },
  {
    who: 'Tekton triggers',
    group: 'triggers.tekton.dev',
    kinds: ['EventListener'],
    makes: [{ kind: 'Service', name: 'el-{name}' }],
  },
  {
    who: 'Argo CD operator',
    group: 'argoproj.io',
    kinds: ['ArgoCD'],
    makes: [
      { kind: 'Secret', name: '{name}-cluster' },
      { kind: 'Service', name: '{name}-server' },
      { kind: 'Service', name: '{name}-repo-server' },
    ],
  },
  {
    who: 'OpenShift GitOps',
    group: 'operators.coreos.com',
    kinds: ['Subscription'],
    when: ({ body }) => isPackage(body, 'openshift-gitops-operator') && !isWithoutInstance(body),
    makes: [{ kind: 'Namespace', name: 'openshift-gitops' }],
  },
  {
    who: 'OpenShift Pipelines',
    group: 'operators.coreos.com',
    kinds: ['Subscription'],
    when: ({ body }) => isPackage(body, 'openshift-pipelines-operator-rh'),
    makes: [{ kind: 'Namespace', name: 'openshift-pipelines' }],
  },
  {
    who: 'multicluster engine',
    group: 'multicluster.openshift.io',
    kinds: ['MultiClusterEngine'],
    when: ({ body }) => !isSwitchedOff(body, 'local-cluster'),
    makes: [{ kind: 'Namespace', name: 'local-cluster' }],
  },
  {
    who: 'multicluster engine',
    group: 'multicluster.openshift.io',
    kinds: ['MultiClusterEngine'],
    when: ({ body }) => !isSwitchedOff(body, 'hypershift') && !isSwitchedOff(body, 'hypershift-local-hosting'),
    makes: [{ kind: 'Namespace', name: 'hypershift' }],
  },
  {
    who: 'the StatefulSet controller',
    group: 'apps',
    kinds: ['StatefulSet'],
    makes: [
      { kind: 'PersistentVolumeClaim', at: 'spec.volumeClaimTemplates[].metadata.name', name: '{value}-{name}-0' },
    ],
  },
  {
    who: 'Argo CD',
    group: 'argoproj.io',
    kinds: ['Application'],
    when: ({ body }) => createsNamespace(memberAt(body, 'spec', 'syncPolicy')),
    makes: [{ kind: 'Namespace', at: 'spec.destination.namespace' }],
  },
  {
    who: 'Argo CD',
    group: 'argoproj.io',
    kinds: ['ApplicationSet'],
    when: ({ body }) => createsNamespace(memberAt(body, 'spec', 'template', 'spec', 'syncPolicy')),
    makes: [{ kind: 'Namespace', at: 'spec.template.spec.destination.namespace' }],
  },
  {
    who: 'Flux',
    group: 'helm.toolkit.fluxcd.io',
    kinds: ['HelmRelease'],
    when: ({ body }) => memberAt(body, 'spec', 'install', 'createNamespace') === true,
    makes: [{ kind: 'Namespace', at: 'spec.targetNamespace' }],
  },
];

/** A subscription of the Operator Lifecycle Manager names its package. */
function isPackage(body: unknown, name: string): boolean {
  return memberAt(body, 'spec', 'name') === name;
}

function isWithoutInstance(body: unknown): boolean {
  return listIn(body, 'spec', 'config', 'env').some(
    (one) => memberAt(one, 'name') === 'DISABLE_DEFAULT_ARGOCD_INSTANCE' && String(memberAt(one, 'value')) === 'true',
  );
}

/** Components are on where nobody switches them off. */
function isSwitchedOff(body: unknown, component: string): boolean {
  return listIn(body, 'spec', 'overrides', 'components').some(
    (one) => memberAt(one, 'name') === component && memberAt(one, 'enabled') === false,
  );
}

function createsNamespace(syncPolicy: unknown): boolean {
  return listIn(syncPolicy, 'syncOptions').includes('CreateNamespace=true');
}
