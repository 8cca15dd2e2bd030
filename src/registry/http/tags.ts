import { RemoteError } from '../../base/errors.ts';
import type { ApiRequest, ReadResponse } from './client.ts';
import type { HttpRepository } from './repository.ts';
import { isRecord } from '../../base/json-path.ts';
import { isTag } from '../tag-name.ts';

const pageSize = 1000;
const maxPageBytes = 8 * 1024 * 1024;
const maxPages = 200;

/** All tags, page by page (OCI distribution-spec 1.1, "Listing Tags"). A repository that is not there has none. */
export async function listTags(http: HttpRepository): Promise<readonly string[]> {
  const { client, name, pull: scopes } = http;
  const tags = new Set<string>();
  const action = 'list its tags';
  let url: URL | undefined = http.url(`tags/list?n=${pageSize}`);
  for (let page = 0; url !== undefined; page += 1) {
    if (page >= maxPages) {
      throw new RemoteError('too-many-tags', `${name} lists its tags on more than ${maxPages} pages`);
    }
    const request: ApiRequest = { method: 'GET', url, scopes, accept: [200, 404], action, name };
    const { response, bytes }: ReadResponse = await client.read(request, maxPageBytes);
    if (response.status === 404) return [...tags];
    for (const tag of tagsOf(bytes, name)) tags.add(tag);
    url = nextPage(http, response.header('link'), url, 'tags');
  }
  return [...tags];
}

function tagsOf(bytes: Uint8Array | undefined, name: string): readonly string[] {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const listed = isRecord(json) ? (json['tags'] ?? []) : undefined;
    if (Array.isArray(listed)) return listed.filter((tag) => typeof tag === 'string').filter(isTag);
  } catch {
    // Said below, with the name and without the parser's view of it.
  }
  throw new RemoteError('broken-tag-list', `${name} lists its tags in a form that cannot be read`);
}

/** RFC 8288. The next page is on the same registry or nowhere. */
export function nextPage(
  { client, name }: HttpRepository,
  link: string | undefined,
  from: URL,
  what: 'tags' | 'referrers',
): URL | undefined {
  const match = /^[^<]*<([^>]{1,4096})>[^,]*;\s*rel="?next"?/i.exec(link?.slice(0, 8192) ?? '');
  if (match?.[1] === undefined) return undefined;
  const url = client.policy.target(match[1], from, `next page of ${what}`);
  if (url.host === client.policy.base.host && url.href !== from.href) return url;
  const code = what === 'tags' ? 'broken-tag-list' : 'broken-referrers';
  throw new RemoteError(code, `${name} continues its list of ${what} at a place that is not its own`);
}
