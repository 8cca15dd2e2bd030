import { textIn } from '../../base/json-path.ts';
import { type KubernetesObject, nameOf } from '../../objects/model.ts';
import { isBuiltIn } from '../closure/built-in.ts';
import type { ObjectName } from '../closure/model.ts';
import { productsOf } from '../closure/products-of.ts';
import type { LiveInventory, LiveObject } from './model.ts';

/** Kinds that controllers and nodes make, and that nobody asks for. */
const madeKinds: ReadonlySet<string> = new Set([
  'APIService',
  'CSINode',
  'CSIStorageCapacity',
  'CertificateRequest',
  'CertificateSigningRequest',
  'ComponentStatus',
  'ControllerRevision',
  'EndpointSlice',
  'Endpoints',
  'Event',
  'FlowSchema',
  'IPAddress',
  'Lease',
  'Node',
  'NodeMetrics',
  'Order',
  'Challenge',
  'Pod',
  'PodMetrics',
  'PriorityLevelConfiguration',
  'ReplicaSet',
  'ServiceCIDR',
  'VolumeAttachment',
]);
const madeSecrets =
  /^(?:helm\.sh\/release\.v1|kubernetes\.io\/service-account-token|bootstrap\.kubernetes\.io\/token)$/;
const ownNamespaces: ReadonlySet<string> = new Set(['kube-system', 'kube-public', 'kube-node-lease']);

/** What Git has of a cluster. */
export interface Desired {
  /** Objects of its environments. */
  readonly objects: readonly KubernetesObject[];
  /** Objects of Argo CD and Flux in the tree. */
  readonly delivery: readonly KubernetesObject[];
  /** Namespaces that objects without one land in. */
  readonly namespaces: readonly string[];
}

/** Objects that live, that somebody asked for, and that nothing in Git makes. */
export function orphansOf({ objects }: LiveInventory, desired: Desired): readonly LiveObject[] {
  const made = new Set(productsOf([...desired.objects, ...desired.delivery]).flatMap((one) => keysOf(one, desired)));
  const applications = new Set(desired.delivery.map(({ name }) => name));
  return objects.filter(
    (object) => !made.has(nameOf(object)) && !isOrdinary(object) && !isTracked(object, applications),
  );
}

function keysOf(one: ObjectName, { namespaces }: Desired): readonly string[] {
  return one.namespace === ''
    ? [nameOf(one), ...namespaces.map((namespace) => nameOf({ ...one, namespace }))]
    : [nameOf(one)];
}

function isOrdinary(object: LiveObject): boolean {
  const { kind, namespace, isOwned, labels, annotations, body, name } = object;
  if (isOwned || madeKinds.has(kind) || isBuiltIn(object) || ownNamespaces.has(namespace)) return true;
  if (labels['kubernetes.io/bootstrapping'] !== undefined || name.startsWith('system:')) return true;
  if (kind === 'ClusterRoleBinding' && name === 'cluster-admin') return true;
  if (kind === 'PersistentVolume') return annotations['pv.kubernetes.io/provisioned-by'] !== undefined;
  return kind === 'Secret' && madeSecrets.test(textIn(body, 'type') ?? '');
}

/** Argo CD marks what an Application in Git brings: `shop-prod-cart:apps/Deployment:shop-prod/cart`. */
function isTracked({ annotations }: LiveObject, applications: ReadonlySet<string>): boolean {
  const mark = annotations['argocd.argoproj.io/tracking-id'];
  if (typeof mark !== 'string') return false;
  const application = mark.slice(0, Math.max(0, mark.indexOf(':')));
  return applications.has(application) || applications.has(application.replace(/^.*_/, ''));
}
