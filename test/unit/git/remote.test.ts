import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { CommitMessage } from '../../../src/git/gitops.ts';
import { createBareRepository } from '../../support/bare-repository.ts';
import { gitopsServer, setKey } from '../../support/gitops-server.ts';

const git = gitopsServer();
const message: CommitMessage = { subject: 'Bump cart', trailers: [['Application', 'cart']] };
const files = {
  'krci-deploy.yaml': 'flow: shop\n',
  'shop/dev/cart-values.yaml': 'tag: 1\nreplicas: 1\n',
  'shop/dev/run.sh': { mode: '100755', content: '#!/bin/sh\n' },
  'shop/prod/cart-values.yaml': 'tag: 0\nreplicas: 9\n',
  'docs/readme.md': 'hello\n',
};

const cart = 'shop/dev/cart-values.yaml';

describe('a snapshot', () => {
  test('reads files, misses what is not there, lists below a directory', async () => {
    const { gitops, repository } = git.fresh(files);
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

  test('of reads started together fetches once per level below the first', async () => {
    const { gitops } = git.fresh(files);
    const snapshot = await gitops.snapshot();
    const before = git.server().requests.length;
    await Promise.all([
      snapshot.read(cart),
      snapshot.read('shop/prod/cart-values.yaml'),
      snapshot.read('docs/readme.md'),
    ]);
    const posts = git
      .server()
      .requests.slice(before)
      .filter(({ method }) => method === 'POST');
    expect(posts).toHaveLength(2);
  });
});

describe('landing', () => {
  test('commits on the tip, keeps every other file and its mode', async () => {
    const { gitops, repository } = git.fresh(files);
    const before = repository.git('rev-parse', 'main');
    const landing = await gitops.land(setKey(cart, 'tag', '2'), message);
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
    const { gitops, repository } = git.fresh(files);
    const path = 'shop/dev/run.sh';
    await gitops.land(() => Promise.resolve([{ path, content: Buffer.from('#!/bin/sh\nexit 0\n') }]), message);
    expect(repository.git('ls-tree', '--format=%(objectmode)', 'main', path)).toBe('100755');
  });

  test('changes nothing the second time', async () => {
    const { gitops, repository } = git.fresh(files);
    const first = await gitops.land(setKey(cart, 'tag', '2'), message);
    const second = await gitops.land(setKey(cart, 'tag', '2'), message);
    expect(second).toEqual({ changed: false, commit: first.commit, attempts: 0, lostRaces: 0 });
    expect(repository.git('rev-list', '--count', 'main')).toBe('2');
  });

  test('after a concurrent commit to the same file holds both changes', async () => {
    const { gitops, repository } = git.fresh(files);
    git.server().beforePush((n) => {
      if (n === 1) repository.commit({ [cart]: 'tag: 1\nreplicas: 7\n' });
    });
    const landing = await gitops.land(setKey(cart, 'tag', '2'), message);
    git.server().beforePush(undefined);
    expect(landing).toMatchObject({ changed: true, attempts: 2, lostRaces: 1 });
    expect(repository.read(cart)).toBe('tag: 2\nreplicas: 7\n');
    expect(repository.git('rev-list', '--count', 'main')).toBe('3');
  });

  test('after a concurrent commit that the server describes by what was never fetched', async () => {
    const lines = Array.from({ length: 5000 }, (_, n) => `line ${n} ${(n * 7919) % 1009}`);
    const { gitops, repository } = git.fresh({ ...files, 'shop/dev/large.txt': lines.join('\n') });
    git.server().beforePush((n) => {
      lines[2500] = 'another';
      if (n === 1) repository.commit({ 'shop/dev/large.txt': lines.join('\n') });
      repository.git('repack', '-adq');
    });
    const landing = await gitops.land(setKey(cart, 'tag', '2'), message);
    git.server().beforePush(undefined);
    expect(landing).toMatchObject({ changed: true, lostRaces: 1 });
    expect(repository.read('shop/dev/large.txt')).toContain('another');
  });

  test('adds a file in a new directory', async () => {
    const { gitops, repository } = git.fresh(files);
    const path = 'shop/uat/a "quoted" näme.yaml';
    await gitops.land(() => Promise.resolve([{ path, content: Buffer.from('tag: 1\n') }]), message);
    expect(repository.read(path)).toBe('tag: 1\n');
    repository.git('fsck', '--strict');
  });

  test('of a thousand files is one commit and a handful of requests', async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`shop/dev/app-${n}.yaml`, `tag: ${n}\n`]));
    const { gitops, repository } = git.fresh(many);
    const before = git.server().requests.length;
    await gitops.land(async (snapshot) => {
      const paths = Object.keys(many);
      const contents = await Promise.all(paths.map((path) => snapshot.read(path)));
      return paths.map((path, n) => ({
        path,
        content: Buffer.concat([contents[n] ?? Buffer.alloc(0), Buffer.from('x: y\n')]),
      }));
    }, message);
    expect(repository.git('diff-tree', '-r', '--name-only', 'main^', 'main').split('\n')).toHaveLength(1000);
    expect(repository.read('shop/dev/app-999.yaml')).toBe('tag: 999\nx: y\n');
    expect(git.server().requests.length - before).toBeLessThanOrEqual(11);
  });
});

