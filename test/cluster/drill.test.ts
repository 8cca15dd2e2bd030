import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { listIn, textIn } from '../../src/base/json-path.ts';
import { say, seconds, useCluster } from './support/cluster.ts';
import { estateFiles, estateFlow, handmadeNeeds, handmadeRest } from './support/estate.ts';
import { createInventory, type Inventory } from './support/inventory.ts';
import { openShop, type Shop } from './support/shop.ts';

/** The loss of production, played: what `dr-verify` said would be missing after its own plan is what is missing. */
const cluster = useCluster();
let shop: Shop;
let inventory: Inventory;
let before: ReadonlySet<string>;

const own = 'shop-prod-';

beforeAll(async () => {
  const { kubernetes, argocd } = cluster.open();
  inventory = createInventory(cluster.open);
  const flow = (addresses: Parameters<typeof estateFlow>[0]) => estateFlow(addresses, inventory.url);
  shop = openShop(cluster.open(), { name: 'gitops', flow, files: estateFiles });
  for (const application of ['cart', 'pay']) await shop.build(`prod/shop/${application}`, '1.0.0');
  await kubernetes.kubectl.run(['create', 'namespace', 'shop-prod']);
  await kubernetes.kubectl.apply([
    ...handmadeNeeds,
    ...handmadeRest,
    JSON.parse(shop.gitops.read('bootstrap/root.yaml')),
  ]);
  await argocd.api.reaches(`${own}pay`, () => true);
  await argocd.api.ask('POST', `applications/${own}pay/sync`, {});
  for (const name of ['cart', 'pay']) await argocd.api.reaches(`${own}${name}`, ({ health }) => health === 'Healthy');
  before = await inventory.write();
});

/** Runs the checks, and returns their findings; the plans go to a directory beside the flow file. */
async function verify(): Promise<readonly unknown[]> {
  const { exitCode, data } = await shop.ask(['dr-verify', '--environment=prod', '--plan-dir=plans']);
  expect(exitCode).toBe(1);
  return listIn(data, 'findings');
}

/** Subjects that a check failed. */
function failed(findings: readonly unknown[], check: string): ReadonlySet<string> {
  const rows = findings.filter((one) => textIn(one, 'check') === check && textIn(one, 'verdict') === 'FAIL');
  return new Set(rows.map((one) => textIn(one, 'subject') ?? ''));
}

function without(all: ReadonlySet<string>, some: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...all].filter((one) => !some.has(one)));
}

test('what the checks call missing is what the executed plan does not bring back', async () => {
  const findings = await verify();
  const needed = failed(findings, 'closure');
  const live = failed(findings, 'live-state');
  const file = join(cluster.open().directory, 'gitops/plans/prod.json');
  const plan: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const manual = listIn(plan, 'manual');
  const waiting = manual.flatMap((one) => listIn(one, 'brings').map(String));

  const begin = Date.now();
  await cluster.lose();
  const { kubernetes, argocd } = cluster.open();
  for (const path of appliedBy(plan)) await kubernetes.kubectl.apply([JSON.parse(shop.gitops.read(path))]);
  await argocd.api.reaches(`${own}cart`, ({ health }) => health === 'Degraded');
  say(`the automatic steps end, and production is Degraded, after ${seconds(Date.now() - begin)}`);
  const automatic = await inventory.write();
  expect(sorted(without(before, automatic))).toEqual(sorted(new Set([...needed, ...live, ...waiting])));

  for (const one of manual) {
    const name = textIn(one, 'application')?.split('/').at(-1);
    await argocd.api.ask('POST', `applications/${name}/sync`, {});
  }
  await argocd.api.reaches(`${own}pay`, ({ health }) => health === 'Healthy');
  const after = await inventory.write();
  expect(sorted(without(before, after))).toEqual(sorted(new Set([...needed, ...live])));
  expect(needed.size).toBe(4);
});

/** Files of Git that the plan tells a person to apply: `apply Application/argocd/root (bootstrap/root.yaml)`. */
function appliedBy(plan: unknown): readonly string[] {
  const step = listIn(plan, 'steps').find((one) => textIn(one, 'id') === 'repository');
  const paths = listIn(step, 'items').flatMap((item) => /^apply \S+ \((\S+)\)$/.exec(String(item))?.[1] ?? []);
  expect(paths).toEqual(['bootstrap/root.yaml']);
  return paths;
}

function sorted(names: ReadonlySet<string>): readonly string[] {
  return [...names].toSorted();
}
