import type { Link } from '../../report/report.ts';
import type { Digest } from '../../registry/digest.ts';
import { parseLocation } from '../../registry/reference.ts';
import type { Cell, DeployedPlace, RepositoryPages } from './model.ts';

interface HostPages {
  /** Matches the host's name. */
  readonly host: RegExp;
  readonly commit: string;
  readonly request: string;
  /** Number of the request in the commit's message: the platform's own wording (merge, then squash). */
  readonly numbers: readonly RegExp[];
}

export type HostKind = 'github' | 'gitlab';

const hosts: Readonly<Record<HostKind, HostPages>> = {
  github: {
    host: /(^|\.)github\./,
    commit: '/commit/',
    request: '/pull/',
    numbers: [/^Merge pull request #(\d{1,9}) from /, /^[^\n]* \(#(\d{1,9})\)(?:\n|$)/],
  },
  gitlab: {
    host: /(^|\.)gitlab\./,
    commit: '/-/commit/',
    request: '/-/merge_requests/',
    numbers: [/^See merge request [\w./-]*!(\d{1,9})$/m],
  },
};

/**
 * Finds the pages of a repository by its URL, or its address for SSH; undefined for a path and for another host.
 * `server` is the platform of the run, whose host may have any name.
 */
export function pagesOf(
  location: string,
  server: { readonly kind: HostKind; readonly url: string } | undefined,
): RepositoryPages | undefined {
  const address = webAddressOf(location);
  if (address === undefined) return undefined;
  const isOwn = server !== undefined && URL.canParse(server.url) && new URL(server.url).origin === address.origin;
  const named = (['github', 'gitlab'] as const).find((kind) => hosts[kind].host.test(address.hostname));
  const kind = isOwn ? server.kind : named;
  if (kind === undefined) return undefined;
  const { commit, request, numbers } = hosts[kind];
  const base = `${address.origin}${address.pathname.replace(/\/+$/, '').replace(/\.git$/, '')}`;
  return {
    commit: (id) => `${base}${commit}${id}`,
    request: (message) => {
      const number = numbers.map((pattern) => pattern.exec(message)?.[1]).find((one) => one !== undefined);
      return number === undefined ? undefined : `${base}${request}${number}`;
    },
  };
}

/** `https://host/path` of a Git URL or of the scp-like form (git-clone(1), "GIT URLS"), without user and password. */
function webAddressOf(location: string): URL | undefined {
  const [, host, path] = /^[\w.-]+@([\w.-]+):([^/].*)$/.exec(location) ?? [];
  const text = host === undefined ? location : `https://${host}/${path}`;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol === 'https:') return new URL(url.pathname, url.origin);
  return url.protocol === 'ssh:' ? new URL(url.pathname, `https://${url.hostname}`) : undefined;
}

/** Links of a place: the commit and the change request that deployed it, the run that promoted it, and its record. */
export function linksOf(
  { promotion, change, recordDigest }: Pick<Cell, 'promotion' | 'change' | 'recordDigest'>,
  { application, environment }: Pick<DeployedPlace, 'application' | 'environment'>,
  pages: RepositoryPages | undefined,
): readonly Link[] {
  const addresses: readonly (readonly [string, string | undefined])[] = [
    ['change request', change && pages?.request(change.message)],
    ['commit', change && pages?.commit(change.commit)],
    ['run', httpsAddress(promotion?.run)],
    ['record', recordDigest && recordAddress(environment.registry, application.image, recordDigest)],
  ];
  return addresses.flatMap(([text, url]) => (url === undefined ? [] : [{ text, url }]));
}

/** A record may hold any text as its run's address: only https is a link. */
function httpsAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href, username, password } = new URL(text);
  return protocol === 'https:' && username === '' && password === '' ? href : undefined;
}

/** Address of the record's manifest in its registry (OCI distribution-spec 1.1, "Pulling manifests"). */
function recordAddress(registry: string, image: string, record: Digest): string | undefined {
  const place = parseLocation(registry, image);
  if (place.kind === 'layout') return undefined;
  const host = place.registry === 'docker.io' ? 'registry-1.docker.io' : place.registry;
  return httpsAddress(`https://${host}/v2/${place.repository}/manifests/${record}`);
}
