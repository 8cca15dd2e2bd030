import { RemoteError } from '../../base/errors.ts';
import type { ApiRequest, ReadResponse } from './client.ts';
import type { Digest } from '../digest.ts';
import { createProbeOnce } from './probe-once.ts';
import type { HttpRepository } from './model.ts';
import { nextPage } from './tags.ts';
import { isRecord } from '../../base/json-path.ts';
import { descriptorsIn } from '../manifest.ts';
import type { Descriptor, OnMalformed, ReferrersQuery, ReferrersSupport, Repository } from '../registry.ts';

const maxPageBytes = 4 * 1024 * 1024;
const maxPages = 50;
const maxListed = 10_000;

interface Listing {
  readonly support: ReferrersSupport;
  readonly found: readonly Descriptor[] | undefined;
}

/** Lists referrers. The first response shows whether the registry supports the API; concurrent calls wait for it. */
export function httpReferrers(http: HttpRepository): Pick<Repository, 'referrers' | 'listsReferrers'> {
  const { host } = http.client;
  let support: ReferrersSupport = 'unknown';
  const alone = createProbeOnce();

  async function ask(subject: Digest, { onMalformed, guess = false }: ReferrersQuery): Promise<Listing['found']> {
    if (support === 'fallback-tag' || (guess && support === 'unknown' && host.referrers === 'fallback-tag'))
      return undefined;
    const listing = await listReferrers(http, subject, onMalformed);
    support = listing.support;
    if (support !== 'unknown') host.referrers = support;
    return listing.found;
  }

  return {
    listsReferrers: () => support,
    referrers: (subject, query = {}) => host.referrersAlone(() => alone(() => ask(subject, query))),
  };
}

/**
 * Lists the referrers of a manifest (OCI distribution-spec 1.1, "Listing Referrers"); none where the registry does not
 * support the API. GHCR answers 404, others 400, 405 or a page of HTML with 200 (attest-build-provenance#71,
 * NVIDIA/aicr#1957).
 */
async function listReferrers(
  http: HttpRepository,
  subject: Digest,
  onMalformed: OnMalformed | undefined,
): Promise<Listing> {
  const { client, name, pull: scopes } = http;
  const found: Descriptor[] = [];
  const action = 'list referrers';
  const headers = { accept: 'application/vnd.oci.image.index.v1+json' };
  const accept = [200, 400, 403, 404, 405, 406];
  let url: URL | undefined = http.url(`referrers/${subject}`);
  for (let page = 0; url !== undefined; page += 1) {
    if (page >= maxPages) {
      throw tooMany(name, `${maxPages} pages of referrers`);
    }
    const request: ApiRequest = { method: 'GET', url, scopes, headers, accept, action, name };
    const { response, bytes }: ReadResponse = await client.read(request, maxPageBytes);
    if (response.status === 200 && bytes === undefined) {
      throw tooMany(name, `${maxPageBytes} bytes in a page of referrers`);
    }
    const json = jsonOf(bytes);
    if (response.status !== 200 || !Array.isArray(json['manifests'])) {
      return { support: isUnknownRepository(response.status, json) ? 'unknown' : 'fallback-tag', found: undefined };
    }
    found.push(...descriptorsIn(json['manifests'], `${name}: the list of referrers`, onMalformed));
    if (found.length > maxListed) {
      throw tooMany(name, `${maxListed} referrers of one manifest`);
    }
    url = nextPage(http, response.header('link'), url, 'referrers');
  }
  return { support: 'api', found };
}

function tooMany(where: string, bound: string): RemoteError {
  return new RemoteError({ code: 'too-many-referrers', where, expected: `at most ${bound}`, found: 'more' });
}

function jsonOf(bytes: Uint8Array | undefined): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}

/**
 * Tells whether the repository does not exist yet; the answer then shows nothing about its registry (OCI
 * distribution-spec 1.1, "Error codes").
 */
function isUnknownRepository(status: number, { errors }: Record<string, unknown>): boolean {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  return status === 404 && isRecord(first) && first['code'] === 'NAME_UNKNOWN';
}
