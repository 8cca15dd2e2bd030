import { listOf, objectOf } from '../answer.ts';
import { matchesRef } from '../branch-pattern.ts';
import { failureOf, type GithubClient } from './client.ts';
import { fullName, reading, type RepositoryTarget } from './repository.ts';

type Octokit = Parameters<Parameters<GithubClient['attempt']>[1]>[0];

/** Fields of a ruleset of tags that are read ("Get a repository ruleset"); bypass lists are shown to administrators. */
interface TagRuleset {
  readonly id?: number;
  readonly target?: string;
  readonly enforcement?: string;
  readonly conditions?: {
    readonly ref_name?: { readonly include?: unknown; readonly exclude?: unknown } | null;
  } | null;
  readonly rules?: readonly ({ readonly type?: string } | null)[] | null;
  readonly bypass_actors?: unknown;
}

const maxRulesets = 100;
/** GitHub's role Write in a bypass list. */
const writers = 4;

/** Tells whether a ref such as `heads/main` or `tags/v1` is there. */
export async function hasRef({ client, repository }: RepositoryTarget, ref: string): Promise<boolean> {
  return client.attempt(reading(`looking for ${ref}`, repository, 'contents: read'), async (octokit) => {
    try {
      const { data } = await octokit.rest.git.getRef({ ...repository, ref });
      // Older servers answer with the refs that begin so.
      const { ref: found }: { readonly ref?: unknown } = Array.isArray(data) ? {} : objectOf(data, `GitHub: ${ref}`);
      return found === `refs/${ref}`;
    } catch (error) {
      if (failureOf(error)?.status === 404) return false;
      throw error;
    }
  });
}

/**
 * Tells whether an active ruleset keeps everybody with write access from making the tag.
 * A rule about updates alone leaves a new tag to anybody.
 */
export async function isTagGuarded({ client, repository }: RepositoryTarget, tag: string): Promise<boolean> {
  return client.attempt(reading(`reading what guards tag ${tag}`, repository, 'metadata: read'), async (octokit) => {
    const where = `GitHub: the rulesets of ${fullName(repository)}`;
    const { data } = await octokit.rest.repos.getRepoRulesets({ ...repository, per_page: maxRulesets });
    const numbers = listOf<TagRuleset>(data, where)
      .filter(({ target, enforcement }) => target === 'tag' && enforcement === 'active')
      .flatMap(({ id }) => (id === undefined ? [] : [id]));
    for (const id of numbers) {
      const ruleset = await rulesetOf(octokit, repository, id, where);
      if (concerns(ruleset, tag) && keepsAway(ruleset)) return true;
    }
    return false;
  });
}

async function rulesetOf(
  octokit: Octokit,
  repository: RepositoryTarget['repository'],
  id: number,
  where: string,
): Promise<TagRuleset> {
  return objectOf<TagRuleset>((await octokit.rest.repos.getRepoRuleset({ ...repository, ruleset_id: id })).data, where);
}

/** Tells whether the conditions of a ruleset have the tag: one pattern that includes it, and none that excludes it. */
function concerns({ conditions }: TagRuleset, tag: string): boolean {
  const { include, exclude } = conditions?.ref_name ?? {};
  const has = (pattern: string): boolean => pattern === '~ALL' || matchesRef(pattern, `refs/tags/${tag}`);
  return textsOf(include).some(has) && !textsOf(exclude).some(has);
}

function keepsAway({ rules, bypass_actors: actors }: TagRuleset): boolean {
  if (!Array.isArray(rules) || !rules.some((rule) => rule?.type === 'creation')) return false;
  return !(Array.isArray(actors) ? actors : []).some(isEverybody);
}

function isEverybody(actor: unknown): boolean {
  const { actor_type: type, actor_id: id }: { readonly actor_type?: unknown; readonly actor_id?: unknown } =
    typeof actor === 'object' && actor !== null ? actor : {};
  return type === 'RepositoryRole' && id === writers;
}

function textsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string') : [];
}
