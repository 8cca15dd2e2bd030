import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { manifest, reports } from '../../src/demo/texts.ts';
import { node24 } from '../support/action-run.ts';
import { plainGitEnvironment, type TreeFile } from '../support/bare-repository.ts';
import { type PipelineRun, runPipeline } from '../support/gitlab-ci.ts';
import { type ChildRequest, type GitlabCompany, namedFile, startGitlabCompany } from '../support/gitlab-company.ts';
import { newPair } from '../support/records.ts';
import type { RegistryServer } from '../support/registry-server.ts';
import { createTranscript } from '../support/runner/transcript.ts';
import { kept } from '../support/kept.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** The example pipelines as they lie in examples/gitlab, from two empty projects to production and back. */
const root = temporaryDirectory();
const environments = ['dev', 'test', 'staging', 'prod'];
/** Each environment's jobs have its key, and no other's. */
const keys = { nonprod: newPair(), prod: newPair() };
/** A pipeline of nine jobs on a busy machine, in milliseconds. */
const patience = 240_000;
let company: GitlabCompany;
/** Of every job. */
let logs = '';
/** Lines of the example that the company changed: place and line. */
const edits = new Set<string>();
const rows: (readonly [who: string, what: string, PipelineRun])[] = [];

beforeAll(async () => {
  const scoped = environments.map((name) => {
    const key = name === 'prod' ? keys.prod : keys.nonprod;
    return [name, { GITLAB_TOKEN: 'glcbt-job-token-of-the-tests', KRCI_DEPLOY_SIGNING_KEY: key.pem }] as const;
  });
  company = await startGitlabCompany({
    root,
    environments: Object.fromEntries(scoped),
    files: (registries, origin) => ({
      'krci-deploy.yaml': named('examples/gitlab/gitops/krci-deploy.yaml', registries, origin),
      'keys/nonprod.pub': keys.nonprod.publicPem,
      'keys/prod.pub': keys.prod.publicPem,
      ...Object.fromEntries(environments.map((name) => [`shop/${name}/cart-values.yaml`, manifest(name)])),
    }),
  });
}, patience);
afterAll(() => company.stop());

function named(path: string, registries: GitlabCompany['registries'], origin: string): string {
  const { text, edits: lines } = namedFile(path, registries, origin);
  for (const line of lines) edits.add(line);
  return text;
}

/** What the application's project begins with: the example's pipelines, tests that pass, and a Dockerfile. */
function applicationFiles(): Record<string, TreeFile> {
  const made = Object.entries(reports).filter(([path]) => !path.includes('failing'));
  const write = made.map(([path, text]) => `cat > ${path} << 'END'\n${text}\nEND\n`).join('');
  const script = `#!/bin/sh\nmkdir -p reports\n${write}mv reports/semgrep.sarif reports/analysis.sarif\n`;
  const pipelines = ['.gitlab-ci.yml', '.gitlab/prod.yml', '.gitlab/rollback.yml'].map((path) => {
    return [path, named(`examples/gitlab/application/${path}`, company.registries, company.origin)] as const;
  });
  return {
    ...Object.fromEntries(pipelines),
    'test.sh': { mode: '100755', content: script },
    Dockerfile: 'FROM scratch\n',
  };
}

/** A push, the jobs that it starts, and those that Sam plays then: the candidate and the release. */
async function release(message: string, files: Record<string, TreeFile>): Promise<string> {
  const digest = await company.push(files, message);
  const run = await company.pipeline('candidate', 'release');
  logs += run.log;
  expectSuccess(run);
  const at = run.jobs.findIndex(({ name }) => name === 'candidate');
  rows.push(['alice', `pushes "${message}" to shop/cart`, { ...run, jobs: run.jobs.slice(0, at) }]);
  rows.push(['sam', 'plays *candidate*, then *release*', { ...run, jobs: run.jobs.slice(at) }]);
  for (const name of ['dev', 'test', 'staging']) expect(valuesOf(name)).toContain(`digest: "${digest}"`);
  return digest;
}

