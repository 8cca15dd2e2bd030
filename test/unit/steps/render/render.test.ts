import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { readObjects } from '../../../../src/objects/read.ts';
import { lastApplied } from '../../../../src/objects/secret.ts';
import { render } from '../../../../src/steps/render/render.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { lay } from '../../../support/gate.ts';
import { plainPorts, twoEnvironments } from '../../../support/plain-gitops.ts';
import { deploymentText } from '../../../support/render.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();
const secret = `apiVersion: v1
kind: Secret
metadata:
  { name: s, namespace: shop, annotations: { team: shop, ${lastApplied}: '{"stringData":{"token":"hunter2"}}' } }
stringData: { token: hunter2 }
`;

async function rendered(inputs: Readonly<Record<string, string>> = {}, more: Partial<Ports> = {}) {
  const directory = mkdtempSync(join(root, 'render-'));
  lay(directory, {
    'krci-deploy.yaml': twoEnvironments,
    'apps/prod/cart.yaml': deploymentText(),
    'apps/prod/s.yaml': secret,
  });
  const ports = plainPorts(directory, more);
  const values = parseInputs(
    render.declaration,
    new Map(Object.entries({ environment: 'prod', out: 'out', ...inputs })),
  );
  const outcome = await render.execute(await render.plan(values, ports), ports);
  const textOf = (name: string): string => readFileSync(join(directory, 'out', name), 'utf8');
  return { outcome, names: readdirSync(join(directory, 'out')).toSorted(), textOf };
}

test('a file for each object, which reads as the same object', async () => {
  const { names, textOf, outcome } = await rendered();
  expect(names).toEqual(['deployment-cart.yaml', 'secret-shop-s.yaml']);
  const bytes = new TextEncoder().encode(textOf('deployment-cart.yaml'));
  const [original] = readObjects({ path: 'a', bytes: new TextEncoder().encode(deploymentText()) }).objects;
  expect(readObjects({ path: 'a', bytes }).objects[0]?.body).toEqual(original?.body);
  expect(outcome.outputs).toEqual({ objects: '2' });
});

test('values of Secrets are hidden, unless a person asks for them', async () => {
  const { textOf } = await rendered();
  expect(textOf('secret-shop-s.yaml')).not.toContain('hunter2');
  expect(textOf('secret-shop-s.yaml')).toContain('token: hidden:');
  expect(textOf('secret-shop-s.yaml')).toContain('team: shop');
  const open = await rendered({ 'with-secrets': 'true' });
  expect(open.textOf('secret-shop-s.yaml')).toContain('hunter2');
});

test.each([
  { kind: 'github', run: {} },
  { kind: 'local', run: { isJob: true } },
])('a job gets no secrets: %j', async (facts) => {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- nothing else is asked for
  const platform = facts as unknown as Ports['platform'];
  await expect(rendered({ 'with-secrets': 'true' }, { platform })).rejects.toMatchObject({
    code: 'secrets-in-ci',
    exitCode: 1,
  });
});
