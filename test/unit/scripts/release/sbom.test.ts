import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../../../../scripts/root.ts';
import { bundledPackages } from '../../../../scripts/release/lock.ts';
import { billOfMaterials } from '../../../../scripts/release/sbom.ts';

test('the packages of a bundle are named once, with version, licence and hash of the lock file', () => {
  const files = ['lib/src/main.js', 'node_modules/yaml/dist/index.js', 'node_modules/yaml/dist/doc.js'];
  expect(bundledPackages(root, files)).toEqual([
    {
      name: 'yaml',
      path: 'node_modules/yaml',
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      license: 'ISC',
      sha512: expect.stringMatching(/^[0-9a-f]{128}$/),
    },
  ]);
});

test('a package in another is the one that the lock file has there', () => {
  const project = mkdtempSync(join(tmpdir(), 'krci-deploy-lock-'));
  const integrity = `sha512-${Buffer.alloc(64).toString('base64')}`;
  const packages = {
    'node_modules/@a/b': { version: '1.0.0', license: 'MIT', integrity },
    'node_modules/@a/b/node_modules/c': { version: '2.0.0', license: '(MIT OR Apache-2.0)', integrity },
    'node_modules/c': { version: '3.0.0', license: 'MIT', integrity },
  };
  writeFileSync(join(project, 'package-lock.json'), JSON.stringify({ packages }));
  const found = bundledPackages(project, ['node_modules/@a/b/node_modules/c/index.js', 'node_modules/@a/b/x.js']);
  expect(found.map((one) => `${one.name} ${one.version}`)).toEqual(['@a/b 1.0.0', 'c 2.0.0']);
  expect(() => bundledPackages(project, ['node_modules/d/index.js'])).toThrow('does not hold node_modules/d');

  const product = { name: 'krci-deploy', version: '0.2.0', commit: 'f'.repeat(40), time: '2026-11-29T00:00:00Z' };
  const bill = JSON.parse(billOfMaterials(product, found));
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
  expect(bill.components).toMatchObject([
    { name: '@a/b', purl: 'pkg:npm/%40a/b@1.0.0', licenses: [{ license: { id: 'MIT' } }] },
    { name: 'c', purl: 'pkg:npm/c@2.0.0', licenses: [{ expression: '(MIT OR Apache-2.0)' }] },
  ]);
  expect(bill.dependencies[0].dependsOn).toEqual(['pkg:npm/%40a/b@1.0.0', 'pkg:npm/c@2.0.0']);
});
