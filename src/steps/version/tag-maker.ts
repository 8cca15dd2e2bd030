import { parseLocation } from '../../git/location.ts';
import { defaultIdentity } from '../../git/message.ts';
import { openScratch } from '../../git/scratch.ts';
import { committer, takeTag } from '../../git/tags.ts';
import type { Taking } from '../../git/tags.ts';
import type { ApiTag } from '../../platform/platform.ts';
import type { Ports } from '../ports.ts';
import type { VersionPlan } from './model.ts';
import type { VersionInputs } from './model.ts';

export type TagRequest = Omit<ApiTag, 'repository'>;

/** Makes tags that are not there yet; two ways with one meaning. */
export interface TagMaker {
  readonly take: (tag: TagRequest) => Promise<Taking>;
  readonly close: () => Promise<void>;
}

/**
 * Returns the repository in which the platform's API makes the tag: the remote's address, without a name and password
 * that a checkout may have put there. Undefined where Git makes it. Throws UsageError when the platform could not, so
 * that the error comes before the count.
 */
export async function apiRepository(inputs: VersionInputs, ports: Ports, cwd: string): Promise<string | undefined> {
  if (!inputs['create-tag'] || inputs['tag-by'] !== 'api') return undefined;
  const repository = await addressOf(inputs.remote, ports, cwd);
  ports.platform.checkTarget(repository, 'tag');
  return repository;
}

async function addressOf(remote: string, { git }: Ports, cwd: string): Promise<string> {
  if (/[/:]/.test(remote)) return parseLocation(remote, cwd).url;
  const { text } = await git.run(['remote', 'get-url', '--', remote], { cwd });
  return text.trim().replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}

export function openTagMaker(plan: VersionPlan, ports: Ports, remote: string): Promise<TagMaker> {
  return plan.api === undefined ? gitTaker(plan, ports, remote) : Promise.resolve(apiTaker(plan.api, ports));
}

async function gitTaker(plan: VersionPlan, { git, clock }: Ports, remote: string): Promise<TagMaker> {
  const tagger = (await committer(git, plan.cwd)) ?? defaultIdentity;
  const scratch = await openScratch(git, plan.checkout, true);
  return {
    take: (tag) => takeTag(git, scratch.cwd, remote, { ...tag, tagger, time: clock.now() }),
    close: scratch.remove,
  };
}

/** Makes tags by the API. The platform does not tell which commit has the name: the remote's tags do. */
function apiTaker(repository: string, { platform }: Ports): TagMaker {
  return {
    take: async (tag) => {
      const outcome = await platform.createTag({ repository, ...tag });
      return outcome === 'created' ? { outcome: 'taken' } : { outcome: 'refused', reason: 'already exists' };
    },
    close: () => Promise.resolve(),
  };
}
