import type { GithubFacts, PlatformContext } from '../facts.ts';
import type { Platform } from '../platform.ts';
import { requestChange } from './change.ts';
import { githubClient } from './client.ts';
import { approvals, protection } from './protection.ts';
import type { Repository } from './repository.ts';
import { ownRepository, repositoryAt, writing } from './repository.ts';
import { closeSuperseded } from './superseded.ts';

/** GitHub.com or a GitHub Enterprise Server. */
export function githubPlatform(facts: GithubFacts, context: PlatformContext): Platform {
  const client = githubClient(facts, context);
  const at = (repository: Repository) => ({ client, repository, clock: context.clock });
  return {
    kind: 'github',
    run: facts.run,
    checkTarget: (repository) => client.requireToken(writing('a pull request', repositoryAt(repository, facts))),
    requestChange: async (request) => requestChange(at(repositoryAt(request.repository, facts)), request),
    closeSuperseded: async (superseded) => closeSuperseded(at(repositoryAt(superseded.repository, facts)), superseded),
    protection: async (environment) => protection(at(ownRepository(facts)), environment),
    approvals: async () => approvals(at(ownRepository(facts)), facts.runId),
  };
}
