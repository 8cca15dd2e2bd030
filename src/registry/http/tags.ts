import { RemoteError } from '../../base/errors.ts';
import type { ApiRequest, ReadResponse } from './client.ts';
import type { HttpRepository } from './model.ts';
import { isRecord } from '../../base/json-path.ts';
import { isTag } from '../tag-name.ts';

const pageSize = 1000;
const maxPageBytes = 8 * 1024 * 1024;
const maxPages = 200;

/** Lists all tags, page by page (OCI distribution-spec 1.1, "Listing Tags"). A missing repository has none. */
export async function listTags(http: HttpRepository): Promise<readonly string[]> {
  const { client, name, pull: scopes } = http;
  const tags = new Set<string>();
  const action = 'list its tags';
  let url: URL | undefined = http.url(`tags/list?n=${pageSize}`);
  for (let page = 0; url !== undefined; page += 1) {
    if (page >= maxPages) {
      throw new RemoteError({
        code: 'too-many-tags',
        where: name,
        expected: `at most ${maxPages} pages of tags`,
        found: 'more',
      });
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
    // Reported below, with the repository's name.
  }
  throw new RemoteError({
    code: 'broken-tag-list',
    where: name,
    expected: 'a JSON list of tags',
    found: 'something else',
  });
}

const maxLinkLength = 8192;
const linkValue = /<([^>]{1,4096})>((?:\s*;\s*[^\s=,;"]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s,;"]*))?)*)/g;
const linkParameter = /;\s*([^\s=,;"]+)(?:\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,;"]*)))?/g;

/** Finds the next page (RFC 8288) among the links of a header, on the same registry alone. */
export function nextPage(
  { client, name }: HttpRepository,
  link: string | undefined,
  from: URL,
  what: 'tags' | 'referrers',
): URL | undefined {
  const links = [...(link?.slice(0, maxLinkLength) ?? '').matchAll(linkValue)];
  const location = links.find(([, , parameters = '']) => relationsOf(parameters).includes('next'))?.[1];
  if (location === undefined) return undefined;
  const url = client.policy.target(location, from, `next page of ${what}`);
  if (url.host === client.policy.base.host && url.href !== from.href) return url;
  const code = what === 'tags' ? 'broken-tag-list' : 'broken-referrers';
  const found = `continues its list of ${what} at another host or at the same page`;
  throw new RemoteError({ code, where: name, found });
}

function relationsOf(parameters: string): readonly string[] {
  const found = [...parameters.matchAll(linkParameter)].find(([, name = '']) => name.toLowerCase() === 'rel');
  return (found?.[2] ?? found?.[3] ?? '').toLowerCase().split(/\s+/);
}
