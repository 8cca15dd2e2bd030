import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildImage } from '../../src/demo/image.ts';
import { manifest, reports } from '../../src/demo/texts.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { node24 } from '../support/action-run.ts';
import { createBareRepository, plainGitEnvironment } from '../support/bare-repository.ts';
import type { BareRepository } from '../support/bare-repository.ts';
import { startGitServer } from '../support/git-server.ts';
import type { GitServer } from '../support/git-server.ts';
import { publishComponents, runPipeline } from '../support/gitlab-ci.ts';
import type { PipelineRun } from '../support/gitlab-ci.ts';
import type { GitlabServer } from '../support/gitlab-server.ts';
import { startGitlabServer } from '../support/gitlab-server.ts';
import { gitlabProject } from '../support/gitlab-state.ts';
import { localPorts } from '../support/local-ports.ts';
import type { OneHost } from '../support/one-host.ts';
import { startOneHost } from '../support/one-host.ts';
import { startRegistry } from '../support/registry-server.ts';
import type { RegistryServer } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/**
 * The example pipelines as they lie in examples/gitlab, on a GitLab of parts: Git over HTTP and the API behind one
 * address, with one token for both, two registries with passwords, and a `podman` that hands over an image built before.
 */
const root = temporaryDirectory();
const projects = join(root, 'projects');
const checkout = join(root, 'checkout');
const jobToken = 'glcbt-job-token-of-the-tests';
/** A pipeline of nine jobs on a busy machine, in milliseconds. */
const patience = 240_000;
const environments = ['dev', 'test', 'staging', 'prod'];
/** Each environment's jobs have its key, and no other's. */
const keys = { nonprod: keyPair(), prod: keyPair() };

let includes: GitServer;
let server: GitServer;
let api: GitlabServer;
let gitlab: OneHost;
let nonprod: RegistryServer;
let prod: RegistryServer;
let gitops: BareRepository;
let application: BareRepository;
let digest = '';
let pipeline: PipelineRun;

beforeAll(async () => {
  // gitlab-ci-local reads components without a token, so they come from a server of their own.
  [includes, server, api, nonprod, prod] = await Promise.all([
    startGitServer({ root: projects }),
    startGitServer({ root: projects, token: jobToken }),
    startGitlabServer({ token: jobToken }),
    startRegistry(),
    startRegistry(),
  ]);
  gitlab = await startOneHost(server.origin, { '/api/': `${api.origin}/api/` });
  publishComponents(join(projects, 'kuberocketci/krci-deploy.git'), '0.1.0');
  gitops = createGitops();
  application = createApplication();
  await createPodman();
  const first = await run(['--manual', 'candidate', '--manual', 'release']);
  // After the artifact stands in staging, by the record of its entry.
  approveProduction();
  const last = await runProduction();
  pipeline = { exitCode: first.exitCode || last.exitCode, log: first.log + last.log };
}, patience);

afterAll(() =>
  Promise.all([gitlab, includes, server, api].map((each) => each.close()).concat(nonprod.stop(), prod.stop())),
);

/** The example's flow file with the addresses of the test's registries. */
function createGitops(): BareRepository {
  const flow = readFileSync('examples/gitlab/gitops/krci-deploy.yaml', 'utf8')
    .replace('registry: registry.example.com', `registry: ${nonprod.host}`)
    .replace('registry: prod.example.com', `registry: ${prod.host}`)
    .replace('replica: replica.example.com', `replica: ${nonprod.host}`)
    .replace('https://mirror.example.com/', `${gitlab.origin}/mirror/`);
  const values = environments.map((name) => [`shop/${name}/cart-values.yaml`, manifest(name)]);
  return createBareRepository(join(projects, 'shop/gitops.git'), {
    'krci-deploy.yaml': flow,
    'keys/nonprod.pub': keys.nonprod.publicKey,
    'keys/prod.pub': keys.prod.publicKey,
    ...Object.fromEntries(values),
  });
}

function createApplication(): BareRepository {
  const made = Object.entries(reports).filter(([path]) => !path.includes('failing'));
  const write = made.map(([path, text]) => `cat > ${path} << 'END'\n${text}\nEND\n`).join('');
  const bare = createBareRepository(join(projects, 'shop/cart.git'), { 'app/server': 'echo cart\n' });
  bare.git('tag', 'v1.2.2', 'main');
  const script = `#!/bin/sh\nmkdir -p reports\n${write}mv reports/semgrep.sarif reports/analysis.sarif\n`;
  const ci = readFileSync('examples/gitlab/application/.gitlab-ci.yml');
  const child = readFileSync('examples/gitlab/application/.gitlab/prod.yml');
  bare.commit(
    {
      '.gitlab-ci.yml': ci,
      '.gitlab/prod.yml': child,
      'test.sh': { mode: '100755', content: script },
      Dockerfile: 'FROM scratch\n',
    },
    { message: 'feat: gift cards' },
  );
  git('clone', '--quiet', bare.path, checkout);
  git('-C', checkout, 'remote', 'set-url', 'origin', includes.url('shop/cart.git'));
  return bare;
}

