import { Ajv } from 'ajv';
import type { Reply } from './api-server.ts';
import type { GithubRepository } from './github-state.ts';
import { repositoryOf } from './github-state.ts';
import { nodeId } from './github-view.ts';
import { commitByApi } from './hosted-git.ts';
import type { Json } from './openapi/json.ts';
import { at, list, object, text } from './openapi/json.ts';

/** GitHub's OpenAPI description leaves GraphQL out: the two mutations that we use are described here. */
const checkAutoMerge = new Ajv({ strict: false }).compile({
  type: 'object',
  required: ['query', 'variables'],
  additionalProperties: false,
  properties: {
    query: { type: 'string', pattern: 'enablePullRequestAutoMerge\\s*\\(\\s*input:' },
    variables: {
      type: 'object',
      required: ['pullRequestId', 'mergeMethod'],
      additionalProperties: false,
      properties: { pullRequestId: { type: 'string' }, mergeMethod: { enum: ['MERGE', 'SQUASH', 'REBASE'] } },
    },
  },
});

const oid = { type: 'string', pattern: '^[0-9a-f]{40}$' } as const;
const base64 = '^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$';

/** CreateCommitOnBranchInput of GitHub's public schema, as far as we send it. */
const checkCommit = new Ajv({ strict: false }).compile({
  type: 'object',
  required: ['query', 'variables'],
  additionalProperties: false,
  properties: {
    query: { type: 'string', pattern: 'createCommitOnBranch\\s*\\(\\s*input:\\s*\\$input' },
    variables: {
      type: 'object',
      required: ['input'],
      additionalProperties: false,
      properties: {
        input: {
          type: 'object',
          required: ['branch', 'expectedHeadOid', 'message', 'fileChanges'],
          additionalProperties: false,
          properties: {
            branch: {
              type: 'object',
              required: ['repositoryNameWithOwner', 'branchName'],
              additionalProperties: false,
              properties: {
                repositoryNameWithOwner: { type: 'string', pattern: '^[^/]+/[^/]+$' },
                branchName: { type: 'string', minLength: 1 },
              },
            },
            expectedHeadOid: oid,
            message: {
              type: 'object',
              required: ['headline'],
              additionalProperties: false,
              properties: {
                headline: { type: 'string', minLength: 1, pattern: '^[^\\n]*$' },
                body: { type: 'string', minLength: 1 },
              },
            },
            fileChanges: {
              type: 'object',
              minProperties: 1,
              additionalProperties: false,
              properties: {
                additions: {
                  type: 'array',
                  minItems: 1,
                  items: {
                    type: 'object',
                    required: ['path', 'contents'],
                    additionalProperties: false,
                    properties: {
                      path: { type: 'string', minLength: 1 },
                      contents: { type: 'string', pattern: base64 },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
});

/** POST /graphql: the mutation that the query names. */
export function graphql(
  repositories: Map<string, GithubRepository>,
  body: Json | undefined,
  violate: (what: string) => void,
): Reply {
  const commits = /createCommitOnBranch/.test(text(at(body, 'query')));
  return commits ? createCommit(repositories, body, violate) : enableAutoMerge(repositories, body, violate);
}

function refused(type: string, message: string): Reply {
  return {
    status: 200,
    body: { data: { createCommitOnBranch: null }, errors: [{ type, path: ['createCommitOnBranch'], message }] },
  };
}

/** `createCommitOnBranch`: an error of a mutation comes with status 200. */
function createCommit(
  repositories: Map<string, GithubRepository>,
  body: Json | undefined,
  violate: (what: string) => void,
): Reply {
  if (!checkCommit(body)) {
    violate(`unexpected GraphQL: ${JSON.stringify(checkCommit.errors)}`);
    return refused('INVALID', 'the input is not as the schema has it');
  }
  const input = object(at(body, 'variables', 'input'));
  const name = text(at(input, 'branch', 'repositoryNameWithOwner'));
  const git = repositoryOf(repositories, name)?.git;
  if (git === undefined) return refused('NOT_FOUND', `Could not resolve to a Repository with the name '${name}'.`);
  if (git.refusal !== undefined) return refused(git.refusal.code, git.refusal.message);
  git.beforeCommit?.();
  const branch = text(at(input, 'branch', 'branchName'));
  const parent = text(input['expectedHeadOid']);
  const message = [text(at(input, 'message', 'headline')), text(at(input, 'message', 'body'))];
  const files = Object.fromEntries(
    list(at(input, 'fileChanges', 'additions')).map((addition) => {
      // The API knows no modes: whatever was there becomes a plain file.
      return [text(at(addition, 'path')), Buffer.from(text(at(addition, 'contents')), 'base64')];
    }),
  );
  const made = commitByApi(git.repository, { branch, parent, files, message: message.join('\n\n').trim() });
  if (made !== undefined) return { status: 200, body: { data: { createCommitOnBranch: { commit: { oid: made } } } } };
  return refused('STALE_DATA', `Expected branch to point to "${parent}" but it did not.  Pull and try again.`);
}

/** `enablePullRequestAutoMerge` with the refusals that GitHub has for it. */
function enableAutoMerge(
  repositories: Map<string, GithubRepository>,
  body: Json | undefined,
  violate: (what: string) => void,
): Reply {
  if (!checkAutoMerge(body)) violate(`unexpected GraphQL: ${JSON.stringify(checkAutoMerge.errors)}`);
  const id = text(at(body, 'variables', 'pullRequestId'));
  for (const repository of repositories.values()) {
    const pull = repository.pulls.find((each) => nodeId(repository, each) === id);
    if (pull === undefined) continue;
    if (!repository.allowsAutoMerge) return refusal('Auto merge is not allowed for this repository');
    if (repository.unstable) return refusal('Pull request Pull request is in unstable status');
    if (!repository.waitsForChecks) return refusal('Pull request Pull request is in clean status');
    pull.autoMerge = text(at(body, 'variables', 'mergeMethod')).toLowerCase();
    return { status: 200, body: { data: { enablePullRequestAutoMerge: { pullRequest: { id } } } } };
  }
  return refusal(`Could not resolve to a node with the global id of '${id}'`);
}

function refusal(message: string): Reply {
  return {
    status: 200,
    body: {
      data: { enablePullRequestAutoMerge: null },
      errors: [{ type: 'UNPROCESSABLE', path: ['enablePullRequestAutoMerge'], message }],
    },
  };
}
