import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { check } from '../../../../src/steps/check/check.ts';
import { sectionNames } from '../../../../src/steps/check/sections/names.ts';
import { sections } from '../../../../src/steps/check/sections/sections.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { createRegistries } from '../../../../src/registry/registries.ts';
import { silentLog } from '../../../../src/base/log.ts';
import { createBareRepository } from '../../../support/bare-repository.ts';
import { emptyDirectory, lay } from '../../../support/gate.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { type RegistryServer, startRegistry } from '../../../support/registry-server.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
let registry: RegistryServer;

beforeAll(async () => {
  registry = await startRegistry();
});

afterAll(() => registry.stop());

function flow(more = '', host = registry.host): string {
  return `apiVersion: krci-deploy/v1
flow: shop
registry: ${host}
${more}environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart }
`;
}

const values = 'image:\n  repository: registry.example.com/shop/cart\n  tag: "1.0.0"\n';
const whole = { 'shop/dev/cart-values.yaml': values, 'shop/prod/cart-values.yaml': values };

type Files = Readonly<Record<string, string>>;

async function found(files: Files, inputs: Files, change: (ports: Ports) => Partial<Ports> = () => ({})) {
  const directory = emptyDirectory(root);
  lay(directory, files);
  const ports = localPorts(directory);
  const asked = parseInputs(check.declaration, new Map(Object.entries(inputs)));
  const plan = await check.plan(asked, { ...ports, ...change(ports) });
  return plan.findings.map(({ level, error }) => `${level} ${error.exitCode} ${error.code}: ${error.message}`);
}

test('the names of the sections are those of the table', () => {
  expect(sections.map(({ name }) => name)).toEqual(sectionNames);
});

describe('places', () => {
  const only = { sections: 'places' };

  test('that are all there have no finding', async () => {
    expect(await found({ 'krci-deploy.yaml': flow(), ...whole }, only)).toEqual([]);
  });

  test('that are nowhere are a fault, which names a file that was looked for', async () => {
    expect(await found({ 'krci-deploy.yaml': flow() }, only)).toEqual([
      expect.stringMatching(
        /^fault 2 places-missing: krci-deploy\.yaml: applications\.cart: .*shop\/dev\/cart-values\.yaml \(layout krci\), found none in dev, prod; correct "manifests"/,
      ),
    ]);
  });

  test('that one environment lacks are a warning', async () => {
    const files = { 'krci-deploy.yaml': flow(), 'shop/dev/cart-values.yaml': values };
    expect(await found(files, only)).toEqual([
      expect.stringMatching(
        /^warning 1 place-missing: .*shop\/prod\/cart-values\.yaml, found no such file.* in prod; commit it/,
      ),
    ]);
    expect(await found(files, { ...only, environment: 'dev' })).toEqual([]);
  });

  test('whose path leads to nothing are a fault', async () => {
    const edited = flow().replace(
      'image: shop/cart }',
      'image: shop/cart, manifests: { layout: file, file: "shop/{environment}/cart-values.yaml", path: image.tagg } }',
    );
    expect(await found({ 'krci-deploy.yaml': edited, ...whole }, only)).toEqual([
      expect.stringMatching(/^fault 1 .*image\.tagg of shop\/dev/),
      expect.stringMatching(/^fault 1 .*image\.tagg of shop\/prod/),
    ]);
  });

  test('of another repository are read there, and not with offline', async () => {
    const gitops = createBareRepository(`${emptyDirectory(root)}/gitops.git`, { 'shop/dev/cart-values.yaml': values });
    const files = { 'krci-deploy.yaml': flow(`gitops: { repository: "${gitops.path}", branch: main }\n`) };
    expect(await found(files, only)).toEqual([expect.stringMatching(/^warning 1 place-missing: .*prod/)]);
    expect(await found(files, { ...only, offline: 'true' })).toEqual([]);
    const gone = { 'krci-deploy.yaml': flow(`gitops: { repository: "${gitops.path}", branch: live }\n`) };
    expect(await found(gone, only)).toEqual([expect.stringMatching(/^fault 2 branch-not-found: /)]);
  });

  test('of a CDPipeline with its Stages are found', async () => {
    const files = { 'krci-deploy.yaml': exported, 'shop/dev/cart-values.yaml': values };
    expect(await found(files, only)).toEqual([]);
    expect(await found({ 'krci-deploy.yaml': exported }, only)).toEqual([
      expect.stringMatching(/^fault 2 places-missing: .*applications\.cart/),
    ]);
  });
});

