import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { silentLog } from '../../../src/base/log.ts';
import { buildImage } from '../../../src/demo/image.ts';
import { manifest, reports } from '../../../src/demo/texts.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import { createRegistries } from '../../../src/registry/registries.ts';
import { createBareRepository, plainGitEnvironment } from '../bare-repository.ts';
import { fakeClock } from '../clock.ts';
import { startGitServer } from '../git-server.ts';
import { type GithubServer, startGithubServer } from '../github-server.ts';
import { githubRepository, type GithubRepository } from '../github-state.ts';
import { startRegistry } from '../registry-server.ts';
import { exampleFlow } from './flow-parts.ts';
import { openSession } from './session.ts';
import type { Session } from './session.ts';

/**
 * The company of the pages: Git at git.example.com, registries at registry.example.com (non-production) and
 * prod.example.com, as real servers on loopback. Each page has repositories and registry paths of its own.
 */
export interface World {
  /** A session for a page: `empty`, or in a clone of `acme/gitops` or of `acme/cart`; in a run of GitHub where it says so. */
  open(page: string, place: 'empty' | 'gitops' | 'cart', onGithub: boolean): Promise<Session>;
  stop(): Promise<void>;
}

/** Versions whose images the build has pushed. */
export const built = ['1.2.0', '1.3.0-rc.1'] as const;

const hosts = ['registry', 'prod', 'replica', 'mirror'] as const;
const environments = ['dev', 'test', 'staging', 'prod'] as const;

export async function startDocsWorld(root: string): Promise<World> {
  const projects = join(root, 'projects');
  const [git, registry, github] = await Promise.all([
    startGitServer({ root: projects }),
    startRegistry(),
    startGithubServer(),
  ]);
  github.repositories.set('acme/gitops', protectable());
  const credentials = [{ host: registry.host, username: registry.username, password: registry.password }];
  const registries = createRegistries({ clock: fakeClock(), log: silentLog, credentials });
  const auth = Buffer.from(`${registry.username}:${registry.password}`).toString('base64');

  async function push(page: string): Promise<void> {
    for (const version of built) {
      const source = join(root, 'images', version);
      mkdirSync(join(source, 'app'), { recursive: true });
      writeFileSync(join(source, 'app/server'), `echo cart ${version}\n`);
      for (const image of ['shop/cart', 'krci/cart']) {
        const place = `${registry.host}/${page}/registry/${image}:${version}`;
        await buildImage(source, registries.open(parseReference(place)), version);
      }
    }
  }

  return {
    open: async (page, place, onGithub) => {
      const home = join(root, page);
      const localize = (text: string) => localized(text, page, registry.host, git.origin);
      const directory = place === 'empty' ? join(home, 'empty') : join(home, place);
      createProjects(join(projects, page), localize);
      if (place !== 'empty') {
        // Cloned by path, because the server in this process cannot answer while it waits for git.
        runGit('clone', '--quiet', join(projects, page, `acme/${place}.git`), directory);
        runGit('-C', directory, 'remote', 'set-url', 'origin', git.url(`${page}/acme/${place}.git`));
        for (const [path, text] of Object.entries(reports)) writeIn(directory, path, text);
        await push(page);
      }
      writeIn(home, 'bin/kubectl', `#!/bin/sh\ncat <<'END'\n${exports}END\n`, 0o755);
      return openSession({
        directory,
        home,
        localize,
        publicize: (text) => publicized(text, page, registry.host, git.origin),
        environment: {
          DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [registry.host]: { auth } } }),
          ...(onGithub ? runOf(github) : {}),
        },
      });
    },
    stop: async () => {
      await Promise.all([git.close(), registry.stop(), github.close()]);
      if (github.violations.length > 0) throw new Error(github.violations.join('\n'));
    },
  };
}

/** A repository whose environments are protected by nothing yet. */
function protectable(): GithubRepository {
  const repository = githubRepository('acme/gitops', { main: '1'.repeat(40) });
  repository.collaborators = ['bob', 'carol', 'release-managers'];
  return repository;
}

/** The variables of a run on GitHub. */
function runOf({ apiUrl, serverUrl, token }: GithubServer): Readonly<Record<string, string>> {
  return {
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'acme/gitops',
    GITHUB_API_URL: apiUrl,
    GITHUB_SERVER_URL: serverUrl,
    GITHUB_TOKEN: token,
    GITHUB_RUN_ID: '42',
  };
}

/** The GitOps repository of `shop`, with the flow file of the example, and the application's repository. */
function createProjects(directory: string, localize: (text: string) => string): void {
  const values = environments.map((name) => [`shop/${name}/cart-values.yaml`, manifest(name)]);
  createBareRepository(join(directory, 'acme/gitops.git'), {
    'krci-deploy.yaml': localize(exampleFlow),
    ...Object.fromEntries(values),
  });
  for (const empty of ['acme/gitops-mirror.git', 'kuberocketci/krci-deploy.git']) {
    createBareRepository(join(directory, empty));
  }
  const cart = createBareRepository(join(directory, 'acme/cart.git'), { 'app/server': 'echo cart\n' });
  cart.git('tag', 'v1.2.0', 'main');
  cart.commit({ 'app/price': '0\n' }, { message: 'fix: empty carts cost nothing' });
  cart.commit({ 'app/gifts': 'on\n' }, { message: 'feat: gift cards' });
}

function localized(text: string, page: string, registry: string, git: string): string {
  const hosted = hosts.reduce(
    (rest, host) =>
      rest.replaceAll(new RegExp(`(?<![\\w/.])${host}\\.example\\.com`, 'g'), `${registry}/${page}/${host}`),
    text,
  );
  // A page's day at which something ends is always a month ahead.
  const month = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  return hosted
    .replaceAll('https://git.example.com', `${git}/${page}`)
    .replaceAll('expires: 2026-12-31', `expires: ${month}`);
}

function publicized(text: string, page: string, registry: string, git: string): string {
  const hosted = hosts.reduce(
    (rest, host) => rest.replaceAll(`${registry}/${page}/${host}`, `${host}.example.com`),
    text,
  );
  return hosted.replaceAll(`${git}/${page}`, 'https://git.example.com').replaceAll(registry, 'registry.example.com');
}

function runGit(...args: readonly string[]): void {
  execFileSync('git', args, { env: plainGitEnvironment });
}

function writeIn(directory: string, path: string, text: string, mode = 0o644): void {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
}

/** What `kubectl get cdpipelines,stages -o yaml` prints: the pages' cluster has KubeRocketCI and nothing else. */
const exports = `apiVersion: v1
kind: List
items:
  - apiVersion: v2.edp.epam.com/v1
    kind: CDPipeline
    metadata: { name: shop, namespace: krci }
    spec:
      name: shop
      deploymentType: container
      inputDockerStreams: [cart-main]
      applications: [cart]
      applicationsToPromote: [cart]
  - apiVersion: v2.edp.epam.com/v1
    kind: Stage
    metadata: { name: shop-dev, namespace: krci }
    spec: { name: dev, cdPipeline: shop, description: "", order: 0, triggerType: Auto, namespace: krci-shop-dev }
  - apiVersion: v2.edp.epam.com/v1
    kind: Stage
    metadata: { name: shop-qa, namespace: krci }
    spec: { name: qa, cdPipeline: shop, description: "", order: 1, triggerType: Manual, namespace: krci-shop-qa }
`;
