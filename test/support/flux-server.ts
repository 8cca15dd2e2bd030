import { readFileSync } from 'node:fs';
import { type ApiServer, type Call, type Reply, startApiServer } from './api-server.ts';
import type { LoopbackFlux } from './flux-cluster.ts';
import { openApiChecker } from './openapi/checker.ts';
import type { JsonObject } from './openapi/json.ts';

export interface FluxServer extends ApiServer {
  readonly token: string;
  /** By name of the Kustomization; a test adds and removes them while it runs. */
  readonly clusters: Map<string, LoopbackFlux>;
  /** Rights that the token lacks: `get kustomizations`, `list pods`. */
  readonly denied: Set<string>;
}

const description = JSON.parse(readFileSync(new URL('openapi/flux.json', import.meta.url), 'utf8'));
const kustomizations = '/apis/kustomize.toolkit.fluxcd.io/v1/namespaces/{namespace}/kustomizations';
const releases = '/apis/helm.toolkit.fluxcd.io/v2/namespaces/{namespace}/helmreleases';
const repositories = '/apis/source.toolkit.fluxcd.io/v1/namespaces/{namespace}/gitrepositories';
const pods = '/api/v1/namespaces/{namespace}/pods';

/**
 * A Kubernetes API with Flux on a loopback port that behaves as the recorded answers of a real one do, and checks every
 * request, and each of its answers, against a description. `violations` holds what did not fit.
 */
export async function startFluxServer(): Promise<FluxServer> {
  const token = 'kubernetes.loopback.token-of-a-test';
  const clusters = new Map<string, LoopbackFlux>();
  const denied = new Set<string>();
  const tick = (): void => {
    for (const one of clusters.values()) one.tick();
  };
  const first = (): LoopbackFlux | undefined => [...clusters.values()][0];

  function shown(resource: string, show: (name: string, namespace: string) => JsonObject | undefined) {
    return ({ parameters: { name = '', namespace = '' } }: Call): Reply => {
      tick();
      if (denied.has(`get ${resource}`)) return forbidden('get', resource, name);
      const body = show(name, namespace);
      return body === undefined ? absent(resource, name) : { status: 200, body };
    };
  }
  function listOf(resource: string, items: (namespace: string) => readonly JsonObject[]) {
    return ({ parameters: { namespace = '' }, query }: Call): Reply => {
      tick();
      const isDenied =
        denied.has(`list ${resource}`) || (resource !== 'pods' && first()?.settings.mayBeListed === false);
      if (isDenied) return forbidden('list', resource, '');
      const all = items(namespace);
      const from = Number(query.get('continue') ?? 0);
      const until = from + Number(query.get('limit') ?? all.length);
      const metadata = { resourceVersion: '1', ...(until < all.length && { continue: String(until) }) };
      return { status: 200, body: { apiVersion: 'v1', kind: 'List', metadata, items: all.slice(from, until) } };
    };
  }
  function patch(
    kind: 'Kustomization' | 'GitRepository' | 'HelmRelease',
    resource: string,
    show: () => JsonObject | undefined,
  ) {
    return ({ parameters: { name = '' }, body }: Call): Reply => {
      const found = kind === 'Kustomization' ? clusters.get(name) : first();
      if (found === undefined) return absent(resource, name);
      const targets = kind === 'Kustomization' ? [found] : [...clusters.values()];
      if (!targets.every((each) => each.request(kind, body))) return forbidden('patch', resource, name);
      return { status: 200, body: kind === 'Kustomization' ? found.kustomization() : (show() ?? {}) };
    };
  }
  const source = (name: string, namespace: string) =>
    name === 'shop' && namespace === 'flux-system' ? first()?.source() : undefined;
  const release = (name: string, namespace: string) =>
    name === 'cart' && namespace === 'shop' ? first()?.helmRelease() : undefined;
  const flux = (name: string, namespace: string) =>
    namespace === 'flux-system' ? clusters.get(name)?.kustomization() : undefined;
  const server = await startApiServer({
    base: '',
    checker: openApiChecker(description),
    secrets: [token],
    bodyMedia: 'application/merge-patch+json',
    refuse: ({ authorization }) =>
      authorization === `Bearer ${token}` ? undefined : failed(401, 'Unauthorized', 'Unauthorized'),
    handlers: {
      [`get ${kustomizations}`]: listOf('kustomizations', () =>
        Array.from(clusters.values(), (each) => each.kustomization()),
      ),
      [`get ${kustomizations}/{name}`]: shown('kustomizations', flux),
      [`patch ${kustomizations}/{name}`]: patch('Kustomization', 'kustomizations', () => undefined),
      [`get ${releases}/{name}`]: shown('helmreleases', release),
      [`patch ${releases}/{name}`]: patch('HelmRelease', 'helmreleases', () => first()?.helmRelease()),
      [`get ${repositories}/{name}`]: shown('gitrepositories', source),
      [`patch ${repositories}/{name}`]: patch('GitRepository', 'gitrepositories', () => first()?.source()),
      [`get ${pods}`]: listOf('pods', (namespace) =>
        namespace === 'shop' ? [...clusters.values()].flatMap((each) => each.pods()) : [],
      ),
    },
  });
  return Object.assign({}, server, { token, clusters, denied });
}

function absent(resource: string, name: string): Reply {
  return failed(404, 'NotFound', `${resource}.fluxcd.io "${name}" not found`);
}

function forbidden(verb: string, resource: string, name: string): Reply {
  const user = 'User "system:serviceaccount:ci:krci-deploy"';
  return failed(403, 'Forbidden', `${resource} "${name}" is forbidden: ${user} cannot ${verb} resource "${resource}"`);
}

function failed(code: number, reason: string, message: string): Reply {
  return {
    status: code,
    body: { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure', message, reason, code },
  };
}
