import { Ajv } from 'ajv';
import type { Reply } from './api-server.ts';
import type { GithubRepository } from './github-state.ts';
import { nodeId } from './github-view.ts';
import type { Json } from './openapi/json.ts';
import { at, text } from './openapi/json.ts';

/** GitHub's OpenAPI description leaves GraphQL out: the one mutation that we use is described here. */
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

/** POST /graphql: `enablePullRequestAutoMerge` with the refusals that GitHub has for it. */
export function graphql(
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
