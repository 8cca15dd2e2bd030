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

function createsNamespace(syncPolicy: unknown): boolean {
  return listIn(syncPolicy, 'syncOptions').includes('CreateNamespace=true');
}