/** A `podman` that has nothing to build, and pushes by skopeo. */
async function createPodman(): Promise<void> {
  const { registries } = localPorts(root);
  const image = `oci:${join(root, 'image')}:built`;
  digest = await buildImage(checkout, registries.open(parseReference(image)), 'built');
  const bin = join(root, 'bin');
  mkdirSync(bin);
  const options = `--quiet --all --preserve-digests --dest-tls-verify=false --dest-creds=${nonprod.username}:${nonprod.password}`;
  const push = `skopeo copy ${options} --digestfile "$3" ${image} "docker://$4"`;
  writeFileSync(join(bin, 'podman'), `#!/bin/sh\n[ "$1" = build ] || ${push}\n`, { mode: 0o755 });
}

/** `prod` as docs/how-to/approvals.md has it: Bob may approve what Alice wrote and somebody else started, and did. */
function approveProduction(): void {
  const project = gitlabProject('shop/cart', {});
  const [startedAt, at] = [new Date().toISOString(), new Date(Date.now() + 1000).toISOString()];
  project.environments.push({ name: 'prod', rules: [{ description: 'bob', kind: 'user', approvals: 1 }] });
  // The digest is a variable of the pipeline that the job `prod` triggers.
  const sha = application.git('rev-parse', 'main');
  project.jobs.push({ id: 77, ref: 'main', sha, user: 'sam', createdAt: startedAt, variables: { DIGEST: digest } });
  const approvals = [{ user: 'bob', status: 'approved', at, comment: null }] as const;
  project.deployments.push({ id: 1, environment: 'prod', job: 77, approvals });
  project.commits.push({ id: sha, email: 'alice@example.com' });
  api.projects.set(project.path, project);
}

