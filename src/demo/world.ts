import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Git } from '../git/git.ts';
import { flowFile, manifest, reports } from './texts.ts';

/**
 * The demo's world: everything that a team has before it promotes anything. An application repository with history, a
 * bare GitOps repository with its mirror, and directories that will be registries (OCI layouts come to be when the first
 * image is pushed).
 */
export interface World {
  readonly root: string;
  /** A clone of the application, with a remote that takes tags. */
  readonly application: string;
  readonly gitops: string;
  readonly mirror: string;
  /** Where the steps run: a directory with the flow file and the reports of the build. */
  readonly workspace: string;
  readonly nonproduction: string;
  readonly production: string;
  readonly replica: string;
}

export async function createWorld(root: string, git: Git): Promise<World> {
  const world: World = {
    root,
    application: join(root, 'cart'),
    gitops: join(root, 'gitops.git'),
    mirror: join(root, 'gitops-mirror.git'),
    workspace: join(root, 'workspace'),
    nonproduction: join(root, 'registry-nonproduction'),
    production: join(root, 'registry-production'),
    replica: join(root, 'registry-replica'),
  };
  await createApplication(world, git);
  await createGitops(world, git);
  await write(world.workspace, { 'krci-deploy.yaml': flowFile(world), ...reports });
  return world;
}

/** Three commits: a release in the past, a fix, a feature. So the next version is a minor one. */
async function createApplication({ application }: World, git: Git): Promise<void> {
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

/** One values file for each environment, as KubeRocketCI lays them out; comments and quotes are somebody's. */
async function createGitops({ gitops, mirror, root }: World, git: Git): Promise<void> {
  const seed = join(root, 'gitops-seed');
  await git.run(['init', '--quiet', '--initial-branch=main', seed]);
  const files = ['dev', 'test', 'uat', 'staging', 'prod'].map((name) => [
    `shop/${name}/cart-values.yaml`,
    manifest(name),
  ]);
  await commit(git, seed, '2026-11-02T09:30:00Z', 'chore: values of the cart', Object.fromEntries(files));
  await git.run(['clone', '--quiet', '--bare', seed, gitops]);
  await git.run(['clone', '--quiet', '--mirror', gitops, mirror]);
}

/** Brings the mirror up to date, as a scheduled job would. */
export async function updateMirror({ gitops, mirror }: World, git: Git): Promise<void> {
  await git.run(['push', '--quiet', '--mirror', mirror], { cwd: gitops });
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
  const person = { name: 'Ada', email: 'ada@example.com' };
  const env = {
    GIT_AUTHOR_NAME: person.name,
    GIT_AUTHOR_EMAIL: person.email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: person.name,
    GIT_COMMITTER_EMAIL: person.email,
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
