import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { KubernetesObject } from '../../../src/objects/model.ts';
import { readObjects } from '../../../src/objects/read.ts';
import { runCheck } from '../../../src/recovery/checks.ts';
import { manualSyncs } from '../../../src/recovery/plan/applications.ts';
import { cyclesOf, type Loss } from '../../../src/recovery/plan/cycles.ts';
import { planMarkdown } from '../../../src/recovery/plan/documents.ts';
import { plansOf } from '../../../src/recovery/plan/plans.ts';
import { stepsOf } from '../../../src/recovery/plan/steps.ts';
import { unpackedCorpus } from '../../support/evidence.ts';
import { objectsIn } from '../../support/objects.ts';
import { recoveryFlow, sceneOf, type SceneParts } from '../../support/recovery.ts';

const ingress = (host: string): string => `
---
apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: web, namespace: tools }
spec: { rules: [{ host: ${host} }] }
`;
const pods = (image: string): string => `
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart, namespace: shop }
spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { containers: [{ name: a, image: "${image}" }] } } }
`;
const application = `
---
apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: shop-prod-cart, namespace: argocd }
spec: { project: default, destination: { namespace: shop-prod }, source: { repoURL: "https://git.example.com/acme/gitops.git", path: apps/cart }, syncPolicy: { automated: {} } }
`;
const store = (server: string, secret = 'sealed'): string => `
---
apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata: { name: vault }
spec: { provider: { vault: { server: "${server}", auth: { tokenSecretRef: { name: ${secret}, namespace: vault, key: token } } } } }
`;
const vault = `
---
apiVersion: v1
kind: Service
metadata: { name: vault, namespace: vault }
spec: { selector: { app: vault } }
---
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: vault, namespace: vault }
spec: { selector: { matchLabels: { app: vault } }, template: { metadata: { labels: { app: vault } }, spec: { containers: [{ name: a, image: "docker.io/hashicorp/vault:1", envFrom: [{ secretRef: { name: unseal } }] }] } } }
`;
const secret = (name: string): string => `
---
apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: { name: ${name}, namespace: vault }
spec: { secretStoreRef: { kind: ClusterSecretStore, name: vault } }
`;
const signIn = (issuer: string, more = ''): string => `
---
apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-cm, namespace: argocd }
data: { oidc.config: "name: Keycloak\\nissuer: ${issuer}\\n"${more} }
`;

function cyclesIn(text: string, more: Partial<Loss> = {}): readonly string[] {
  const loss: Loss = {
    cluster: 'prod',
    objects: objectsIn(text),
    registries: ['registry.example.com'],
    gitops: 'https://git.example.com/acme/gitops.git',
    replica: undefined,
    mirror: undefined,
    places: {},
    ...more,
  };
  return cyclesOf(loss).map(({ kind, subject, isClosed }) => `${kind} ${subject}${isClosed ? '' : ' (open)'}`);
}

