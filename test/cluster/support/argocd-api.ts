import { setTimeout as sleep } from 'node:timers/promises';
import { listIn, memberAt, textIn } from '../../../src/base/json-path.ts';

/** Argo CD's REST API as its administrator asks it, for what a test prepares and compares. */
export interface ArgocdApi {
  /** Throws with Argo CD's words for a status of 400 and more. */
  ask(method: string, path: string, body?: object): Promise<unknown>;
  application(name: string): Promise<ApplicationView | undefined>;
  /** Waits until the Application is as the predicate wants it, and returns it with the time of that answer. */
  reaches(name: string, isThere: (view: ApplicationView) => boolean, seconds?: number): Promise<ApplicationView>;
  /** Makes a token of a project's role. */
  roleToken(project: string, role: string): Promise<string>;
}

/** What a test compares of an Application. */
export interface ApplicationView {
  readonly sync: string;
  readonly revisions: readonly string[];
  readonly health: string;
  readonly phase: string;
  readonly images: readonly string[];
  /** When it was seen, in milliseconds. */
  readonly at: number;
}

export async function createArgocdApi(
  origin: string,
  account: { readonly username: string; readonly password: string },
): Promise<ArgocdApi> {
  let token = '';
  const ask: ArgocdApi['ask'] = async (method, path, body) => {
    const answer = await fetch(`${origin}/api/v1/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(token !== '' && { authorization: `Bearer ${token}` }) },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Argo CD: ${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  token = textIn(await ask('POST', 'session', account), 'token') ?? '';
  const application: ArgocdApi['application'] = async (name) => {
    const [found] = listIn(await ask('GET', `applications?name=${name}`), 'items');
    return found === undefined ? undefined : viewOf(found);
  };
  return {
    ask,
    application,
    async reaches(name, isThere, seconds = 60) {
      const end = Date.now() + seconds * 1000;
      for (;;) {
        const view = await application(name);
        if (view !== undefined && isThere(view)) return view;
        if (Date.now() > end) throw new Error(`${name}: not within ${seconds} s: ${JSON.stringify(view)}`);
        await sleep(100);
      }
    },
    async roleToken(project, role) {
      const answer = await ask('POST', `projects/${project}/roles/${role}/token`, {});
      return textIn(answer, 'token') ?? '';
    },
  };
}

function viewOf(body: unknown): ApplicationView {
  const status = memberAt(body, 'status');
  const one = textIn(status, 'sync', 'revision') ?? '';
  const many = listIn(status, 'sync', 'revisions').map(String);
  return {
    sync: textIn(status, 'sync', 'status') ?? '',
    revisions: many.length > 0 || one === '' ? many : [one],
    health: textIn(status, 'health', 'status') ?? '',
    phase: textIn(status, 'operationState', 'phase') ?? '',
    images: listIn(status, 'summary', 'images').map(String),
    at: Date.now(),
  };
}
