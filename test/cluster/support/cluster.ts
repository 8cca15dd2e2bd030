import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type GitServer, startGitServer } from '../../support/git-server.ts';
import { type RegistryServer, startRegistry } from '../../support/registry-server.ts';
import { type Argocd, startArgocd } from './argocd.ts';
import { binariesDirectory } from './binaries.ts';
import { type CountingFront, startCountingFront } from './counting-front.ts';
import { type Kubernetes, loseData, startKubernetes } from './kubernetes.ts';
import { gitToken } from './shop.ts';

/** Password of whoever reads from the Git server alone. */
const readToken = 'reads-in-a-test';

/** A Kubernetes with Argo CD, a Git server and a registry: all on the loopback of a network of its own. */
export interface Cluster {
  readonly kubernetes: Kubernetes;
  readonly argocd: Argocd;
  /** Argo CD's address for those who are counted. */
  readonly front: CountingFront;
  readonly git: GitServer;
  readonly registry: RegistryServer;
  /** Of the bare repositories. */
  readonly repositories: string;
  /** Scratch of the tests. */
  readonly directory: string;
}

/** A cluster for the tests of one file. `lose` takes everything that it held and starts it again, empty. */
export function useCluster(): { readonly open: () => Cluster; readonly lose: () => Promise<void> } {
  const root = mkdtempSync(join(tmpdir(), 'krci-deploy-cluster-'));
  const paths = { binaries: binariesDirectory(), state: join(root, 'state') };
  let cluster: Cluster | undefined;
  const open = (): Cluster => {
    if (cluster === undefined) throw new Error('the cluster runs within tests only');
    return cluster;
  };
  beforeAll(async () => {
    const repositories = join(root, 'git');
    const directory = join(root, 'work');
    for (const path of [repositories, directory, paths.state]) mkdirSync(path, { recursive: true });
    const [git, registry] = await Promise.all([
      startGitServer({
        root: repositories,
        mayDo: (password, _, isPush) => password === gitToken || (!isPush && password === readToken),
      }),
      startRegistry(),
    ]);
    cluster = { ...(await startCluster(paths, git)), git, registry, repositories, directory };
  });
  afterAll(async () => {
    if (cluster !== undefined) {
      await stopCluster(cluster);
      await Promise.all([cluster.git.close(), cluster.registry.stop()]);
    }
    rmSync(root, { recursive: true, force: true, maxRetries: 3 });
  });
  const lose = async (): Promise<void> => {
    const { git, registry, repositories, directory } = open();
    await stopCluster(open());
    loseData(paths.state);
    cluster = { ...(await startCluster(paths, git)), git, registry, repositories, directory };
  };
  return { open, lose };
}

interface Paths {
  readonly binaries: string;
  readonly state: string;
}

async function startCluster(
  paths: Paths,
  { origin }: GitServer,
): Promise<Pick<Cluster, 'kubernetes' | 'argocd' | 'front'>> {
  const begin = Date.now();
  const kubernetes = await startKubernetes(paths);
  const argocd = await startArgocd({ ...paths, kubernetes });
  await kubernetes.kubectl.apply([gitCredential(origin)]);
  const front = await startCountingFront(argocd.origin);
  say(`Kubernetes and Argo CD are up after ${seconds(Date.now() - begin)}`);
  return { kubernetes, argocd, front };
}

/** What Argo CD reads repositories of a Git server by. */
function gitCredential(url: string): object {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'argocd-git',
      namespace: 'argocd',
      labels: { 'argocd.argoproj.io/secret-type': 'repo-creds' },
    },
    stringData: { type: 'git', url, username: 'argocd', password: readToken },
  };
}

async function stopCluster({ kubernetes, argocd, front }: Cluster): Promise<void> {
  await front.stop();
  await argocd.stop();
  await kubernetes.stop();
}

/** Prints a measurement. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