describe('the price of one change', () => {
  test.each([
    [2, 20],
    [40, 20],
  ])(
    'in %i flows of five environments and %i applications is nine requests and a few kilobytes',
    async (flows, apps) => {
      const tree: Record<string, string> = {};
      for (let flow = 0; flow < flows; flow += 1) {
        for (const environment of ['dev', 'test', 'uat', 'staging', 'prod']) {
          for (let app = 0; app < apps; app += 1)
            tree[`flow-${flow}/${environment}/app-${app}.yaml`] = `tag: 0\n# ${flow} ${app}\n`;
        }
      }
      const { gitops } = git.fresh(tree);
      const before = git.server().requests.length;
      await gitops.snapshot().then((snapshot) => snapshot.read('flow-1/uat/app-7.yaml'));
      await gitops.land(setKey('flow-1/uat/app-7.yaml', 'tag', '1'), message);
      const requests = git.server().requests.slice(before);
      expect(requests).toHaveLength(9);
      expect(requests.reduce((sum, { sent }) => sum + sent, 0)).toBeLessThan(16_000);
    },
  );
});

describe('a repository on disk', () => {
  test('needs no server, and a work tree beside it is not touched', async () => {
    const { repository } = git.fresh(files);
    const gitops = git.client().open(repository.path, undefined);
    const landing = await gitops.land(setKey(cart, 'tag', '2'), message);
    expect(landing.commit).toBe(repository.git('rev-parse', 'main'));
    expect(repository.read(cart)).toBe('tag: 2\nreplicas: 1\n');
  });

  test('with a work tree is read, and never pushed to behind its back', async () => {
    const { repository } = git.fresh(files);
    const clone = join(git.directory, 'clone');
    repository.git('clone', '--quiet', '.', clone);
    const gitops = git.client().open(clone, 'main');
    expect((await gitops.snapshot()).commit).toBe(repository.git('rev-parse', 'main'));
    const landing = gitops.land(setKey(cart, 'tag', '2'), message);
    await expect(landing).rejects.toMatchObject({ code: 'branch-checked-out', exitCode: 1 });
    expect(repository.git('-C', clone, 'status', '--porcelain')).toBe('');
    expect(repository.git('-C', clone, 'for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/krci-deploy')).toBe(
      'refs/heads/main',
    );
  });

  test('behind SSH', async () => {
    const { repository } = git.fresh(files);
    const ssh = join(git.directory, 'ssh');
    writeFileSync(ssh, '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n', { mode: 0o755 });
    const client = git.client({ environment: { GIT_SSH_COMMAND: ssh, GIT_SSH_VARIANT: 'ssh' } });
    await client.open(`ssh://git@git.example.com${repository.path}`, 'main').land(setKey(cart, 'tag', '2'), message);
    expect(repository.read(cart)).toBe('tag: 2\nreplicas: 1\n');
  });

  test('of SHA-256 objects', async () => {
    const path = join(git.directory, 'sha256.git');
    const repository = createBareRepository(path, files, { objectFormat: 'sha256' });
    const landing = await git
      .client()
      .open(git.server().url('sha256.git'), 'main')
      .land(setKey(cart, 'tag', '2'), message);
    expect(landing.commit).toMatch(/^[0-9a-f]{64}$/);
    expect(repository.read(cart)).toBe('tag: 2\nreplicas: 1\n');
  });
});