describe('cycles of a recovery', () => {
  test.each([
    [
      'a registry',
      pods('registry.example.com/shop/cart:1') + ingress('registry.example.com'),
      ['registry Registry/registry.example.com'],
    ],
    ['a Git server', application + ingress('git.example.com'), ['git Source/git.example.com']],
    ['a secret store', store('http://vault.vault.svc:8200') + vault, ['secrets ClusterSecretStore/vault']],
    [
      'the unseal key',
      store('http://vault.vault:8200') + vault + secret('unseal'),
      ['secrets ClusterSecretStore/vault', 'unseal-key Secret/vault/unseal'],
    ],
    [
      'the credential of a store',
      store('https://vault.example.com', 'token') + secret('token'),
      ['store-credential ClusterSecretStore/vault'],
    ],
    [
      'the sign-in of Argo CD',
      signIn('https://sso.example.com/realms/a', ', admin.enabled: "false"') + ingress('sso.example.com'),
      ['identity Identity/sso.example.com'],
    ],
    [
      'the sign-in, with a local account',
      signIn('https://sso.example.com/realms/a') + ingress('sso.example.com'),
      ['identity Identity/sso.example.com (open)'],
    ],
  ])('%s that lives on what is lost', (_, text, expected) => {
    expect(cyclesIn(text)).toEqual(expected);
  });

  test('none where each of them lives elsewhere', () => {
    const text =
      pods('registry.example.com/shop/cart:1') +
      application +
      store('https://vault.example.com') +
      vault +
      signIn('https://sso.example.com') +
      ingress('shop.example.com');
    expect(cyclesIn(text)).toEqual([]);
  });

  test('a replica and a mirror elsewhere are a way around', () => {
    const text =
      pods('registry.example.com/shop/cart:1') +
      application +
      ingress('registry.example.com') +
      ingress('git.example.com');
    expect(cyclesIn(text, { replica: 'eu.example.com', mirror: 'https://mirror.example.com/gitops.git' })).toEqual([]);
    expect(cyclesIn(text, { replica: 'registry.example.com/copy', mirror: undefined })).toHaveLength(2);
  });

  test('places say what no object shows', () => {
    const places = { git: { cluster: 'prod' }, registry: { cluster: 'prod' } };
    expect(cyclesIn('', { places })).toEqual(['registry Registry/registry.example.com', 'git Source/git.example.com']);
    expect(cyclesIn('', { places: { git: { cluster: 'platform' } } })).toEqual([]);
  });

  test('the way is printed', () => {
    const [cycle] = cyclesOf({
      cluster: 'prod',
      objects: objectsIn(application + ingress('git.example.com')),
      registries: [],
      gitops: undefined,
      replica: undefined,
      mirror: undefined,
      places: {},
    });
    expect(cycle?.through).toEqual(['cluster prod', 'Source/git.example.com', 'Ingress/tools/web', 'cluster prod']);
  });
});