const exported = `apiVersion: krci-deploy/v1
registry: registry.example.com
environments: [{ name: dev, tier: development, model: push }]
applications: [{ name: cart, image: shop/cart }]
---
apiVersion: v2.edp.epam.com/v1
kind: CDPipeline
metadata: { name: shop, namespace: krci }
spec: { applications: [cart], deploymentType: container, inputDockerStreams: [cart-main], name: shop, applicationsToPromote: [cart] }
---
apiVersion: v2.edp.epam.com/v1
kind: Stage
metadata: { name: shop-dev, namespace: krci }
spec: { cdPipeline: shop, name: dev, order: 0, clusterName: in-cluster, triggerType: Auto, namespace: krci-shop-dev, description: dev, qualityGates: [{ qualityGateType: manual, stepName: approve }], source: { type: default } }
`;

const files = () => ({ 'krci-deploy.yaml': flow(), ...whole });

describe('servers', () => {
  const only = { sections: 'servers' };

  test('a registry that asks for credentials where none are is a warning', async () => {
    expect(await found(files(), only)).toEqual([
      expect.stringMatching(/^warning 4 credentials-needed: .*set KRCI_DEPLOY_REGISTRY_HOST/),
    ]);
  });

  test.each([
    ['takes the credentials', 'secret-password', []],
    [
      'refuses them',
      'wrong',
      [expect.stringMatching(/^fault 4 wrong-credentials: .*correct KRCI_DEPLOY_REGISTRY_HOST/)],
    ],
  ])('a registry that %s', async (_what, password, expected) => {
    const { host, username } = registry;
    const credentials = [{ host, username, password }];
    const signedIn = ({ clock }: Ports) => ({ registries: createRegistries({ clock, log: silentLog, credentials }) });
    expect(await found(files(), only, signedIn)).toEqual(expected);
  });

  test('one that is down is a fault with exit code 4, and offline does not ask it', async () => {
    const down = { 'krci-deploy.yaml': flow('', '127.0.0.1:1'), ...whole };
    expect(await found(down, only)).toEqual([expect.stringMatching(/^fault 4 unreachable: 127\.0\.0\.1:1/)]);
    expect(await found(down, { ...only, offline: 'true' })).toEqual([]);
  });

  test('a platform without the environment of production is a warning', async () => {
    const { host, username, password } = registry;
    const credentials = [{ host, username, password }];
    const onPlatform = (protection: Ports['platform']['protection']) => (ports: Ports) => ({
      registries: createRegistries({ clock: ports.clock, log: silentLog, credentials }),
      platform: { ...ports.platform, kind: 'github' as const, protection },
    });
    const none = onPlatform(() => Promise.resolve(undefined));
    expect(await found(files(), only, none)).toEqual([
      expect.stringMatching(/^warning 1 environment-unguarded: .*environments\.prod: .*krci-deploy protect/),
    ]);
  });

  test('a run without a signing key says so, as a note', async () => {
    const { host, username, password } = registry;
    const credentials = [{ host, username, password }];
    const signedIn = ({ clock }: Ports) => ({ registries: createRegistries({ clock, log: silentLog, credentials }) });
    const recorded = `${flow()}records: { trusted-keys: [{ key: a.pub, environments: [dev, prod] }] }\n`;
    expect(await found({ ...files(), 'krci-deploy.yaml': recorded }, only, signedIn)).toEqual([
      expect.stringMatching(/^note 1 signing-key-absent: .*KRCI_DEPLOY_SIGNING_KEY in jobs that promote/),
    ]);
  });
});
