import type { GitlabFacts, PlatformContext } from '../facts.ts';
import { listOf } from '../answer.ts';
import { givenToken } from '../given-tokens.ts';
import type { Platform } from '../platform.ts';
import { announced } from './announced.ts';
import { authors } from './authors.ts';
import { closedChange, requestChange } from './change.ts';
import { gitlabClient } from './client.ts';
import { commit } from './commit.ts';
import { entry } from './entry.ts';
import { evidenceRun, pipelinePlace } from './evidence-run.ts';
import { tagWanted } from '../location.ts';
import { ownProject, projectAt, projectOr, refuseJobToken, writing, looking } from './project.ts';
import { branchGuard } from './guard.ts';
import { noAttestations } from '../attestations.ts';
import { pages } from './pages.ts';
import { guardBranch } from './protect-branch.ts';
import { rehearse } from '../rehearsal.ts';
import { account } from './people.ts';
import { openIssue } from './issue.ts';
import { provenByToken } from './job-token.ts';
import { protect } from './protect.ts';
import { approvals, protection } from './protection.ts';
import { changeOf } from './reviews.ts';
import { statuses } from './statuses.ts';
import { closeSuperseded } from './superseded.ts';
import { createTag } from './tag.ts';
import { sharedVariables } from './variables.ts';
import type { ProjectTarget } from './project.ts';

/** Makes the platform for GitLab.com or a self-managed GitLab. */
export function gitlabPlatform(facts: GitlabFacts, context: PlatformContext): Platform {
  const client = gitlabClient(facts, context);
  const { hostname } = new URL(facts.serverUrl);
  const at = (project: string) => ({ client, project, hostname, clock: context.clock });
  return {
    kind: 'gitlab',
    server: { url: facts.serverUrl, apiUrl: facts.serverUrl },
    run: facts.run,
    checkTarget: (repository, purpose) => {
      const what = purpose === 'commit' ? 'a commit' : purpose === 'tag' ? 'a tag' : 'a merge request';
      const project = projectAt(repository, facts, purpose === 'tag' ? tagWanted : undefined);
      refuseJobToken(facts, what);
      client.requireToken(writing(what, project));
    },
    commit: async (request) => {
      const target = at(projectAt(request.repository, facts));
      refuseJobToken(facts, 'a commit');
      return commit(target, request);
    },
    createTag: async (tag) => {
      const target = at(projectAt(tag.repository, facts, tagWanted));
      refuseJobToken(facts, 'a tag');
      return createTag(target, tag);
    },
    requestChange: async (request) => {
      const target = at(projectAt(request.repository, facts));
      refuseJobToken(facts, 'a merge request');
      return requestChange(target, request);
    },
    closedChange: async (query) => {
      const target = at(projectAt(query.repository, facts));
      refuseJobToken(facts, 'looking for merge requests');
      return closedChange(target, query);
    },
    closeSuperseded: async (superseded) => {
      const target = at(projectAt(superseded.repository, facts));
      refuseJobToken(facts, 'closing a merge request');
      return closeSuperseded(target, superseded);
    },
    protection: async (environment) => {
      refuseJobToken(facts, "reading an environment's protection");
      return protection(at(ownProject(facts)), environment);
    },
    approvals: async () => {
      refuseJobToken(facts, 'reading approvals');
      return approvals(at(ownProject(facts)), facts);
    },
    entry: async (environment) => {
      refuseJobToken(facts, 'reading this job');
      return entry(at(ownProject(facts)), facts, () => provenByToken(facts, environment, context));
    },
    identityToken: (audience) => Promise.resolve(givenToken(facts.idTokens ?? [], audience)),
    announced: async () => {
      refuseJobToken(facts, "reading this job's name");
      return announced(at(ownProject(facts)), facts);
    },
    evidenceRun: async (url) => {
      const { project, ...run } = pipelinePlace(url, facts);
      refuseJobToken(facts, 'reading a pipeline');
      return evidenceRun(at(project), run);
    },
    authors: async (range) => {
      refuseJobToken(facts, 'reading the authors of commits');
      return authors(at(projectOr(range.repository, facts)), range);
    },
    account: async (name) => {
      refuseJobToken(facts, 'looking for a user');
      return account(at(ownProject(facts)), name);
    },
    statuses: async (query) => {
      refuseJobToken(facts, 'reading the statuses of a commit');
      return statuses(at(projectOr(query.repository, facts)), query);
    },
    protect: async (wanted, apply) => {
      refuseJobToken(facts, "an environment's protection");
      return protect(at(ownProject(facts)), wanted, apply);
    },
    branchGuard: async ({ repository, branch }) => {
      refuseJobToken(facts, 'reading what guards a branch');
      return branchGuard(at(projectOr(repository, facts)), branch);
    },
    guardBranch: async (wanted) => {
      refuseJobToken(facts, 'guarding a branch');
      await guardBranch(at(projectOr(wanted.repository, facts)), wanted);
    },
    rehearsal: () => rehearse((note) => gitlabPlatform(facts, { ...context, note })),
    unorderedQueues: async (apply) => {
      refuseJobToken(facts, 'reading resource groups');
      return unorderedQueues(at(ownProject(facts)), apply);
    },
    openIssue: async (issue) => {
      refuseJobToken(facts, 'an issue');
      return openIssue(at(ownProject(facts)), issue);
    },
    pages: async () => {
      refuseJobToken(facts, 'reading the visibility of pages');
      return pages(at(ownProject(facts)), facts.serverUrl);
    },
    // GitLab keeps attestations beside the artifact.
    attestations: () => Promise.resolve(noAttestations),
    sharedSecrets: async () => {
      refuseJobToken(facts, 'reading the names of variables');
      return sharedVariables(at(ownProject(facts)));
    },
    changeOf: async (file) => {
      refuseJobToken(facts, 'reading the approvals of merge requests');
      return changeOf(at(projectOr(file.repository, facts)), file);
    },
  };
}

/** Lists resource groups that start jobs in any order, GitLab's default ("Resource groups API"). */
async function unorderedQueues({ client, project }: ProjectTarget, apply: boolean): Promise<readonly string[]> {
  const groups = await client.attempt(looking('reading the resource groups', project), async (api) =>
    listOf(await api.ResourceGroups.all(project), `GitLab: the resource groups of ${project}`),
  );
  const unordered = groups.flatMap(({ key, process_mode: mode }) => (mode === 'unordered' ? [key] : []));
  if (!apply) return unordered;
  for (const key of unordered) {
    await client.attempt(writing(`ordering resource group ${key}`, project), (api) =>
      api.ResourceGroups.edit(project, key, { processMode: 'oldest_first' }),
    );
  }
  return unordered;
}
