import type { Call, Handler, Reply } from './api-server.ts';
import type { GithubRepository, RulesetState } from './github-state.ts';
import type { Json } from './openapi/json.ts';
import { list, object, text } from './openapi/json.ts';

const repo = '/repos/{owner}/{repo}';

type Within = (work: (repository: GithubRepository, call: Call) => Reply) => Handler;

/** What guards branches: rulesets and the classic protection. */
export function branchHandlers(within: Within): Record<string, Handler> {
  return {
    [`get ${repo}/rules/branches/{branch}`]: within(({ rulesets, fullName }) => ({
      status: 200,
      body: rulesets
        .filter(({ tags }) => tags === undefined)
        .flatMap(({ id, rules }) =>
          rules.map((rule) => ({
            ...rule,
            ruleset_source_type: 'Repository',
            ruleset_source: fullName,
            ruleset_id: id,
          })),
        ),
    })),
    [`get ${repo}/git/ref/{ref}`]: within(({ branches, tags }, { parameters }) => {
      const [kind, name = ''] = (parameters['ref'] ?? '').split(/\/(.*)/s);
      const heads = typeof branches === 'function' ? {} : branches;
      const isThere = kind === 'heads' ? heads[name] !== undefined : tags.includes(name);
      if (!isThere) return notFound;
      const url = 'https://api.github.com/x';
      const target = { type: 'commit', sha: heads[name] ?? 'a'.repeat(40), url };
      return { status: 200, body: { ref: `refs/${parameters['ref'] ?? ''}`, node_id: 'x', url, object: target } };
    }),
    [`get ${repo}/rulesets/{ruleset_id}`]: within((repository, { parameters }) => {
      const found = repository.rulesets.find(({ id }) => String(id) === parameters['ruleset_id']);
      return found === undefined ? notFound : { status: 200, body: showRuleset(repository, found) };
    }),
    [`get ${repo}/rulesets`]: within((repository) => ({
      status: 200,
      body: repository.rulesets.map((each) => showRuleset(repository, each)),
    })),
    [`put ${repo}/rulesets/{ruleset_id}`]: within((repository, { parameters, body }) => {
      const id = Number(parameters['ruleset_id']);
      const made = rulesetOf(id, body);
      repository.rulesets = repository.rulesets.map((each) => (each.id === id ? made : each));
      return { status: 200, body: showRuleset(repository, made) };
    }),
    [`post ${repo}/rulesets`]: within((repository, { body }) => {
      const made = rulesetOf(repository.rulesets.length + 1, body);
      repository.rulesets = [...repository.rulesets, made];
      return { status: 201, body: showRuleset(repository, made) };
    }),
    [`get ${repo}/branches/{branch}/protection`]: within(({ classic }) => {
      if (classic === undefined) return { status: 404, body: { message: 'Branch not protected' } };
      return classic === 'hidden' ? hidden : { status: 200, body: classic };
    }),
  };
}

function rulesetOf(id: number, body: Json | undefined): RulesetState {
  const { name, rules, bypass_actors: bypass } = object(body);
  return { id, name: text(name), rules: list(rules).map(object), bypass: list(bypass).map(object) };
}

function showRuleset({ fullName }: GithubRepository, { id, name, rules, bypass, tags }: RulesetState): Json {
  return {
    id,
    name,
    target: tags === undefined ? 'branch' : 'tag',
    source_type: 'Repository',
    source: fullName,
    enforcement: 'active',
    rules: [...rules],
    ...(tags !== undefined && { conditions: { ref_name: { include: [...tags], exclude: [] } } }),
    ...(bypass !== undefined && { bypass_actors: [...bypass] }),
  };
}

const hidden: Reply = { status: 403, body: { message: 'Resource not accessible by integration' } };
const notFound: Reply = { status: 404, body: { message: 'Not Found' } };
