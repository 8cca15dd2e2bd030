import { describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../../../src/base/log.ts';
import type { PlatformFacts } from '../../../../../src/platform/facts.ts';
import { openPlatform } from '../../../../../src/platform/open.ts';
import { fakeClock } from '../../../../support/clock.ts';
import {
  approvalFlow,
  type GitlabApprovals,
  gitlabApprovals,
  runApprovalGate,
} from '../../../../support/approval-world.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

function flowAt(repository: string, platform = ''): string {
  const flow = approvalFlow('{}').replace('acme/gitops', repository);
  return platform === '' ? flow : flow.replace('registry:', `platform: ${platform}\nregistry:`);
}

async function onGitlab(work: (world: GitlabApprovals) => Promise<void>): Promise<void> {
  const world = await gitlabApprovals();
  try {
    await work(world);
  } finally {
    await world.server.close();
  }
}

describe("the platform's address is the flow's", () => {
  test.each([
    ['the repository', 'https://gitlab.example.com/acme/gitops.git', ''],
    ['the repository by SSH', 'git@gitlab.example.com:acme/gitops.git', ''],
    ['platform.url', 'acme/gitops', '{ url: "https://gitlab.example.com" }'],
    ['platform.url below a path', 'acme/gitops', '{ url: "https://gitlab.example.com/other" }'],
  ])('bypass: a server that an earlier job names is sent no token, by %s', (_by, repository, platform) =>
    onGitlab(async (world) => {
      const run = runApprovalGate(root, { flow: flowAt(repository, platform), platform: world.platform() });
      await expect(run).rejects.toMatchObject({ code: 'platform-of-another-server', exitCode: 1 });
      expect(world.server.requests).toEqual([]);
    }),
  );

  test('the server that the flow names is asked', () =>
    onGitlab(async (world) => {
      const flow = flowAt('acme/gitops', `{ url: "${world.server.origin}", projects: [acme/gitops] }`);
      expect((await runApprovalGate(root, { flow, platform: world.platform() })).exit).toBe(0);
    }));

  test('a run in one of several projects, whose letters may differ in case, is of the flow', () =>
    onGitlab(async (world) => {
      const flow = flowAt('acme/gitops', `{ url: "${world.server.origin}", projects: [acme/release, Acme/GitOps] }`);
      expect((await runApprovalGate(root, { flow, platform: world.platform() })).exit).toBe(0);
    }));

  test('bypass: a run in another project', () =>
    onGitlab(async (world) => {
      const flow = flowAt('acme/gitops', `{ url: "${world.server.origin}", projects: [acme/release] }`);
      await expect(runApprovalGate(root, { flow, platform: world.platform() })).rejects.toMatchObject({
        code: 'platform-project',
        exitCode: 1,
      });
      expect(world.server.requests).toEqual([]);
    }));

  test('bypass: the API of another host beside the right server', async () => {
    const run = { repository: 'acme/gitops', actor: 'sam' };
    const facts: PlatformFacts = {
      kind: 'github',
      serverUrl: 'https://github.com',
      apiUrl: 'https://evil.example.com',
      token: 't',
      runId: 7,
      run,
    };
    const platform = await openPlatform(facts, { clock: fakeClock(), log: silentLog });
    const flow = flowAt('https://github.com/acme/gitops.git');
    await expect(runApprovalGate(root, { flow, platform })).rejects.toMatchObject({
      code: 'platform-of-another-server',
      message: expect.stringContaining('with its API at https://evil.example.com'),
    });
  });
});

test('bypass: no token goes over plain HTTP', async () => {
  const run = { repository: 'acme/gitops', actor: 'sam', environment: 'prod' };
  const facts = {
    serverUrl: 'http://gitlab.example.com',
    token: 'secret',
    tokenKind: 'access',
    jobId: 77,
    run,
  } as const;
  const platform = await openPlatform({ kind: 'gitlab', ...facts }, { clock: fakeClock(), log: silentLog });
  await expect(platform.approvals()).rejects.toMatchObject({ code: 'insecure-platform', exitCode: 2 });
  const github = {
    kind: 'github',
    serverUrl: 'https://github.com',
    apiUrl: 'http://github.com',
    token: 's',
    runId: 7,
    run,
  } as const;
  const hosted = await openPlatform(github, { clock: fakeClock(), log: silentLog });
  await expect(hosted.approvals()).rejects.toMatchObject({
    code: 'insecure-platform',
  });
});
