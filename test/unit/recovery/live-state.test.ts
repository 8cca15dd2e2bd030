import { describe, expect, test } from '@jest/globals';
import { runCheck } from '../../../src/recovery/checks.ts';
import { reviewFiles } from '../../../src/recovery/inventory/krci.ts';
import { readInventory } from '../../../src/recovery/inventory/read.ts';
import { aliasBomb } from '../../support/flow.ts';
import { recoveryFlow, sceneOf } from '../../support/recovery.ts';

type Json = Readonly<Record<string, unknown>>;

const live = (kind: string, name: string, more: Json = {}, apiVersion = 'v1'): Json => {
  const [namespace, own] = name.includes('/') ? name.split('/') : [undefined, name];
  const { annotations, ownerReferences, ...rest } = more;
  return { apiVersion, kind, metadata: { name: own, namespace, annotations, ownerReferences }, ...rest };
};

function inventory(objects: readonly Json[], more: Json = {}): string {
  return JSON.stringify({
    apiVersion: 'krci-deploy/v1',
    kind: 'Inventory',
    cluster: 'prod',
    at: '2026-11-23T04:00:00Z',
    objects,
    ...more,
  });
}

const flow = recoveryFlow('{ inventory: inventory/prod.json }');
const configMap = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: flags, namespace: shop-prod }\n';

