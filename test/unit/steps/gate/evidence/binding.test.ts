import { describe, expect, test } from '@jest/globals';
import { StepError } from '../../../../../src/base/errors.ts';
import { bind, bindLoosely, type Binding, isSameCommit } from '../../../../../src/steps/gate/evidence/binding.ts';
import type { Sidecar } from '../../../../../src/steps/gate/evidence/sidecar.ts';
import type { Origin } from '../../../../../src/evidence/origin.ts';

const commit = 'a'.repeat(40);
const digest = `sha256:${'d'.repeat(64)}`;
const now = new Date('2026-11-23T12:00:00Z');
const [minute, hour] = [60_000, 3_600_000];

const rules: Binding = {
  commit,
  digest,
  evidenceCommit: undefined,
  isVouched: false,
  baselineCommit: undefined,
  maxAge: undefined,
  bound: 'required',
  commitTime: undefined,
  now,
};

function origin({ commits = [commit], digests = [], at, zoned = true }: Partial<Claims> = {}): Origin {
  return {
    commits: commits.map((one) => [one]),
    digests: digests.map((one) => [one]),
    time: at === undefined ? undefined : { at, zoned },
  };
}

interface Claims {
  readonly commits: readonly string[];
  readonly digests: readonly string[];
  readonly at: number;
  readonly zoned: boolean;
}

function sidecar(more: Partial<Sidecar> = {}): Sidecar {
  const none = { commit: undefined, digest: undefined, time: undefined };
  return { path: 'r.krci.json', sha256: '', reportSha256: '', ...none, ...more };
}

function outcome(facts: Origin, own: Partial<Binding> = {}, beside?: Sidecar): string | object {
  return outcomeOf(() => bind('r.xml', facts, beside, { ...rules, ...own }));
}

function outcomeOf(run: () => object): string | object {
  try {
    return run();
  } catch (error) {
    if (error instanceof StepError) return error.code;
    throw error;
  }
}

describe('what a report is about', () => {
  test.each<[string, Origin, Partial<Binding>, string | object]>([
    ['the commit', origin(), {}, { commits: [commit] }],
    ['the commit, abbreviated', origin({ commits: ['aaaaaaa'] }), {}, { commits: ['aaaaaaa'] }],
    ['another commit', origin({ commits: ['b'.repeat(40)] }), {}, 'evidence-other-commit'],
    [
      'the commit in one part and another in the next',
      origin({ commits: [commit, 'b'.repeat(40)] }),
      {},
      'evidence-other-commit',
    ],
    ['the digest', origin({ commits: [], digests: [digest] }), {}, { digests: [digest] }],
    ['another digest', origin({ digests: [`sha256:${'e'.repeat(64)}`] }), {}, 'evidence-other-digest'],
    ['a commit that the gate does not know', origin(), { commit: undefined }, 'evidence-unbound'],
    [
      'a digest that the gate does not know',
      origin({ commits: [], digests: [digest] }),
      { digest: undefined },
      'evidence-unbound',
    ],
    ['nothing', origin({ commits: [] }), {}, 'evidence-unbound'],
    ['nothing, where that is a warning', origin({ commits: [] }), { bound: 'warn' }, { unbound: true }],
    ['nothing, where nobody asks', origin({ commits: [] }), { bound: 'off' }, {}],
    ['what the caller says', origin({ commits: [] }), { evidenceCommit: commit }, { commits: [commit] }],
    ['another one by the caller', origin({ commits: [] }), { evidenceCommit: 'b'.repeat(40) }, 'evidence-other-commit'],
    ['its own word, whatever the caller says', origin(), { evidenceCommit: 'b'.repeat(40) }, { commits: [commit] }],
  ])('%s', (_what, facts, own, expected) => {
    expect(outcome(facts, own)).toEqual(expected);
  });

  test.each<[string, Origin, Sidecar, Partial<Binding>, string | object]>([
    ['alone binds nothing', origin({ commits: [] }), sidecar({ commit }), {}, 'evidence-unbound'],
    [
      'alone, where a run vouches',
      origin({ commits: [] }),
      sidecar({ commit }),
      { isVouched: true },
      { commits: [commit] },
    ],
    [
      'alone, where that is a warning',
      origin({ commits: [] }),
      sidecar({ commit }),
      { bound: 'warn' },
      { commits: [commit] },
    ],
    [
      'beside a report that says it too',
      origin(),
      sidecar({ commit, digest }),
      {},
      { commits: [commit], digests: [digest] },
    ],
    [
      'beside a report with a digest',
      origin({ commits: [], digests: [digest] }),
      sidecar({ commit }),
      {},
      { commits: [commit], digests: [digest] },
    ],
    ['of another commit', origin(), sidecar({ commit: 'b'.repeat(40) }), {}, 'evidence-other-commit'],
    ['of another digest', origin(), sidecar({ digest: `sha256:${'e'.repeat(64)}` }), {}, 'evidence-other-digest'],
  ])('a sidecar %s', (_what, facts, beside, own, expected) => {
    expect(outcome(facts, own, beside)).toEqual(expected);
  });

  test.each([
    ['aaaaaaa', true],
    ['aaaaaa', false],
    ['aaaaaab', false],
    ['AAAAAAA', false],
    [commit, true],
  ])('%s names the commit: %s', (name, expected) => {
    expect([isSameCommit(name, commit), isSameCommit(commit, name)]).toEqual([expected, expected]);
  });
});

