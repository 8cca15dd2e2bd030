import type { Clock } from '../../src/base/clock.ts';
import { createPlatform } from './create-platform.ts';
import type { Platform } from '../../src/platform/platform.ts';
import type { Log } from '../../src/base/log.ts';
import { silentLog } from '../../src/base/log.ts';
import type { ApiServer } from './api-server.ts';
import { startGithubServer } from './github-server.ts';
import { githubRepository, pullRequest } from './github-state.ts';
import { startGitlabServer } from './gitlab-server.ts';
import { gitlabProject, mergeRequest } from './gitlab-state.ts';
import type { HostedGit } from './hosted-git.ts';

/** A change request as a person would see it, whatever the platform calls its parts. */
export interface SeenRequest {
  readonly number: number;
  readonly head: string;
  readonly base: string;
  readonly title: string;
  readonly body: string;
  readonly state: 'open' | 'closed' | 'merged';
  readonly labels: readonly string[];
  readonly reviewers: readonly string[];
  readonly comments: readonly string[];
  readonly mergesWhenReady: boolean;
}

/** One platform with its loopback server, for tests that say the same of every platform. */
export interface PlatformBench {
  readonly name: string;
  readonly server: ApiServer;
  readonly token: string;
  /** Names of the operations that faults are for. */
  readonly operations: {
    readonly list: string;
    readonly open: string;
    readonly update: string;
    readonly merge: string;
    readonly commit: string;
    readonly tag: string;
  };
  /** Gives the repository a Git, for commits and tags by the API. */
  host(git: HostedGit): void;
  platform(clock: Clock, options?: { readonly token?: string; readonly log?: Log }): Platform;
  requests(): readonly SeenRequest[];
  /** Puts a request there that we did not make; `fork`: its head is in another repository. */
  plant(facts: { head: string; base: string; fork?: boolean }): number;
  /** A person sets a label or reviews. */
  label(number: number, label: string): void;
  waitsForChecks(waits: boolean): void;
  /** A person closes or merges a request. */
  settle(number: number, state: 'closed' | 'merged'): void;
}

const branches = {
  main: 'a'.repeat(40),
  release: 'b'.repeat(40),
  'promote/cart': 'c'.repeat(40),
  'promote/shop': 'd'.repeat(40),
};

/** Repository `acme/gitops` with branches main, release, promote/cart, promote/shop; users alice and bob. */
export async function githubBench(): Promise<PlatformBench> {
  const server = await startGithubServer();
  const repository = githubRepository('acme/gitops', branches);
  repository.collaborators = ['alice', 'bob'];
  server.repositories.set('acme/gitops', repository);
  const pulls = '/repos/{owner}/{repo}/pulls';
  return {
    name: 'github',
    server,
    token: server.token,
    operations: {
      list: `get ${pulls}`,
      open: `post ${pulls}`,
      update: `patch ${pulls}/{pull_number}`,
      merge: `put ${pulls}/{pull_number}/merge`,
      commit: '/graphql',
      tag: 'post /repos/{owner}/{repo}/git/refs',
    },
    host: (git) => {
      repository.git = git;
    },
    platform: (clock, { token = server.token, log = silentLog } = {}) =>
      createPlatform(
        {
          kind: 'github',
          apiUrl: server.apiUrl,
          serverUrl: server.serverUrl,
          run: { repository: 'acme/gitops' },
          token,
        },
        { clock, log },
      ),
    requests: () =>
      repository.pulls.map((pull) => ({
        number: pull.number,
        head: pull.head,
        base: pull.base,
        title: pull.title,
        body: pull.body,
        state: pull.merged ? 'merged' : pull.state,
        labels: [...pull.labels],
        reviewers: [...pull.reviewers],
        comments: pull.comments,
        mergesWhenReady: pull.autoMerge !== undefined,
      })),
    plant: ({ head, base, fork = false }) =>
      pullRequest(repository, {
        head,
        base,
        title: 'planted',
        body: '',
        ...(fork && { headRepository: 'mallory/gitops' }),
      }).number,
    label: (number, label) => void repository.pulls[number - 1]?.labels.add(label),
    waitsForChecks: (waits) => {
      repository.waitsForChecks = waits;
    },
    settle: (number, state) => {
      const pull = repository.pulls[number - 1];
      if (pull !== undefined) Object.assign(pull, { state: 'closed', merged: state === 'merged' });
    },
  };
}

export async function gitlabBench(): Promise<PlatformBench> {
  const server = await startGitlabServer();
  const project = gitlabProject('acme/gitops', branches);
  server.projects.set('acme/gitops', project);
  const requests = '/projects/{id}/merge_requests';
  return {
    name: 'gitlab',
    server,
    token: server.token,
    operations: {
      list: `get ${requests}`,
      open: `post ${requests}`,
      update: `put ${requests}/{merge_request_iid}`,
      merge: `put ${requests}/{merge_request_iid}/merge`,
      commit: 'post /projects/{id}/repository/commits',
      tag: 'post /projects/{id}/repository/tags',
    },
    host: (git) => {
      project.git = git;
    },
    platform: (clock, { token = server.token, log = silentLog } = {}) =>
      createPlatform(
        { kind: 'gitlab', serverUrl: server.serverUrl, run: { repository: 'acme/gitops' }, token, tokenKind: 'access' },
        { clock, log },
      ),
    requests: () =>
      project.mergeRequests.map((each) => ({
        number: each.iid,
        head: each.head,
        base: each.base,
        title: each.title,
        body: each.description,
        state: each.state === 'opened' ? 'open' : each.state,
        labels: [...each.labels],
        reviewers: each.reviewers.map((id) => server.users.get(id) ?? ''),
        comments: each.notes,
        mergesWhenReady: each.mergesWhenReady,
      })),
    plant: ({ head, base, fork = false }) =>
      mergeRequest(project, { head, base, title: 'planted', description: '', ...(fork && { headProject: 666 }) }).iid,
    label: (number, label) => void project.mergeRequests[number - 1]?.labels.add(label),
    waitsForChecks: (waits) => {
      project.waitsForPipelines = waits;
    },
    settle: (number, state) => {
      const found = project.mergeRequests[number - 1];
      if (found !== undefined) found.state = state;
    },
  };
}
