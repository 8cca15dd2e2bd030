import { afterEach, describe, expect, test } from '@jest/globals';
import type { CommitMessage } from '../../../src/git/gitops.ts';
import { gitopsServer, setKey } from '../../support/gitops-server.ts';

const git = gitopsServer();
const message: CommitMessage = { subject: 'Bump cart', trailers: [] };
const file = 'shop/prod/cart.yaml';
const branch = 'krci-deploy/shop-prod-cart';

afterEach(() => git.server().beforePush(undefined));

function fresh() {
  const { repository, gitops, url } = git.fresh({ [file]: 'tag: 1\nreplicas: 1\n' });
  return { repository, url, gitops, bump: (tag: string) => gitops.landOn(branch, setKey(file, 'tag', tag), message) };
}

describe('the branch of a change request', () => {
  test('is one commit on the newest base, which stays as it is', async () => {
    const { repository, bump } = fresh();
    const landing = await bump('2');
    expect(landing).toEqual({ changed: true, commit: repository.git('rev-parse', branch), attempts: 1, lostRaces: 0 });
    expect(repository.git('rev-parse', `${branch}^`)).toBe(repository.git('rev-parse', 'main'));
    expect(repository.read(file, branch)).toBe('tag: 2\nreplicas: 1\n');
    expect(repository.read(file)).toBe('tag: 1\nreplicas: 1\n');
  });

  test('is left alone when it holds the change on that base, whoever made it', async () => {
    const { repository, url, bump } = fresh();
    const first = await bump('2');
    expect(await bump('2')).toEqual({ changed: false, commit: first.commit, attempts: 0, lostRaces: 0 });
    const later = git.client().open(url, 'main');
    const again = await later.landOn(branch, setKey(file, 'tag', '2'), { ...message, subject: 'Same, later' });
    expect(again).toMatchObject({ changed: false, commit: first.commit });
    expect(repository.git('rev-list', '--count', `main..${branch}`)).toBe('1');
  });

  test('is made anew for another change and on a newer base', async () => {
    const { repository, bump } = fresh();
    await bump('2');
    await bump('3');
    expect(repository.read(file, branch)).toBe('tag: 3\nreplicas: 1\n');
    repository.commit({ [file]: 'tag: 1\nreplicas: 4\n' });
    await bump('3');
    expect(repository.read(file, branch)).toBe('tag: 3\nreplicas: 4\n');
    expect(repository.git('rev-list', '--count', `main..${branch}`)).toBe('1');
  });

  test('that another run moves meanwhile is looked at again, not overwritten unseen', async () => {
    const { repository, url, bump } = fresh();
    await bump('2');
    const other = await git
      .client()
      .open(url, 'main')
      .landOn('krci-deploy/other', setKey(file, 'tag', '9'), message);
    git.server().beforePush((n) => {
      if (n === 1) repository.git('update-ref', `refs/heads/${branch}`, other.commit ?? '');
    });
    expect(await bump('3')).toMatchObject({ changed: true, attempts: 2, lostRaces: 1 });
    expect(repository.read(file, branch)).toBe('tag: 3\nreplicas: 1\n');
  });

  test('that somebody committed to is kept, and the commit is named', async () => {
    const { repository, bump } = fresh();
    await bump('2');
    const theirs = repository.commit({ [file]: 'tag: 2\nreplicas: 5\n' }, { branch, message: 'scale up' });
    for (const tag of ['2', '3']) {
      await expect(bump(tag)).rejects.toMatchObject({
        code: 'branch-edited',
        exitCode: 1,
        message: expect.stringMatching(/commit [0-9a-f]{12} "scale up" by Tester <tester@example\.com>/),
      });
    }
    expect(repository.git('rev-parse', branch)).toBe(theirs);
  });

  test('that somebody committed to while this run was on its way is kept', async () => {
    const { repository, bump } = fresh();
    await bump('2');
    git.server().beforePush((n) => {
      if (n === 1) repository.commit({ [file]: 'tag: 9\nreplicas: 1\n' }, { branch });
    });
    await expect(bump('3')).rejects.toMatchObject({ code: 'branch-edited' });
    expect(repository.read(file, branch)).toBe('tag: 9\nreplicas: 1\n');
  });

  test('into which a platform merged the base holds nothing of anybody, and is made anew', async () => {
    const { repository, bump } = fresh();
    await bump('2');
    const base = repository.commit({ [file]: 'tag: 1\nreplicas: 4\n' });
    const ours = repository.git('rev-parse', branch);
    const tree = repository.git('rev-parse', `${branch}^{tree}`);
    const person = ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com'];
    const merge = repository.git(...person, 'commit-tree', tree, '-p', ours, '-p', base, '-m', 'Merge main');
    repository.git('update-ref', `refs/heads/${branch}`, merge);
    expect(await bump('3')).toMatchObject({ changed: true });
    expect(repository.read(file, branch)).toBe('tag: 3\nreplicas: 4\n');
  });

  test('is not made when there is nothing to change', async () => {
    const { repository, bump } = fresh();
    expect(await bump('1')).toMatchObject({ changed: false, attempts: 0 });
    expect(repository.git('for-each-ref', '--format=%(refname)')).toBe('refs/heads/main');
  });

  test.each(['main', 'feature/x', 'krci-deploy', 'krci-deploy/../main', 'krci-deploy/a b'])(
    'cannot be %j',
    async (name) => {
      const { gitops } = fresh();
      const landing = gitops.landOn(name, setKey(file, 'tag', '2'), message);
      await expect(landing).rejects.toMatchObject({ code: 'invalid-branch', exitCode: 2 });
    },
  );
});
