import type { GithubFacts, PlatformContext } from '../facts.ts';
import type { Platform } from '../platform.ts';
import { announced } from './announced.ts';
import { attestations } from './attestations.ts';
import { authors } from './authors.ts';
import { closedChange, requestChange } from './change.ts';
import { githubClient } from './client.ts';
import { evidenceRun, runPlace } from './evidence-run.ts';
import { commit } from './commit.ts';
import { entry } from './entry.ts';
import { pages } from './pages.ts';
import { branchGuard } from './guard.ts';
import { guardBranch } from './ruleset.ts';
import { rehearse } from '../rehearsal.ts';
import { requestIdToken } from './id-token.ts';
import { provenByToken } from './job-token.ts';
import { openIssue } from './issue.ts';
import { account } from './people.ts';
import { protect } from './protect.ts';
import { sharedSecrets } from './secrets.ts';
import { approvals, protection } from './protection.ts';
import { tagWanted } from '../location.ts';
import type { Repository } from './repository.ts';
import { committing, isSame, ownRepository, repositoryAt, repositoryOr, tagging, writing } from './repository.ts';
import { changeOf } from './reviews.ts';
import { statuses } from './statuses.ts';
import { closeSuperseded } from './superseded.ts';
import { createTag } from './tag.ts';

/** Makes the platform for GitHub.com or a GitHub Enterprise Server. */
export function githubPlatform(facts: GithubFacts, context: PlatformContext): Platform {
  const client = githubClient(facts, context);
  const at = (repository: Repository) => ({ client, repository, clock: context.clock });
  /** The token for another repository than the run's reads there; that of the run sees its own one. */
  const atSource = (repository: Repository) => ({
    ...at(repository),
    ...(!isSame(repository, facts.run.repository) && {
      client: githubClient({ ...facts, token: facts.evidenceToken ?? facts.token }, context),
    }),
  });
  return {
    kind: 'github',
    server: { url: facts.serverUrl, apiUrl: facts.apiUrl },
    run: facts.run,
    checkTarget: (repository, purpose) => {
      const target = repositoryAt(repository, facts, purpose === 'tag' ? tagWanted : undefined);
      if (purpose === 'tag') return client.requireToken(tagging('a tag', target));
      client.requireToken(purpose === 'commit' ? committing('a commit', target) : writing('a pull request', target));
    },
    commit: async (request) => commit(at(repositoryAt(request.repository, facts)), request),
    createTag: async (tag) => createTag(at(repositoryAt(tag.repository, facts, tagWanted)), tag),
    requestChange: async (request) => requestChange(at(repositoryAt(request.repository, facts)), request),
    closedChange: async (query) => closedChange(at(repositoryAt(query.repository, facts)), query),
    closeSuperseded: async (superseded) => closeSuperseded(at(repositoryAt(superseded.repository, facts)), superseded),
    protection: async (environment) => protection(at(ownRepository(facts)), environment),
    approvals: async () => approvals(at(ownRepository(facts)), facts.runId),
    entry: async (environment) =>
      entry(
        at(ownRepository(facts)),
        { ...facts.run, runId: facts.runId, proof: (name) => provenByToken(facts, name, context) },
        environment,
      ),
    identityToken: (audience) => requestIdToken(facts, audience, context),
    announced: async () => announced(at(ownRepository(facts)), facts),
    evidenceRun: async (url) => {
      const { repository, run } = runPlace(url, facts);
      return evidenceRun(atSource(repository), run);
    },
    attestations: async (repository, digest) => attestations(atSource(repositoryOr(repository, facts)), digest),
    authors: async (range) => authors(atSource(repositoryOr(range.repository, facts)), range),
    account: async (name) => account(at(ownRepository(facts)), name),
    statuses: async (query) => statuses(at(repositoryOr(query.repository, facts)), query),
    protect: async (wanted, apply) => protect(at(ownRepository(facts)), wanted, apply),
    branchGuard: async ({ repository, branch }) => branchGuard(at(repositoryOr(repository, facts)), branch),
    guardBranch: async (wanted) => guardBranch(at(repositoryOr(wanted.repository, facts)), wanted),
    rehearsal: () => rehearse((note) => githubPlatform(facts, { ...context, note })),
    // GitHub's queues are in the workflows: `concurrency` and its `queue`.
    unorderedQueues: () => Promise.resolve([]),
    openIssue: async (issue) => openIssue(at(ownRepository(facts)), issue),
    pages: async () => pages(at(ownRepository(facts))),
    sharedSecrets: async () => sharedSecrets(at(ownRepository(facts))),
    changeOf: async (file) => changeOf(at(repositoryOr(file.repository, facts)), file),
  };
}
