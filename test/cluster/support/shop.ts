import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentLog } from '../../../src/base/log.ts';
import type { Digest } from '../../../src/registry/digest.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import { createRegistries } from '../../../src/registry/registries.ts';
import { imageOf, store } from '../../support/artifacts.ts';
import { type BareRepository, createBareRepository } from '../../support/bare-repository.ts';
import { type CliRun, runCli } from '../../support/cli.ts';
import { fakeClock } from '../../support/clock.ts';
import { binariesDirectory } from './binaries.ts';
import type { Cluster } from './cluster.ts';

/** A team's flow on a cluster: its GitOps repository, its images, and the command line as the team's jobs use it. */
export interface Shop {
  readonly gitops: BareRepository;
  /** Address of the GitOps repository. */
  readonly url: string;
  /** Pushes an image as a build does, and returns its digest. */
  build(path: string, tag: string): Promise<Digest>;
  /** Runs the built command line in a directory that holds the flow file. */
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<CliRun>;
  /** Runs it with `--output json`, and returns what it prints with its exit code. */
  ask(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<Asked>;
}

/** Password of whoever pushes to the Git server. */
export const gitToken = 'git-of-a-test';

export interface Asked {
  readonly exitCode: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly stderr: string;
  /** Of the error that ended it. */
  readonly code?: string;
}

export interface ShopOptions {
  readonly name: string;
  readonly flow: (shop: Addresses) => string;
  readonly files: (shop: Addresses) => Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Addresses {
  readonly url: string;
  /** `127.0.0.1:PORT` */
  readonly registry: string;
  /** Of Argo CD, where requests are counted. */
  readonly argocd: string;
}

export function openShop(cluster: Cluster, { name, flow, files, environment = {} }: ShopOptions): Shop {
  const { registry, git, front, repositories } = cluster;
  const directory = join(cluster.directory, name);
  const url = git.url(`${name}.git`);
  const addresses = { url, registry: registry.host, argocd: front.origin };
  const flowText = flow(addresses);
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'krci-deploy.yaml'), flowText);
  writeFileSync(join(directory, 'junit.xml'), junit);
  const auth = Buffer.from(`${registry.username}:${registry.password}`).toString('base64');
  writeFileSync(join(directory, 'config.json'), JSON.stringify({ auths: { [registry.host]: { auth } } }));
  const gitops = createBareRepository(join(repositories, `${name}.git`), {
    'krci-deploy.yaml': flowText,
    ...files(addresses),
  });
  const registries = createRegistries({ clock: fakeClock(), log: silentLog, directory, credentials: [registry] });
  const run: Shop['run'] = (args, more = {}) =>
    runCli(directory, args, {
      // Kustomize and Helm, for steps that render.
      PATH: `${binariesDirectory()}:${process.env['PATH']}`,
      DOCKER_CONFIG: directory,
      KRCI_DEPLOY_GIT_TOKEN: gitToken,
      KRCI_DEPLOY_GIT_HOST: git.origin,
      KRCI_DEPLOY_INSECURE_HOSTS: '127.0.0.1',
      ...environment,
      ...more,
    });
  return {
    gitops,
    url,
    async build(path, tag) {
      const image = imageOf(`${path}:${tag}`);
      await store(image, registries.open(parseReference(`${registry.host}/${path}`)), tag);
      return image.manifest.descriptor.digest;
    },
    run,
    async ask(args, more) {
      const { exitCode, stdout, stderr } = await run([...args, '--output', 'json'], more);
      const { data = {}, error } = stdout === '' ? {} : JSON.parse(stdout);
      return { exitCode, data, stderr, code: error?.code };
    },
  };
}

const junit = '<testsuite name="cart" tests="1" failures="0"><testcase name="adds"/></testsuite>\n';
