import { readFileSync } from 'node:fs';
import type { ApiServer, Call, Reply } from './api-server.ts';
import { startApiServer } from './api-server.ts';
import type { LoopbackApplication } from './argocd-application.ts';
import { type LoopbackSets, loopbackSets } from './argocd-sets.ts';
import { openApiChecker } from './openapi/checker.ts';
import { object } from './openapi/json.ts';

export interface ArgocdServer extends ApiServer {
  readonly token: string;
  /** By name; a test adds and removes them while it runs. */
  readonly applications: Map<string, LoopbackApplication>;
  readonly sets: LoopbackSets;
  /** A refresh gets no answer: the application controller is gone. */
  isControllerGone: boolean;
}

const description = JSON.parse(readFileSync(new URL('openapi/argocd.json', import.meta.url), 'utf8'));
const checker = openApiChecker(description);
const path = '/api/v1/applications';

/**
 * An Argo CD on a loopback port that behaves as the recorded answers of a real one do, and checks every request, and
 * each of its answers, against Argo CD's own description. `violations` holds what did not fit.
 */
export async function startArgocdServer(): Promise<ArgocdServer> {
  const token = 'argocd.loopback.token-of-a-test';
  const applications = new Map<string, LoopbackApplication>();
  const state = { isControllerGone: false };
  const sets = loopbackSets();
  function within(work: (one: LoopbackApplication, call: Call) => Reply | Promise<Reply>) {
    return (call: Call): Reply | Promise<Reply> => {
      const one = applications.get(call.parameters['name'] ?? call.parameters['applicationName'] ?? '');
      if (one !== undefined) return work(one, call);
      // Without a project in the request nobody learns whether it is there.
      if (call.query.get('project') === null) return failed(403, 7, 'permission denied');
      return failed(404, 5, `applications.argoproj.io "${call.parameters['name']}" not found`);
    };
  }
  const server = await startApiServer({
    base: '',
    checker,
    secrets: [token],
    refuse: ({ authorization }) => {
      if (authorization === `Bearer ${token}`) return undefined;
      if (authorization === undefined) return failed(401, 16, 'no session information');
      return failed(401, 16, 'invalid session: token signature is invalid: signature is invalid');
    },
    handlers: {
      ...sets.handlers,
      [`get ${path}`]: () => {
        for (const one of applications.values()) one.tick();
        const items = Array.from(applications.values(), (one) => one.show());
        return { status: 200, body: { metadata: { resourceVersion: '1' }, items: items.length === 0 ? null : items } };
      },
      [`get ${path}/{name}`]: within(async (one, { query }) => {
        const isRefresh = query.get('refresh') === 'normal';
        if (isRefresh && state.isControllerGone) await new Promise(() => {});
        if (!state.isControllerGone) one.tick();
        if (isRefresh) one.compare();
        return { status: 200, body: one.show() };
      }),
      [`post ${path}/{name}/sync`]: within((one, { body }) => {
        const refusal = one.sync(object(body));
        if (refusal === undefined) return { status: 200, body: one.show() };
        return failed(refusal.status, refusal.status === 403 ? 7 : 9, refusal.message);
      }),
      [`delete ${path}/{name}/operation`]: within((one) => {
        if (one.terminate()) return { status: 200, body: {} };
        return failed(400, 9, 'Unable to terminate operation. No operation is in progress');
      }),
      [`get ${path}/{name}/syncwindows`]: within(({ settings }) => {
        const window = { kind: 'deny', schedule: '* * * * *', duration: '1h', manualSync: false };
        const isClosed = settings.window === 'closed';
        return { status: 200, body: isClosed ? { activeWindows: [window], canSync: false } : { canSync: true } };
      }),
      [`get ${path}/{applicationName}/resource-tree`]: within((one) => ({ status: 200, body: one.nodes() })),
    },
  });
  return Object.assign(state, server, { token, applications, sets });
}

function failed(status: number, code: number, message: string): Reply {
  return { status, body: { error: message, code, message } };
}
