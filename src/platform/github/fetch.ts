import { RemoteError } from '../../base/errors.ts';
import { createExchange, type Exchange, type BufferedResponse, type HttpRequest } from '../../http/client.ts';
import { isRedirect } from '../../http/response.ts';
import type { PlatformContext } from '../facts.ts';
import { attemptTimeout } from '../http.ts';

/** The part of `fetch` that octokit calls (@octokit/request, "fetch-wrapper"). */
export type OctokitFetch = (url: string, init?: OctokitRequest) => Promise<Response>;

interface OctokitRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Upper bound of an answer's size; the blobs that are read through the API are smaller. */
const maxBytes = 128 * 1024 * 1024;
const maxRedirects = 3;
/** Statuses whose response has no body (Fetch Standard, "null body status"). */
const bodyless: ReadonlySet<number> = new Set([204, 205, 304]);

/**
 * Makes a `fetch` for octokit whose limits reach the body: the signal that Node's own `fetch` takes lets a body drip
 * for ever once its request was collected. It finds proxies as all of our requests do. With the API's address, no link to
 * a next page leads the token to another host.
 */
export function githubFetch({ environment = {}, deadline }: PlatformContext, apiUrl?: string): OctokitFetch {
  const exchange = createExchange({ timeoutMs: attemptTimeout, maxBytes, environment, deadline });
  return async (url, { method = 'GET', headers = {}, body } = {}) => {
    const bytes = body === undefined ? undefined : new TextEncoder().encode(body);
    const asked = new URL(url);
    if (apiUrl !== undefined && asked.origin !== new URL(apiUrl).origin) throw otherHost(asked);
    return responseOf(asked, await follow({ method, url: asked, headers, body: bytes }, exchange));
  };
}

/** Follows redirects of reads on the same server, as a renamed repository has them (GitHub, "Follow redirects"). */
async function follow(request: HttpRequest, exchange: Exchange): Promise<BufferedResponse> {
  let { url } = request;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const answer = await exchange({ ...request, url });
    const location = answer.header('location');
    if (!isRedirect(answer) || location === undefined) return answer;
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (next?.origin !== url.origin || request.method !== 'GET') {
      throw new RemoteError({
        code: 'unexpected-redirect',
        where: url.host,
        found: `it redirects a ${request.method} request to ${next?.host ?? 'no address'}`,
        fix: 'name the repository as it is called now',
      });
    }
    url = next;
  }
  const found = `it redirects more than ${maxRedirects} times`;
  throw new RemoteError({ code: 'too-many-redirects', where: url.host, found });
}

function otherHost({ host }: URL): RemoteError {
  const found = `a link to the other host ${host}`;
  return new RemoteError({ code: 'unexpected-redirect', where: 'GitHub', found, fix: 'check GITHUB_API_URL' });
}

/** Makes the response; octokit reads its address where it pages through a list. */
function responseOf(asked: URL, { status, headers, bytes }: BufferedResponse): Response {
  if (bytes === undefined) throw new Error(`an answer of more than ${maxBytes} bytes`);
  const response = new Response(bodyless.has(status) ? null : Buffer.from(bytes), { status, headers: { ...headers } });
  return Object.defineProperty(response, 'url', { value: asked.href });
}
