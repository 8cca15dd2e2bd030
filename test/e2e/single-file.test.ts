import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bundledPackages } from '../../scripts/release/lock.ts';
import { writeSingleFile } from '../../scripts/release/single-file.ts';
import { root } from '../../scripts/root.ts';
import { version } from '../../src/entry/product.ts';

test('the single file of a release needs Node alone, and is the same each time', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'krci-deploy-single-'));
  const [once, again] = [join(directory, 'krci-deploy.mjs'), join(directory, 'again.mjs')];
  const files = await writeSingleFile(once);
  await writeSingleFile(again);
  expect(sumOf(again)).toBe(sumOf(once));
  expect(bundledPackages(root, files).map((one) => one.name)).toContain('yaml');

  const run = (...args: readonly string[]) =>
    execFileSync(process.execPath, [once, ...args], { cwd: directory, encoding: 'utf8' });
  expect(run('--version').trim()).toBe(version);
  // The demo has every step, two registries and a Git server in it.
  expect(run('demo')).toContain('exit code 1');
});

function sumOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
