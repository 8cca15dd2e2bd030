import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../src/base/log.ts';
import { StepError } from '../../../src/base/errors.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import {
  built,
  deployed,
  type GithubApprovals,
  githubApprovals,
  type GitlabApprovals,
  gitlabApprovals,
} from '../../support/approval-world.ts';
import { fakeClock } from '../../support/clock.ts';
import { createPlatform } from '../../support/create-platform.ts';
import { pullRequest } from '../../support/github-state.ts';
import { mergeRequest } from '../../support/gitlab-state.ts';
import { type OddProxy, oddAnswers, startOddProxy } from '../../support/odd-proxy.ts';

/**
 * Every method of the port that asks a platform: each request that it sends is answered oddly in turn. The outcome is a
 * sentence, or a value that is not better than the truth: `never` says what would be.
 */
interface Operation {
  readonly run: (platform: Platform, origin: string) => Promise<unknown>;
  readonly never?: (value: never) => boolean;
}

const repository = 'acme/gitops';
const request = { repository, head: 'promote/cart', base: 'main', title: 'Deploy', body: 'cart', labels: ['bump'] };
const wanted = {
  environment: 'prod',
  reviewed: true,
  reviewers: ['bob'],
  approvals: 1,
  preventsSelfReview: true,
  restrictsAdministrators: true,
  branches: 'protected',
} as const;
const file = { path: 'app.yaml', content: new TextEncoder().encode('a: 1\n'), executable: false, exists: true };

const operations: Readonly<Record<string, Operation>> = {
  commit: {
    run: (platform) =>
      platform.commit({ repository, branch: 'main', parent: 'a'.repeat(40), message: 'Deploy', files: [file] }),
    never: ({ id }: { readonly id: unknown }) => typeof id !== 'string' || !/^[0-9a-f]{40}$/.test(id),
  },
  createTag: {
    run: (platform) => platform.createTag({ repository, name: 'v1.0.0', commit: built, message: 'v1.0.0' }),
    never: (outcome: unknown) => outcome === 'created',
  },
  requestChange: {
    run: (platform) => platform.requestChange({ ...request, reviewers: ['bob'], autoMerge: 'squash' }),
    never: ({ number, url }: { readonly number: unknown; readonly url: unknown }) =>
      typeof number !== 'number' || typeof url !== 'string',
  },
  closedChange: { run: (platform) => platform.closedChange({ ...request, change: 'c'.repeat(64) }) },
  closeSuperseded: {
    run: (platform) => platform.closeSuperseded({ repository, base: 'main', headPrefix: 'promote/', keep: 9 }),
  },
  protection: {
    run: (platform) => platform.protection('prod'),
    never: (value: { readonly reviewers: readonly unknown[]; readonly approvalsRequired: number } | undefined) =>
      value !== undefined && value.approvalsRequired > 0 && value.reviewers.length === 0,
  },
  approvals: { run: (platform) => platform.approvals() },
  entry: {
    run: (platform) => platform.entry('prod'),
    never: ({ starters, unknownStarter }: { readonly starters: readonly string[]; readonly unknownStarter?: string }) =>
      starters.length === 0 && unknownStarter === undefined,
  },
  announced: { run: (platform) => platform.announced() },
  evidenceRun: {
    run: (platform, origin) => platform.evidenceRun(`${origin}/${evidence[platform.kind] ?? ''}`),
    never: ({ repository: of, commit }: { readonly repository: unknown; readonly commit: unknown }) =>
      typeof of !== 'string' || typeof commit !== 'string',
  },
  attestations: {
    run: (platform) => platform.attestations('acme/cart', `sha256:${'a'.repeat(64)}`),
    never: ({ bundles }: { readonly bundles: readonly unknown[] }) => bundles.length > 0,
  },
  authors: {
    run: (platform) => platform.authors({ commit: built, since: deployed }),
    never: ({ people, unknown }: { readonly people: readonly string[]; readonly unknown: readonly string[] }) =>
      people.length + unknown.length === 0,
  },
  account: {
    run: (platform) => platform.account('bob'),
    never: (found: { readonly id: string } | undefined) => found !== undefined && !/^\d+$/.test(found.id),
  },
  changeOf: { run: (platform) => platform.changeOf({ path: 'app.yaml', ref: 'main' }) },
  'changeOf a commit': { run: (platform) => platform.changeOf({ commit: built }) },
  'protect, asked': { run: (platform) => platform.protect(wanted, false) },
  'protect, applied': { run: (platform) => platform.protect(wanted, true) },
  branchGuard: { run: (platform) => platform.branchGuard({}) },
  guardBranch: { run: (platform) => platform.guardBranch({ branch: 'main', pushers: [] }) },
  unorderedQueues: { run: (platform) => platform.unorderedQueues(true) },
  pages: {
    run: (platform) => platform.pages(),
    never: ({ audience }: { readonly audience: string }) => audience === 'readers' || audience === 'none',
  },
  sharedSecrets: { run: (platform) => platform.sharedSecrets() },
  openIssue: {
    run: (platform) => platform.openIssue({ title: 'Break-glass', body: 'why', label: 'break-glass' }),
    never: (url: unknown) => typeof url !== 'string' || url === '',
  },
};

