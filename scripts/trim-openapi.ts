/**
 * Cuts GitHub's OpenAPI description down to the operations that the tool uses, for the loopback server of the tests. By
 * hand, when an operation is added: install @octokit/openapi anywhere outside of this project, then `npm run compile &&
 * node lib/scripts/trim-openapi.js DIR/node_modules/@octokit/openapi/generated/api.github.com.json`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const target = 'test/support/openapi/github.json';

const operations: readonly (readonly [method: string, path: string])[] = [
  ['get', '/repos/{owner}/{repo}'],
  ['get', '/repos/{owner}/{repo}/pulls'],
  ['post', '/repos/{owner}/{repo}/pulls'],
  ['get', '/repos/{owner}/{repo}/pulls/{pull_number}'],
  ['patch', '/repos/{owner}/{repo}/pulls/{pull_number}'],
  ['put', '/repos/{owner}/{repo}/pulls/{pull_number}/merge'],
  ['post', '/repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers'],
  ['get', '/repos/{owner}/{repo}/pulls/{pull_number}/reviews'],
  ['post', '/repos/{owner}/{repo}/issues/{issue_number}/labels'],
  ['post', '/repos/{owner}/{repo}/issues/{issue_number}/comments'],
  ['get', '/repos/{owner}/{repo}/git/ref/{ref}'],
  ['post', '/repos/{owner}/{repo}/git/refs'],
  ['post', '/repos/{owner}/{repo}/git/tags'],
  ['get', '/repos/{owner}/{repo}/deployments'],
  ['post', '/repos/{owner}/{repo}/deployments'],
  ['get', '/repos/{owner}/{repo}/deployments/{deployment_id}/statuses'],
  ['get', '/repos/{owner}/{repo}/environments/{environment_name}'],
  ['put', '/repos/{owner}/{repo}/environments/{environment_name}'],
  ['get', '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies'],
  ['post', '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies'],
  ['delete', '/repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}'],
  ['get', '/repos/{owner}/{repo}/environments/{environment_name}/secrets'],
  ['get', '/repos/{owner}/{repo}/actions/secrets'],
  ['get', '/repos/{owner}/{repo}/actions/organization-secrets'],
  ['get', '/repos/{owner}/{repo}/actions/runs/{run_id}'],
  ['get', '/repos/{owner}/{repo}/actions/runs/{run_id}/approvals'],
  ['get', '/repos/{owner}/{repo}/actions/runs/{run_id}/jobs'],
  ['get', '/repos/{owner}/{repo}/attestations/{subject_digest}'],
  ['get', '/repos/{owner}/{repo}/branches'],
  ['get', '/repos/{owner}/{repo}/commits'],
  ['get', '/repos/{owner}/{repo}/commits/{ref}'],
  ['get', '/repos/{owner}/{repo}/commits/{commit_sha}/pulls'],
  ['get', '/repos/{owner}/{repo}/compare/{basehead}'],
  ['get', '/repos/{owner}/{repo}/issues'],
  ['post', '/repos/{owner}/{repo}/issues'],
  ['get', '/repos/{owner}/{repo}/collaborators/{username}/permission'],
  ['get', '/repos/{owner}/{repo}/branches/{branch}/protection'],
  ['get', '/repos/{owner}/{repo}/rules/branches/{branch}'],
  ['get', '/repos/{owner}/{repo}/rulesets'],
  ['post', '/repos/{owner}/{repo}/rulesets'],
  ['get', '/repos/{owner}/{repo}/rulesets/{ruleset_id}'],
  ['put', '/repos/{owner}/{repo}/rulesets/{ruleset_id}'],
  ['get', '/users/{username}'],
  ['get', '/orgs/{org}/teams/{team_slug}'],
];

/** Prose and examples: they are most of the file and check nothing. */
const prose = new Set(['description', 'summary', 'title', 'example', 'examples', 'externalDocs', 'tags', 'deprecated']);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function at(value: Json, ...path: readonly string[]): Json {
  let found: Json = value;
  for (const key of path) {
    const next: Json | undefined = isObject(found) ? found[key] : undefined;
    if (next === undefined) throw new Error(`the description has no ${path.join(' ')}`);
    found = next;
  }
  return found;
}

/** A property may well be called `description`: names below `properties` are kept. */
function withoutProse(value: Json, names = false): Json {
  if (isList(value)) return value.map((item) => withoutProse(item));
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => names || (!prose.has(key) && !key.startsWith('x-')));
  return Object.fromEntries(kept.map(([key, child]) => [key, withoutProse(child, !names && key === 'properties')]));
}

function references(value: Json, found: Set<string>): Set<string> {
  for (const child of isList(value) ? value : isObject(value) ? Object.values(value) : []) references(child, found);
  const reference = isObject(value) ? value['$ref'] : undefined;
  if (typeof reference === 'string') found.add(reference.replace(/^#\//, ''));
  return found;
}

interface Tree {
  [key: string]: Json | Tree;
}

function isTree(value: Json | Tree | undefined): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function insert(root: Tree, path: readonly string[], value: Json): void {
  let parent = root;
  for (const key of path.slice(0, -1)) {
    const found = parent[key];
    const next: Tree = isTree(found) ? found : {};
    parent[key] = next;
    parent = next;
  }
  parent[path.at(-1) ?? ''] = value;
}

function trim(description: Json): Tree {
  const trimmed: Tree = {
    openapi: at(description, 'openapi'),
    info: {
      title: 'A part of the GitHub REST API',
      version: at(description, 'info', 'version'),
      license: { name: 'MIT' },
    },
  };
  const waiting: string[] = [];
  for (const [method, path] of operations) {
    const operation = withoutProse(at(description, 'paths', path, method));
    insert(trimmed, ['paths', path, method], operation);
    waiting.push(...references(operation, new Set()));
  }
  const done = new Set<string>();
  for (let reference = waiting.pop(); reference !== undefined; reference = waiting.pop()) {
    const path = reference.split('/');
    if (done.has(reference) || path[1] === 'examples') continue;
    done.add(reference);
    const component = withoutProse(at(description, ...path));
    insert(trimmed, path, component);
    waiting.push(...references(component, new Set()));
  }
  return trimmed;
}

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error('usage: trim-openapi.js PATH-OF-api.github.com.json');
const description: Json = JSON.parse(readFileSync(source, 'utf8'));
writeFileSync(target, `${JSON.stringify(trim(description), null, 1)}\n`);
