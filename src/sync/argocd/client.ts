import { RemoteError } from '../../base/errors.ts';
import { shown } from '../../base/shown.ts';
import { type Json, listAt, textAt } from '../../web/json.ts';
import type { Server, Web, WebAnswer, WebRequest } from '../../web/web.ts';
import { inTurn, type Pace } from '../pace.ts';

/** An Application by its name, and what a request says besides. */
export interface Target {
  readonly name: string;
  readonly project?: string | undefined;
  readonly namespace?: string | undefined;
  /** It brings the others, and runs no image that is wanted. */
  readonly isParent?: boolean;
}

/** Answer to a request that Argo CD may refuse with good reason: its words. */
export type Reply = { readonly body: Json } | { readonly refused: string; readonly status: number };

/** Requests to Argo CD (assets/swagger.json of argoproj/argo-cd), each in its turn and none repeated. */
export interface ArgocdClient {
  readonly name: string;
  /**
   * Reads an Application; with `isRefresh` Argo CD asks Git and compares before it answers, which takes the right to
   * read alone. Undefined: there is none. Throws TransientError, RemoteError.
   */
  application(target: Target, isRefresh: boolean): Promise<Json | undefined>;
  /** Lists Applications. Without rights the list is empty. */
  applications(project: string | undefined): Promise<readonly Json[]>;
  sync(target: Target, body: SyncRequest): Promise<Reply>;
  /** Ends the operation that runs. */
  terminate(target: Target): Promise<Reply>;
  /** Reads the nodes of the resource tree. */
  nodes(target: Target): Promise<readonly Json[]>;
  windows(target: Target): Promise<Json>;
}

/**
 * Commits to sync; of several sources by their positions, from 1: a single revision is ignored there. Without any, what
 * the Application follows.
 */
export type SyncRequest =
  | Readonly<Record<string, never>>
  | { readonly revision: string }
  | { readonly revisions: readonly string[]; readonly sourcePositions: readonly number[] };

export interface AnswerTimes {
  readonly quickMs: number;
  /** A refresh waits for the controller, and for Git. */
  readonly refreshMs: number;
}

const usualTimes: AnswerTimes = { quickMs: 10_000, refreshMs: 15_000 };
const largestAnswer = 64 * 1024 * 1024;

/** Contacts nothing. Throws UsageError for an invalid address, RefusedError for the token of another server. */
export function createClient(address: string, web: Web, pace: Pace, times = usualTimes): ArgocdClient {
  const open = (timeoutMs: number): Server =>
    web.open({
      base: address,
      service: 'argocd',
      title: 'Argo CD',
      scope: 'applications, get',
      limits: { timeoutMs, maxBytes: largestAnswer },
      isOnce: true,
    });
  const quick = open(times.quickMs);
  const slow = open(times.refreshMs);
  function ask(request: WebRequest, server = quick): Promise<WebAnswer> {
    return inTurn(pace, () => server.ask(request));
  }
  const accept = [400, 403, 404];
  return {
    name: quick.name,
    async application(target, isRefresh) {
      const query = { ...queryOf(target), ...(isRefresh && { refresh: 'normal' }) };
      const what = `the Application ${target.name}`;
      const request = { path: pathOf(target), query, what, accept: [403, 404] };
      const { status, body } = await ask(request, isRefresh ? slow : quick);
      if (status === 404) return undefined;
      if (status === 403) throw notAllowed(target, body, quick.name);
      return body;
    },
    async applications(project) {
      const query = project === undefined ? {} : { projects: project };
      return listAt((await ask({ path: 'api/v1/applications', query, what: 'its Applications' })).body, 'items');
    },
    sync: async (target, body) =>
      reply(
        await ask({
          path: `${pathOf(target)}/sync`,
          body: { ...body, ...bodyOf(target) },
          what: `a sync of ${target.name}`,
          accept,
        }),
      ),
    terminate: async (target) =>
      reply(
        await ask({
          path: `${pathOf(target)}/operation`,
          query: queryOf(target),
          method: 'DELETE',
          what: `the end of the operation of ${target.name}`,
          accept,
        }),
      ),
    async nodes(target) {
      const path = `${pathOf(target)}/resource-tree`;
      return listAt(
        (await ask({ path, query: queryOf(target), what: `the resources of ${target.name}` })).body,
        'nodes',
      );
    },
    windows: async (target) =>
      (
        await ask({
          path: `${pathOf(target)}/syncwindows`,
          query: queryOf(target),
          what: `the sync windows of ${target.name}`,
        })
      ).body,
  };
}

function pathOf({ name }: Target): string {
  return `api/v1/applications/${encodeURIComponent(name)}`;
}

function queryOf({ project, namespace }: Target): Readonly<Record<string, string>> {
  return { ...(project !== undefined && { project }), ...(namespace !== undefined && { appNamespace: namespace }) };
}

function bodyOf({ project, namespace }: Target): Readonly<Record<string, string>> {
  return queryOf({ name: '', project, namespace });
}

function reply({ status, body }: WebAnswer): Reply {
  if (status < 300) return { body };
  return { refused: shown(textAt(body, 'message') ?? textAt(body, 'error') ?? `status ${status}`, 300), status };
}

/** Without a project in the request Argo CD answers 403 for an Application that is not there, too. */
function notAllowed({ name, project }: Target, body: Json, server: string): RemoteError {
  const words = textAt(body, 'message') ?? '';
  const said = words === '' ? '' : ` (${shown(words, 300)})`;
  const because = project === undefined ? 'there is none, or the token may not read it' : 'the token may not read it';
  return new RemoteError({
    code: 'token-too-narrow',
    where: server,
    expected: `the Application ${name}`,
    found: `status 403${said}: ${because}`,
    fix:
      project === undefined
        ? 'name its project in sync.project, and give the token the policy "applications, get"'
        : `give the token the policy "applications, get, ${project}/${name}"`,
  });
}
