import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from '../git/git.ts';
import { flowFile, manifest, reports } from './texts.ts';

/**
 * The demo's world: everything that a team has before it promotes anything. An application repository with history, a
 * bare GitOps repository with its mirror, and OCI layouts that come to be when the first image is pushed. The steps run
 * in its root; these names are relative to it.
 */
export const places = {
  /** A clone of the application, with a remote that takes tags. */
  application: 'cart',
  gitops: 'gitops.git',
  mirror: 'gitops-mirror.git',
  nonproduction: 'oci:registries/nonproduction',
  production: 'oci:registries/production',
  replica: 'oci:registries/replica',
} as const;

/** Fills the root. `git` runs in it. With a public key, the flow has records that are signed with its other half. */
export async function createWorld(root: string, git: Git, publicKey?: string): Promise<void> {
  await createApplication(join(root, places.application), git);
  const key = publicKey === undefined ? {} : { 'promotion.pub': publicKey };
  const flow = { 'krci-deploy.yaml': flowFile(places, publicKey !== undefined), ...key };
  await createGitops(root, git, flow);
  await write(root, { ...flow, ...reports });
}

/** Three commits: a release in the past, a fix, a feature. So the next version is a minor one. */
async function createApplication(application: string, git: Git): Promise<void> {
  const remote = `${application}.git`;
  await git.run(['init', '--quiet', '--bare', '--initial-branch=main', remote]);
  await git.run(['init', '--quiet', '--initial-branch=main', application]);
  await commit(git, application, '2026-11-02T09:00:00Z', 'feat: a cart', { 'app/server': 'echo cart\n' });
  await git.run(['tag', 'v1.2.2'], { cwd: application });
  await commit(git, application, '2026-11-16T15:30:00Z', 'fix: empty carts cost nothing', { 'app/price': '0\n' });
  await commit(git, application, '2026-11-20T10:15:00Z', 'feat: gift cards', { 'app/gifts': 'on\n' });
  await git.run(['remote', 'add', 'origin', remote], { cwd: application });
  await git.run(['push', '--quiet', 'origin', 'main', 'v1.2.2'], { cwd: application });
}

/** The flow, and a values file for each environment as KubeRocketCI lays them out; with an author's comments and quotes. */
async function createGitops(root: string, git: Git, flow: Readonly<Record<string, string>>): Promise<void> {
  const seed = join(root, 'seed');
  await git.run(['init', '--quiet', '--initial-branch=main', seed]);
  const files = environments.map((name) => [`shop/${name}/cart-values.yaml`, manifest(name)]);
  await commit(git, seed, '2026-11-02T09:30:00Z', 'chore: values of the cart', {
    ...flow,
    ...Object.fromEntries(files),
  });
  await git.run(['clone', '--quiet', '--bare', seed, places.gitops], { cwd: root });
  await git.run(['clone', '--quiet', '--mirror', places.gitops, places.mirror], { cwd: root });
  await rm(seed, { recursive: true });
}

const environments = ['dev', 'test', 'uat', 'staging', 'prod'];

/** Brings the mirror up to date, as a scheduled job would. */
export async function updateMirror(root: string, git: Git): Promise<void> {
  await git.run(['push', '--quiet', '--mirror', join(root, places.mirror)], {
    env: { GIT_DIR: join(root, places.gitops) },
  });
}

export async function commit(
  git: Git,
  repository: string,
  date: string,
  message: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  await write(repository, files);
  await git.run(['add', '--all'], { cwd: repository });
  const env = {
    GIT_AUTHOR_NAME: 'Ada',
    GIT_AUTHOR_EMAIL: 'ada@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Ada',
    GIT_COMMITTER_EMAIL: 'ada@example.com',
    GIT_COMMITTER_DATE: date,
  };
  await git.run(['commit', '--quiet', '--no-gpg-sign', '--message', message], { cwd: repository, env });
}

export async function write(directory: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    const file = join(directory, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
