import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { nameOf, type KubernetesObject } from '../../../../src/objects/model.ts';
import { readObjects } from '../../../../src/objects/read.ts';
import { closureOf } from '../../../../src/recovery/closure/closure.ts';
import { unpackedCorpus } from '../../../support/evidence.ts';

const directory = unpackedCorpus('objects.tar.gz');
const corpus = directory === undefined ? test.skip : test;
const root = join(directory ?? '', 'objects');

interface Line {
  readonly set: string;
  readonly needs: string;
  readonly optional: boolean;
  readonly by: unknown;
}

function objectsOf(path: string): readonly KubernetesObject[] {
  return readObjects({ path, bytes: readFileSync(join(root, 'policy/rendered', path)) }).objects;
}

/** Names that dangle, in the words of the ground truth: `Secret/-/vault-key`. */
function danglingIn(path: string): readonly string[] {
  return closureOf(objectsOf(path)).dangling.map(({ kind, namespace, name }) => `${kind}/${namespace || '-'}/${name}`);
}

corpus('finds every dangling name of 117 real environments, and no other of those kinds', () => {
  const lines = readFileSync(join(root, 'dr/closure/infra.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Line => JSON.parse(line));
  const kinds = new Set(lines.map(({ needs }) => needs.split('/')[0]));
  const expected = new Set(
    lines.filter(({ by, optional }) => by === null && !optional).map(({ set, needs }) => `${set} ${needs}`),
  );
  const files = readdirSync(join(root, 'policy/rendered/infra')).filter((name) => name.endsWith('.yaml'));
  const found = files.flatMap((file) =>
    danglingIn(`infra/${file}`)
      .filter((name) => kinds.has(name.split('/')[0]))
      .map((name) => `${file.slice(0, -'.yaml'.length)} ${name}`),
  );
  expect(new Set(found)).toEqual(expected);
  expect(expected.size).toBe(530);
});

corpus('finds of further kinds what was looked at by hand, and no other', () => {
  const listed = new Set(['CustomResourceDefinition', 'ClusterSecretStore', 'ClusterRole', 'Secret', 'ServiceAccount']);
  const names = ['infra', 'krci'].flatMap((set) =>
    readdirSync(join(root, 'policy/rendered', set))
      .filter((name) => name.endsWith('.yaml'))
      .flatMap((file) => danglingIn(`${set}/${file}`)),
  );
  const further = names.filter((name) => !listed.has(name.split('/')[0] ?? ''));
  expect([...new Set(further)].toSorted()).toEqual([
    'AppProject/argocd/core',
    ...[
      'appstudio-kanary-exporter',
      'appstudio-monitoring',
      'caching',
      'cert-manager-operator',
      'cluster-aas-operator',
      'konflux-perfscale-1-tenant',
      'konflux-perfscale-2-tenant',
      'konflux-perfscale-3-tenant',
      'konflux-perfscale-4-tenant',
      'managed-konflux-perfscale-tenant',
      'multi-platform-controller',
      'openshift-logging',
      'openshift-pipelines',
      'perf-team-prometheus-reader',
      'tekton-logging',
    ].map((name) => `Namespace/-/${name}`),
    'Service/product-kubearchive/webhook-service',
    'StorageClass/-/ebs-sc',
  ]);
});

corpus('names the recovery of Vault that nobody has automated', () => {
  expect(danglingIn('krci/own_core_addons_vault-okd.yaml')).toEqual(
    expect.arrayContaining(['Secret/-/vault-root-token', 'Secret/-/vault-key']),
  );
});

corpus('finds no cycle of stores where there is none', () => {
  for (const set of ['infra', 'krci']) {
    for (const file of readdirSync(join(root, 'policy/rendered', set)).filter((name) => name.endsWith('.yaml'))) {
      expect(closureOf(objectsOf(`${set}/${file}`)).cycles.map(({ store }) => nameOf(store))).toEqual([]);
    }
  }
});
