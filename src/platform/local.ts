import { UsageError } from '../base/errors.ts';
import { noAttestations } from './attestations.ts';
import { givenToken } from './given-tokens.ts';
import type { LocalFacts } from './facts.ts';
import type { Platform } from './platform.ts';

/**
 * Makes the platform of a laptop or an unknown CI.
 * Every request that needs a platform is refused with the missing part.
 */
export function localPlatform(facts: LocalFacts): Platform {
  const request = 'a change request';
  const commit = 'a commit by the API';
  const tag = 'a tag by the API';
  const otherwise = 'or land the change with commit: git';
  const byGit = 'or make the tag with tag-by: git';
  const platform: Platform = {
    kind: 'local',
    run: facts.run,
    checkTarget: (_, purpose) => {
      if (purpose === 'tag') throw noPlatform(tag, byGit);
      throw noPlatform(purpose === 'commit' ? commit : request, otherwise);
    },
    commit: () => missing(commit, otherwise),
    createTag: () => missing(tag, byGit),
    requestChange: () => missing(request, otherwise),
    closedChange: () => missing(request, otherwise),
    closeSuperseded: () => missing('closing a change request', 'or close it by hand'),
    protection: () => missing("an environment's protection", 'or leave the check to the pipeline'),
    approvals: () => missing('approvals', 'or leave the check to the pipeline'),
    entry: () => missing("a run's entry into an environment", 'or leave the check to the pipeline'),
    identityToken: (audience) => Promise.resolve(givenToken(facts.idTokens ?? [], audience)),
    announced: () => missing("a job's name", 'or leave the check to the pipeline'),
    authors: () => missing('the authors of a commit', 'or leave the check to the pipeline'),
    account: () => missing('an account', 'or leave the check to the pipeline'),
    statuses: () => missing('the statuses of a commit', 'or leave "wait" out'),
    evidenceRun: () => missing('the run that made the reports', 'or leave "evidence-run" out'),
    attestations: () => Promise.resolve(noAttestations),
    changeOf: () => missing('the reviews of a change', 'or leave the check to the pipeline'),
    protect: () => missing("an environment's protection", 'or set GITHUB_ACTIONS or GITLAB_CI and what goes with it'),
    guardBranch: () => missing('the protection of a branch', 'or leave it to the pipeline'),
    rehearsal: () => ({ platform, calls: [] }),
    branchGuard: () => missing('the protection of a branch', 'or leave the check to the pipeline'),
    openIssue: () => missing('an issue', 'or leave it to the pipeline'),
    unorderedQueues: () => missing('the queues of jobs', 'or leave the check to the pipeline'),
    pages: () => missing('the visibility of pages', 'or write the board with html'),
    sharedSecrets: () => missing('the names of secrets', 'or leave the check to the pipeline'),
  };
  return platform;
}

function missing(what: string, otherwise: string): Promise<never> {
  return Promise.reject(noPlatform(what, otherwise));
}

function noPlatform(what: string, otherwise: string): UsageError {
  return new UsageError({
    code: 'no-platform',
    found: `${what} needs a platform, and this run is neither a GitHub Actions job (GITHUB_ACTIONS) nor a GitLab CI job (GITLAB_CI)`,
    fix: `run it there, ${otherwise}`,
  });
}
