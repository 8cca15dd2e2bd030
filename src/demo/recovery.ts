import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseLocation } from '../registry/reference.ts';
import type { Digest } from '../registry/digest.ts';
import { drVerify } from '../steps/dr-verify/dr-verify.ts';
import type { Ports } from '../steps/ports.ts';
import { promote } from '../steps/promote/promote.ts';
import { buildImage } from './image.ts';
import type { Demo } from './model.ts';
import { answered, cart, copies, inventory, neighbours, recoveryFlow, runbook, watched } from './recovery-texts.ts';
import { createStage, type Stage } from './stage.ts';
import { commit, write } from './world.ts';

const clone = 'gitops';
const mirror = 'gitops-mirror.git';
const flow = { flow: `${clone}/krci-deploy.yaml`, repository: clone };
const [production, replica] = ['oci:registries/production', 'oci:registries/replica'];

/**
 * Loses a registry and a cluster, and shows what is proven to come back and what is not. Throws Surprise when anything
 * goes other than it says.
 */
export async function showRecovery({ root, ports, ...show }: Demo): Promise<void> {
  const stage = createStage(ports, { ...show, verbose: true });
  const digest = await createRecoveryWorld(root, ports);
  stage.say(
    `A production: an image in two registries, its GitOps repository in ${join(root, clone)}, and a mirror of it.`,
  );
  await claims(stage, root, ports);
  await losesRegistry(stage, root, digest);
  await losesCluster(stage, root, ports);
}

/** What the usual checks prove, what a restore needs besides, and who answers for that. */
async function claims(stage: Stage, root: string, ports: Ports): Promise<void> {
  stage.title('Images and Git have a second home');
  await stage.run(drVerify, { ...flow, required: 'image,replica,mirror' }, { verdict: 'pass' });
  stage.title('Would production come back? What its objects need, and nobody makes');
  await stage.close(drVerify, { ...flow, required: 'closure' }, 1, 'not-recoverable');
  stage.title('People answer for it, and write down what they do');
  await change(root, ports, { 'krci-deploy.yaml': recoveryFlow(answered), 'docs/recovery.md': runbook });
  await stage.run(drVerify, { ...flow, required: 'image,replica,mirror,closure,plan' }, { verdict: 'pass' });
}

async function losesRegistry(stage: Stage, root: string, digest: Digest): Promise<void> {
  stage.title('The registry is lost');
  await rm(join(root, 'registries/production'), { recursive: true });
  stage.say('$ rm -r registries/production');
  await stage.close(drVerify, flow, 1, 'not-recoverable');
  stage.say('The replica is proven, so the image comes back from there, byte for byte:');
  await stage.run(promote, {
    source: `${replica}/shop/cart:1.3.0`,
    destination: `${production}/shop/cart:1.3.0`,
    'expect-digest': digest,
  });
  await stage.run(drVerify, { ...flow, required: 'image,replica' }, { verdict: 'pass' });
}

async function losesCluster(stage: Stage, root: string, ports: Ports): Promise<void> {
  stage.title('The cluster is lost: the way back, from Git');
  await stage.run(drVerify, { ...flow, required: 'plan', 'plan-dir': 'plans' }, { verdict: 'pass' });
  const text = new TextDecoder().decode(await ports.files.read('plans/prod.md'));
  for (const line of text.split('\n').filter((one) => /^ *- \[ \] /.test(one))) stage.say(`  ${line}`);
  stage.title('What lived in it, and no step brings back');
  const files = { 'krci-deploy.yaml': recoveryFlow(watched), 'inventory/prod.json': inventory(ports.clock.now()) };
  await change(root, ports, files);
  await stage.close(drVerify, { ...flow, required: 'live-state' }, 1, 'not-recoverable');
  stage.say('Nothing misses a NetworkPolicy: everything runs without it, and nobody would have noticed.');
  stage.say('Not shown here: backups and drills (schedule, backup, failure-domain), sign-in and secrets.');
}

async function createRecoveryWorld(root: string, { git, registries }: Ports): Promise<Digest> {
  await write(join(root, 'cart'), { 'app/server': 'echo cart\n' });
  const open = (registry: string): ReturnType<Ports['registries']['open']> =>
    registries.open(parseLocation(registry, 'shop/cart'));
  const digest = await buildImage(join(root, 'cart'), open(production), '1.3.0');
  await buildImage(join(root, 'cart'), open(replica), '1.3.0');
  const directory = join(root, clone);
  await write(directory, {});
  await git.run(['init', '--quiet', '--initial-branch=main', directory]);
  await commit(git, directory, '2026-11-02T09:30:00Z', 'chore: the shop', {
    'krci-deploy.yaml': recoveryFlow(copies),
    'apps/prod/cart.yaml': cart(digest),
    'apps/prod/shop.yaml': neighbours,
  });
  await git.run(['clone', '--quiet', '--mirror', clone, mirror], { cwd: root });
  return digest;
}

/** Commits a change, and brings the mirror up to date, as a scheduled job would. */
async function change(root: string, { git }: Ports, files: Readonly<Record<string, string>>): Promise<void> {
  await commit(git, join(root, clone), '2026-11-20T12:00:00Z', 'feat: say who brings back what', files);
  await git.run(['push', '--quiet', '--mirror', join(root, mirror)], { cwd: join(root, clone) });
}
