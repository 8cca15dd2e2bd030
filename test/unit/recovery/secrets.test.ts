import { expect, test } from '@jest/globals';
import { runCheck } from '../../../src/recovery/checks.ts';
import { recoveryFlow, sceneOf, type SceneParts } from '../../support/recovery.ts';

async function found(objects: string, recovery = '{ secrets: {} }', more: SceneParts = {}): Promise<readonly string[]> {
  const scene = await sceneOf({ flow: recoveryFlow(recovery), objects: { prod: objects }, ...more });
  return (await runCheck('secrets', scene)).map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

const object = (apiVersion: string, kind: string, name: string, namespace: string, more: string): string =>
  `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: ${namespace} }\n${more}\n---\n`;
const settings = (data: string): string => object('v1', 'ConfigMap', 'argocd-cm', 'argocd', `data: ${data}`);
const external = (name: string): string => `{ secrets: {}, externals: [{ object: ${name}, owner: platform-team }] }`;
const application = (repository: string, destination = 'server: "https://kubernetes.default.svc"'): string =>
  object(
    'argoproj.io/v1alpha1',
    'Application',
    'cart',
    'argocd',
    `spec: { project: default, destination: { ${destination}, namespace: shop }, source: { repoURL: "${repository}", path: a } }`,
  );
const store = (provider: string): string =>
  `apiVersion: external-secrets.io/v1\nkind: ClusterSecretStore\nmetadata: { name: vault }\nspec: { provider: ${provider} }\n---\n`;
const reader = object(
  'external-secrets.io/v1',
  'ExternalSecret',
  'db',
  'shop',
  'spec: { secretStoreRef: { kind: ClusterSecretStore, name: vault } }',
);
const token =
  '{ vault: { server: "https://vault.example.com", auth: { tokenSecretRef: { name: token, namespace: shop, key: t } } } }';
const sealed = (name: string): string => object('bitnami.com/v1alpha1', 'SealedSecret', name, 'shop', 'spec: {}');

const credential = (type: string, data: string): string =>
  `apiVersion: v1\nkind: Secret\nmetadata: { name: far-${type}, namespace: argocd, labels: { argocd.argoproj.io/secret-type: ${type} } }\nstringData: ${data}\n---\n`;

test('without anything that opens secrets it says so, and without objects it proves nothing', async () => {
  expect(await found(object('v1', 'ConfigMap', 'c', 'shop', ''))).toEqual([
    'PASS cluster prod: none of its 1 objects is of Argo CD, a secret store, a vault or sealed',
  ]);
  expect(await found('')).toEqual(['UNPROVEN cluster prod: none of its objects is known']);
  expect(await found('', '{ secrets: {} }', { problems: ['no helm'] })).toEqual([
    'UNPROVEN cluster prod: not every object is known: no helm',
  ]);
});

test.each([
  [
    'accounts with tokens',
    settings('{ accounts.ci: apiKey }'),
    'FAIL Secret/argocd/argocd-secret: nothing makes it, so after a rebuild Argo CD signs with another key: every token of the account ci answers 401',
  ],
  [
    'no account with tokens',
    settings('{ accounts.ada: login }'),
    'PASS Secret/argocd/argocd-secret: nothing makes it, and no account of argocd-cm may have tokens, so that none is lost with it',
  ],
  [
    'a secret without a key',
    settings('{ accounts.ci: apiKey }') + object('v1', 'Secret', 'argocd-secret', 'argocd', ''),
    'FAIL Secret/argocd/argocd-secret: nothing makes it, so after',
  ],
  [
    'an ExternalSecret that makes it',
    settings('{ accounts.ci: apiKey }') +
      object('external-secrets.io/v1', 'ExternalSecret', 'argocd-secret', 'argocd', 'spec: {}'),
    'PASS Secret/argocd/argocd-secret: ExternalSecret/argocd/argocd-secret (External Secrets Operator) makes it',
  ],
])('the secret of Argo CD with %s', async (_what, objects, expected) => {
  expect((await found(objects))[0]).toContain(expected);
});

test('the secret of Argo CD is unproven where its settings are not known, and may be declared', async () => {
  const [own] = await found(application('https://git.example.com/acme/gitops.git'));
  expect(own).toMatch(
    /^UNPROVEN Secret\/argocd\/argocd-secret: nothing makes it, so after a rebuild tokens of accounts answer 401/,
  );
  const [declared] = await found(settings('{ accounts.ci: apiKey }'), external('Secret/argocd/argocd-secret'));
  expect(declared).toBe('PASS Secret/argocd/argocd-secret: declared as external: platform-team brings it back');
});

test('credentials of repositories and clusters: made, missing, declared, or inside of what they open', async () => {
  const far = application('https://charts.example.com/x', 'name: far');
  const rows = (await found(far)).filter((row) => !row.includes('argocd-secret'));
  expect(rows).toEqual([
    expect.stringMatching(/^UNPROVEN Source\/git\.example\.com: nothing makes Argo CD's credential for https:\/\/git/),
    expect.stringMatching(/^UNPROVEN Source\/charts\.example\.com: nothing makes Argo CD's credential/),
    "FAIL Cluster/far: nothing makes Argo CD's credential for far",
  ]);
  const made =
    far +
    credential('cluster', '{ name: far, server: "https://far.example.com" }') +
    credential('repository', '{ url: "https://charts.example.com/x" }') +
    credential('repo-creds', '{ url: "https://git.example.com/acme/gitops.git" }');
  expect((await found(made)).filter((row) => !row.includes('argocd-secret'))).toEqual([
    "UNPROVEN Source/git.example.com: Secret/argocd/far-repo-creds makes Argo CD's credential for it, and lies in the repository that it opens: a person must give it first",
    "PASS Source/charts.example.com: Secret/argocd/far-repository makes Argo CD's credential for it",
    "PASS Cluster/far: an object of Git makes Argo CD's credential",
  ]);
  const declared = await found(made, external('Source/git.example.com'));
  expect(declared).toContain('PASS Source/git.example.com: declared as external: platform-team gives the credential');
});

test.each([
  [
    'a token that nothing makes',
    store(token) + reader,
    'FAIL ClusterSecretStore/vault: one ExternalSecret read it, and nothing makes its credential Secret/shop/token',
  ],
  [
    'a sealed token',
    store(token) + reader + sealed('token'),
    'PASS ClusterSecretStore/vault: one ExternalSecret read it; SealedSecret/shop/token (Sealed Secrets) makes its credential Secret/shop/token',
  ],
  [
    'an identity of the cloud',
    store('{ aws: { service: SecretsManager, region: eu } }') + reader,
    'PASS ClusterSecretStore/vault: one ExternalSecret read it; it signs in with an identity of the platform',
  ],
  [
    'a token out of itself',
    store(token) + reader.replace('name: db', 'name: token'),
    'FAIL ClusterSecretStore/vault: its credential comes out of itself',
  ],
  [
    'a server on the cluster',
    store('{ vault: { server: "http://vault.shop:8200" } }') + object('v1', 'Service', 'vault', 'shop', ''),
    'FAIL ClusterSecretStore/vault: 0 ExternalSecrets read it, and it is Service/shop/vault, which is lost with the cluster prod',
  ],
  [
    'Secrets of the cluster',
    store('{ kubernetes: { remoteNamespace: a } }'),
    'FAIL ClusterSecretStore/vault: 0 ExternalSecrets read it, and it is Secrets of a cluster',
  ],
  ['no store', reader, 'FAIL ExternalSecret/shop/db: its store vault is not among the objects'],
])('a store with %s', async (_what, objects, expected) => {
  const rows = await found(objects);
  expect(rows.find((row) => row.includes('Store/') || row.includes('ExternalSecret/'))).toContain(expected);
});

const vault = (image: string, more = ''): string =>
  object(
    'apps/v1',
    'StatefulSet',
    'vault',
    'vault',
    `spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: v, image: "${image}"${more} }] } } }`,
  );

test('a vault is opened by somebody who is named', async () => {
  expect(await found(vault('docker.io/hashicorp/vault:1.20'))).toEqual([
    'FAIL StatefulSet/vault/vault: a vault starts sealed, and nobody is named who keeps its unseal and root material',
  ]);
  expect(await found(vault('hashicorp/vault:1.20'), external('Secret/vault/vault-root-token'))).toEqual([
    'PASS StatefulSet/vault/vault: what opens it is declared as external: Secret/vault/vault-root-token from platform-team',
  ]);
  // An agent opens nothing.
  expect(await found(vault('hashicorp/vault:1.20', ', args: [agent]'))).toEqual([
    expect.stringMatching(/^PASS cluster/),
  ]);
});

const sealing =
  '{ rpo: 24h, secrets: { sealing-keys: keys }, backups: { evidence: "e/*.json", sources: { keys: { schedule: Schedule/velero/keys } } }, inventory: i.json }';
const backup = (began: string, phase = 'Completed'): string =>
  JSON.stringify({
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: { name: 'keys-1', namespace: 'velero', labels: { 'velero.io/schedule-name': 'keys' } },
    status: { phase, startTimestamp: began, progress: { totalItems: 3, itemsBackedUp: 3 } },
  });
const inventory = (made: string): string =>
  JSON.stringify({
    kind: 'Inventory',
    cluster: 'prod',
    at: '2026-11-23T04:00:00Z',
    objects: ['2026-01-01T00:00:00Z', made].map((creationTimestamp, index) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: `key-${index}`,
        namespace: 'kube-system',
        creationTimestamp,
        labels: { 'sealedsecrets.bitnami.com/sealed-secrets-key': 'active' },
      },
    })),
  });