async function found(
  text: string | undefined,
  more: {
    objects?: string;
    flow?: string;
    files?: Readonly<Record<string, string>>;
    problems?: readonly string[];
  } = {},
): Promise<readonly string[]> {
  const files = {
    ...(text !== undefined && { 'inventory/prod.json': text }),
    ...more.files,
  };
  const scene = await sceneOf({
    flow: more.flow ?? flow,
    objects: { prod: more.objects ?? configMap },
    files,
    problems: more.problems ?? [],
  });
  return (await runCheck('live-state', scene)).map(
    ({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`,
  );
}

const marked = (by: string): Json =>
  live('Deployment', 'web/web', {
    annotations: { 'argocd.argoproj.io/tracking-id': `${by}:apps/Deployment:web/web` },
  });

const named = (rows: readonly string[]): readonly string[] => rows.filter((row) => !row.includes('is in no tree'));

test('parts of the control plane that an API server lists are asked for by nobody', async () => {
  const rows = await found(inventory([live('ConfigMap', 'shop-prod/flags'), live('ComponentStatus', 'etcd-0')]));
  expect(rows).toEqual([expect.stringMatching(/^PASS/)]);
});

describe('live-state', () => {
  test('passes where everything that lives is in Git, made by it, or declared', async () => {
    const objects = [
      live('ConfigMap', 'shop-prod/flags'),
      live('Pod', 'shop-prod/cart-1'),
      live('ReplicaSet', 'shop-prod/cart', { ownerReferences: [{ kind: 'Deployment' }] }),
      live('ConfigMap', 'shop-prod/kube-root-ca.crt'),
      live('ClusterRole', 'system:node'),
      live('Secret', 'shop-prod/sh.helm.release.v1.a', { type: 'helm.sh/release.v1' }),
      live('Secret', 'argocd/by-hand', { keys: ['a'] }),
    ];
    const declared = recoveryFlow(
      '{ inventory: inventory/prod.json, externals: [{ object: Secret/argocd/*, owner: us }] }',
    );
    expect(await found(inventory(objects), { flow: declared })).toEqual([
      'PASS cluster prod: each of 7 objects that lived at 2026-11-23T04:00 is in Git, made by it, or declared; unsigned',
    ]);
  });

  test('fails for each object that is in no tree', async () => {
    expect(await found(inventory([live('NetworkPolicy', 'shop-prod/deny'), live('StorageClass', 'fast')]))).toEqual([
      'FAIL NetworkPolicy/shop-prod/deny: it lives and is in no tree',
      'FAIL StorageClass/fast: it lives and is in no tree',
    ]);
  });

  test('what Argo CD brings by an Application in Git comes back; by one that only lives it does not', async () => {
    const application =
      'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: { name: web, namespace: argocd }\nspec: {}\n';
    const files = { 'argo/web.yaml': application };
    expect(await found(inventory([marked('web')]), { files })).toEqual([expect.stringMatching(/^PASS/)]);
    expect(await found(inventory([marked('wave')]), { files })).toEqual([expect.stringMatching(/^FAIL Deployment/)]);
  });

  test.each([
    ['no file', undefined, /^UNPROVEN .*no such file in the GitOps repository/],
    [
      'an old one',
      inventory([live('ConfigMap', 'shop-prod/flags')], { at: '2026-11-01T00:00:00Z' }),
      /^UNPROVEN .*more than 2d ago/,
    ],
    [
      'one from the future',
      inventory([live('ConfigMap', 'shop-prod/flags')], { at: '2027-11-01T00:00:00Z' }),
      /^UNPROVEN .*in the future/,
    ],
    ['an empty one', inventory([]), /^UNPROVEN .*no object/],
    ['another kind', '{}', /^UNPROVEN .*no object of the kind Inventory|no object/],
    ['broken JSON', '{"a": ', /^UNPROVEN .*JSON that does not parse/],
    ['hostile YAML', aliasBomb(), /^UNPROVEN .*values by its aliases/],
  ])('is unproven with %s', async (_, text, expected) => {
    expect(await found(text)).toEqual([expect.stringMatching(expected)]);
  });

  test('is unproven where nothing is declared, or a part is not rendered', async () => {
    expect(await found(undefined, { flow: recoveryFlow() })).toEqual([
      'UNPROVEN prod: the flow declares no inventory of a cluster',
    ]);
    expect(await found(inventory([live('ConfigMap', 'shop-prod/x')]), { problems: ['pay: not rendered'] })).toEqual([
      'UNPROVEN ConfigMap/shop-prod/x: it lives and is in no tree',
    ]);
  });

  test('many orphans are rows and a number', async () => {
    const objects = Array.from({ length: 600 }, (_, index) => live('ConfigMap', `shop-prod/c${index}`));
    const rows = await found(inventory(objects));
    expect(rows).toHaveLength(501);
    expect(rows.at(-1)).toBe('FAIL 100 more objects: they live and are in no tree');
  });
});

describe('an inventory with values of Secrets', () => {
  const value = 'c2VjcmV0LXZhbHVl';
  test.each([
    ['data', live('Secret', 'shop/db', { data: { a: value } })],
    ['stringData', live('Secret', 'shop/db', { stringData: { a: value } })],
    [
      'a last-applied annotation',
      live('Secret', 'shop/db', { annotations: { 'kubectl.kubernetes.io/last-applied-configuration': value } }),
    ],
    ['a list', { apiVersion: 'v1', kind: 'SecretList', items: [live('Secret', 'db', { data: { a: value } })] }],
    ['another spelling', live('secret', 'shop/db', { data: { a: value } })],
  ])('is refused for %s, and no value is printed', async (_, object) => {
    const text = inventory([object]);
    expect(() => readInventory(new TextEncoder().encode(text), 'a.json')).toThrow(
      expect.objectContaining({ code: 'inventory-with-secrets' }),
    );
    const [row = ''] = await found(text);
    expect(row).toMatch(/^FAIL inventory of prod: .*values of the Secret db/);
    expect(row).not.toContain(value);
  });

  test('names and names of keys are taken', () => {
    const text = inventory([
      live('Secret', 'shop/db', { keys: ['password'] }),
      live('ExternalSecret', 'shop/db', { data: [{ secretKey: 'a' }] }),
    ]);
    expect(readInventory(new TextEncoder().encode(text), 'a.json').objects).toHaveLength(2);
  });

  test('too large is a named error', () => {
    const huge = new Uint8Array(64 * 1024 * 1024 + 1);
    expect(() => readInventory(huge, 'a.json')).toThrow(expect.objectContaining({ code: 'inventory-unreadable' }));
  });
});

const argo = 'argoproj.io/v1alpha1';
const edp = 'v2.edp.epam.com/v1';
const digest = `sha256:${'a'.repeat(64)}`;
const set = (elements: readonly Json[], name = 'argocd/wave'): Json =>
  live('ApplicationSet', name, { spec: { generators: [{ list: { elements } }] } }, argo);
const element = (stage: string, tag: string, pin = ''): Json => ({
  stage,
  codebase: 'basket',
  imageTag: tag,
  imageDigest: pin,
  imageRepository: 'registry.example.com/krci/basket',
});

describe('desired state that only lives', () => {
  test.each([
    [
      'a list element',
      set([element('qa', '0.1.0', digest)]),
      `FAIL ApplicationSet/argocd/wave (qa/basket): 0.1.0@${digest} is named by a list element that only lives`,
    ],
    [
      'NaN',
      set([element('qa', 'NaN')]),
      'FAIL ApplicationSet/argocd/wave (qa/basket): its tag is NaN: it was never deployed, and a rebuild does not know what to deploy',
    ],
    [
      'an override',
      live(
        'Application',
        'argocd/web',
        { spec: { source: { helm: { parameters: [{ name: 'image.tag', value: '1' }] } } } },
        argo,
      ),
      'FAIL Application/argocd/web: its overrides only live: helm image.tag',
    ],
    [
      'a stage',
      live('Stage', 'krci/wave-qa', { annotations: { 'app.edp.epam.com/basket': '0.1.0' } }, edp),
      'FAIL Stage/krci/wave-qa: the versions that passed it only live, in its annotations: basket',
    ],
    [
      'a counter',
      live('CodebaseBranch', 'krci/basket-main', { status: { build: '17' } }, edp),
      'FAIL CodebaseBranch/krci/basket-main: its build counter 17 only lives; a rebuild counts from the start and makes versions again',
    ],
    [
      'a verified stream',
      live('CodebaseImageStream', 'krci/wave-qa-basket-verified', { spec: { tags: [{ name: '1' }] } }, edp),
      'FAIL CodebaseImageStream/krci/wave-qa-basket-verified: 1 verified tag only live; after a rebuild nothing is promotable',
    ],
  ])('is found: %s', async (_, object, expected) => {
    expect(named(await found(inventory([object])))).toEqual([expected]);
  });

  test('what Git has the same is none', async () => {
    const yaml = `apiVersion: ${argo}\nkind: ApplicationSet\nmetadata: { name: wave, namespace: argocd }\nspec: { generators: [{ list: { elements: [{ stage: qa, codebase: basket, imageTag: 0.1.0, imageDigest: "" }] } }] }\n`;
    expect(await found(inventory([set([element('qa', '0.1.0')])]), { files: { 'argo/wave.yaml': yaml } })).toEqual([
      expect.stringMatching(/^PASS/),
    ]);
  });

  test('is written into the layout of KubeRocketCI for review, with the other bytes as they are', async () => {
    const files = {
      'inventory/prod.json': inventory([
        set([element('qa', '0.2.0', digest), element('dev', '0.3.0'), element('../x', '1'), element('uat', 'NaN')]),
        live('CodebaseBranch', 'krci/basket-main', { status: { build: '17' } }, edp),
      ]),
      'wave/qa/basket-values.yaml':
        'replicas: 2 # kept\nimage:\n  repository: registry.example.com/krci/basket\n  tag: 0.1.0\n',
    };
    const written = new Map((await reviewFiles(await sceneOf({ flow, files }))).map(({ path, text }) => [path, text]));
    expect([...written.keys()]).toEqual(['wave/qa/basket-values.yaml', 'wave/dev/basket-values.yaml', 'live-only.md']);
    expect(written.get('wave/qa/basket-values.yaml')).toMatch(
      /^replicas: 2 # kept\nimage:\n {2}repository: registry.example.com\/krci\/basket\n {2}tag: 0\.2\.0\n {2}digest: sha256:a+\n$/,
    );
    expect(written.get('wave/dev/basket-values.yaml')).toBe(
      'image:\n  repository: registry.example.com/krci/basket\n  tag: "0.3.0"\n',
    );
    expect(written.get('live-only.md')).toContain('its build counter 17 only lives');
    expect(written.get('live-only.md')).toContain('its tag is NaN');
  });
});
