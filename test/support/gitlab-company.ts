import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildImage } from '../../src/demo/image.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { type BareRepository, createBareRepository, plainGitEnvironment, type TreeFile } from './bare-repository.ts';
import { type GitServer, startGitServer } from './git-server.ts';
import { type PipelineRun, publishComponents, runPipeline } from './gitlab-ci.ts';
import { type GitlabServer, startGitlabServer } from './gitlab-server.ts';
import { type GitlabProject, gitlabProject } from './gitlab-state.ts';
import { localPorts } from './local-ports.ts';
import { startOneHost } from './one-host.ts';
import { type RegistryServer, startRegistry } from './registry-server.ts';

/**
 * A group of two projects on a GitLab of parts: Git over HTTP and the API behind one address, with one token for both, two
 * registries with passwords, and a `podman` that hands over an image built before.
 */
export interface GitlabCompany {
  readonly origin: string;
  readonly token: string;
  readonly git: GitServer;
  readonly api: GitlabServer;
  /** As gitlab-ci-local reads it: components without a token. */
  readonly includes: GitServer;
  readonly registries: { readonly nonprod: RegistryServer; readonly prod: RegistryServer };
  readonly gitops: BareRepository;
  readonly application: BareRepository;
  readonly checkout: string;
  readonly projects: string;
  /** What the settings of both projects have as variables. */
  variables(): Readonly<Record<string, string>>;
  /** Commits to the application's `main`, and builds the image that its pipeline will push. Returns the digest. */
  push(files: Readonly<Record<string, TreeFile>>, message: string): Promise<string>;
  /** Runs the pipeline of the newest commit; the jobs of `played` are started by hand. */
  pipeline(...played: readonly string[]): Promise<PipelineRun>;
  child(file: string, request: ChildRequest): Promise<PipelineRun>;
  stop(): Promise<void>;
}

export interface ChildRequest {
  readonly job: string;
  readonly starter: string;
  /** Who approves the deployment; undefined: nobody has said anything yet. */
  readonly approver?: string;
  /** What the job that triggers the child pipeline gives it. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface GitlabCompanyOptions {
  readonly root: string;
  /** Environment to the variables that its jobs alone see. */
  readonly environments: Readonly<Record<string, Readonly<Record<string, string>>>>;
  files(registries: GitlabCompany['registries'], origin: string): Readonly<Record<string, TreeFile>>;
}

