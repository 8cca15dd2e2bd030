import { expect, test } from '@jest/globals';
import { RefusedError } from '../../../src/base/errors.ts';
import { recoveryChecks } from '../../../src/flow/recovery.ts';
import { readObjects } from '../../../src/objects/read.ts';
import { readInventory } from '../../../src/recovery/inventory/read.ts';
import { runCheck } from '../../../src/recovery/checks.ts';
import { plansOf } from '../../../src/recovery/plan/plans.ts';
import { planMarkdown } from '../../../src/recovery/plan/documents.ts';
import { recoveryFlow, sceneOf, type SceneParts } from '../../support/recovery.ts';

/** Checks that read objects; the others ask servers. */
const asked = recoveryChecks.filter((name) => !['image', 'replica', 'mirror', 'version-safety'].includes(name));
const flow = recoveryFlow(
  '{ rpo: 24h, rto: 4h, externals: [], identity: {}, secrets: { sealing-keys: k }, backups: { evidence: "e/*", sources: { k: { outside: "s3://b" } } }, drill: { evidence: "d/*" }, inventory: i.json, runbook: r.md }',
);

const kinds = [
  ['v1', 'Secret'],
  ['v1', 'ConfigMap'],
  ['v1', 'PersistentVolumeClaim'],
  ['v1', 'ServiceAccount'],
  ['apps/v1', 'StatefulSet'],
  ['apps/v1', 'Deployment'],
  ['batch/v1', 'CronJob'],
  ['batch/v1', 'Job'],
  ['networking.k8s.io/v1', 'Ingress'],
  ['gateway.networking.k8s.io/v1', 'Gateway'],
  ['argoproj.io/v1alpha1', 'Application'],
  ['argoproj.io/v1alpha1', 'ApplicationSet'],
  ['argoproj.io/v1alpha1', 'ArgoCD'],
  ['external-secrets.io/v1', 'ClusterSecretStore'],
  ['external-secrets.io/v1', 'SecretStore'],
  ['external-secrets.io/v1', 'ExternalSecret'],
  ['bitnami.com/v1alpha1', 'SealedSecret'],
  ['vault.banzaicloud.com/v1alpha1', 'Vault'],
  ['k8s.keycloak.org/v2alpha1', 'Keycloak'],
  ['k8s.keycloak.org/v2alpha1', 'KeycloakRealmImport'],
  ['postgresql.cnpg.io/v1', 'Cluster'],
  ['postgresql.cnpg.io/v1', 'ScheduledBackup'],
  ['postgres-operator.crunchydata.com/v1beta1', 'PostgresCluster'],
  ['acid.zalan.do/v1', 'postgresql'],
  ['velero.io/v1', 'Schedule'],
  ['velero.io/v1', 'BackupStorageLocation'],
  ['k8up.io/v1', 'Schedule'],
  ['core.kubestash.com/v1alpha1', 'BackupConfiguration'],
  ['longhorn.io/v1beta2', 'RecurringJob'],
  ['longhorn.io/v1beta2', 'BackupTarget'],
  ['volsync.backube/v1alpha1', 'ReplicationSource'],
  ['config.openshift.io/v1alpha1', 'Backup'],
  ['provisioning.cattle.io/v1', 'Cluster'],
  ['druid.gardener.cloud/v1alpha1', 'Etcd'],
  ['source.toolkit.fluxcd.io/v1', 'GitRepository'],
  ['helm.toolkit.fluxcd.io/v2', 'HelmRelease'],
  ['apiextensions.k8s.io/v1', 'CustomResourceDefinition'],
] as const;

/** Members that no schema has, for `spec`, `data` and `status` alike. */
const bodies: readonly unknown[] = [
  null,
  [],
  7,
  'text',
  { constructor: { name: 'x' }, toString: [] },
  {
    provider: { vault: [], kubernetes: { server: 7 } },
    secretStoreRef: [],
    target: 'x',
    backup: [],
    schedule: {},
    etcd: [],
  },
  { template: { spec: { containers: 'x', volumes: [null, 7], imagePullSecrets: {} } }, volumeClaimTemplates: [null] },
  { template: { spec: { containers: [{ name: 'a', image: 7, command: {}, args: [null, {}] }] } } },
  { source: [], sources: { a: 1 }, destination: 'x', syncPolicy: [], generators: 'x', url: {}, ref: [] },
  { backups: { pgbackrest: { repos: [null, 7, { s3: [], schedules: [] }], global: 'x' } }, users: 'x' },
  { rules: [{ host: 7 }, null], tls: 'x', listeners: [null], names: [], group: {} },
  { schedule: '* * * * *'.repeat(5000), cron: '@every 9e99s', sessions: [{ scheduler: [] }], retain: -1 },
];

