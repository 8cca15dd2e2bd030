import type { ObjectName } from './model.ts';

/** Names that every cluster has before anything is applied, and Argo CD where it is installed. */
const builtIn: Readonly<Record<string, RegExp>> = {
  ClusterRole: /^(?:cluster-admin|admin|edit|view|system:.*)$/,
  Role: /^(?:system:.*|extension-apiserver-authentication-reader)$/,
  ConfigMap: /^(?:kube-root-ca\.crt|openshift-service-ca\.crt|istio-ca-root-cert|linkerd-identity-trust-roots)$/,
  ServiceAccount: /^default$/,
  PriorityClass: /^system-(?:cluster|node)-critical$/,
  Namespace: /^(?:default|kube-system|kube-public|kube-node-lease)$/,
  AppProject: /^default$/,
};

/** Whether a cluster makes an object of that name by itself, whatever is applied. */
export function isBuiltIn({ kind, namespace, name }: ObjectName): boolean {
  const names = Object.hasOwn(builtIn, kind) ? builtIn[kind] : undefined;
  if (names?.test(name) === true) return true;
  // The API server is a Service of its own.
  return kind === 'Service' && namespace === 'default' && name === 'kubernetes';
}
