import { RefusedError } from '../../../base/errors.ts';
import type { Flow } from '../../../flow/flow.ts';
import { homeOfFlow, originOf } from '../../../flow/home.ts';
import type { PlatformServer } from '../../../platform/platform.ts';
import type { Ports } from '../../ports.ts';

type Reach = Pick<Ports, 'files' | 'git' | 'platform'>;

/**
 * Refuses a platform that a variable of the job names and the flow does not.
 * An earlier job can set such variables, and the server at that address decides which approvals exist. Where the flow
 * and its repository name no host, nothing can be compared. @throws RefusedError before any token is sent
 */
export async function requireOwnPlatform(flow: Flow | undefined, reach: Reach): Promise<void> {
  const { server, run } = reach.platform;
  if (flow === undefined || server === undefined) return;
  const pinned = flow.platform?.url;
  if (pinned === undefined) await requireHostOfRepository(flow, server, reach);
  else if (!isAt(server, new URL(pinned))) throw otherServer(flow, server, pinned);
  const { projects } = flow.platform ?? {};
  const repository = run.repository ?? '';
  if (projects === undefined || projects.some((one) => one.toLowerCase() === repository.toLowerCase())) return;
  throw new RefusedError({
    code: 'platform-project',
    where: flow.file,
    expected: `a run in ${projects.join(' or ')} (platform.projects)`,
    found: repository === '' ? 'none' : repository,
    fix: 'run it in one of them, or add the project to the flow',
  });
}

/**
 * Compares the server with the repository's host.
 * Git may be served on a port of its own: there the names of the hosts are compared.
 */
async function requireHostOfRepository(flow: Flow, server: PlatformServer, reach: Reach): Promise<void> {
  const named = flow.gitops.repository ?? (await originOfFlow(flow, reach));
  const host = named === undefined ? undefined : hostOf(named);
  if (host === undefined) return;
  const { hostname } = new URL(server.url);
  const isOwn = [hostname, `ssh.${hostname}`, `altssh.${hostname}`].includes(host) && isApiOf(server);
  if (!isOwn) throw otherServer(flow, server, host);
}

async function originOfFlow(flow: Flow, reach: Reach): Promise<string | undefined> {
  const home = await homeOfFlow(flow.file, reach);
  return home && originOf(home, reach.git);
}

/** Returns the lower-case host of a URL or of Git's scp-like form; undefined for a path. */
function hostOf(repository: string): string | undefined {
  if (/^(?:https?|(?:git\+)?ssh):\/\//i.test(repository) && URL.canParse(repository))
    return new URL(repository).hostname;
  return /^(?:[A-Za-z0-9_.-]+@)?([A-Za-z0-9.-]+\.[A-Za-z0-9-]+):(?!\/\/)/.exec(repository)?.[1]?.toLowerCase();
}

function isAt(server: PlatformServer, pinned: URL): boolean {
  const { origin, pathname } = new URL(server.url);
  return origin === pinned.origin && trimmed(pathname) === trimmed(pinned.pathname) && isApiOf(server);
}

/**
 * Tells whether an address is the platform's API.
 * GitHub.com and GitHub with data residency have their API at `api.HOST`; all others have it at their own host.
 */
function isApiOf({ url, apiUrl }: PlatformServer): boolean {
  const [web, api] = [new URL(url), new URL(apiUrl)];
  return api.protocol === web.protocol && (api.host === web.host || api.host === `api.${web.host}`);
}

function trimmed(path: string): string {
  return path.replace(/\/+$/, '');
}

function otherServer({ file }: Flow, server: PlatformServer, expected: string): RefusedError {
  const [web, api] = [new URL(server.url), new URL(server.apiUrl)];
  const found = isApiOf(server) ? web.origin : `${web.origin} with its API at ${api.origin}`;
  return new RefusedError({
    code: 'platform-of-another-server',
    where: file,
    expected: `the platform at ${expected}`,
    found: `${found} in the variables of the job`,
    fix: `unset the variable that an earlier job has set; if runs are there, write platform: { url: ${web.origin} } into the flow`,
  });
}