export async function startGitlabCompany({
  root,
  environments,
  ...options
}: GitlabCompanyOptions): Promise<GitlabCompany> {
  const projects = join(root, 'projects');
  const checkout = join(root, 'checkout');
  const token = 'glcbt-job-token-of-the-tests';
  // gitlab-ci-local reads components without a token, so they come from a server of their own.
  const [includes, server, api, nonprod, prod] = await Promise.all([
    startGitServer({ root: projects }),
    startGitServer({ root: projects, token }),
    startGitlabServer({ token }),
    startRegistry(),
    startRegistry(),
  ]);
  const front = await startOneHost(server.origin, { '/api/': `${api.origin}/api/` });
  publishComponents(join(projects, 'kuberocketci/krci-deploy.git'), '0.1.0');
  const registries = { nonprod, prod };
  const gitops = createBareRepository(join(projects, 'shop/gitops.git'), options.files(registries, front.origin));
  const application = createBareRepository(join(projects, 'shop/cart.git'), { 'app/server': 'echo cart\n' });
  application.git('tag', 'v1.2.2', 'main');
  git('clone', '--quiet', application.path, checkout);
  const project = protectedProject();
  api.projects.set(project.path, project);
  let jobs = 70;
  let images = 0;

  function variables(): Readonly<Record<string, string>> {
    const auths = [nonprod, prod].map(({ host, username, password }) => {
      return [host, { auth: Buffer.from(`${username}:${password}`).toString('base64') }] as const;
    });
    return {
      GITLAB_CI: 'true',
      CI_SERVER_URL: front.origin,
      CI_JOB_TOKEN: token,
      DOCKER_AUTH_CONFIG: JSON.stringify({ auths: Object.fromEntries(auths) }),
    };
  }

  function run(given: Readonly<Record<string, string>>, args: readonly string[]): Promise<PipelineRun> {
    jobs += 1;
    const names = [...new Set(Object.values(environments).flatMap((each) => Object.keys(each)))];
    const scoped = names.map((name) => {
      const entries = Object.entries(environments).map(([environment, values]) => [environment, values[name] ?? '']);
      return [name, Object.fromEntries(entries)] as const;
    });
    return runPipeline(checkout, {
      path: join(root, 'bin'),
      args,
      variables: { ...variables(), CI_JOB_ID: String(jobs), ...given },
      scoped: Object.fromEntries(scoped),
    });
  }

  /** GitLab's own side of a deployment: the job, its variables, who started and who approved it. */
  function deploy({ starter, approver, variables: given }: ChildRequest, environment: string): void {
    const [id, sha] = [jobs + 1, application.git('rev-parse', 'main')];
    const [createdAt, at] = [new Date().toISOString(), new Date(Date.now() + 1000).toISOString()];
    project.jobs.push({ id, ref: 'main', sha, user: starter, createdAt, variables: given });
    const approvals =
      approver === undefined ? [] : [{ user: approver, status: 'approved', at, comment: null } as const];
    project.deployments.push({ id, environment, job: id, approvals });
  }

  return {
    origin: front.origin,
    token,
    git: server,
    api,
    includes,
    registries,
    gitops,
    application,
    checkout,
    projects,
    variables,
    push: async (changed, message) => {
      application.commit(changed, { message, author: 'alice <alice@example.com>' });
      project.commits.unshift({ id: application.git('rev-parse', 'main'), email: 'alice@example.com' });
      // As a runner leaves it; gitlab-ci-local knows the project by its remote.
      git('-C', checkout, 'clean', '--quiet', '-ffdx');
      git('-C', checkout, 'remote', 'set-url', 'origin', application.path);
      git('-C', checkout, 'pull', '--quiet', '--tags');
      git('-C', checkout, 'remote', 'set-url', 'origin', includes.url('shop/cart.git'));
      images += 1;
      const image = `oci:${join(root, `image-${images}`)}:built`;
      const digest = await buildImage(checkout, localPorts(root).registries.open(parseReference(image)), 'built');
      writePodman(join(root, 'bin'), image, nonprod);
      return digest;
    },
    pipeline: (...played) =>
      run(
        {},
        played.flatMap((job) => ['--manual', job]),
      ),
    child: (file, request) => {
      deploy(request, 'prod');
      return run(request.variables, ['--file', file, request.job]);
    },
    stop: async () => {
      await Promise.all([front, includes, server, api].map((each) => each.close()));
      await Promise.all([nonprod.stop(), prod.stop()]);
    },
  };
}

/** The application's project with `prod` as docs/how-to/approvals.md has it. */
function protectedProject(): GitlabProject {
  const project = gitlabProject('shop/cart', {});
  project.environments.push({ name: 'prod', rules: [{ description: 'bob', kind: 'user', approvals: 1 }] });
  return project;
}

/** Has nothing to build, and pushes by skopeo. */
function writePodman(bin: string, image: string, { username, password }: RegistryServer): void {
  const options = `--quiet --all --preserve-digests --dest-tls-verify=false --dest-creds=${username}:${password}`;
  const push = `skopeo copy ${options} --digestfile "$3" ${image} "docker://$4"`;
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'podman'), `#!/bin/sh\n[ "$1" = build ] || ${push}\n`, { mode: 0o755 });
}

function git(...args: readonly string[]): string {
  return execFileSync('git', [...args], { env: plainGitEnvironment, encoding: 'utf8' }).trim();
}

/** An example's file with the company's own names, and the lines that they are in. */
export function namedFile(
  path: string,
  { nonprod, prod }: GitlabCompany['registries'],
  origin: string,
): { readonly text: string; readonly edits: readonly string[] } {
  const text = readFileSync(path, 'utf8');
  const edits = text.split('\n').flatMap((line, at) => (/\bexample\.com\b/.test(line) ? [`${path}:${at + 1}`] : []));
  const named = text
    .replaceAll(/(?<![\w.])(?:registry|replica)\.example\.com/g, nonprod.host)
    .replaceAll(/(?<![\w.])prod\.example\.com/g, prod.host)
    .replaceAll('https://mirror.example.com', `${origin}/mirror`);
  return { text: named, edits };
}
