import type { Environment } from '../../flow/flow.ts';
import type { Inventory } from '../../flow/recovery.ts';
import { gitopsBranchesOf } from '../../flow/repository.ts';
import { EvidenceError, RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import { isDelivery, deliveryObjects } from '../plan/applications.ts';
import type { Scene } from '../model.ts';
import { attestationAbout, attestationSuffixes } from '../evidence/attestations.ts';
import type { Attestation } from '../evidence/model.ts';
import type { Testimony } from '../evidence/worth.ts';
import type { AttestedInventory } from './model.ts';
import type { Desired } from './orphans.ts';
import { readInventory } from './read.ts';

/** An inventory that the flow declares, and the environments that it is about. */
export interface DeclaredInventory {
  readonly path: string;
  readonly environments: readonly Environment[];
}

/** Inventories by their path: one for all productions, or one for each environment or cluster that the path names. */
export function declaredInventories({ flow, environments }: Scene): readonly DeclaredInventory[] {
  const entry = entryOf(flow.recovery.inventory);
  if (entry === undefined) return [];
  const productions = environments.filter(({ tier }) => tier === 'production');
  const asked = entry.path.includes('{') || productions.length === 0 ? environments : productions;
  const byPath = new Map<string, Environment[]>();
  for (const environment of asked) {
    const path = entry.path.replaceAll('{environment}', environment.name).replaceAll('{cluster}', environment.cluster);
    byPath.set(path, [...(byPath.get(path) ?? []), environment]);
  }
  return [...byPath].map(([path, own]) => ({ path, environments: own }));
}

export function entryOf(inventory: string | Inventory | undefined): Inventory | undefined {
  return typeof inventory === 'string' ? { path: inventory } : inventory;
}

/** Reads an inventory from its own repository, or from the GitOps repository. @throws StepError */
export async function inventoryAt({ path }: DeclaredInventory, scene: Scene): Promise<AttestedInventory> {
  const entry = entryOf(scene.flow.recovery.inventory);
  const tree = entry?.repository === undefined ? scene.home : await ownTree(entry, scene);
  const bytes = await contentOf(path, tree);
  if (bytes !== undefined) return { ...readInventory(bytes, path), attestation: await besideOf(path, bytes, tree) };
  throw new EvidenceError({
    code: 'inventory-unreadable',
    where: path,
    expected: 'an inventory of a cluster',
    found: `no such file in ${entry?.repository ?? 'the GitOps repository'}`,
    fix: 'let the job of examples/inventory write it',
  });
}

/** Reads the signed statement about an inventory; one that Git refuses to read is none. */
async function besideOf(
  path: string,
  content: Uint8Array,
  tree: Pick<Scene['home'], 'read'>,
): Promise<Attestation | undefined> {
  for (const suffix of attestationSuffixes) {
    const beside = await undefinedIfRefused(() => tree.read(path + suffix));
    const found = beside === undefined ? undefined : attestationAbout(content, beside);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a row stands on that was judged by inventories. */
export function testimonyOf(
  inventories: readonly AttestedInventory[],
  environments: readonly string[],
  { flow }: Scene,
): Testimony {
  const isElsewhere = entryOf(flow.recovery.inventory)?.repository !== undefined;
  return {
    attestations: inventories.map(({ attestation }) => attestation),
    kind: 'inventory',
    environments,
    isElsewhere,
  };
}

async function contentOf(path: string, tree: Pick<Scene['home'], 'read'>): Promise<Uint8Array | undefined> {
  try {
    return await tree.read(path);
  } catch (error) {
    if (!(error instanceof RefusedError) || error.code !== 'file-too-large') throw error;
    const { expected = 'a smaller file', found } = error.problem;
    const fix = 'write one inventory for each cluster, and fewer kinds';
    throw new EvidenceError({ code: 'inventory-unreadable', where: path, expected, found, fix }, { cause: error });
  }
}

async function ownTree(
  { repository, branch }: Inventory,
  { flow, reach }: Scene,
): Promise<{ read: Scene['home']['read'] }> {
  const alone = { ...flow, gitops: { ...(repository !== undefined && { repository }) } };
  return (await gitopsBranchesOf(alone, { branch }, reach)).home.snapshot();
}

/** What Git has of the clusters of some environments. */
export async function desiredIn(
  environments: readonly Environment[],
  scene: Scene,
): Promise<Desired & { readonly problems: readonly string[] }> {
  const clusters = new Set(environments.map(({ cluster }) => cluster));
  const all = scene.environments.filter(({ cluster }) => clusters.has(cluster));
  const states = await Promise.all(all.map((one) => scene.objects(one)));
  const objects = states.flatMap((state) => state.objects);
  return {
    objects,
    delivery: [...(await deliveryObjects(scene)), ...objects.filter(isDelivery)],
    namespaces: all.map(({ name }) => `${scene.flow.name}-${name}`),
    problems: states.flatMap(({ problems }) => problems),
  };
}
