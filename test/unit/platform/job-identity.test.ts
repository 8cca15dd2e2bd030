import { createHmac, generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../src/base/log.ts';
import type { GithubFacts, GitlabFacts } from '../../../src/platform/facts.ts';
import { provenByToken } from '../../../src/platform/github/job-token.ts';
import { provenByToken as provenOnGitlab } from '../../../src/platform/gitlab/job-token.ts';
import { githubApprovals } from '../../support/approval-world.ts';
import { fakeClock } from '../../support/clock.ts';
import { createPlatform } from '../../support/create-platform.ts';
import { githubJob, type JobClaims, type JobIssuer, startJobIssuer } from '../../support/job-issuer.ts';
import { startJsonServer } from '../../support/json-server.ts';
import { failureOf } from '../../support/registry-harness.ts';

const context = { clock: fakeClock(new Date().toISOString()), log: silentLog };
const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
let issuer: JobIssuer;

beforeAll(async () => {
  issuer = await startJobIssuer();
});
beforeEach(() => {
  issuer.claims = githubJob;
  issuer.given = undefined;
});
afterAll(() => issuer.close());

/** What the variables of the job say. */
function onGithub(more: Partial<GithubFacts> = {}): GithubFacts {
  const run = { repository: 'acme/gitops', commit: 'a'.repeat(40), ref: 'refs/heads/main' };
  const { origin, request } = issuer;
  return { kind: 'github', serverUrl: origin, apiUrl: origin, runId: 7, idToken: request, run, ...more };
}

const parts = (token: string) => token.split('.').slice(0, 2).join('.');

describe('a job on GitHub', () => {
  test('is proven by its token', async () => {
    const proven = ['the repository', 'the run', 'its commit', 'the branch or tag', 'the environment'];
    expect(await provenByToken(onGithub(), 'Prod', context)).toEqual({ by: 'token', proven, unproven: [] });
  });

  test.each<[string, JobClaims]>([
    ['another repository', { repository: 'mallory/gitops' }],
    ['another run', { run_id: '8' }],
    ['another commit', { sha: 'b'.repeat(40) }],
    ['another branch', { ref: 'refs/heads/feature' }],
    ['another environment', { environment: 'test' }],
    ['no environment', { environment: undefined }],
    ['no run', { run_id: undefined }],
  ])('bypass: a token about %s', async (_what, claims) => {
    issuer.claims = { ...githubJob, ...claims };
    const failure = await failureOf(provenByToken(onGithub(), 'prod', context));
    expect(failure).toMatchObject({ code: 'job-of-another', exitCode: 1 });
  });

  test.each<[string, (aud: JobClaims) => string]>([
    ['signed by another key', (aud) => issuer.token({ ...githubJob, ...aud }, { key: foreign.privateKey })],
    ['for another audience', () => issuer.token({ ...githubJob, aud: 'sigstore' })],
    ['without an audience', () => issuer.token(githubJob)],
    ['that has expired', (aud) => issuer.token({ ...githubJob, ...aud, exp: Math.floor(Date.now() / 1000) - 600 })],
    ['that never expires', (aud) => issuer.token({ ...githubJob, ...aud, exp: undefined })],
    [
      'that is not valid yet',
      (aud) => issuer.token({ ...githubJob, ...aud, nbf: Math.floor(Date.now() / 1000) + 600 }),
    ],
    ['of another issuer', (aud) => issuer.token({ ...githubJob, ...aud, iss: 'https://token.example.com' })],
    ['of an issuer below it', (aud) => issuer.token({ ...githubJob, ...aud, iss: `${issuer.issuer}/mallory` })],
    ['without a signature', (aud) => `${parts(issuer.token({ ...githubJob, ...aud }, { header: { alg: 'none' } }))}.`],
    [
      'signed with the public key as a secret',
      (aud) => {
        const unsigned = parts(issuer.token({ ...githubJob, ...aud }, { header: { alg: 'HS256' } }));
        const secret = issuer.publicKey.export({ format: 'pem', type: 'spki' });
        return `${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
      },
    ],
    ['that is none', () => 'nothing'],
  ])('bypass: a token %s', async (_what, made) => {
    issuer.given = made({ aud: 'krci-deploy' });
    const failure = await failureOf(provenByToken(onGithub(), 'prod', context));
    expect(failure).toMatchObject({ code: 'identity-not-good', exitCode: 1 });
  });

  test('bypass: an address for tokens on another host gets no secret', async () => {
    const thief = await startJsonServer(() => ({
      body: { value: issuer.token({ ...githubJob, aud: 'krci-deploy' }) },
    }));
    const idToken = { ...issuer.request, url: `${thief.origin}/_services/token/request` };
    expect(await failureOf(provenByToken(onGithub({ idToken }), 'prod', context))).toMatchObject({
      code: 'token-of-another-server',
    });
    const cloud = { serverUrl: 'https://github.com', idToken };
    expect(await failureOf(provenByToken(onGithub(cloud), 'prod', context))).toMatchObject({
      code: 'token-of-another-server',
    });
    expect(thief.requests).toEqual([]);
    await thief.close();
  });

  test.each([
    'https://actions.githubusercontent.com.example.com/x',
    'https://evilactions.githubusercontent.com/x',
    'http://run.actions.githubusercontent.com/x',
    'https://run.actions.githubusercontent.com:8443/x',
    'https://user:pass@run.actions.githubusercontent.com/x',
  ])('bypass: %s is no address of GitHub', async (url) => {
    const facts = onGithub({ serverUrl: 'https://github.com', idToken: { url, secret: 'x' } });
    expect(await failureOf(provenByToken(facts, 'prod', context))).toMatchObject({ code: 'token-of-another-server' });
  });

  test('is named as unproven without a token, or where its issuer does not answer', async () => {
    const bare = await provenByToken(onGithub({ idToken: undefined }), 'prod', context);
    expect(bare).toMatchObject({
      by: 'run',
      proven: [],
      unproven: ['which job of the run this is', expect.anything()],
    });
    const gone = { ...issuer.request, url: `${issuer.origin}/nowhere` };
    const silent = await provenByToken(onGithub({ idToken: gone }), 'prod', context);
    const asked = createPlatform(onGithub({ idToken: gone }), context).identityToken('sigstore');
    expect(await failureOf(asked)).toMatchObject({ code: 'identity-unreadable', exitCode: 4 });
    expect(silent.unproven.join(' ')).toMatch(/which job .*its environment .*status 404/);
  });
});

describe('a run on GitHub, by the API', () => {
  test.each<[string, string | undefined, code: string | undefined]>([
    ['its branch', 'refs/heads/main', undefined],
    ['a branch that it is not of', 'refs/heads/feature', 'job-of-another'],
    ['no branch', undefined, undefined],
  ])('is compared with %s', async (_what, ref, code) => {
    const world = await githubApprovals();
    const { apiUrl, serverUrl, token } = world.server;
    const run = { repository: 'acme/gitops', ref };
    const platform = createPlatform({ kind: 'github', apiUrl, serverUrl, token, runId: 7, run }, context);
    if (code === undefined) {
      const { proof } = await platform.entry('prod');
      expect(proof?.proven).toEqual(['the run', 'the repository', ...(ref === undefined ? [] : ['the branch or tag'])]);
      expect(proof?.unproven).toHaveLength(2);
    } else expect(await failureOf(platform.entry('prod'))).toMatchObject({ code });
    await world.server.close();
  });
});

describe('a job on GitLab', () => {
  const claims = {
    project_path: 'acme/gitops',
    job_id: '77',
    sha: 'a'.repeat(40),
    ref: 'main',
    ref_type: 'branch',
    environment: 'prod',
    aud: 'krci-deploy',
  };
  let gitlab: JobIssuer;

  beforeAll(async () => {
    gitlab = await startJobIssuer('');
  });
  afterAll(() => gitlab.close());

  function facts(idTokens: readonly string[]): GitlabFacts {
    const run = { repository: 'acme/gitops', commit: 'a'.repeat(40), ref: 'refs/heads/main' };
    return { kind: 'gitlab', serverUrl: gitlab.origin, tokenKind: 'access', jobId: 77, run, idTokens };
  }

  test('is proven by its token', async () => {
    const sigstore = gitlab.token({ ...claims, aud: 'sigstore' });
    const proof = await provenOnGitlab(facts([sigstore, gitlab.token(claims)]), 'prod', context);
    expect(proof).toMatchObject({ by: 'token', unproven: [] });
    expect(await provenOnGitlab(facts([sigstore]), 'prod', context)).toBeUndefined();
  });

  test.each<[string, JobClaims]>([
    ['another project', { project_path: 'mallory/gitops' }],
    ['another job', { job_id: '76' }],
    ['another commit', { sha: 'b'.repeat(40) }],
    ['another branch', { ref: 'feature' }],
    ['a tag of that name', { ref_type: 'tag' }],
    ['another environment', { environment: 'test' }],
    ['no environment', { environment: undefined }],
  ])('bypass: a token about %s', async (_what, other) => {
    const failure = await failureOf(provenOnGitlab(facts([gitlab.token({ ...claims, ...other })]), 'prod', context));
    expect(failure).toMatchObject({ code: 'job-of-another', exitCode: 1 });
  });

  test('bypass: a token of another GitLab', async () => {
    const failure = await failureOf(provenOnGitlab(facts([issuer.token(claims)]), 'prod', context));
    expect(failure).toMatchObject({ code: 'identity-not-good', exitCode: 1 });
  });
});