function keyPair(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync('ec', {
    namedCurve: 'prime256v1',
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

function git(...args: readonly string[]): string {
  return execFileSync('git', [...args], { env: plainGitEnvironment, encoding: 'utf8' }).trim();
}

function run(args: readonly string[]): Promise<PipelineRun> {
  const variables = { ...projectVariables(), IMAGE: `${nonprod.host}/shop/cart` };
  return runPipeline(checkout, { path: join(root, 'bin'), args, variables, scoped: environmentVariables() });
}

/**
 * Runs the child pipeline of production with the variables that its trigger gives. gitlab-ci-local gives a child the text of
 * them and none of the project's, so that the file is run by itself.
 */
function runProduction(): Promise<PipelineRun> {
  const given = { DIGEST: digest, TARGET_VERSION: '1.3.0', PARENT_PIPELINE: '1' };
  const variables = { ...projectVariables(), ...given, IMAGE: `${nonprod.host}/shop/cart` };
  const args = ['--file', '.gitlab/prod.yml', 'prod'];
  return runPipeline(checkout, { path: join(root, 'bin'), args, variables, scoped: environmentVariables() });
}

/** As the example's comment has it: the token and the key of an environment are seen by its jobs alone. */
function environmentVariables(): Record<string, Record<string, string>> {
  return {
    GITLAB_TOKEN: inEach(() => jobToken),
    KRCI_DEPLOY_SIGNING_KEY: inEach((name) => (name === 'prod' ? keys.prod : keys.nonprod).privateKey),
  };
}

function inEach(value: (name: string) => string): Record<string, string> {
  return Object.fromEntries(environments.map((name) => [name, value(name)]));
}

function projectVariables(): Record<string, string> {
  const auths = [nonprod, prod].map((registry) => [registry.host, { auth: authorization(registry).split(' ')[1] }]);
  return {
    GITLAB_CI: 'true',
    CI_SERVER_URL: gitlab.origin,
    CI_JOB_TOKEN: jobToken,
    CI_JOB_ID: '77',
    DOCKER_AUTH_CONFIG: JSON.stringify({ auths: Object.fromEntries(auths) }),
  };
}

describe('the example of an application', () => {
  test('carries one digest from the build to production', async () => {
    expect(pipeline).toMatchObject({ exitCode: 0, log: expect.stringMatching(/PASS {2}prod/) });
    for (const name of environments) {
      expect(gitops.read(`shop/${name}/cart-values.yaml`)).toContain(`digest: "${digest}"`);
    }
    expect(gitops.read('shop/staging/cart-values.yaml')).toContain('tag: "1.3.0-rc.1"');
    expect(gitops.read('shop/prod/cart-values.yaml')).toContain('tag: "1.3.0"');
    expect(await digestIn(prod, '1.3.0')).toBe(digest);
  });

  test('leaves sidecars that bind its reports to the commit, for jobs of other pipelines', () => {
    const head = application.git('rev-parse', 'main');
    for (const report of ['analysis.sarif', 'lcov.info', 'junit.xml']) {
      const file = join(checkout, 'reports', report);
      const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
      expect(JSON.parse(readFileSync(`${file}.krci.json`, 'utf8'))).toEqual({ commit: head, sha256 });
    }
  });

  test('reserves the candidate and the release as tags of the commit that was built', () => {
    const head = application.git('rev-parse', 'main');
    for (const tag of ['v1.3.0-rc.1', 'v1.3.0']) expect(application.git('rev-parse', `${tag}^{commit}`)).toBe(head);
  });

  test('takes its code from the commit of the component, with the job’s token', () => {
    const fetched = server.requests.filter(({ url, status }) => url.startsWith('/kuberocketci/') && status === 200);
    expect(fetched.length).toBeGreaterThan(0);
    for (const { headers } of fetched) expect(headers).toMatchObject({ authorization: 'Basic' });
  });

  test('leaves the token in no log, URL, configuration or file', () => {
    expect(pipeline.log).not.toContain(jobToken);
    for (const { url } of server.requests) expect(url).not.toContain(jobToken);
    const left = spawnSync('grep', ['-rlF', jobToken, checkout, projects], { encoding: 'utf8' });
    // gitlab-ci-local writes the variables that it was given into the script of a job.
    const files = left.stdout.split('\n').filter((file) => file !== '' && !file.includes('/.gitlab-ci-local'));
    expect(files).toEqual([]);
  });

  test(
    'changes nothing when it runs again',
    async () => {
      const before = gitops.git('rev-parse', 'main');
      expect(await run(['dev', 'test'])).toMatchObject({ exitCode: 0 });
      const again = await runProduction();
      expect(again).toMatchObject({ exitCode: 0, log: expect.stringMatching(/PASS {2}prod/) });
      expect(gitops.git('rev-parse', 'main')).toBe(before);
    },
    patience,
  );
});

/** What the registry itself says that a tag is. */
async function digestIn(registry: RegistryServer, tag: string): Promise<string | null> {
  const headers = { authorization: authorization(registry), accept: 'application/vnd.oci.image.index.v1+json' };
  const answer = await fetch(`http://${registry.host}/v2/shop/cart/manifests/${tag}`, { method: 'HEAD', headers });
  return answer.headers.get('docker-content-digest');
}

function authorization({ username, password }: RegistryServer): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/** Brings production's image with its records to the registry that is its replica too, as a scheduled copy would. */
async function replicateRecords(): Promise<void> {
  const places = ['--source', `${prod.host}/shop/cart@${digest}`, '--destination', `${nonprod.host}/shop/cart:1.3.0`];
  const env = { ...plainGitEnvironment, DOCKER_AUTH_CONFIG: projectVariables()['DOCKER_AUTH_CONFIG'] };
  // The parts of this test answer while it runs.
  await promisify(execFile)(node24, ['dist/cli.js', 'promote', ...places], { env });
}

test('the example of a GitOps project proves that what is deployed could be rebuilt', async () => {
  const directory = join(root, 'gitops');
  git('clone', '--quiet', gitops.path, directory);
  git('-C', directory, 'remote', 'set-url', 'origin', `${gitlab.origin}/shop/gitops.git`);
  git('-C', directory, 'remote', 'add', 'gcl-origin', includes.url('shop/gitops.git'));
  git('clone', '--quiet', '--mirror', gitops.path, join(projects, 'mirror/shop/gitops.git'));
  cpSync('examples/gitlab/gitops/.gitlab-ci.yml', join(directory, '.gitlab-ci.yml'));
  await replicateRecords();
  const { exitCode, log } = await runPipeline(directory, {
    variables: { ...projectVariables(), CI_PIPELINE_SOURCE: 'schedule' },
  });
  expect(log).toContain('proven: image');
  expect(log).toContain('status of shop');
  expect(exitCode).toBe(0);
});