async function found(parts: SceneParts): Promise<readonly string[]> {
  const findings = await runCheck('plan', await sceneOf(parts));
  return findings.map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

describe('the check plan', () => {
  const own = `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a, namespace: shop-prod }\n`;

  test('passes with an order and its people', async () => {
    expect(await found({ objects: { prod: own } })).toEqual([
      'PASS plan of prod: 6 steps without a cycle, 5 of them by people',
    ]);
  });

  test('fails with a cycle, and not where somebody answers for it', async () => {
    const flow = recoveryFlow('{ places: { git: { cluster: prod } } }');
    expect(await found({ flow, objects: { prod: own } })).toEqual([
      'FAIL Source/git.example.com: a recovery of prod needs what is lost with it: cluster prod → Source/git.example.com → cluster prod',
    ]);
    const answered = recoveryFlow(
      '{ places: { git: { cluster: prod } }, externals: [{ object: Source/git.example.com, owner: us }] }',
    );
    expect(await found({ flow: answered, objects: { prod: own } })).toEqual([expect.stringMatching(/^PASS/)]);
  });

  const project = 'apiVersion: argoproj.io/v1alpha1\nkind: AppProject\nmetadata: { name: shop, namespace: argocd }\n';
  const root = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: root, namespace: argocd }
spec: { project: default, destination: { namespace: argocd }, source: { path: argo }, syncPolicy: { automated: {} } }
`;
  const inProject = application.replace('project: default', 'project: shop');

  /** What a person applies so that Argo CD begins. */
  async function applied(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
    const [planned] = await plansOf(await sceneOf({ objects: { prod: own }, files }));
    return planned?.plan.steps.find(({ id }) => id === 'repository')?.items.slice(1) ?? [];
  }

  test('names the root that brings the Applications, and not each of them', async () => {
    expect(
      await applied({ 'bootstrap/root.yaml': root, 'argo/cart.yaml': inProject, 'argo/project.yaml': project }),
    ).toEqual(['apply Application/argocd/root (bootstrap/root.yaml)']);
  });

  test('names a project that no Application brings before the Application that it lets in', async () => {
    expect(await applied({ 'argo/cart.yaml': inProject, 'argo/project.yaml': project })).toEqual([
      'apply AppProject/argocd/shop (argo/project.yaml)',
      'apply Application/argocd/shop-prod-cart (argo/cart.yaml)',
    ]);
  });

  const manual = application.replace(', syncPolicy: { automated: {} }', '');

  test('is unproven where an Application waits for a person, and names what waits with it', async () => {
    expect(await found({ objects: { prod: own }, files: { 'argo/cart.yaml': manual } })).toEqual([
      'UNPROVEN Application/argocd/shop-prod-cart: it has no automated sync, so Namespace/shop-prod, ConfigMap/shop-prod/a must wait for a person',
    ]);
  });

  test('does not let objects wait that an automated Application of the same namespace brings', () => {
    const delivery = [...objectsIn(application), ...objectsIn(manual.replaceAll('cart', 'pay'))];
    const pay = objectsIn(own.replace('name: a', 'name: b'), 'apps/pay/all.yaml');
    const objects = [...objectsIn(own, 'apps/cart (kustomize build)'), ...pay];
    expect(manualSyncs(delivery, objects).map(({ brings }) => brings)).toEqual([['ConfigMap/shop-prod/b']]);
  });

  test('holds the runbook of the team against it', async () => {
    const flow = recoveryFlow('{ runbook: docs/recovery.md }');
    const runbook =
      '1. Provision the cluster.\n2. Install Argo CD.\n3. Give it the repository.\n4. Sync shop-prod-cart by hand.\n5. Restore data.\n';
    const files = { 'argo/cart.yaml': manual, 'docs/recovery.md': runbook };
    expect(await found({ flow, objects: { prod: own }, files })).toEqual([expect.stringMatching(/^PASS/)]);
    const short = {
      ...files,
      'docs/recovery.md': 'Restore data, then provision the cluster, then Argo CD from the repository.',
    };
    expect(await found({ flow, objects: { prod: own }, files: short })).toEqual([
      'FAIL applications of prod: the runbook has no step for "Let Argo CD restore the applications from Git"',
      'FAIL Application/argocd/shop-prod-cart: it waits for a person, and the runbook does not name it',
      'FAIL data of prod: the runbook has "Restore persistent data from backups" before "Provision the cluster prod"',
      'UNPROVEN Application/argocd/shop-prod-cart: it has no automated sync, so Namespace/shop-prod, ConfigMap/shop-prod/a must wait for a person',
    ]);
    expect(await found({ flow, objects: { prod: own } })).toEqual([
      'FAIL runbook of prod: the GitOps repository has no docs/recovery.md',
    ]);
  });

  test('is unproven where a part is not rendered', async () => {
    expect(await found({ objects: { prod: own }, problems: ['pay: not rendered'] })).toEqual([
      'UNPROVEN plan of prod: the plan is of a part: pay: not rendered',
    ]);
  });
});

const directory = unpackedCorpus('objects.tar.gz');
const corpus = directory === undefined ? test.skip : test;

function addOns(): readonly KubernetesObject[] {
  const root = join(directory ?? '', 'objects/policy/rendered/krci');
  return readdirSync(root)
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => readObjects({ path: name, bytes: readFileSync(join(root, name)) }).objects);
}

corpus.each([
  ['platform', ['provision', 'identity', 'operators', 'configuration', 'reconcile']],
  ['production', ['provision', 'argocd', 'repository', 'applications', 'data']],
] as const)('the add-ons of KubeRocketCI as %s: the five steps of the document, in its order', (role, expected) => {
  const objects = addOns();
  const delivery = objects.filter(({ group, kind }) => group === 'argoproj.io' && kind === 'Application');
  const steps = stepsOf({
    cluster: 'core',
    role,
    objects,
    delivery,
    recovery: {},
    gitops: 'the GitOps repository',
    estimates: new Map(),
  });
  const ids = steps.map(({ id }) => id);
  expect(ids.filter((id) => expected.some((one) => one === id))).toEqual(expected);
  expect(
    steps
      .filter(({ id }) => ['operators', 'configuration', 'data', 'identity'].includes(id))
      .every(({ items }) => items.length > 0),
  ).toBe(true);
  const text = planMarkdown({ cluster: 'core', role, environments: [], steps, cycles: [], manual: [] });
  expect(text).toContain('- [ ] 1. Provision the cluster core (manual; from');
  expect(text).toContain('```mermaid\nflowchart TD\n  provision([');
});

test('names in a plan are text, not markup', () => {
  const step = { id: 'data', title: 'a <b>', by: 'manual', needs: [], source: '[x](y)', items: ['`a` <img>'] } as const;
  const text = planMarkdown({
    cluster: 'x',
    role: 'production',
    environments: [],
    steps: [step],
    cycles: [],
    manual: [],
  });
  expect(text).toContain('- [ ] 1. a \\<b\\> (manual; from \\[x\\](y); time not measured)');
  expect(text).toContain('  - [ ] ` a  <img>`');
});