const evidence: Readonly<Record<string, string>> = {
  github: 'acme/cart/actions/runs/12',
  gitlab: 'acme/gitops/-/jobs/77',
};

const user = { login: 'bob', id: 7, type: 'User', username: 'bob', state: 'active', bot: false, name: 'Bob' };

/** Runs the operation while each of its requests in turn is answered oddly; returns what was wrong. */
async function flawsOf({ run, never }: Operation, platform: () => Platform, proxy: OddProxy): Promise<string[]> {
  proxy.odd = undefined;
  proxy.seen.clear();
  await run(platform(), proxy.origin).catch((error: unknown) => {
    if (!(error instanceof StepError)) throw error;
  });
  const flaws: string[] = [];
  for (const label of Array.from(proxy.seen)) {
    for (const body of oddAnswers) {
      proxy.odd = { label, body };
      const flaw = await run(platform(), proxy.origin).then(
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the operation of the table gives
        (value) => (never?.(value as never) === true ? `believes ${JSON.stringify(value)}` : undefined),
        sentenceFlaw,
      );
      if (flaw !== undefined) flaws.push(`${label} with ${JSON.stringify(body)}: ${flaw}`);
    }
  }
  proxy.odd = undefined;
  return flaws;
}

/** A sentence of the platform's own codes, in which nothing of ours shows through. */
function sentenceFlaw(error: unknown): string | undefined {
  if (!(error instanceof StepError)) return `is a bug: ${String(error)}`;
  return /undefined|\[object|NaN|is not a function|Cannot read/.test(error.message) ? error.message : undefined;
}

describe('GitHub', () => {
  let world: GithubApprovals;
  let proxy: OddProxy;

  beforeAll(async () => {
    world = await githubApprovals();
    const { gitops, cart, server } = world;
    gitops.branches = { main: 'a'.repeat(40), 'promote/cart': 'b'.repeat(40), 'promote/shop': 'c'.repeat(40) };
    gitops.collaborators = ['alice', 'bob'];
    pullRequest(gitops, { head: 'promote/shop', base: 'main', title: 'old', body: '' });
    pullRequest(gitops, {
      head: 'promote/done',
      base: 'main',
      title: 'done',
      body: '',
      state: 'closed',
      merged: true,
      brought: [built],
      reviews: [{ login: 'bob', state: 'APPROVED' }],
    });
    gitops.commits.unshift({ sha: built, author: 'alice', paths: ['app.yaml'] });
    gitops.deployments.push({
      id: 1,
      environment: 'prod',
      sha: 'a'.repeat(40),
      createdAt: '2026-11-23T09:00:00Z',
      run: 7,
    });
    gitops.secrets = ['KRCI_DEPLOY_SIGNING_KEY'];
    cart.runs.set(12, {
      actor: 'alice',
      createdAt: '2026-11-23T07:00:00Z',
      sha: built,
      status: 'completed',
      conclusion: 'success',
    });
    proxy = await startOddProxy(server.apiUrl.replace(/\/api\/v3$/, ''), {
      'GET /repos/acme/gitops/pages': { public: true, url: 'x' },
      'GET /users/bob': user,
      'POST /repos/acme/gitops/git/tags': { sha: 'd'.repeat(40) },
      'POST /repos/acme/gitops/git/refs': { ref: 'refs/tags/v1.0.0' },
    });
  });

  afterAll(async () => {
    await proxy.close();
    await world.server.close();
  });

  test.each(Object.entries(operations))('%s', async (_name, operation) => {
    const facts = {
      kind: 'github',
      apiUrl: proxy.origin,
      serverUrl: proxy.origin,
      token: world.server.token,
      runId: 7,
      runner: 'runner-2',
      run: { repository, actor: 'sam', commit: 'a'.repeat(40) },
    } as const;
    const platform = () => createPlatform(facts, { clock: fakeClock(), log: silentLog });
    expect(await flawsOf(operation, platform, proxy)).toEqual([]);
  });
});

describe('GitLab', () => {
  let world: GitlabApprovals;
  let proxy: OddProxy;

  beforeAll(async () => {
    world = await gitlabApprovals();
    const { project, server } = world;
    project.branches = { main: 'a'.repeat(40), 'promote/cart': 'b'.repeat(40), 'promote/shop': 'c'.repeat(40) };
    project.commits.unshift({ id: built, email: 'alice@example.com', paths: ['app.yaml'] });
    project.resourceGroups.set('prod', 'unordered');
    project.variables.set('GITLAB_TOKEN', '*');
    mergeRequest(project, { head: 'promote/shop', base: 'main', title: 'old', description: '' });
    proxy = await startOddProxy(server.serverUrl);
  });

  afterAll(async () => {
    await proxy.close();
    await world.server.close();
  });

  test.each(Object.entries(operations))('%s', async (_name, operation) => {
    const facts = {
      kind: 'gitlab',
      serverUrl: proxy.origin,
      token: world.server.token,
      tokenKind: 'access',
      jobId: 77,
      jobToken: world.server.token,
      run: { repository, actor: 'sam', environment: 'prod' },
    } as const;
    const platform = () => createPlatform(facts, { clock: fakeClock(), log: silentLog });
    expect(await flawsOf(operation, platform, proxy)).toEqual([]);
  });
});
