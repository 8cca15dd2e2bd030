import { generateKeyPairSync } from 'node:crypto';
import { expect, describe, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { ruleNames } from '../../../../src/policy/rules.ts';
import { check } from '../../../../src/steps/check/check.ts';
import type { Outcome } from '../../../../src/steps/step.ts';
import { emptyDirectory, lay } from '../../../support/gate.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { failureOf } from '../../../support/registry-harness.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
/** Every rule about manifests turned off. */
const noRules = JSON.stringify(Object.fromEntries(ruleNames.map((name) => [name, 'off'])));
const key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  .publicKey.export({ type: 'spki', format: 'pem' })
  .toString();

function flow(more = '', prod = 'tier: production', registry = 'registry: registry.example.com'): string {
  return `apiVersion: krci-deploy/v1
flow: shop
${registry}
environments:
  - { name: dev, tier: development, cluster: a, model: push, promotion: automatic }
  - { name: prod, ${prod}, cluster: b, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart }
${more}`;
}

/** Places and servers have tests of their own. */
const chosen = new Map([['sections', 'keys,clusters,manifests']]);

async function checked(text: string, more: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const directory = emptyDirectory(root);
  lay(directory, { 'krci-deploy.yaml': text, ...more });
  const ports = localPorts(directory);
  return check.execute(await check.plan(parseInputs(check.declaration, chosen), ports), ports);
}

/** `section level code where` of each finding. */
function found({ data }: Outcome): readonly string[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the step's own data
  const { findings } = data as { findings: readonly Record<'section' | 'level' | 'code' | 'where', string>[] };
  return findings.map(({ section, level, code, where }) => `${section} ${level} ${code} ${where}`);
}

function trusting(...keys: readonly unknown[]): string {
  return `records: { trusted-keys: ${JSON.stringify(keys)} }\n`;
}

describe('check', () => {
  test('a flow without faults: nothing is found, and it says what it was about', async () => {
    const outcome = await checked(flow(`gates: { prod: { manifests: ${noRules} } }\n`));
    expect(outcome.failure).toBeUndefined();
    expect(outcome).toMatchObject({
      headline: 'krci-deploy.yaml: 0 faults, 0 warnings',
      outputs: { faults: '0', warnings: '0' },
      data: { flow: 'krci-deploy.yaml', local: true, findings: [] },
    });
    expect(JSON.stringify(outcome.report)).toContain('as it lies here, which no protected branch proves');
  });

  test('every mismatch with the schema, with its place', async () => {
    const outcome = await checked(`${flow('stages: []\n', 'tier: prod')}color: red\n`);
    expect(outcome.failure?.exitCode).toBe(2);
    expect(outcome.outputs['faults']).toBe('3');
    expect(found(outcome).toSorted()).toEqual([
      'flow fault flow-invalid krci-deploy.yaml:10:1',
      'flow fault flow-invalid krci-deploy.yaml:6:25',
      'flow fault flow-invalid krci-deploy.yaml:9:1',
    ]);
    expect(outcome.annotations?.[0]).toMatchObject({ level: 'error', file: 'krci-deploy.yaml' });
  });

  test('every rule that is broken', async () => {
    const outcome = await checked(flow('gates: { qa: { tests: { failed: 0 } } }\n', 'tier: production', ''));
    expect(found(outcome)).toEqual([
      expect.stringMatching(/^flow fault flow-unknown-gate krci-deploy\.yaml:\d+:\d+$/),
      expect.stringMatching(/^flow fault flow-no-registry krci-deploy\.yaml:\d+:\d+$/),
    ]);
  });

  test.each([
    ['no YAML', 'a: [', 'flow-not-yaml'],
    ['an empty file', '', 'flow-empty'],
    ['two documents', `${flow()}---\n${flow()}`, 'flow-two-documents'],
  ])('a file that is none: %s', async (_what, text, code) => {
    const outcome = await checked(text);
    expect(outcome.failure).toMatchObject({ exitCode: 2, code });
    expect(found(outcome)).toHaveLength(1);
  });

  test('no flow file', async () => {
    const ports = localPorts(emptyDirectory(root));
    const asked = check.plan(parseInputs(check.declaration, new Map()), ports);
    expect(await failureOf(asked)).toMatchObject({ code: 'flow-missing', exitCode: 2 });
  });
});

test('a production without rules about its manifests is a warning', async () => {
  const outcome = await checked(flow());
  expect(outcome.failure).toBeUndefined();
  expect(found(outcome)).toEqual(['manifests warning manifests-unjudged krci-deploy.yaml: gates.prod']);
  expect(outcome.data).toMatchObject({ findings: [{ code: 'manifests-unjudged', exitCode: 2 }] });
  expect(found(await checked(flow(`gates: { dev: { manifests: ${noRules} } }\n`)))).toEqual([]);
});

describe('trusted keys', () => {
  const gated = `gates: { prod: { tests: { failed: 0 }, manifests: ${noRules} } }\n`;

  test('bypass: a production with a gate that no key names', async () => {
    const outcome = await checked(flow(`${gated}${trusting(key)}`));
    expect(outcome.failure).toMatchObject({
      code: 'key-without-scope',
      exitCode: 1,
      message:
        'krci-deploy.yaml: records.trusted-keys: expected keys with environments, such as { key: KEY, environments: [prod] }, found no key names prod, and a key without environments says nothing about it; give each key the environments that it speaks of',
    });
  });

  test('a key without environments beside one of production is a warning', async () => {
    const outcome = await checked(flow(`${gated}${trusting(key, { key, environments: ['prod'] })}`));
    expect(outcome.failure).toBeUndefined();
    expect(outcome.outputs).toEqual({ faults: '0', warnings: '1' });
    expect(found(outcome)).toEqual(['keys warning key-without-scope krci-deploy.yaml: records.trusted-keys']);
  });

  test('keys with environments are fine', async () => {
    const scoped = trusting({ key, environments: ['dev'] }, { key, environments: ['prod'] });
    expect((await checked(flow(`${gated}${scoped}`))).outputs).toEqual({ faults: '0', warnings: '0' });
  });

  test('a key that is not there', async () => {
    const outcome = await checked(flow(trusting('keys/no.pub')));
    expect(outcome.failure).toMatchObject({ code: 'trusted-key-missing', exitCode: 2 });
  });
});
