import { UsageError } from '../../base/errors.ts';
import { listOf } from '../answer.ts';
import type { WantedGuard } from '../guard.ts';
import { fullName, reading, type RepositoryTarget } from './repository.ts';

/** The parts of a ruleset that are set. */
interface Ruleset {
  readonly name: string;
  readonly target: 'branch';
  readonly enforcement: 'active';
  readonly bypass_actors: Actor[];
  readonly conditions: { readonly ref_name: { include: string[]; exclude: string[] } };
  readonly rules: (PullRequestRule | { type: 'deletion' } | { type: 'non_fast_forward' })[];
}

interface Actor {
  actor_id: number | null;
  actor_type: 'Integration' | 'DeployKey';
  bypass_mode: 'always';
}

interface PullRequestRule {
  type: 'pull_request';
  parameters: {
    required_approving_review_count: number;
    require_code_owner_review: boolean;
    dismiss_stale_reviews_on_push: boolean;
    require_last_push_approval: boolean;
    required_review_thread_resolution: boolean;
  };
}

/** Name of the ruleset that is made; one of this name is replaced. */
const rulesetName = 'krci-deploy';

/**
 * Guards a branch by a ruleset of its own ("Create a repository ruleset").
 * Rulesets and classic protections add up: whatever another one lets past is stopped by this one.
 * @throws UsageError for a pusher that GitHub does not know.
 */
export async function guardBranch(target: RepositoryTarget, wanted: WantedGuard): Promise<void> {
  const { client, repository } = target;
  const ruleset = rulesetOf(wanted);
  const undertaking = reading(`setting the ruleset ${rulesetName}`, repository, 'administration: write');
  await client.attempt(undertaking, async (octokit) => {
    const query = { ...repository, includes_parents: false, per_page: 100 };
    const { data } = await octokit.rest.repos.getRepoRulesets(query);
    const all = listOf(data, `GitHub: the rulesets of ${fullName(repository)}`);
    const present = all.find(({ name }) => name === rulesetName);
    if (present === undefined) await octokit.rest.repos.createRepoRuleset({ ...repository, ...ruleset });
    else await octokit.rest.repos.updateRepoRuleset({ ...repository, ruleset_id: present.id, ...ruleset });
  });
}

function rulesetOf({ branch, pushers }: WantedGuard): Ruleset {
  const include = [branch === undefined ? '~DEFAULT_BRANCH' : `refs/heads/${branch}`];
  return {
    name: rulesetName,
    target: 'branch',
    enforcement: 'active',
    bypass_actors: pushers.map(actorOf),
    conditions: { ref_name: { include, exclude: [] } },
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: 1,
          require_code_owner_review: true,
          dismiss_stale_reviews_on_push: true,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
        },
      },
    ],
  };
}

function actorOf(pusher: string): Actor {
  const [, app] = /^app:(\d+)$/.exec(pusher) ?? [];
  if (app !== undefined) return { actor_id: Number(app), actor_type: 'Integration', bypass_mode: 'always' };
  if (pusher === 'deploy-keys') return { actor_id: null, actor_type: 'DeployKey', bypass_mode: 'always' };
  throw new UsageError({
    code: 'unknown-pusher',
    where: 'input "pushers"',
    expected: 'app:NUMBER or deploy-keys on GitHub',
    found: pusher,
  });
}