function nested(depth: number): unknown {
  let value: unknown = { tokenSecretRef: { name: 'deep' } };
  for (let level = 0; level < depth; level += 1) value = { auth: value };
  return value;
}

function store(name: string, provider: unknown): string {
  const kind = 'ClusterSecretStore';
  return JSON.stringify({ apiVersion: 'external-secrets.io/v1', kind, metadata: { name }, spec: { provider } });
}

async function verdicts(text: string, files: SceneParts['files'] = {}): Promise<readonly string[]> {
  const { objects, unreadable } = readObjects({ path: 'prod.yaml', bytes: new TextEncoder().encode(text) });
  const problems = unreadable.map(({ found }) => found);
  const state = { objects, problems, notRendered: [], from: 'memory', commit: undefined };
  const scene = { ...(await sceneOf({ flow, files })), objects: () => Promise.resolve(state) };
  const found: string[] = [];
  for (const name of asked) found.push(...(await runCheck(name, scene)).map(({ verdict }) => verdict));
  for (const { plan } of await plansOf(scene)) expect(planMarkdown(plan)).toContain('# Recovery of');
  return found;
}

test.each(kinds)('%s %s of any shape ends in verdicts', async (apiVersion, kind) => {
  const documents = bodies.map((body, index) =>
    JSON.stringify({
      apiVersion,
      kind,
      metadata: { name: `a${index}`, namespace: 'shop' },
      spec: body,
      data: body,
      status: body,
      webhooks: body,
    }),
  );
  const found = await verdicts(documents.join('\n---\n'));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((verdict) => ['PASS', 'FAIL', 'UNPROVEN'].includes(verdict))).toBe(true);
});

test('a store whose settings are nested without end, and one with a thousand needs', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`a${index}SecretRef`, { name: `s${index}` }]),
  );
  const found = await verdicts(`${store('deep', nested(90))}\n---\n${store('wide', many)}`);
  expect(found).toContain('FAIL');
});

test('files of the tree that are no evidence, inventory, runbook or manifest end in verdicts', async () => {
  for (const text of ['', '{', '[[[[', '\u0000', '- '.repeat(5000), '"\ud800"']) {
    const files = Object.fromEntries(
      [
        'e/1.json',
        'd/1.json',
        'i.json',
        'r.md',
        'kustomization.yaml',
        'charts/a/Chart.yaml',
        'argoproj.io/a.yaml',
        '.gitattributes',
      ].map((path) => [path, path.startsWith('argo') ? `# argoproj.io/\n${text}` : text]),
    );
    expect((await verdicts('', files)).length).toBeGreaterThan(0);
  }
});

function tooLarge(where: string): Promise<undefined> {
  if (!['big.yaml', 'i.json'].includes(where)) return Promise.resolve(undefined);
  const [expected, found] = ['at most 10485760 bytes', '105728967'];
  return Promise.reject(new RefusedError({ code: 'file-too-large', where, expected, found }));
}

test('a file that is too large, or a link, says nothing of the others; an inventory that is too large is named', async () => {
  const scene = await sceneOf({ flow, files: { 'big.yaml': 'x', 'i.json': '{}' }, objects: { prod: '' } });
  const large = { ...scene, home: { ...scene.home, read: tooLarge } };
  const plans = await runCheck('plan', large);
  expect(plans.some(({ because }) => because.includes('10485760'))).toBe(false);
  const [row] = await runCheck('live-state', large);
  expect(row).toMatchObject({ verdict: 'UNPROVEN', subject: 'inventory of prod' });
  expect(row?.because).toContain(
    'i.json: expected at most 10485760 bytes, found 105728967; write one inventory for each cluster',
  );
});

test('an inventory of 100 MB is refused by its size, and a long one by its count', () => {
  expect(() => readInventory(new Uint8Array(100 * 1024 * 1024), 'i.json')).toThrow(/more than 67108864 bytes/);
  const objects = Array.from({ length: 200_001 }, () => ({}));
  const long = JSON.stringify({ kind: 'Inventory', cluster: 'prod', at: '2026-11-23T04:00:00Z', objects });
  expect(() => readInventory(new TextEncoder().encode(long), 'i.json')).toThrow(/more than 200000 objects/);
});
