import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../src/declaration/parse.ts';
import { promotion } from '../../../src/pipeline/promotion.ts';
import { parseLocation } from '../../../src/registry/reference.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import type { Outcome } from '../../../src/steps/step.ts';
import { imageOf, store } from '../../support/artifacts.ts';
import { createBareRepository } from '../../support/bare-repository.ts';
import { commit, reports } from '../../support/gate.ts';
import { localPorts } from '../../support/local-ports.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();
const artifact = imageOf('cart');
const { digest } = artifact.manifest.descriptor;
const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:nonprod
environments: [{ name: test, tier: testing, cluster: nonprod, model: push, promotion: automatic }]
applications: [{ name: cart, image: shop/cart }]
gates: { test: { tests: { failed: 0 } } }
`;

let worlds = 0;
let ports: Ports;

beforeEach(async () => {
  worlds += 1;
  const directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  ports = localPorts(directory);
  createBareRepository(join(directory, 'gitops.git'), {
    'shop/test/cart-values.yaml': 'image: { repository: unset, tag: 1.2.0 }\n',
  });
  const registry = ports.registries.open(parseLocation('oci:nonprod', 'shop/cart'));
  await store(artifact, registry);
  await registry.tag('1.3.0-rc.1', artifact.manifest);
  await write('krci-deploy.yaml', flow);
  await write('junit.xml', reports.junit(3, 0));
});

async function write(path: string, text: string): Promise<void> {
  await ports.files.write(path, new TextEncoder().encode(text));
}

async function promoteBy(set: object, inputs: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  await write('set.json', JSON.stringify(set));
  const about = { application: 'cart', environment: 'test', 'evidence-commit': commit, repository: 'gitops.git' };
  const given = { ...about, set: 'set.json', junit: 'junit.xml', ...inputs };
  const values = parseInputs(promotion.declaration, new Map(Object.entries(given)));
  return promotion.execute(await promotion.plan(values, ports), ports);
}

describe('a promotion by a set, such as the payload of KubeRocketCI', () => {
  test('takes the version of its application, and its digest', async () => {
    const both = { web: { imageTag: '2.0.0' }, cart: { imageTag: '1.3.0-rc.1', customValues: true } };
    const { outputs } = await promoteBy(both);
    expect(outputs).toMatchObject({ verdict: 'pass', version: '1.3.0-rc.1', digest, changed: 'true' });
    const other = { cart: { imageTag: '1.3.0-rc.1', imageDigest: `sha256:${'b'.repeat(64)}` } };
    await expect(promoteBy(other)).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  test('without its application promotes nothing, and says so', async () => {
    const outcome = await promoteBy({ web: { imageTag: '2.0.0' } });
    expect(outcome).toMatchObject({ changed: false, headline: 'nothing to do: set.json names no version of cart' });
    expect(outcome.outputs).toMatchObject({ verdict: '', digest: '', changed: 'false' });
  });

  test.each([
    ['a version beside it', { version: '1.3.0' }, 'input-conflict'],
    ['another name beside it', { 'target-version': '1.3.0' }, 'input-conflict'],
    ['no file', { set: 'gone.json' }, 'invalid-set'],
    ['a file that is none', { set: 'junit.xml' }, 'invalid-set'],
  ])('with %s is refused', async (_what, inputs, code) => {
    const set = { cart: { imageTag: '1.3.0-rc.1' } };
    await expect(promoteBy(set, inputs)).rejects.toMatchObject({ code });
  });
});
