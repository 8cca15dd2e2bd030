import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { manifestBump } from '../../../../src/steps/manifest-bump/manifest-bump.ts';
import { createBumpWorld } from '../../../support/bump-world.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const digest = `sha256:${'2'.repeat(64)}`;
const stage = (name: string, order: number) =>
  `---\napiVersion: v2.edp.epam.com/v1\nkind: Stage\nspec: { name: ${name}, cdPipeline: shop, order: ${order}, triggerType: Auto }\n`;

test('a flow of KubeRocketCI, from its exports to its values', async () => {
  const world = createBumpWorld(join(root, 'world'));
  const text = `apiVersion: krci-deploy/v1
gitops: { repository: ${world.gitops.path}, branch: main }
registry: registry.example.com/krci
environments:
  - { name: dev, tier: development, model: push }
  - { name: qa, tier: testing, model: push }
---
apiVersion: v2.edp.epam.com/v1
kind: CDPipeline
spec: { name: shop, applications: [cart, pay], applicationsToPromote: [cart] }
${stage('dev', 0)}${stage('qa', 1)}`;
  await world.ports.files.write('exports.yaml', new TextEncoder().encode(text));
  const bump = async (application: string, environment: string) => {
    const inputs = {
      flow: 'exports.yaml',
      application,
      environment,
      version: '0.1.0-SNAPSHOT.7',
      digest,
      create: 'true',
    };
    const plan = await manifestBump.plan(
      parseInputs(manifestBump.declaration, new Map(Object.entries(inputs))),
      world.ports,
    );
    return manifestBump.execute(plan, world.ports);
  };
  expect((await bump('cart', 'dev')).changed).toBe(true);
  expect((await bump('cart', 'qa')).changed).toBe(true);
  expect(world.gitops.read('shop/qa/cart-values.yaml')).toBe(
    `image:\n  repository: registry.example.com/krci/cart\n  tag: 0.1.0-SNAPSHOT.7\n  digest: ${digest}\n`,
  );
  expect((await bump('pay', 'dev')).changed).toBe(true);
  await expect(bump('pay', 'qa')).rejects.toMatchObject({ code: 'not-promoted', exitCode: 1 });
});
