import { randomBytes } from 'node:crypto';
import type { Permissions } from './workflow.ts';

/** What a token may do: some repositories, with permissions. Nothing else is there for it. */
export interface Grant {
  readonly repositories: readonly string[];
  readonly permissions: Permissions;
  /** The job's own token: what it pushes starts no workflow. */
  readonly isJob: boolean;
}

/** The tokens that a GitHub has given out. */
export interface Tokens {
  give(grant: Grant): string;
  of(token: string): Grant | undefined;
  /** Every token so far. */
  all(): readonly string[];
}

export function createTokens(): Tokens {
  const grants = new Map<string, Grant>();
  return {
    give: (grant) => {
      const token = `ghs_${randomBytes(18).toString('hex')}`;
      grants.set(token, grant);
      return token;
    },
    of: (token) => grants.get(token),
    all: () => [...grants.keys()],
  };
}

/** Permission of an operation, by the path below the repository ("Permissions required for GitHub Apps"); the first that fits. */
const permissions: readonly (readonly [pattern: RegExp, permission: string])[] = [
  [/^\/commits\/[^/]+\/pulls$/, 'pull-requests'],
  [/^\/(?:commits|compare|branches|git|contents|tags)\b/, 'contents'],
  [/^\/pulls\b/, 'pull-requests'],
  [/^\/issues\b/, 'issues'],
  [/^\/(?:environments|actions)\b/, 'actions'],
  [/^\/deployments\b/, 'deployments'],
  [/^\/attestations\b/, 'attestations'],
  [/^\/pages\b/, 'pages'],
];

/** Judges a request to the API: 200 where the token may send it. */
export function judged(grant: Grant | undefined, method: string, path: string): 200 | 401 | 403 | 404 {
  if (grant === undefined) return 401;
  const [, repository, rest = ''] = /^\/repos\/([^/]+\/[^/]+)(\/.*)?$/.exec(path) ?? [];
  if (repository === undefined) return 200;
  if (!grant.repositories.includes(repository.toLowerCase())) return 404;
  const administers = /^\/(?:environments|rulesets)\b/.test(rest) && method !== 'GET';
  const wanted = administers ? 'administration' : permissions.find(([pattern]) => pattern.test(rest))?.[1];
  return wanted === undefined || holds(grant, wanted, method === 'GET' ? 'read' : 'write') ? 200 : 403;
}

/** Tells whether a token has a permission; `write` is more than `read`. */
export function holds({ permissions: given }: Grant, name: string, level: 'read' | 'write'): boolean {
  const held = given[name];
  return held === 'write' || (level === 'read' && held === 'read');
}
