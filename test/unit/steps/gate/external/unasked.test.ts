import { expect, test } from '@jest/globals';
import { flowOf } from '../../../../support/flow.ts';
import { checkout, reports, runGate } from '../../../../support/gate.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

function flow(prod: string, staging = '{}', promotion = 'manual'): string {
  return `apiVersion: krci-deploy/v1
flow: shop
registry: registry.example.com
environments:
  - { name: staging, tier: staging, cluster: a, model: pull, promotion: manual }
  - { name: prod, tier: production, cluster: b, model: pull, promotion: ${promotion} }
applications:
  - { name: cart, image: shop/cart }
gates:
  staging: ${staging === '{}' ? '{ tests: { failed: 0 } }' : staging}
  prod: ${prod}
`;
}

async function gateInto(text: string, more: Readonly<Record<string, string>> = {}) {
  const directory = checkout(root, { 'krci-deploy.yaml': text, 'out/TEST-a.xml': reports.junit(10) });
  return runGate(directory, { environment: 'prod', application: 'cart', junit: 'out/TEST-*.xml', ...more });
}

test('bypass: the variables of the platform are taken away, and with them the approval of production', async () => {
  const run = await gateInto(flow('{ tests: { failed: 0 } }'));
  expect(run.exit).toBe(1);
  expect(run.verdict.checks.find(({ id }) => id === 'approval')).toMatchObject({
    status: 'fail',
    found: 'a run without a platform',
    advice:
      'Run it in a job of GitHub or GitLab; or write one of these below gates.prod: "approval: none", "approval: { by: file }", "approval: { by: task }", or "change: { … }"',
  });
});

test.each([
  ['says that nobody is asked', '{ tests: { failed: 0 }, approval: none }', 0],
  ['is entered by itself', '{ tests: { failed: 0 } }', 0, 'automatic'],
  ['asks the platform by name, and there is none', '{ approval: { minimum: 1 } }', 3],
])('a production that %s', async (_what, prod, exit, promotion = 'manual') => {
  expect((await gateInto(flow(prod, '{}', promotion))).exit).toBe(exit);
});

test('bypass: a production inherits that nobody is asked in the environment before it', async () => {
  const text = flow('{}', '{ tests: { failed: 0 }, approval: none }');
  const { environments } = await flowOf(text);
  expect(environments.map(({ gate }) => gate.approval)).toEqual(['none', undefined]);
  expect((await gateInto(text)).exit).toBe(1);
  expect((await gateInto(text, { environment: 'staging' })).exit).toBe(0);
});

test('bypass: "approval: none" in a controlled production without a change ticket', async () => {
  const run = await gateInto(flow('{ tests: { failed: 0 }, approval: none }', '{}', 'controlled'));
  expect(run.rows).toContain('change error');
  expect(run.exit).toBe(3);
});

test('another word than none is no approval', async () => {
  await expect(flowOf(flow('{ approval: never }'))).rejects.toMatchObject({ code: 'flow-invalid' });
});
