import type { NeedRow } from '../model.ts';

/** Names in objects of Kubernetes itself and its APIs of gateways and snapshots. A new reference is a line here. */
export const kubernetesNeeds: readonly NeedRow[] = [
  {
    group: '',
    kinds: ['PersistentVolumeClaim'],
    needs: [
      { kind: 'StorageClass', at: 'spec.storageClassName' },
      { kind: 'PersistentVolume', at: 'spec.volumeName' },
    ],
  },
  {
    group: '',
    kinds: ['PersistentVolume'],
    needs: [{ kind: 'StorageClass', at: 'spec.storageClassName', optional: true }],
  },
  {
    group: '',
    kinds: ['ServiceAccount'],
    needs: [
      { kind: 'Secret', at: 'imagePullSecrets[]', optional: true },
      { kind: 'Secret', at: 'secrets[]', optional: true },
    ],
  },
  {
    group: 'apps',
    kinds: ['StatefulSet'],
    needs: [
      { kind: 'StorageClass', at: 'spec.volumeClaimTemplates[].spec.storageClassName' },
      { kind: 'Service', at: 'spec.serviceName', optional: true },
    ],
  },
  {
    group: 'autoscaling',
    kinds: ['HorizontalPodAutoscaler'],
    needs: [
      { kind: 'Deployment', at: 'spec.scaleTargetRef', kinds: ['Deployment', 'StatefulSet', 'ReplicaSet', 'Rollout'] },
    ],
  },
  {
    group: 'rbac.authorization.k8s.io',
    kinds: ['RoleBinding', 'ClusterRoleBinding'],
    needs: [{ kind: 'Role', at: 'roleRef', kinds: ['Role', 'ClusterRole'] }],
  },
  {
    group: 'networking.k8s.io',
    kinds: ['Ingress'],
    needs: [
      { kind: 'IngressClass', at: 'spec.ingressClassName' },
      { kind: 'Secret', at: 'spec.tls[].secretName' },
      { kind: 'Service', at: 'spec.rules[].http.paths[].backend.service' },
      { kind: 'Service', at: 'spec.defaultBackend.service' },
    ],
  },
  {
    group: 'gateway.networking.k8s.io',
    kinds: ['Gateway'],
    needs: [
      { kind: 'GatewayClass', at: 'spec.gatewayClassName' },
      { kind: 'Secret', at: 'spec.listeners[].tls.certificateRefs[]', kinds: ['Secret'], namespaced: true },
    ],
  },
  {
    group: 'gateway.networking.k8s.io',
    kinds: ['HTTPRoute', 'GRPCRoute', 'TLSRoute', 'TCPRoute'],
    needs: [
      { kind: 'Gateway', at: 'spec.parentRefs[]', kinds: ['Gateway'], namespaced: true },
      { kind: 'Service', at: 'spec.rules[].backendRefs[]', kinds: ['Service'], namespaced: true },
    ],
  },
  {
    group: 'admissionregistration.k8s.io',
    kinds: ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration'],
    needs: [{ kind: 'Service', at: 'webhooks[].clientConfig.service', namespaced: true }],
  },
  {
    group: 'apiextensions.k8s.io',
    kinds: ['CustomResourceDefinition'],
    needs: [{ kind: 'Service', at: 'spec.conversion.webhook.clientConfig.service', namespaced: true }],
  },
  {
    group: 'apiregistration.k8s.io',
    kinds: ['APIService'],
    needs: [{ kind: 'Service', at: 'spec.service', namespaced: true }],
  },
  {
    group: 'snapshot.storage.k8s.io',
    kinds: ['VolumeSnapshot'],
    needs: [
      { kind: 'VolumeSnapshotClass', at: 'spec.volumeSnapshotClassName' },
      { kind: 'PersistentVolumeClaim', at: 'spec.source.persistentVolumeClaimName' },
    ],
  },
];
