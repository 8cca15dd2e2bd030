import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CommitMessage, Edit } from '../../../src/git/gitops.ts';
import { createBareRepository } from '../../support/bare-repository.ts';
import { startGitServer } from '../../support/git-server.ts';
import type { GitServer } from '../../support/git-server.ts';
import { gitopsRepositories } from '../../support/gitops.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const directory = temporaryDirectory();
const token = 'tok-3n-of-the-tests';
let server: GitServer;
let number = 0;

beforeAll(async () => {
  server = await startGitServer({ root: directory, token });
});
afterAll(() => server.close());

const message: CommitMessage = { subject: 'Bump cart', trailers: [['Application', 'cart']] };
const files = {
  'krci-deploy.yaml': 'flow: shop\n',
  'shop/dev/cart-values.yaml': 'tag: 1\nreplicas: 1\n',
  'shop/dev/run.sh': { mode: '100755', content: '#!/bin/sh\n' },
  'shop/prod/cart-values.yaml': 'tag: 0\nreplicas: 9\n',
  'docs/readme.md': 'hello\n',
};

function fresh(content: Parameters<typeof createBareRepository>[1] = files) {
  number += 1;
  const name = `r${number}.git`;
  const repository = createBareRepository(join(directory, name), content);
  const credentials = [{ host: server.origin, username: 'bot', secret: token }];
  const heard: string[] = [];
  const repositories = gitopsRepositories({ directory, credentials, heard });
  return {
    repository,
    repositories,
    heard,
    name,
    url: server.url(name),
    gitops: repositories.open(server.url(name), 'main'),
  };
}

/** Sets `key: value` in a file, whatever else is in it. */
function set(path: string, key: string, value: string): Edit {
  return async (snapshot) => {
    const text = Buffer.from((await snapshot.read(path)) ?? '').toString('utf8');
    const content = Buffer.from(text.replace(new RegExp(`^${key}: .*$`, 'm'), `${key}: ${value}`));
    return [{ path, content }];
  };
}

const cart = 'shop/dev/cart-values.yaml';

describe('a snapshot', () => {
  test('reads files, misses what is not there, lists below a directory', async () => {
    const { gitops, repository } = fresh();
    const snapshot = await gitops.snapshot();
    expect(snapshot.commit).toBe(repository.git('rev-parse', 'main'));
    const read = async (path: string) => Buffer.from((await snapshot.read(path)) ?? 'nothing').toString('utf8');
    expect(await read(cart)).toBe('tag: 1\nreplicas: 1\n');
    expect(await read('shop/dev/other')).toBe('nothing');
    expect(await read('nowhere/at/all')).toBe('nothing');
    expect(await read('krci-deploy.yaml/below')).toBe('nothing');
    expect(await snapshot.list('shop')).toEqual([cart, 'shop/dev/run.sh', 'shop/prod/cart-values.yaml']);
    expect(await snapshot.list('')).toHaveLength(5);
    expect(await snapshot.list('absent')).toEqual([]);
  });

  test('of reads started together fetches once per level below the root', async () => {
    const { gitops } = fresh();
    const snapshot = await gitops.snapshot();
    const before = server.requests.length;
    await Promise.all([
      snapshot.read(cart),
      snapshot.read('shop/prod/cart-values.yaml'),
      snapshot.read('docs/readme.md'),
    ]);
    const posts = server.requests.slice(before).filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(3);
  });
});

describe('landing', () => {
  test('commits on the tip, keeps every other file and its mode', async () => {
    const { gitops, repository } = fresh();
    const before = repository.git('rev-parse', 'main');
    const landing = await gitops.land(set(cart, 'tag', '2'), message);
    expect(landing).toEqual({ changed: true, commit: repository.git('rev-parse', 'main'), attempts: 1, lostRaces: 0 });
    expect(repository.git('rev-parse', 'main^')).toBe(before);
    expect(repository.git('diff-tree', '-r', '--name-status', 'main^', 'main')).toBe(`M\t${cart}`);
    expect(repository.read(cart)).toBe('tag: 2\nreplicas: 1\n');
    expect(repository.git('log', '-1', '--format=%an <%ae>%n%cn%n%cI%n%B', 'main')).toBe(
      'krci-deploy <krci-deploy@noreply.invalid>\nkrci-deploy\n2026-11-23T12:00:00+00:00\nBump cart\n\nApplication: cart\n',
    );
    repository.git('fsck', '--strict');
  });

  test('keeps the executable bit of what it changes', async () => {
    const { gitops, repository } = fresh();
    const path = 'shop/dev/run.sh';
    await gitops.land(() => Promise.resolve([{ path, content: Buffer.from('#!/bin/sh\nexit 0\n') }]), message);
    expect(repository.git('ls-tree', '--format=%(objectmode)', 'main', path)).toBe('100755');
  });

  test('changes nothing the second time', async () => {
    const { gitops, repository } = fresh();
    const first = await gitops.land(set(cart, 'tag', '2'), message);
    const second = await gitops.land(set(cart, 'tag', '2'), message);
    expect(second).toEqual({ changed: false, commit: first.commit, attempts: 0, lostRaces: 0 });
    expect(repository.git('rev-list', '--count', 'main')).toBe('2');
  });

  test('after a concurrent commit to the same file holds both changes', async () => {
    const { gitops, repository } = fresh();
    server.beforePush((n) => {
      if (n === 1) repository.commit({ [cart]: 'tag: 1\nreplicas: 7\n' });
    });
    const landing = await gitops.land(set(cart, 'tag', '2'), message);
    server.beforePush(undefined);
    expect(landing).toMatchObject({ changed: true, attempts: 2, lostRaces: 1 });
    expect(repository.read(cart)).toBe('tag: 2\nreplicas: 7\n');
    expect(repository.git('rev-list', '--count', 'main')).toBe('3');
  });
});
