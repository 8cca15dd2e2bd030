import { contentOf } from '../../src/registry/manifest.ts';
import { ociIndex } from '../../src/registry/media-types.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { isDigest } from '../../src/registry/digest.ts';
import type { Decide } from './fault-proxy.ts';

/**
 * Makes a registry that has no referrers API into one that has: what was put through the proxy is read back from
 * behind it (`behind` opens a path there), and listed by its subject, one referrer a page.
 */
export function withReferrersApi(behind: (path: string) => Repository): Decide {
  const put = new Set<string>();
  return async ({ method, path }) => {
    const manifest = /^\/v2\/(.+)\/manifests\/(sha256:[0-9a-f]{64})$/.exec(path);
    if (method === 'PUT' && manifest !== null) put.add(`${manifest[1]} ${manifest[2]}`);
    const listing = /^\/v2\/(.+)\/referrers\/(sha256:[0-9a-f]{64})(?:\?page=(\d+))?$/.exec(path);
    if (method !== 'GET' || listing === null) return undefined;
    const [, name = '', subject = '', page = '0'] = listing;
    const found = await referrersIn(behind(name), name, subject, put);
    const own = found.slice(Number(page), Number(page) + 1);
    const more = found.length > Number(page) + 1;
    return {
      kind: 'answer',
      status: 200,
      headers: {
        'content-type': ociIndex,
        ...(more ? { link: `</v2/${name}/referrers/${subject}?page=${Number(page) + 1}>; rel="next"` } : {}),
      },
      body: JSON.stringify({ schemaVersion: 2, mediaType: ociIndex, manifests: own }),
    };
  };
}

async function referrersIn(repository: Repository, name: string, subject: string, put: ReadonlySet<string>) {
  const found = [];
  for (const entry of put) {
    const [place, digest = ''] = entry.split(' ');
    if (place !== name || !isDigest(digest)) continue;
    const manifest = await repository.manifest(digest);
    if (manifest !== undefined && contentOf(manifest, name).subject?.digest === subject)
      found.push(manifest.descriptor);
  }
  return found;
}