async function child(file: string, request: ChildRequest): Promise<PipelineRun> {
  const run = await company.child(file, request);
  logs += run.log;
  const { starter, approver, job, variables } = request;
  const approved = approver === undefined ? 'nobody has approved' : `${approver} approves`;
  rows.push([starter, `plays *${job}* with ${variables['DIGEST'] ?? ''}; ${approved}`, run]);
  return run;
}

function expectSuccess({ exitCode, log }: PipelineRun): void {
  expect({ exitCode, log: exitCode === 0 ? '' : log }).toEqual({ exitCode: 0, log: '' });
}

function intoProduction(digest: string, version: string, approver?: string): Promise<PipelineRun> {
  const variables = { DIGEST: digest, TARGET_VERSION: version, PARENT_PIPELINE: '1' };
  const request = { job: 'prod', starter: 'sam', variables };
  return child('.gitlab/prod.yml', approver === undefined ? request : { ...request, approver });
}

function valuesOf(environment: string): string {
  return company.gitops.read(`shop/${environment}/cart-values.yaml`);
}

function git(...args: readonly string[]): string {
  return execFileSync('git', [...args], { env: plainGitEnvironment, encoding: 'utf8' }).trim();
}

describe('the example of an application', () => {
  let digest = '';

  test(
    'carries one digest from the build to staging, and stops before production',
    async () => {
      digest = await release('feat: gift cards', applicationFiles());
      expect(valuesOf('staging')).toContain('tag: "1.3.0-rc.1"');
      const closed = await intoProduction(digest, '1.3.0');
      expect(closed).toMatchObject({ exitCode: 1, jobs: [{ name: 'prod', conclusion: 'failure' }] });
      expect(closed.log).toContain('Approval: expected 1 approval, none by who started the run');
      expect(valuesOf('prod')).toContain('unset');
    },
    patience,
  );

  test(
    'enters production when somebody else than its starter has approved the digest',
    async () => {
      expectSuccess(await intoProduction(digest, '1.3.0', 'bob'));
      expect(valuesOf('prod')).toContain(`digest: "${digest}"`);
      expect(valuesOf('prod')).toContain('tag: "1.3.0"');
      expect(await digestIn(company.registries.prod, '1.3.0')).toBe(digest);
    },
    patience,
  );

  test('leaves sidecars that bind its reports to the commit, for jobs of other pipelines', () => {
    const head = company.application.git('rev-parse', 'main');
    for (const report of ['analysis.sarif', 'lcov.info', 'junit.xml']) {
      const file = join(company.checkout, 'reports', report);
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
      expect(JSON.parse(readFileSync(`${file}.krci.json`, 'utf8'))).toEqual({ commit: head, sha256 });
    }
  });

  test('reserves the candidate and the release as tags of the commit that was built', () => {
    const head = company.application.git('rev-parse', 'main');
    for (const tag of ['v1.3.0-rc.1', 'v1.3.0']) {
      expect(company.application.git('rev-parse', `${tag}^{commit}`)).toBe(head);
    }
  });

  test('takes its code from the commit of the component, with the job’s token', () => {
    const fetched = company.git.requests.filter(({ url, status }) => {
      return url.startsWith('/kuberocketci/') && status === 200;
    });
    expect(fetched.length).toBeGreaterThan(0);
    for (const { headers } of fetched) expect(headers).toMatchObject({ authorization: 'Basic' });
  });

  test(
    'changes nothing when it runs again',
    async () => {
      const before = company.gitops.git('rev-parse', 'main');
      const variables = { DIGEST: digest, TARGET_VERSION: '1.3.0', PARENT_PIPELINE: '1' };
      const again = await company.child('.gitlab/prod.yml', {
        job: 'prod',
        starter: 'sam',
        approver: 'bob',
        variables,
      });
      expectSuccess(again);
      expect(company.gitops.git('rev-parse', 'main')).toBe(before);
    },
    patience,
  );

  test(
    'lets a second version follow, and production go back to the first',
    async () => {
      const second = await release('fix: cards of no value', { 'app/server': 'echo card\n' });
      expect(second).not.toBe(digest);
      expectSuccess(await intoProduction(second, '1.3.1', 'bob'));
      expect(valuesOf('prod')).toContain(`digest: "${second}"`);
      const request = { job: 'rollback', starter: 'sam', approver: 'bob', variables: { DIGEST: digest } };
      expectSuccess(await child('.gitlab/rollback.yml', request));
      expect(valuesOf('prod')).toContain(`digest: "${digest}"`);
      expect(valuesOf('prod')).toContain('tag: "1.3.0"');
    },
    patience,
  );

  test('with names alone edited, as its transcript has it', () => {
    const transcript = createTranscript({
      title: 'From an empty directory to production and back, on GitLab',
      madeBy: 'npm run jest -- test/e2e/gitlab-examples.test.ts',
      edits: [...edits].toSorted(),
    });
    for (const row of rows) transcript.step(...row);
    const text = transcript.text();
    expect(kept('examples/gitlab/TRANSCRIPT.md', text)).toBe(text);
  });

  test('leaves the token in no log, URL, configuration or file', () => {
    const { token, checkout, projects } = company;
    expect(logs).not.toContain(token);
    for (const { url } of company.git.requests) expect(url).not.toContain(token);
    const left = spawnSync('grep', ['-rlF', token, checkout, projects], { encoding: 'utf8' });
    // gitlab-ci-local writes the variables that it was given into the script of a job.
    const files = left.stdout.split('\n').filter((file) => file !== '' && !file.includes('/.gitlab-ci-local'));
    expect(files).toEqual([]);
    expect(company.api.violations).toEqual([]);
  });
});

