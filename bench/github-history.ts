import { execFileSync } from 'node:child_process';
import { startJsonServer } from '../test/support/json-server.ts';
import type { JsonReply, JsonRequest } from '../test/support/json-server.ts';

/** A repository as GitHub's API tells of it, to a program that asks only there. */
export interface GithubHistory {
  readonly origin: string;
  /** How often it was asked. */
  readonly asked: () => number;
  close(): Promise<void>;
}

interface RepositoryAnswer {
  /** Newest first. */
  readonly commits: readonly { readonly id: string; readonly message: string }[];
  /** Newest first. */
  readonly tags: readonly { readonly name: string; readonly commit: string }[];
}

/** Without it octokit takes an answer for text. */
const json = { 'content-type': 'application/json; charset=utf-8' };

/** More than anyone asks for: release-please looks at 500. */
const toldCommits = 1000;

/**
 * Serves the history of the repository at `path` on a loopback port: each commit as a change
 * request that was squashed, which spares release-please a request for its files; each tag as a release; no open request
 * and no file. It knows the queries of release-please (GraphQL by operation name, REST), and answers at once.
 */
export async function serveGithubHistory(path: string): Promise<GithubHistory> {
  const told = { commits: commitsOf(path), tags: tagsOf(path) };
  const server = await startJsonServer((request) => ({ headers: json, ...answer(told, request) }));
  return { origin: server.origin, asked: () => server.requests.length, close: () => server.close() };
}

function commitsOf(path: string): RepositoryAnswer['commits'] {
  const text = git(path, ['log', `--max-count=${toldCommits}`, '--format=%H%n%B%x00']);
  return text.split('\0\n').flatMap((entry) => {
    const end = entry.indexOf('\n');
    return end === -1 ? [] : [{ id: entry.slice(0, end), message: entry.slice(end + 1).trim() }];
  });
}

function tagsOf(path: string): RepositoryAnswer['tags'] {
  const format = '%(refname:strip=2) %(objectname) %(*objectname)';
  const lines = git(path, ['for-each-ref', '--sort=-creatordate', `--format=${format}`, 'refs/tags'])
    .trim()
    .split('\n');
  return lines.map((line) => {
    const [name = '', object = '', peeled = ''] = line.split(' ');
    return { name, commit: peeled === '' ? object : peeled };
  });
}

function git(path: string, args: readonly string[]): string {
  return execFileSync('git', ['-C', path, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
}

function answer(told: RepositoryAnswer, { path, query, body }: JsonRequest): JsonReply {
  if (path === '/graphql') return { body: { data: { repository: graphql(told, body) } } };
  if (/^\/repos\/[^/]+\/[^/]+$/.test(path)) return { body: { name: 'history', default_branch: 'main' } };
  if (path.endsWith('/tags')) return tagPage(told, query);
  if (path.endsWith('/pulls')) return { body: [] };
  return { status: 404, body: { message: 'Not Found' } };
}

function graphql(told: RepositoryAnswer, body: string): unknown {
  const { query, variables }: { query: string; variables: { num: number; cursor?: string } } = JSON.parse(body);
  const [, operation] = /query (\w+)/.exec(query) ?? [];
  if (operation === 'pullRequestsSince')
    return { ref: { target: { history: slice(told.commits, variables, commitNode) } } };
  if (operation === 'releases') return { releases: slice(told.tags, variables, releaseNode) };
  return { pullRequests: slice([], variables, String) };
}

/** One page, as GraphQL connections have it; a cursor is the place in the list. */
function slice<T>(
  all: readonly T[],
  { num, cursor }: { num: number; cursor?: string },
  node: (item: T) => unknown,
): unknown {
  const start = Number(cursor ?? 0);
  const end = start + num;
  return {
    nodes: all.slice(start, end).map(node),
    pageInfo: { hasNextPage: end < all.length, endCursor: String(end) },
  };
}

function commitNode({ id, message }: RepositoryAnswer['commits'][number]): unknown {
  const author = { name: 'A', email: 'a@example.com', user: { login: 'a' } };
  const files = { nodes: [{ path: 'file' }], pageInfo: { hasNextPage: false, endCursor: null } };
  const merged = {
    number: 1,
    title: message.split('\n')[0],
    baseRefName: 'main',
    headRefName: 'change',
    labels: { nodes: [] },
    body: '',
    mergeCommit: { oid: id },
    files,
  };
  return { associatedPullRequests: { nodes: [merged] }, sha: id, message, author };
}

function releaseNode({ name, commit }: RepositoryAnswer['tags'][number]): unknown {
  return { name, tag: { name }, tagCommit: { oid: commit }, url: '', description: '', isDraft: false };
}

function tagPage({ tags }: RepositoryAnswer, query: URLSearchParams): JsonReply {
  const [size, page] = [Number(query.get('per_page') ?? 30), Number(query.get('page') ?? 1)];
  const body = tags
    .slice((page - 1) * size, page * size)
    .map(({ name, commit }) => ({ name, commit: { sha: commit } }));
  return { body };
}
