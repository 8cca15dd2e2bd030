import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { RefusedError } from '../../../src/base/errors.ts';
import type { Edit, Landing, Snapshot } from '../../../src/git/gitops.ts';
import type { State } from '../../../src/git/push-loop.ts';
import { landStack } from '../../../src/git/stack.ts';
import type { StackTarget } from '../../../src/git/stack.ts';
import { TransientError } from '../../../src/base/transient-error.ts';
import { silentLog } from '../../../src/base/log.ts';
import { fakeClock } from '../../support/clock.ts';
import { gitopsServer, setKey } from '../../support/gitops-server.ts';

const git = gitopsServer();
const keys = Array.from({ length: 12 }, (_, n) => `key-${n}`);
const shared = keys.map((key) => `${key}: 0\n`).join('');
const files = { 'a/shared.yaml': shared, 'b/own.yaml': 'tag: 0\n', 'c/locked.yaml': 'tag: 0\n' };
const message = (subject: string) => ({ subject, trailers: [] });

function requestsSince(before: number, pattern: RegExp): number {
  return git
    .server()
    .requests.slice(before)
    .filter(({ method, url }) => pattern.test(`${method} ${url}`)).length;
}

const pushing = /^POST .*git-receive-pack$/;

const refuseOnSeven: Edit = async (snapshot) => {
  const text = Buffer.from((await snapshot.read('a/shared.yaml')) ?? '').toString('utf8');
  if (text.includes('7')) throw new RefusedError({ code: 'overtaken', found: 'seven' });
  return setKey('a/shared.yaml', 'key-3', '1')(snapshot);
};

const append =
  (letter: string): Edit =>
  async (snapshot) => {
    const text = Buffer.from((await snapshot.read('file')) ?? '').toString('utf8');
    return [{ path: 'file', content: Buffer.from(text + letter) }];
  };

