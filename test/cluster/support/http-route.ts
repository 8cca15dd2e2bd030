import { listIn, memberAt, textIn } from '../../../src/base/json-path.ts';
import { until } from './service.ts';
import type { Kubectl } from './kubectl.ts';

/** The kind HTTPRoute of the Gateway API, without its rules: weights are data here. */
export const httpRouteDefinition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: {
    name: 'httproutes.gateway.networking.k8s.io',
    annotations: { 'api-approved.kubernetes.io': 'unapproved, for tests' },
  },
  spec: {
    group: 'gateway.networking.k8s.io',
    names: { kind: 'HTTPRoute', listKind: 'HTTPRouteList', plural: 'httproutes', singular: 'httproute' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
        subresources: { status: {} },
      },
    ],
  },
};

/** Says what a gateway says of a route that it took: Argo CD calls a route without it Progressing. */
export async function acceptRoute(kubectl: Kubectl, namespace: string, name: string): Promise<void> {
  const lastTransitionTime = new Date().toISOString();
  const conditions = ['Accepted', 'ResolvedRefs'].map((type) => {
    return { type, status: 'True', reason: type, message: '', lastTransitionTime };
  });
  const parents = [{ parentRef: { name: 'shop' }, controllerName: 'krci-deploy.test/gateway', conditions }];
  await until('the route is there', async () => (await kubectl.read('httproute', name, namespace)) !== undefined);
  const patch = JSON.stringify({ status: { parents } });
  const merge = ['patch', 'httproute', name, '--subresource=status', '--type=merge', '-p', patch];
  await kubectl.run(['-n', namespace, ...merge]);
}

/** Reads the weights of a route's first rule by the names of what they lead to. */
export async function weightsOf(
  kubectl: Kubectl,
  namespace: string,
  name: string,
): Promise<Readonly<Record<string, number>>> {
  const [rule] = listIn(await kubectl.read('httproute', name, namespace), 'spec', 'rules');
  const backends = listIn(rule, 'backendRefs');
  return Object.fromEntries(
    backends.map((backend) => [textIn(backend, 'name') ?? '', Number(memberAt(backend, 'weight'))]),
  );
}
