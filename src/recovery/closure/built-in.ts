import type { ObjectName } from './model.ts';

/** Names that every cluster has before anything is applied, those of OpenShift too, and Argo CD where it is installed. */
const builtIn: Readonly<Record<string, RegExp>> = {
  ClusterRole: /^(?:cluster-admin|admin|edit|view|system:.*)$/,
  Role: /^(?:system:.*|extension-apiserver-authentication-reader)$/,
  ConfigMap: /^(?:kube-root-ca\.crt|openshift-service-ca\.crt|istio-ca-root-cert|linkerd-identity-trust-roots)$/,
  ServiceAccount: /^default$/,
  PriorityClass: /^system-(?:cluster|node)-critical$/,
  Namespace:
    /^(?:default|kube-system|kube-public|kube-node-lease|openshift|openshift-(?:config|config-managed|console|dns|etcd|image-registry|infra|ingress|ingress-operator|kube-apiserver|machine-api|machine-config-operator|marketplace|monitoring|network-operator|node|operator-lifecycle-manager|operators|user-workload-monitoring))$/,
  AppProject: /^default$/,
};

/** Whether a cluster makes an object of that name by itself, whatever is applied. */
export function isBuiltIn({ kind, namespace, name }: ObjectName): boolean {
  const names = Object.hasOwn(builtIn, kind) ? builtIn[kind] : undefined;
  if (names?.test(name) === true) return true;
  // The API server is a Service of its own.
  return kind === 'Service' && namespace === 'default' && name === 'kubernetes';
}