describe('bumps that wait for one branch', () => {
  test('go out in one push, a commit for each', async () => {
    const { repository, url } = git.fresh(files);
    const client = git.client();
    const before = git.server().requests.length;
    const land = (edit: Edit, subject: string) => client.open(url, 'main').land(edit, message(subject));
    const first = land(setKey('b/own.yaml', 'tag', '1'), 'first');
    await new Promise((resolve) => setImmediate(resolve));
    const rest = keys.map((key) => land(setKey('a/shared.yaml', key, '1'), key));
    const landings = await Promise.all([first, ...rest]);
    expect(requestsSince(before, pushing)).toBe(2);
    expect(requestsSince(before, /^POST .*git-upload-pack$/)).toBeLessThanOrEqual(6);
    expect(landings.every(({ changed, attempts, lostRaces }) => changed && attempts === 1 && lostRaces === 0)).toBe(
      true,
    );
    expect(repository.git('log', '--reverse', '--format=%H %s', 'main~13..main').split('\n')).toEqual(
      landings.map(({ commit }, index) => `${commit} ${['first', ...keys][index]}`),
    );
    expect(repository.read('a/shared.yaml')).toBe(shared.replaceAll(': 0', ': 1'));
    expect(repository.git('diff', '--numstat', 'main~1', 'main')).toBe('1\t1\ta/shared.yaml');
    repository.git('fsck', '--strict');
  });

  test('one that is refused, breaks or has nothing to do leaves the others alone', async () => {
    const { repository, gitops } = git.fresh(files);
    const before = git.server().requests.length;
    const edits: readonly Edit[] = [
      setKey('a/shared.yaml', 'key-0', '1'),
      () => Promise.reject(new RefusedError({ code: 'downgrade', found: 'no' })),
      setKey('b/own.yaml', 'tag', '0'),
      () => Promise.reject(new TypeError('a bug')),
      () => Promise.resolve([{ path: 'a', content: Buffer.from('a directory is there') }]),
      setKey('c/locked.yaml', 'tag', '1'),
    ];
    const results = await Promise.allSettled(edits.map((edit, n) => gitops.land(edit, message(`${n}`))));
    const said = results.map((result) =>
      result.status === 'fulfilled' ? result.value.changed : String(result.reason),
    );
    expect(said).toEqual([
      true,
      'RefusedError: no',
      false,
      'TypeError: a bug',
      expect.stringMatching(/^RefusedError: a: expected a file, or nothing yet, found a directory/),
      true,
    ]);
    expect(requestsSince(before, pushing)).toBe(1);
    expect(repository.git('log', '--reverse', '--format=%s', 'main~2..main')).toBe('0\n5');
  });

  test('lose a race together and are applied anew', async () => {
    const { repository, gitops } = git.fresh(files);
    git.server().beforePush((push) => {
      if (push === 1) repository.commit({ 'a/shared.yaml': shared.replace('key-3: 0', 'key-3: 7') });
    });
    const edits = [setKey('a/shared.yaml', 'key-2', '1'), refuseOnSeven, setKey('b/own.yaml', 'tag', '1')];
    const results = await Promise.allSettled(edits.map((edit, n) => gitops.land(edit, message(`${n}`))));
    git.server().beforePush(undefined);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[2]).toMatchObject({ value: { changed: true, attempts: 2, lostRaces: 1 } });
    expect(repository.read('a/shared.yaml')).toContain('key-2: 1\nkey-3: 7\n');
    expect(repository.git('rev-list', '--count', 'main')).toBe('4');
  });

  test('land one by one where the rules of the server are about one of them', async () => {
    const { repository, gitops } = git.fresh(files);
    const hook = join(repository.path, 'hooks/pre-receive');
    const script =
      'while read old new ref; do git diff --quiet "$old" "$new" -- c || { echo "c is locked"; exit 1; }; done\n';
    writeFileSync(hook, `#!/bin/sh\n${script}`, { mode: 0o755 });
    const paths = ['b/own.yaml', 'c/locked.yaml', 'a/shared.yaml'];
    const edits = paths.map((path) => setKey(path, path === 'a/shared.yaml' ? 'key-0' : 'tag', '1'));
    const results = await Promise.allSettled(edits.map((edit, n) => gitops.land(edit, message(`${n}`))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({
      reason: { code: 'push-refused', message: expect.stringContaining('c is locked') },
    });
    expect(repository.git('log', '--reverse', '--format=%s', 'main~2..main')).toBe('0\n2');
  });

  test('have landed when the answer to their push was lost on the way', async () => {
    const branch = memory();
    const waiting = ['a', 'b'].map((letter) => ({ edit: append(letter), message: message(letter) }));
    const results = await landStack(branch.target, waiting, { clock: fakeClock(), log: silentLog });
    const landing: Omit<Landing, 'commit'> = { changed: true, attempts: 1, lostRaces: 0 };
    expect(results).toEqual([
      { status: 'fulfilled', value: { ...landing, commit: 'a' } },
      { status: 'fulfilled', value: { ...landing, commit: 'ab' } },
    ]);
    expect(branch.tip()).toBe('ab');
  });
});

test('snapshots that are asked for at once are one', async () => {
  const { gitops } = git.fresh(files);
  const before = git.server().requests.length;
  const snapshots = await Promise.all(keys.map(() => gitops.snapshot()));
  expect(new Set(snapshots).size).toBe(1);
  expect(requestsSince(before, /./)).toBe(3);
});

/** A branch whose commits are named by the content of its one file, and whose first push arrives without an answer. */
function memory() {
  let tip = '';
  let pushes = 0;
  const target: StackTarget<State> = {
    name: 'the branch',
    known: () => Promise.resolve(undefined),
    newest: () => Promise.resolve(stateOf(tip)),
    commit: (_, [change]) => Promise.resolve(Buffer.from(change?.content ?? '').toString('utf8')),
    after: (commit) => Promise.resolve(stateOf(commit)),
    push: (commit) => {
      pushes += 1;
      tip = commit;
      return pushes === 1
        ? Promise.reject(new TransientError({ code: 'remote-unreachable', found: 'cut' }))
        : Promise.resolve(commit);
    },
  };
  return { target, tip: () => tip };
}

function stateOf(commit: string): State {
  const snapshot: Snapshot = {
    commit,
    read: () => Promise.resolve(Buffer.from(commit)),
    list: () => Promise.resolve(['file']),
  };
  return { ...snapshot, commit };
}