describe('when a report was made', () => {
  const at = now.getTime();

  /** Clocks differ by up to five minutes; a time without a zone by fourteen hours ahead and twelve behind. */
  test.each<[string, Origin, Partial<Binding>, string | undefined]>([
    ['in five minutes', origin({ at: at + 5 * minute }), {}, undefined],
    ['in more than five minutes', origin({ at: at + 5 * minute + 1 }), {}, 'evidence-of-the-future'],
    ['fourteen hours ahead without a zone', origin({ at: at + 14 * hour + 5 * minute, zoned: false }), {}, undefined],
    [
      'more without a zone',
      origin({ at: at + 14 * hour + 5 * minute + 1, zoned: false }),
      {},
      'evidence-of-the-future',
    ],
    ['five minutes before the commit', origin({ at: at - 5 * minute }), { commitTime: at }, undefined],
    ['longer before the commit', origin({ at: at - 5 * minute - 1 }), { commitTime: at }, 'evidence-before-commit'],
    [
      'twelve hours before it without a zone',
      origin({ at: at - 12 * hour - 5 * minute, zoned: false }),
      { commitTime: at },
      undefined,
    ],
    [
      'longer without a zone',
      origin({ at: at - 12 * hour - 5 * minute - 1, zoned: false }),
      { commitTime: at },
      'evidence-before-commit',
    ],
    ['nobody knows when, of a commit', origin(), { commitTime: at }, undefined],
    ['as old as allowed', origin({ at: at - 24 * hour }), { maxAge: '1d' }, undefined],
    ['older than allowed', origin({ at: at - 24 * hour - 1 }), { maxAge: '1d' }, 'evidence-stale'],
    ['nobody knows when, with an age', origin(), { maxAge: '1d' }, 'evidence-without-time'],
  ])('%s', (_what, facts, own, code) => {
    const found = outcome(facts, own);
    if (code !== undefined) expect(found).toBe(code);
    else {
      const { time } = facts;
      expect(found).toEqual({ commits: [commit], ...(time && { producedAt: new Date(time.at).toISOString() }) });
    }
  });

  test('the older one of a report and its sidecar', () => {
    const beside = sidecar({ time: { at: at - 48 * hour, zoned: true } });
    expect(outcome(origin({ at }), { maxAge: '1d' }, beside)).toBe('evidence-stale');
    expect(outcome(origin({ at }), { commitTime: at }, beside)).toBe('evidence-before-commit');
  });
});

test('a baseline may be of any commit and age, not of the future', () => {
  const old = origin({ commits: ['b'.repeat(40)], at: 1_700_000_000_000 });
  const bound = { commits: ['b'.repeat(40)], producedAt: '2023-11-14T22:13:20.000Z' };
  expect(bindLoosely('r.xml', old, undefined, now)).toEqual(bound);
  const future = origin({ at: now.getTime() + 5 * minute + 1 });
  expect(outcomeOf(() => bindLoosely('r.xml', future, undefined, now))).toBe('evidence-of-the-future');
});
