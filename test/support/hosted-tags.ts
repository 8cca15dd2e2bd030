import { execFileSync } from 'node:child_process';
import type { Reply } from './api-server.ts';
import type { BareRepository } from './bare-repository.ts';
import { plainGitEnvironment } from './bare-repository.ts';
import type { HostedGit } from './hosted-git.ts';
import type { JsonObject } from './openapi/json.ts';
import { text } from './openapi/json.ts';

const nobody = '0'.repeat(40);
const url = 'https://api.example.com/';

/** POST /repos/{owner}/{repo}/git/tags: an object and no ref. */
export function createTagObject({ repository }: HostedGit, body: JsonObject): Reply {
  const [tag, message, object] = [text(body['tag']), text(body['message']), text(body['object'])];
  if (!has(repository, object)) return unprocessable('Could not verify object');
  const draft = `object ${object}\ntype commit\ntag ${tag}\ntagger Bot <bot@example.com> 1700000000 +0000\n\n${message}`;
  const sha = execFileSync('git', ['-C', repository.path, 'mktag'], { env: plainGitEnvironment, input: draft });
  const tagger = { name: 'Bot', email: 'bot@example.com', date: '2026-11-23T12:00:00Z' };
  const made = { sha: sha.toString().trim(), node_id: 'T_1', url, tag, message, tagger };
  return { status: 201, body: { ...made, object: { sha: object, type: 'commit', url } } };
}

/** POST /repos/{owner}/{repo}/git/refs: only where there is none, as Git itself compares. */
export function createRef(git: HostedGit, body: JsonObject): Reply {
  git.beforeTag?.();
  if (git.refusal !== undefined) return unprocessable(git.refusal.message);
  const [ref, sha] = [text(body['ref']), text(body['sha'])];
  try {
    quietly(git.repository, ['update-ref', ref, sha, nobody]);
  } catch {
    return unprocessable('Reference already exists');
  }
  return { status: 201, body: { ref, node_id: 'R_1', url, object: { type: 'tag', sha, url } } };
}

/** POST /projects/:id/repository/tags: GitLab takes a parameter from the query and from the body alike. */
export function createGitlabTag(git: HostedGit, query: URLSearchParams, body: JsonObject): Reply {
  git.beforeTag?.();
  if (git.refusal !== undefined) return { status: 400, body: { message: git.refusal.message } };
  const [name, ref, message] = [query.get('tag_name') ?? '', query.get('ref') ?? '', text(body['message'])];
  if (!has(git.repository, ref)) return { status: 400, body: { message: `Target ${ref} is invalid` } };
  const identity = ['-c', 'user.name=Bot', '-c', 'user.email=bot@example.com'];
  try {
    quietly(git.repository, [...identity, 'tag', '--annotate', '--message', message, name, ref]);
  } catch {
    return { status: 400, body: { message: `Tag ${name} already exists` } };
  }
  return { status: 201, body: { name, message, target: git.repository.git('rev-parse', `refs/tags/${name}`) } };
}

/** What Git says when it refuses is no news in a test's output. */
function quietly({ path }: BareRepository, args: readonly string[]): string {
  return execFileSync('git', ['-C', path, ...args], { env: plainGitEnvironment, stdio: 'pipe' }).toString();
}

function unprocessable(message: string): Reply {
  return { status: 422, body: { message, documentation_url: 'https://docs.github.com/rest', status: '422' } };
}

function has(repository: BareRepository, commit: string): boolean {
  try {
    return quietly(repository, ['cat-file', '-t', commit]).trim() === 'commit';
  } catch {
    return false;
  }
}
