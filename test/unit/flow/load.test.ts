import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { exitCodeOf } from '../../../src/base/errors.ts';
import { localFiles } from '../../../src/files/local.ts';
import { loadFlow, parseFlow } from '../../../src/flow/load.ts';
import { aliasBomb, flowOf, shopFlow } from '../../support/flow.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();

describe('a flow file', () => {
  test('is completed: registries filled in, gates inherited, layout krci by default', async () => {
    const flow = await flowOf(shopFlow);
    expect(flow.environments.map(({ name, registry }) => [name, registry])).toEqual([
      ['dev', 'registry.example.com'],
      ['test', 'registry.example.com'],
      ['uat', 'registry.example.com'],
      ['staging', 'registry.example.com'],
      ['prod', 'prod.example.com'],
    ]);
    expect(flow.environments.map(({ gate }) => gate.coverage?.lines)).toEqual([80, 80, 80, 85, 85]);
    expect(flow.environments.at(-1)?.gate).toEqual({
      coverage: { lines: 85 },
      sast: { max: { error: 0 } },
      tests: { failed: 0, minimum: 1 },
    });
    expect(flow.applications).toEqual([{ name: 'cart', image: 'shop/cart', manifests: { layout: 'krci' } }]);
  });

  test('gives its manifests to every application without its own', async () => {
    const two = shopFlow.replace(
      'image: shop/cart }',
      'image: shop/cart }\n  - { name: pay, image: shop/pay, manifests: { layout: kustomize, directory: pay } }',
    );
    const { applications } = await flowOf(`${two}\nmanifests: { layout: krci, applicationset: none }\n`);
    expect(applications.map(({ manifests }) => manifests)).toEqual([
      { layout: 'krci', applicationset: 'none' },
      { layout: 'kustomize', directory: 'pay' },
    ]);
  });

  test.each([
    ['without records', shopFlow, []],
    ['with records', `${shopFlow}records: {}\n`, ['test', 'uat', 'staging', 'prod']],
    [
      'where an environment says otherwise',
      `${shopFlow.replace('name: test,', 'name: test, require-record: true,').replace('name: prod,', 'name: prod, require-record: false,')}records: { trusted-keys: [a.pub] }\n`,
      ['test', 'uat', 'staging'],
    ],
  ])('%s, records are required to enter the environments that it says', async (_what, text, required) => {
    const { environments } = await flowOf(text);
    expect(environments.filter(({ requireRecord }) => requireRecord).map(({ name }) => name)).toEqual(required);
  });

  test('may begin with a byte order mark and use CRLF', async () => {
    const flow = await flowOf(`\uFEFF${shopFlow.replaceAll('\n', '\r\n')}`);
    expect(flow.name).toBe('shop');
  });
});

