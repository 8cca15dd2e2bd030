import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createDirectory } from '../../../src/git/directory.ts';
import type { FileChange } from '../../../src/git/gitops.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const base = temporaryDirectory();
const message = { subject: 's', trailers: [] };
let number = 0;

function fresh(): string {
  number += 1;
  const root = join(base, `d${number}`);
  mkdirSync(join(root, 'shop', 'dev'), { recursive: true });
  mkdirSync(join(root, '.git'));
  writeFileSync(join(root, '.git', 'config'), '');
  writeFileSync(join(root, 'shop', 'dev', 'cart.yaml'), 'tag: 1\n');
  return root;
}

function change(path: string, text: string): FileChange {
  return { path, content: Buffer.from(text) };
}

describe('a plain directory', () => {
  test('is read and listed, without .git', async () => {
    const snapshot = await createDirectory(fresh()).snapshot();
    expect(snapshot.commit).toBeUndefined();
    expect(Buffer.from((await snapshot.read('shop/dev/cart.yaml')) ?? '').toString('utf8')).toBe('tag: 1\n');
    expect(await snapshot.read('shop/dev')).toBeUndefined();
    expect(await snapshot.read('shop/none.yaml')).toBeUndefined();
    expect(await snapshot.list('')).toEqual(['shop/dev/cart.yaml']);
    expect(await snapshot.list('shop/')).toEqual(['shop/dev/cart.yaml']);
    expect(await snapshot.list('none')).toEqual([]);
  });

  test('is written in place with the mode kept and nothing left over', async () => {
    const root = fresh();
    const file = join(root, 'shop', 'dev', 'cart.yaml');
    chmodSync(file, 0o750);
    const landing = await createDirectory(root).land(
      () => Promise.resolve([change('shop/dev/cart.yaml', 'tag: 2\n'), change('shop/test/cart.yaml', 'tag: 2\n')]),
      message,
    );
    expect(landing).toEqual({ changed: true, commit: undefined, attempts: 0, lostRaces: 0 });
    expect(readFileSync(file, 'utf8')).toBe('tag: 2\n');
    expect(statSync(file).mode & 0o777).toBe(0o750);
    expect(readFileSync(join(root, 'shop', 'test', 'cart.yaml'), 'utf8')).toBe('tag: 2\n');
    expect(readdirSync(join(root, 'shop', 'dev'))).toEqual(['cart.yaml']);
  });

  test('is left alone when everything is there', async () => {
    const root = fresh();
    const before = statSync(join(root, 'shop', 'dev', 'cart.yaml')).ino;
    const landing = await createDirectory(root).land(
      () => Promise.resolve([change('shop/dev/cart.yaml', 'tag: 1\n')]),
      message,
    );
    expect(landing.changed).toBe(false);
    expect(statSync(join(root, 'shop', 'dev', 'cart.yaml')).ino).toBe(before);
  });

  test('with a bad change among good ones changes nothing', async () => {
    const root = fresh();
    symlinkSync('/etc', join(root, 'shop', 'etc'));
    const landing = createDirectory(root).land(
      () => Promise.resolve([change('shop/dev/cart.yaml', 'tag: 2\n'), change('shop/etc/passwd', 'x')]),
      message,
    );
    await expect(landing).rejects.toMatchObject({ code: 'symbolic-link' });
    expect(readFileSync(join(root, 'shop', 'dev', 'cart.yaml'), 'utf8')).toBe('tag: 1\n');
  });

  test.each([
    ['shop/link.yaml', 'symbolic-link', 1],
    ['shop/out/x.yaml', 'symbolic-link', 1],
    ['../x', 'invalid-path', 2],
    ['/etc/passwd', 'invalid-path', 2],
    ['.git/config', 'invalid-path', 2],
    ['shop/dev', 'not-a-file', 1],
    ['shop/dev/cart.yaml/x', 'not-a-file', 1],
  ])('does not write %s', async (path, code, exitCode) => {
    const root = fresh();
    symlinkSync(join(root, 'shop', 'dev', 'cart.yaml'), join(root, 'shop', 'link.yaml'));
    symlinkSync(base, join(root, 'shop', 'out'));
    const landing = createDirectory(root).land(() => Promise.resolve([change(path, 'x')]), message);
    await expect(landing).rejects.toMatchObject({ code, exitCode });
    expect(
      await createDirectory(root)
        .snapshot()
        .then((snapshot) => snapshot.list('')),
    ).toEqual(['shop/dev/cart.yaml']);
  });

  test('that is not there is a usage error', async () => {
    await expect(createDirectory(join(base, 'none')).snapshot()).rejects.toMatchObject({ code: 'directory-not-found' });
    await expect(
      createDirectory(fresh()).landOn('krci-deploy/x', () => Promise.resolve([]), message),
    ).rejects.toMatchObject({
      code: 'no-branch',
    });
  });
});
