import { RemoteError } from '../../base/errors.ts';
import { shown } from '../../base/shown.ts';
import { type Json, parseJson, textAt } from '../../web/json.ts';
import type { Server, Web, WebBytes, WebRequest } from '../../web/web.ts';
import { inTurn, type Pace } from '../pace.ts';
import { nextPage } from './pods.ts';
import { type FluxKind, itemsOf, kinds, type ObjectName, titleOf } from './state.ts';

/** Requests to the Kubernetes API of a cluster with Flux, each in its turn and none repeated. */
export interface FluxClient {
  readonly name: string;
  /** Undefined: there is none. Throws TransientError, and RemoteError for a token that may not read it. */
  object(wanted: ObjectName): Promise<Json | undefined>;
  /** Lists a namespace's objects of a kind; undefined where the token may read them one by one alone. */
  objects(kind: FluxKind, namespace: string): Promise<readonly Json[] | undefined>;
  pods(namespace: string): Promise<readonly Json[]>;
  /**
   * Asks for a reconciliation, as `flux reconcile` does: by the annotation reconcile.fluxcd.io/requestedAt. Returns the
   * API's words where the token may not.
   */
  request(wanted: ObjectName, at: string): Promise<string | undefined>;
}

const answerMs = 10_000;
const largestAnswer = 64 * 1024 * 1024;
const podsPerPage = '500';
const maxPages = 20;

export interface ClientOptions {
  readonly server: string;
  readonly ca: string | undefined;
  readonly web: Web;
  readonly pace: Pace;
  readonly timeoutMs?: number | undefined;
}

/** Contacts nothing. Throws UsageError for an invalid address, RefusedError for the token of another server. */
export function createClient({ server: base, ca, web, pace, timeoutMs = answerMs }: ClientOptions): FluxClient {
  const server = web.open({
    base,
    service: 'kubernetes',
    title: 'the Kubernetes API',
    scope: 'get',
    limits: { timeoutMs, maxBytes: largestAnswer },
    isOnce: true,
    ca,
  });
  const { name } = server;
  function ask(request: WebRequest): Promise<WebBytes> {
    return inTurn(pace, () => server.read(request));
  }
  return {
    name,
    async object(wanted) {
      const { status, bytes } = await ask({ path: pathOf(wanted), what: titleOf(wanted), accept: [403, 404] });
      if (status === 403) throw notAllowed(server, `get ${resourceOf(wanted.kind)}`, titleOf(wanted), bytes);
      if (status !== 404) return parseJson(bytes, name);
      if (!isJson(bytes)) throw unknownKind(name, wanted.kind);
      return undefined;
    },
    async objects(kind, namespace) {
      const path = pathOf({ kind, namespace });
      const what = `${kinds[kind].plural} of ${namespace}`;
      const { status, bytes } = await ask({ path, what, accept: [403, 404] });
      if (status === 404) throw unknownKind(name, kind);
      return status === 403 ? undefined : itemsOf(parseJson(bytes, name));
    },
    async pods(namespace) {
      const all: Json[] = [];
      let next: string | undefined;
      for (let page = 0; page < maxPages; page += 1) {
        const query = { limit: podsPerPage, ...(next !== undefined && { continue: next }) };
        const path = `api/v1/namespaces/${encodeURIComponent(namespace)}/pods`;
        const { status, bytes } = await ask({ path, query, what: `the Pods of ${namespace}`, accept: [403] });
        if (status === 403) throw notAllowed(server, 'list pods', `the Pods of ${namespace}`, bytes);
        const body = parseJson(bytes, name);
        all.push(...itemsOf(body));
        next = nextPage(body);
        if (next === undefined) break;
      }
      return all;
    },
    async request(wanted, at) {
      const body = { metadata: { annotations: { 'reconcile.fluxcd.io/requestedAt': at } } };
      const { status, bytes } = await ask({
        path: pathOf(wanted),
        method: 'PATCH',
        body,
        bodyMedia: 'application/merge-patch+json',
        what: `a reconciliation of ${titleOf(wanted)}`,
        accept: [403, 404, 409, 422],
      });
      return status < 300 ? undefined : wordsOf(bytes, status);
    },
  };
}

function pathOf({ kind, namespace, name }: Omit<ObjectName, 'name'> & { readonly name?: string }): string {
  const { path, plural } = kinds[kind];
  const all = `apis/${path}/namespaces/${encodeURIComponent(namespace)}/${plural}`;
  return name === undefined ? all : `${all}/${encodeURIComponent(name)}`;
}

/** As roles name it: `kustomizations.kustomize.toolkit.fluxcd.io`. */
function resourceOf(kind: FluxKind): string {
  const { path, plural } = kinds[kind];
  return `${plural}.${path.replace(/\/.*/, '')}`;
}

function wordsOf(bytes: Uint8Array, status: number): string {
  const words = isJson(bytes) ? textAt(parseJson(bytes, ''), 'message') : undefined;
  return shown(words ?? `status ${status}`, 300);
}

function isJson(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 64)).trimStart().startsWith('{');
}

function notAllowed({ name }: Server, right: string, expected: string, bytes: Uint8Array): RemoteError {
  return new RemoteError({
    code: 'token-too-narrow',
    where: name,
    expected,
    found: `status 403 (${wordsOf(bytes, 403)})`,
    fix: `give the token of KRCI_DEPLOY_KUBERNETES_TOKEN a Role with ${right}`,
  });
}

/** The API answers a path that it does not know with a page, and an object that is not there with a Status. */
function unknownKind(name: string, kind: FluxKind): RemoteError {
  return new RemoteError({
    code: 'not-found',
    where: name,
    expected: `${resourceOf(kind)} of ${kinds[kind].path.split('/')[1] ?? ''}`,
    found: 'the API does not know them',
    fix: 'see that "server" is the cluster with Flux 2.3 or newer',
  });
}