describe('a wrong flow file is refused in one sentence that says where', () => {
  const cases: readonly (readonly [what: string, code: string, text: string, message: string])[] = [
    [
      'a misspelt key',
      'flow-invalid',
      shopFlow.replace('registry:', 'registri:'),
      'krci-deploy.yaml:4:1: unknown key "registri"; did you mean "registry"?',
    ],
    [
      'a misspelt key deep down',
      'flow-invalid',
      shopFlow.replace('lines: 80', 'linse: 80'),
      'krci-deploy.yaml:14:22: unknown key "linse" in gates.dev.coverage; did you mean "lines"?',
    ],
    [
      'the word of another tool for environments',
      'flow-invalid',
      shopFlow.replace('environments:', 'stages:'),
      'krci-deploy.yaml:5:1: unknown key "stages"; did you mean "environments"?',
    ],
    [
      'a short name of a tier',
      'flow-invalid',
      shopFlow.replace('tier: production', 'tier: prod'),
      'found "prod" in environments.prod.tier; did you mean "production"?',
    ],
    [
      'the layout of a chart',
      'flow-invalid',
      shopFlow.replace('image: shop/cart }', 'image: shop/cart, manifests: { layout: helm } }'),
      'expected layout krci, kustomize or file, found "helm" in applications.cart.manifests; did you mean "file"?',
    ],
    [
      'a host with its scheme',
      'flow-invalid',
      shopFlow.replace('registry: registry', 'registry: https://registry'),
      'found "https://registry.example.com" in registry; write "registry.example.com"',
    ],
    [
      'an image with registry, tag and digest',
      'flow-invalid',
      shopFlow.replace('image: shop/cart', `image: "registry.example.com/shop/cart:1.2.3@sha256:${'a'.repeat(64)}"`),
      'in applications.cart.image; write "shop/cart"',
    ],
    [
      'an image that begins with its registry',
      'flow-image-registry',
      shopFlow.replace('image: shop/cart', 'image: registry.example.com/shop/cart'),
      'krci-deploy.yaml:12:26: expected the image of "cart" by its path in registry.example.com, found "registry.example.com/shop/cart", which begins with the registry; write "shop/cart"',
    ],
    [
      'a name with capital letters',
      'flow-invalid',
      shopFlow.replace('flow: shop', 'flow: Our Shop'),
      'expected a name of lower-case letters, digits and inner dashes (at most 63), found "Our Shop" in flow; write "our-shop"',
    ],
    [
      'a name that no other spelling is near to',
      'flow-invalid',
      shopFlow.replace('flow: shop', 'flow: "???"'),
      'expected a name of lower-case letters, digits and inner dashes (at most 63), found "???" in flow',
    ],
    [
      'a misspelt word',
      'flow-invalid',
      shopFlow.replace('tier: testing', 'tier: testting'),
      'krci-deploy.yaml:7:28: expected one of development, testing, uat, staging, production, found "testting" in environments.test.tier; did you mean "testing"?',
    ],
    [
      'another version',
      'flow-invalid',
      shopFlow.replace('krci-deploy/v1', 'v2'),
      'expected "krci-deploy/v1", found "v2"',
    ],
    [
      'a number for a name',
      'flow-invalid',
      shopFlow.replace('flow: shop', 'flow: 7'),
      'at most 63), found 7 in flow; put it in quotes: "7"',
    ],
    ['a missing key', 'flow-invalid', shopFlow.replace('flow: shop\n', ''), '"flow" is missing'],
    [
      'production by push',
      'production-push',
      shopFlow.replace('cluster: prod,    model: pull', 'cluster: prod, model: push'),
      'Git is its only way in; set model: pull',
    ],
    [
      'production beside test',
      'production-shared',
      shopFlow.replace('cluster: prod,', 'cluster: nonprod,'),
      'shares the cluster "nonprod" with "dev"',
    ],
    [
      'an environment twice',
      'flow-duplicate',
      shopFlow.replace('name: test,', 'name: dev,'),
      'krci-deploy.yaml:7:5: "dev" is in environments twice',
    ],
    [
      'gates for nobody',
      'flow-unknown-gate',
      shopFlow.replace('  staging: {', '  stagin: {'),
      'no such environment; did you mean "staging"?',
    ],
    [
      'a group that cannot approve enough',
      'flow-approvals-unmet',
      shopFlow.replace(
        '  staging: {',
        '  staging: { approval: { groups: { release: { members: [bob, Bob], minimum: 2 } } },',
      ),
      'the group "release" asks for 2 approvals and has 1 member; lower the minimum, or add members',
    ],
    [
      'a required record that nobody writes',
      'flow-no-records',
      shopFlow.replace('name: test,', 'name: test, require-record: true,'),
      'krci-deploy.yaml:7:19: "test" requires a record, and the flow writes none; add "records"',
    ],
    [
      'a required record of nothing',
      'flow-no-records',
      `${shopFlow.replace('name: dev,', 'name: dev, require-record: true,')}records: {}\n`,
      'krci-deploy.yaml:6:18: "dev" is the first environment',
    ],
    ['no trusted keys', 'flow-invalid', `${shopFlow}records: { trusted-keys: [] }\n`, 'records.trusted-keys'],
    [
      'no registry',
      'flow-no-registry',
      shopFlow.replace('registry: registry.example.com\n', ''),
      'environments "dev", "test", "uat", "staging" have no registry; name one here, or at the top for all',
    ],
    ['two documents', 'flow-two-documents', `${shopFlow}---\n${shopFlow}`, 'expected one YAML document in a flow file'],
    ['nothing', 'flow-empty', '', 'found an empty file'],
    ['a comment', 'flow-empty', '# nothing yet\n', 'found an empty file'],
    ['a list', 'flow-invalid', '- a\n', 'krci-deploy.yaml:1:1: expected keys with values, found ["a"]'],
    ['broken YAML', 'flow-not-yaml', 'flow: [a, b\nc: d', 'not valid YAML'],
    [
      'a duplicate key',
      'flow-not-yaml',
      'flow: a\nflow: b\n',
      'krci-deploy.yaml:2:1: not valid YAML: Map keys must be unique',
    ],
    ['a deep nest', 'flow-too-deep', `flow: ${'['.repeat(20_000)}`, 'is nested more than 200 levels deep'],
    [
      'a wrong layout',
      'flow-invalid',
      shopFlow.replace('image: shop/cart', 'image: shop/cart, manifests: { layout: kustomise }'),
      'expected layout krci, kustomize or file, found "kustomise"',
    ],
    [
      'a key of another layout',
      'flow-invalid',
      shopFlow.replace('image: shop/cart', 'image: shop/cart, manifests: { layout: krci, file: a }'),
      'unknown key "file" in applications.cart.manifests',
    ],
    ['a bomb', 'flow-aliases', aliasBomb(), 'expand beyond the limit'],
    ['a flood', 'flow-too-many-nodes', `flow: [${'a,'.repeat(500_000)}]`, 'YAML tokens'],
    [
      'a ratchet of nothing',
      'flow-unknown-ratchet',
      `${shopFlow}ratchet: [coverage.linse]\n`,
      'ratchet "coverage.linse" names no value of a gate; did you mean "lines"?',
    ],
    ['a path in the image', 'flow-invalid', shopFlow.replace('image: shop/cart', 'image: ../cart'), 'found "../cart"'],
  ];

  test.each(cases)('%s', async (_what, code, text, message) => {
    const error: unknown = await flowOf(text).catch((reason: unknown) => reason);
    expect(exitCodeOf(error)).toBe(2);
    expect(error).toMatchObject({ code });
    const said = error instanceof Error ? error.message : '';
    expect(said).toContain(message);
    expect(said).not.toContain('\n');
  });

  test('bytes that are not UTF-8', async () => {
    await expect(parseFlow(Uint8Array.of(0xff, 0xfe, 0x41), 'f.yaml')).rejects.toMatchObject({ code: 'flow-not-utf8' });
  });

  test('more than 1 MiB', async () => {
    await expect(parseFlow(new Uint8Array(2 ** 20 + 1), 'f.yaml')).rejects.toMatchObject({ code: 'flow-too-large' });
  });
});

test('a flow file is found above, up to the top of the repository', async () => {
  const top = join(root, 'above');
  mkdirSync(join(top, '.git'), { recursive: true });
  mkdirSync(join(top, 'apps/cart'), { recursive: true });
  writeFileSync(join(top, 'krci-deploy.yaml'), shopFlow);
  const flow = await loadFlow(undefined, localFiles(join(top, 'apps/cart')));
  expect(flow?.file).toBe('../../krci-deploy.yaml');
  expect(await loadFlow(undefined, localFiles(tmpdir()))).toBeUndefined();
});