/** What the registry itself says that a tag is. */
async function digestIn({ host, username, password }: RegistryServer, tag: string): Promise<string | null> {
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const headers = { authorization, accept: 'application/vnd.oci.image.index.v1+json' };
  const answer = await fetch(`http://${host}/v2/shop/cart/manifests/${tag}`, { method: 'HEAD', headers });
  return answer.headers.get('docker-content-digest');
}

/** Brings production's images with their records to the registry that is its replica too, as a scheduled copy would. */
async function replicateRecords(): Promise<void> {
  const { nonprod, prod } = company.registries;
  const env = { ...plainGitEnvironment, DOCKER_AUTH_CONFIG: company.variables()['DOCKER_AUTH_CONFIG'] };
  const places = ['--source', `${prod.host}/shop/cart:1.3.0`, '--destination', `${nonprod.host}/shop/cart:1.3.0`];
  // The parts of this test answer while it runs.
  await promisify(execFile)(node24, ['dist/cli.js', 'promote', ...places], { env });
}

test(
  'the example of a GitOps project proves that what is deployed could be rebuilt',
  async () => {
    const directory = join(root, 'gitops');
    git('clone', '--quiet', company.gitops.path, directory);
    git('-C', directory, 'remote', 'set-url', 'origin', `${company.origin}/shop/gitops.git`);
    git('-C', directory, 'remote', 'add', 'gcl-origin', company.includes.url('shop/gitops.git'));
    git('clone', '--quiet', '--mirror', company.gitops.path, join(company.projects, 'mirror/shop/gitops.git'));
    cpSync('examples/gitlab/gitops/.gitlab-ci.yml', join(directory, '.gitlab-ci.yml'));
    await replicateRecords();
    const { exitCode, log } = await runPipeline(directory, {
      variables: { ...company.variables(), CI_PIPELINE_SOURCE: 'schedule', CI_JOB_ID: '99' },
    });
    expect(log).toContain('proven: image');
    expect(log).toContain('status of shop');
    expect(exitCode).toBe(0);
  },
  patience,
);
