import type { NeedRow } from './model.ts';
import { kubernetesNeeds } from './needs/kubernetes.ts';
import { operatorNeeds } from './needs/operators.ts';

/** Which members of which objects name other objects. Pods are not here: `pod-needs.ts` has theirs, whatever makes them. */
export const needRows: readonly NeedRow[] = [...kubernetesNeeds, ...operatorNeeds];

/** Kinds that belong to no namespace. */
export const clusterKinds: ReadonlySet<string> = new Set([
  'AKSNodeClass',
  'ClusterIssuer',
  'ClusterRole',
  'ClusterSecretStore',
  'ClusterTriggerAuthentication',
  'CustomResourceDefinition',
  'EC2NodeClass',
  'GatewayClass',
  'IngressClass',
  'Namespace',
  'PersistentVolume',
  'PriorityClass',
  'RuntimeClass',
  'StorageClass',
  'VolumeSnapshotClass',
]);
