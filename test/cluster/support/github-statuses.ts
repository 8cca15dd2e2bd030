import { textIn } from '../../../src/base/json-path.ts';
import { type JsonReply, type JsonRequest, startJsonServer } from '../../support/json-server.ts';

/** A commit status as somebody wrote it. */
export interface WrittenStatus {
  readonly commit: string;
  readonly context: string;
  readonly state: string;
  readonly description: string;
  readonly creator: string;
  readonly at: string;
}

/**
 * The commit statuses of a GitHub: an App gets a token of its installation and writes, a job reads. Argo CD's
 * notifications look for it below `/api/v3`, as at a GitHub of a company.
 */
export interface GithubStatuses {
  readonly origin: string;
  readonly written: readonly WrittenStatus[];
  write(status: Omit<WrittenStatus, 'at'>): void;
  close(): Promise<void>;
}

/** The account of the App that production writes by. */
export const app = 'argocd-prod[bot]';
const appToken = 'ghs_ofTheAppOfProduction';

export async function startGithubStatuses(): Promise<GithubStatuses> {
  const written: WrittenStatus[] = [];
  const write: GithubStatuses['write'] = (status) => {
    // Newest first, in whole seconds.
    written.unshift({ ...status, at: `${new Date().toISOString().slice(0, 19)}Z` });
  };
  const answerTo = ({ method, path: asked, headers, body }: JsonRequest): JsonReply => {
    const path = asked.replace(/^\/api\/v3/, '');
    if (method === 'POST' && /^\/app\/installations\/\d+\/access_tokens$/.test(path)) {
      return { status: 201, body: { token: appToken, expires_at: new Date(Date.now() + 3_600_000).toISOString() } };
    }
    const commit = /\/(?:statuses|commits)\/([0-9a-f]{40})(?:\/statuses)?$/.exec(path)?.[1];
    if (commit === undefined) return { status: 404, body: { message: 'Not Found' } };
    if (method === 'GET') return { body: written.filter((one) => one.commit === commit).map(shownStatus) };
    if (!(headers.authorization ?? '').endsWith(appToken)) {
      return { status: 403, body: { message: 'Resource not accessible by integration' } };
    }
    const said: unknown = JSON.parse(body);
    const word = (name: string): string => textIn(said, name) ?? '';
    write({
      commit,
      context: word('context'),
      state: word('state'),
      description: word('description'),
      creator: app,
    });
    return { status: 201, body: {} };
  };
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const server = await startJsonServer((request) => ({ headers, ...answerTo(request) }));
  return { origin: server.origin, written, write, close: () => server.close() };
}

function shownStatus({ context, state, description, creator, at }: WrittenStatus): object {
  return { context, state, description, target_url: '', created_at: at, creator: { login: creator } };
}
