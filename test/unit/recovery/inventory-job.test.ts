import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { textIn } from '../../../src/base/json-path.ts';
import { closureOf } from '../../../src/recovery/closure/closure.ts';
import { nameOf } from '../../../src/objects/model.ts';
import { readInventory } from '../../../src/recovery/inventory/read.ts';
import { liveStates } from '../../../src/recovery/inventory/states.ts';
import { objectsIn } from '../../support/objects.ts';

const job = objectsIn(readFileSync('examples/inventory/inventory.yaml', 'utf8'));
const filter = textIn(job.find(({ kind }) => kind === 'ConfigMap')?.body, 'data', 'object.jq') ?? '';

function hasJq(): boolean {
  try {
    execFileSync('jq', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const withJq = hasJq() ? test : test.skip;

withJq('the job writes an inventory that is taken, without a value of a Secret', () => {
  const value = 'c2VjcmV0LXZhbHVl';
  const items = [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'db',
        namespace: 'shop',
        annotations: { 'kubectl.kubernetes.io/last-applied-configuration': value },
      },
      type: 'Opaque',
      data: { password: value },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Application',
      metadata: { name: 'web', namespace: 'argocd' },
      spec: {
        source: {
          helm: {
            parameters: [
              { name: 'image.tag', value: '1' },
              { name: 'db.password', value },
            ],
            values: value,
          },
        },
      },
    },
    { apiVersion: 'v2.edp.epam.com/v1', kind: 'CodebaseBranch', metadata: { name: 'basket' }, status: { build: '17' } },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'flags', namespace: 'shop' }, data: { a: value } },
  ];
  const lines = execFileSync('jq', ['--compact-output', filter], {
    input: JSON.stringify({ items }),
    encoding: 'utf8',
  });
  const objects = lines
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
  const text = JSON.stringify({ kind: 'Inventory', cluster: 'prod', at: '2026-11-23T04:00:00Z', objects });
  expect(text).not.toContain(value);
  const read = readInventory(new TextEncoder().encode(text), 'prod.json');
  expect(read.objects.map(nameOf)).toEqual([
    'Secret/shop/db',
    'Application/argocd/web',
    'CodebaseBranch/basket',
    'ConfigMap/shop/flags',
  ]);
  expect(liveStates(read, []).map(({ because }) => because)).toEqual([
    'its overrides only live: helm image.tag, helm db.password',
    expect.stringContaining('build counter 17'),
  ]);
});

test('the job needs the one Secret that its first lines name', () => {
  expect(closureOf(job).dangling.map(nameOf)).toEqual(['Secret/inventory/inventory-git']);
});
