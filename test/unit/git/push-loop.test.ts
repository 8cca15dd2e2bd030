import { describe, expect, test } from '@jest/globals';
import { RefusedError } from '../../../src/base/errors.ts';
import type { FileChange, Snapshot } from '../../../src/git/gitops.ts';
import { landOn } from '../../../src/git/push-loop.ts';
import type { CommitBranch } from '../../../src/git/push-loop.ts';
import { LostRaceError } from '../../../src/git/rejection.ts';
import { TransientError } from '../../../src/base/transient-error.ts';
import { silentLog } from '../../../src/base/log.ts';
import { fakeClock } from '../../support/clock.ts';

type State = Snapshot & { readonly commit: string };

/** A branch in memory that holds one file. `interfere` runs before each push and may throw or write. */
function memory(content: string, interfere: (push: number, write: (content: string) => void) => void = () => {}) {
  let tip = { id: 'c0', content };
  let next = 0;
  let drafts = new Map<string, string>();
  let base = tip;
  let pushes = 0;
  let reads = 0;
  const state = ({ id, content: held }: typeof tip): State => ({
    commit: id,
    read: () => Promise.resolve(Buffer.from(held)),
    list: () => Promise.resolve(['file']),
  });
  const write = (held: string): void => {
    next += 1;
    tip = { id: `other${next}`, content: held };
  };
  let known: State | undefined;
  const target: CommitBranch<State> = {
    name: 'the branch',
    known: () => Promise.resolve(known),
    newest: () => {
      reads += 1;
      base = tip;
      return Promise.resolve(state(tip));
    },
    commit: (_base, changes) => {
      next += 1;
      drafts = new Map([[`c${next}`, Buffer.from(changes[0]?.content ?? '').toString('utf8')]]);
      return Promise.resolve({ id: `c${next}`, there: false });
    },
    push: async (id) => {
      pushes += 1;
      interfere(pushes, write);
      if (tip.id !== base.id) throw new LostRaceError({ code: 'lost-race', found: 'another writer was first' });
      await Promise.resolve();
      tip = { id, content: drafts.get(id) ?? '' };
      return id;
    },
  };
  return {
    target,
    content: () => tip.content,
    remember: () => {
      known = state(tip);
    },
    write,
    reads: () => reads,
    accept: (id: string) => {
      tip = { id, content: drafts.get(id) ?? '' };
    },
    draft: () => [...drafts.keys()][0] ?? '',
  };
}

/** Adds a letter to the file unless it is there. */
function add(letter: string) {
  return async (snapshot: Snapshot): Promise<FileChange[]> => {
    const text = Buffer.from((await snapshot.read('file')) ?? '').toString('utf8');
    return [{ path: 'file', content: Buffer.from(text.includes(letter) ? text : text + letter) }];
  };
}

const surroundings = () => ({ clock: fakeClock(), log: silentLog });

describe('the push loop', () => {
  test('applies the edit anew to what each winner left', async () => {
    const branch = memory('', (push, write) => {
      if (push <= 3) write('x'.repeat(push));
    });
    const { clock } = surroundings();
    const landing = await landOn(branch.target, add('a'), { clock, log: silentLog });
    expect(landing).toMatchObject({ changed: true, attempts: 4, lostRaces: 3 });
    expect(branch.content()).toBe('xxxa');
    expect(clock.slept).toEqual([100, 200, 400]);
  });

  test('does nothing more when the winner wrote the same', async () => {
    const branch = memory('', (_push, write) => write('a'));
    const landing = await landOn(branch.target, add('a'), surroundings());
    expect(landing).toEqual({ changed: false, commit: 'other2', attempts: 1, lostRaces: 1 });
  });

  test('gives up at its deadline and says how often it lost', async () => {
    const branch = memory('', (push, write) => write(String(push)));
    const landing = landOn(branch.target, add('a'), surroundings());
    await expect(landing).rejects.toMatchObject({
      code: 'branch-too-busy',
      exitCode: 4,
      message: expect.stringMatching(/other writers were first \d\d times in 300 s/),
    });
  });

  test('does not try again what rules refuse', async () => {
    let pushes = 0;
    const branch = memory('', () => {
      pushes += 1;
      throw new RefusedError({ code: 'push-refused', found: 'no' });
    });
    await expect(landOn(branch.target, add('a'), surroundings())).rejects.toMatchObject({ code: 'push-refused' });
    expect(pushes).toBe(1);
  });

  test('finds its own commit after an answer that was lost', async () => {
    const branch = memory('', (push) => {
      if (push > 1) return;
      branch.accept(branch.draft());
      throw new TransientError({ code: 'remote-unreachable', found: 'cut' });
    });
    const landing = await landOn(branch.target, add('a'), surroundings());
    expect(landing).toEqual({ changed: true, commit: 'c1', attempts: 1, lostRaces: 0 });
    expect(branch.content()).toBe('a');
  });

  test('tries a push that failed on the way a few times', async () => {
    let pushes = 0;
    const branch = memory('', () => {
      pushes += 1;
      throw new TransientError({ code: 'remote-unreachable', found: 'cut' });
    });
    await expect(landOn(branch.target, add('a'), surroundings())).rejects.toMatchObject({ code: 'remote-unreachable' });
    expect(pushes).toBe(5);
  });

  test('starts from a state that was read before', async () => {
    const branch = memory('');
    branch.remember();
    await landOn(branch.target, add('a'), surroundings());
    expect(branch.reads()).toBe(0);
  });

  test('refuses, and finds nothing to do, on the newest state only', async () => {
    const branch = memory('a');
    branch.remember();
    branch.write('');
    const landing = await landOn(branch.target, add('a'), surroundings());
    expect(landing).toMatchObject({ changed: true, attempts: 1 });

    branch.remember();
    branch.write('b');
    const refuseOnA = async (snapshot: Snapshot) => {
      const held = Buffer.from((await snapshot.read('file')) ?? '').toString('utf8');
      if (held.includes('a')) throw new RefusedError({ code: 'downgrade', found: 'no' });
      return add('c')(snapshot);
    };
    await expect(landOn(branch.target, refuseOnA, surroundings())).resolves.toMatchObject({ changed: true });
  });
});