test.each([
  [
    'older than the backup',
    '2026-11-20T00:00:00Z',
    'PASS sealing keys: the newest key, Secret/kube-system/key-1, was made at 2026-11-20T00:00, and the backup keys began at 2026-11-22T00:00; unsigned',
  ],
  [
    'newer than the backup',
    '2026-11-22T12:00:00Z',
    'FAIL sealing keys: the newest key, Secret/kube-system/key-1, was made at 2026-11-22T12:00, after the newest good backup keys (2026-11-22T00:00)',
  ],
])('the newest sealing key is %s', async (_what, made, expected) => {
  const files = { 'e/1.json': backup('2026-11-22T00:00:00Z'), 'i.json': inventory(made) };
  expect(await found(sealed('a'), sealing, { files })).toEqual([expected]);
});

test.each([
  ['no source', '{ secrets: {} }', {}, 'and nobody says what backs them up'],
  ['no evidence', sealing, {}, 'and no evidence tells of a good backup keys'],
  [
    'a failed backup',
    sealing,
    { 'e/1.json': backup('2026-11-22T00:00:00Z', 'Failed') },
    'and no evidence tells of a good backup keys',
  ],
  [
    'no inventory',
    sealing,
    { 'e/1.json': backup('2026-11-22T00:00:00Z') },
    'when the newest key was made is not known: i.json: ',
  ],
])('sealing keys with %s are unproven', async (_what, recovery, files, expected) => {
  const [only] = await found(sealed('a'), recovery, { files });
  expect(only).toMatch(/^UNPROVEN sealing keys: /);
  expect(only).toContain(expected);
});
