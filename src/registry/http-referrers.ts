import { RemoteError } from '../errors.ts';
import type { ApiRequest, ReadResponse } from './client.ts';
import type { Digest } from './digest.ts';
import type { HttpRepository } from './http.ts';
import { nextPage } from './http-tags.ts';
import { descriptor, isRecord } from './manifest.ts';
import type { Descriptor } from './registry.ts';

const largestPage = 4 * 1024 * 1024;
const mostPages = 50;

/**
 * The referrers of a manifest (OCI distribution-spec 1.1, "Listing Referrers"); undefined where the registry does not
 * know the API. GHCR answers 404, others 400, 405 or a page of HTML with 200 (attest-build-provenance#71, NVIDIA/aicr#1957).
 */
export async function listHttpReferrers(
  http: HttpRepository,
  subject: Digest,
): Promise<readonly Descriptor[] | undefined> {
  const { client, name, pull: scopes } = http;
  const found: Descriptor[] = [];
  const action = 'list referrers';
  const headers = { accept: 'application/vnd.oci.image.index.v1+json' };
  const accept = [200, 400, 403, 404, 405, 406];
  let url: URL | undefined = http.url(`referrers/${subject}`);
  for (let page = 0; url !== undefined; page += 1) {
    if (page >= mostPages) {
      throw new RemoteError('too-many-referrers', `${name} lists referrers on more than ${mostPages} pages`);
    }
    const request: ApiRequest = { method: 'GET', url, scopes, headers, accept, action, name };
    const { response, bytes }: ReadResponse = await client.read(request, largestPage);
    const manifests = response.status === 200 ? manifestsOf(bytes) : undefined;
    if (manifests === undefined) return undefined;
    found.push(...manifests.map((entry) => descriptor(entry, `${name}: the list of referrers`)));
    url = nextPage(http, response.header('link'), url, 'referrers');
  }
  return found;
}

function manifestsOf(bytes: Uint8Array | undefined): readonly unknown[] | undefined {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(json) && Array.isArray(json['manifests']) ? json['manifests'] : undefined;
  } catch {
    return undefined;
  }
}
