import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { createRegistries } from '../../../../src/registry/registries.ts';
import { parseReference } from '../../../../src/registry/reference.ts';
import { runCheck } from '../../../../src/recovery/checks.ts';
import { pinningOf } from '../../../../src/recovery/closure/revisions.ts';
import type { Scene } from '../../../../src/recovery/model.ts';
import { imageOf, store } from '../../../support/artifacts.ts';
import { createBareRepository } from '../../../support/bare-repository.ts';
import { fakeClock } from '../../../support/clock.ts';
import { recoveryFlow, sceneOf, type SceneParts } from '../../../support/recovery.ts';
import { registryHarness } from '../../../support/registry-harness.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const { server, log } = registryHarness();
const root = temporaryDirectory();
const helper = imageOf('helper');

async function rows(parts: SceneParts, more: Partial<Scene['reach']> = {}): Promise<readonly string[]> {
  const scene = await sceneOf(parts);
  const found = await runCheck('closure', { ...scene, reach: { ...scene.reach, ...more } });
  return found.map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

const pod = (image: string, init = image): string => `apiVersion: apps/v1
kind: Deployment
metadata: { name: web, namespace: default }
spec: { selector: { matchLabels: { a: b } }, template: { metadata: { labels: { a: b } }, spec: { initContainers: [{ name: i, image: "${init}" }], containers: [{ name: a, image: "${image}" }] } } }
`;

test('images beside the flow, init images too, are looked for in its registries and in the replica', async () => {
  const { host, username, password } = server();
  const credentials = [{ host, username, password }];
  const registries = createRegistries({ clock: fakeClock(), log, credentials, idleTimeoutMs: 60_000 });
  const prod = `${host}/closure-prod`;
  await store(helper, registries.open(parseReference(`${prod}/tools/helper`)), '1');
  const flow = recoveryFlow('{ externals: [] }').replace('registry: registry.example.com', `registry: ${prod}`);
  const reach = { registries };
  const { digest } = helper.manifest.descriptor;
  const held = pod(`${prod}/tools/helper:1`, `${prod}/tools/helper@${digest}`);
  expect(await rows({ flow, objects: { prod: held } }, reach)).toEqual([
    "PASS prod: 1 names that 1 objects need are made, 2 images beside the flow's own are in its registry",
  ]);
  const missing = pod(`${prod}/tools/helper:1`, `${prod}/tools/gone:2`);
  expect(await rows({ flow, objects: { prod: missing } }, reach)).toEqual([
    `FAIL Image/${prod}/tools/gone: Deployment/default/web runs ${prod}/tools/gone:2, which its registry does not hold`,
  ]);
  const replicated = flow.replace('externals: []', `replica: ${host}/closure-copy`);
  const parts = { flow: replicated.replace('recovery: {', 'recovery: { externals: [],'), objects: { prod: held } };
  expect((await rows(parts, reach))[0]).toMatch(/^FAIL Image\/.*\/tools\/helper: .*which the replica does not hold$/);
  await store(helper, registries.open(parseReference(`${host}/closure-copy/tools/helper`)), '1');
  expect(await rows(parts, reach)).toEqual([expect.stringMatching(/^PASS prod: /)]);
  // A registry that does not answer is one row.
  const dead = recoveryFlow('{ externals: [] }').replace('registry.example.com', '127.0.0.1:9');
  expect(await rows({ flow: dead, objects: { prod: pod('127.0.0.1:9/a:1', '127.0.0.1:9/b:1') } }, reach)).toEqual([
    expect.stringMatching(/^UNPROVEN Registry\/127\.0\.0\.1:9: /),
  ]);
});

const application = (repository: string, revision: string): string => `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: { name: a, namespace: default }
spec: { project: default, source: { repoURL: "${repository}", targetRevision: "${revision}" }, destination: { server: "https://kubernetes.default.svc" } }
---
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: applications.argoproj.io }
spec: { group: argoproj.io, names: { kind: Application } }
`;
const charts = 'https://git.example.com/acme/charts.git';

function mirrorOf(name: string): { readonly path: string; readonly commit: string } {
  mkdirSync(join(root, name));
  const mirror = createBareRepository(join(root, name), { 'Chart.yaml': 'name: a\n' });
  mirror.git('tag', 'v1.2.0', 'main');
  return { path: mirror.path, commit: mirror.git('rev-parse', 'main') };
}

test('a source is proven where it is pinned to what its mirror holds', async () => {
  const { path, commit } = mirrorOf('charts.git');
  const flow = recoveryFlow(`{ externals: [], mirrors: { "${charts}": "${path}" } }`);
  const of = (revision: string): Promise<readonly string[]> =>
    rows({ flow, objects: { prod: application(charts, revision) } });
  expect(await of('v1.2.0')).toEqual([expect.stringMatching(/^PASS prod: /)]);
  expect(await of(commit)).toEqual([expect.stringMatching(/^PASS prod: /)]);
  expect((await of('v9.9.9'))[0]).toContain(
    `FAIL Source/git.example.com: Application/default/a reads ${charts} at v9.9.9, and ${path} has no such tag`,
  );
  expect((await of('0'.repeat(40)))[0]).toMatch(/^FAIL Source\/git\.example\.com: .*its mirror does not show it/);
  expect((await of('main'))[0]).toMatch(/^FAIL Source\/git\.example\.com: .* at main, which moves/);
  const gone = recoveryFlow(`{ externals: [], mirrors: { "${charts}": "${join(root, 'nowhere.git')}" } }`);
  expect((await rows({ flow: gone, objects: { prod: application(charts, 'v1.2.0') } }))[0]).toMatch(/^UNPROVEN Source/);
});

test('another address of the GitOps repository is no source of its own', async () => {
  const objects = { prod: application(charts, 'main') };
  const flow = recoveryFlow('{ externals: [] }', `render: { repositories: ["${charts}"] }\n`);
  expect(await rows({ flow, objects })).toEqual([expect.stringMatching(/^PASS prod: /)]);
});

test('bases and charts of the tree are looked at, each host once', async () => {
  const files = {
    'apps/kustomization.yaml':
      'resources: [base, "https://github.com/acme/bases//web?ref=v1.0.0", "github.com/acme/more?ref=main"]\n',
    'charts/a/Chart.yaml':
      'name: a\ndependencies: [{ name: b, version: ^1, repository: "https://charts.example.com" }, { name: c, repository: "file://../c" }]\n',
    'broken/kustomization.yaml': '{{ not yaml',
  };
  const flow = recoveryFlow('{ externals: [] }');
  const found = await rows({
    flow,
    files,
    objects: { prod: 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: c, namespace: default }\n' },
  });
  expect(found).toEqual([
    expect.stringMatching(/^PASS prod/),
    'UNPROVEN Source/github.com: apps/kustomization.yaml:1 reads https://github.com/acme/bases at v1.0.0, which no mirror is known to hold',
    'UNPROVEN Source/charts.example.com: charts/a/Chart.yaml:2 reads https://charts.example.com at ^1, which moves, so that no copy is known to be what was deployed',
  ]);
  const declared = recoveryFlow(
    '{ externals: [{ object: Source/github.com, owner: us }, { object: Source/charts.example.com, owner: us }] }',
  );
  expect(await rows({ flow: declared, files })).toEqual([expect.stringMatching(/^PASS prod/)]);
});

test('sources of Flux are looked at with their revisions', async () => {
  const flux = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: { name: shop, namespace: shop-prod }
spec: { url: "https://git.example.com/acme/web.git", ref: { branch: main } }
---
apiVersion: source.toolkit.fluxcd.io/v1
kind: HelmRepository
metadata: { name: charts, namespace: shop-prod }
spec: { url: "https://charts.example.com" }
---
apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: { name: web, namespace: shop-prod }
spec: { chart: { spec: { chart: web, version: 1.2.3, sourceRef: { kind: HelmRepository, name: charts } } } }
`;
  const found = await rows({ flow: recoveryFlow('{ externals: [] }'), objects: { prod: flux } });
  expect(found.filter((row) => row.includes('Source/')).map((row) => row.slice(0, 110))).toEqual(
    [
      'FAIL Source/git.example.com: GitRepository/shop-prod/shop reads https://git.example.com/acme/web.git at main, w',
      'UNPROVEN Source/charts.example.com: HelmRelease/shop-prod/web reads https://charts.example.com at 1.2.3, which',
    ].map((row) => row.slice(0, 110)),
  );
});

test.each([
  ['v1.2.3', 'version'],
  ['1.2.3-rc.1', 'version'],
  ['cart-1.2.3', 'version'],
  ['a'.repeat(40), 'commit'],
  [`sha256:${'a'.repeat(64)}`, 'commit'],
  ['main', 'floating'],
  ['', 'floating'],
  ['1.x', 'floating'],
  ['^1.2.0', 'floating'],
  ['1.2', 'floating'],
  ['>=1 <2', 'floating'],
  ['production', 'unknown'],
])('the revision "%s" is %s', (revision, expected) => {
  expect(pinningOf(revision)).toBe(expected);
});
