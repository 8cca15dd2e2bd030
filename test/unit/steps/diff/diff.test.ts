import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { diff } from '../../../../src/steps/diff/diff.ts';
import { lay } from '../../../support/gate.ts';
import { plainPorts, twoEnvironments } from '../../../support/plain-gitops.ts';
import { deploymentText } from '../../../support/render.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const root = temporaryDirectory();

async function compared(files: Readonly<Record<string, string>>) {
  const directory = mkdtempSync(join(root, 'diff-'));
  lay(directory, { 'krci-deploy.yaml': twoEnvironments, ...files });
  const ports = plainPorts(directory);
  const inputs = parseInputs(
    diff.declaration,
    new Map([
      ['from', 'staging'],
      ['to', 'prod'],
    ]),
  );
  return diff.execute(await diff.plan(inputs, ports), ports);
}

test('what differs is shown object by object, with places', async () => {
  const { headline, data, outputs, report } = await compared({
    'apps/staging/cart.yaml': deploymentText('shop/cart:2'),
    'apps/prod/cart.yaml': deploymentText('shop/cart:1'),
    'apps/prod/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: settings }\n',
  });
  expect(headline).toBe('staging and prod: 2 objects differ');
  expect(outputs).toEqual({ differences: '2' });
  expect(data).toMatchObject({
    differences: [
      { object: 'ConfigMap/settings', after: { file: 'apps/prod/settings.yaml', line: 1 }, fields: [] },
      {
        object: 'Deployment/cart',
        fields: [{ path: 'spec/template/spec/containers/app/image', before: 'shop/cart:2', after: 'shop/cart:1' }],
      },
    ],
  });
  expect(JSON.stringify(report)).toContain('not there');
});

test('two environments that are the same', async () => {
  const same = { 'apps/staging/cart.yaml': deploymentText(), 'apps/prod/cart.yaml': deploymentText() };
  expect((await compared(same)).headline).toBe('staging and prod: nothing differs');
});

test('a part that is missing is no comparison', async () => {
  await expect(compared({ 'apps/staging/cart.yaml': deploymentText() })).rejects.toMatchObject({
    code: 'objects-not-rendered',
    exitCode: 3,
  });
});
