import { join } from 'node:path';
import { check } from '../steps/check/check.ts';
import type { Ports } from '../steps/ports.ts';
import { topology } from '../steps/topology/topology.ts';
import type { Demo } from './model.ts';
import { createStage, type Stage } from './stage.ts';
import { cart, neighbours, reaching, topologyFlow } from './topology-texts.ts';
import { commit, write } from './world.ts';

const clone = 'gitops';
const flow = { flow: `${clone}/krci-deploy.yaml` };

/**
 * Judges pull requests of a GitOps repository: production as its rules want it, fewer replicas, and three ways for the
 * platform to reach production. Throws Surprise when anything goes other than it says.
 */
export async function showTopology({ root, ports, ...show }: Demo): Promise<void> {
  const stage = createStage(ports, { ...show, verbose: true });
  await createRepository(root, ports);
  stage.say(`A GitOps repository with a production on a cluster of its own, cloned into ${join(root, clone)}.`);
  stage.title('Who reaches whom');
  await stage.run(topology, flow);
  stage.title('A pull request that changes nothing');
  await stage.run(check, { ...flow, base: 'main', offline: 'true' }, { faults: '0' });
  await refused(stage, ports, root, {
    title: 'A pull request that lowers replicas in production',
    files: { 'apps/prod/cart.yaml': cart(2) },
    exit: 1,
    code: 'manifests-finding',
  });
  await refused(stage, ports, root, {
    title: 'A pull request that lets the platform connect to production',
    files: { 'krci-deploy.yaml': topologyFlow('\n    reached-by: [platform]') },
    exit: 2,
    code: 'cluster-reaches-production',
  });
  await refused(stage, ports, root, {
    title: "A pull request that points the platform's Argo CD at production",
    files: { 'platform/argocd/cart-prod.yaml': reaching },
    exit: 1,
    code: 'cluster-pushed-into',
  });
}

interface PullRequest {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly exit: 1 | 2;
  readonly code: Parameters<Stage['close']>[3];
}

async function refused(
  stage: Stage,
  { git }: Ports,
  root: string,
  { title, files, exit, code }: PullRequest,
): Promise<void> {
  const directory = join(root, clone);
  stage.title(title);
  await git.run(['checkout', '--quiet', '-B', 'change', 'main'], { cwd: directory });
  await commit(git, directory, '2026-11-20T12:00:00Z', 'feat: a change', files);
  const { text } = await git.run(['diff', '--no-color', '--unified=0', 'main', 'change'], { cwd: directory });
  for (const line of text
    .split('\n')
    .filter((one) => /^[+-](?![+-]{2} )/.test(one))
    .slice(0, 4))
    stage.say(`  ${line}`);
  await stage.close(check, { ...flow, base: 'main', offline: 'true' }, exit, code);
}

async function createRepository(root: string, { git }: Ports): Promise<void> {
  const directory = join(root, clone);
  await write(directory, {});
  await git.run(['init', '--quiet', '--initial-branch=main', directory]);
  await commit(git, directory, '2026-11-02T09:30:00Z', 'chore: the shop', {
    'krci-deploy.yaml': topologyFlow(),
    'apps/prod/cart.yaml': cart(3),
    'apps/prod/shop.yaml': neighbours,
    'apps/dev/cart.yaml': cart(1),
  });
}
