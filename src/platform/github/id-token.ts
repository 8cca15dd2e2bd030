import { RefusedError } from '../../base/errors.ts';
import { textIn } from '../../base/json-path.ts';
import { answeredJson } from '../answer-json.ts';
import type { GithubFacts, PlatformContext } from '../facts.ts';
import { refusePlainHttp } from '../secure.ts';

/**
 * Requests an OIDC token about this job (GitHub, "OpenID Connect reference"); undefined where the job may not have one.
 * The address is a variable: it must be the platform's own, since the secret that goes there stands for the job.
 *
 * @throws RefusedError for another server, RemoteError
 */
export async function requestIdToken(
  { idToken, serverUrl }: GithubFacts,
  audience: string,
  context: PlatformContext,
): Promise<string | undefined> {
  if (idToken === undefined) return undefined;
  const url = new URL(idToken.url);
  if (!isOwn(url, new URL(serverUrl))) throw otherServer(url, serverUrl);
  refusePlainHttp('GitHub', url.href);
  url.searchParams.set('audience', audience);
  const headers = { authorization: `Bearer ${idToken.secret}` };
  const answer = await answeredJson('GitHub', { url, headers, what: 'the OIDC token of this job' }, context);
  return textIn(answer, 'value');
}

/** GitHub.com and GitHub with data residency give tokens at hosts of their own, an Enterprise Server at its own host. */
function isOwn(url: URL, server: URL): boolean {
  if (url.username !== '' || url.password !== '') return false;
  if (server.host === 'github.com') return isBelow(url, 'actions.githubusercontent.com');
  if (server.hostname.endsWith('.ghe.com')) return isBelow(url, server.hostname);
  return url.host === server.host && url.protocol === server.protocol;
}

function isBelow(url: URL, domain: string): boolean {
  return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith(`.${domain}`);
}

function otherServer({ host }: URL, serverUrl: string): RefusedError {
  return new RefusedError({
    code: 'token-of-another-server',
    where: 'ACTIONS_ID_TOKEN_REQUEST_URL',
    expected: `an address of ${new URL(serverUrl).host}`,
    found: host,
    fix: 'leave the variable as GitHub sets it',
  });
}
