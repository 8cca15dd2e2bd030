import { describe, expect, test } from '@jest/globals';
import * as fc from '../../support/fast-check.ts';
import { plainReading } from '../../support/reading.ts';
import { StepError } from '../../../src/base/errors.ts';
import { decide } from '../../../src/version/decide.ts';
import type { Facts, Policy, VersionTag } from '../../../src/version/model.ts';
import {
  compareVersions,
  formatVersion,
  highest,
  isRelease,
  parseVersion,
  release,
} from '../../../src/version/semver.ts';

const hexId = fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef')), minLength: 40, maxLength: 40 });
const core = fc.record({ major: fc.nat(30), minor: fc.nat(30), patch: fc.nat(30) });
const message = fc.oneof(
  fc.constantFrom(
    'feat: a',
    'fix: b',
    'docs: c',
    'feat!: d',
    'fix: e\n\nBREAKING CHANGE: f',
    'Merge x',
    'Revert "feat: a"',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
);
const prefix = fc.constantFrom('v', '', 'cart/v', 'app-');

interface Case {
  readonly facts: Facts;
  readonly policy: Policy;
}

/** A random history: a base, commits on it, and tags that point here, below or anywhere. */
const anyCase: fc.Arbitrary<Case> = fc
  .record({
    ids: fc.uniqueArray(hexId, { minLength: 3, maxLength: 12 }),
    messages: fc.array(message, { minLength: 12, maxLength: 12 }),
    base: fc.option(core, { nil: undefined }),
    candidates: fc.array(fc.tuple(core, fc.integer({ min: 1, max: 40 })), { maxLength: 5 }),
    prefix,
    channel: fc.constantFrom('dev', 'rc', 'release'),
    time: fc.integer({ min: 0, max: 4_000_000_000 }),
    height: fc.boolean(),
  })
  .map(({ ids, messages, base, candidates, prefix: before, channel, time, height }) => {
    const [head = '', below = '', ...rest] = ids;
    const baseTag: VersionTag | undefined = base && {
      name: `${before}${formatVersion(release(base))}`,
      version: release(base),
      commit: below,
    };
    const rcTags = candidates.map(([numbers, n], index) => {
      const version = { ...release(numbers), prerelease: ['rc', String(n)] };
      return { name: `${before}${formatVersion(version)}`, version, commit: rest[index % rest.length] ?? below };
    });
    const commits = [head, ...rest].map((id, index) => ({
      id,
      parents: [below],
      time,
      message: messages[index] ?? '',
    }));
    const facts = {
      head: { id: head, time },
      tags: [...(baseTag ? [baseTag] : []), ...rcTags],
      base: baseTag,
      commits,
      height: commits.length,
      taken: [],
      givenOut: undefined,
      confusable: undefined,
      signed: new Set<string>(),
    };
    const policy: Policy = {
      channel,
      prefix: before,
      range: undefined,
      initial: { major: 0, minor: 1, patch: 0 },
      set: undefined,
      unstableBreaking: 'minor',
      height,
      requireRc: false,
      build: [],
      devRaise: 'none',
      releaseAs: 'trailers',
      reading: plainReading,
      scheme: 'semver',
      built: undefined,
    };
    return { facts, policy };
  });

describe('over random histories', () => {
  test('a version is valid, above its base where something changed, and never one that a tag of another commit has', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, policy }) => {
        const decision = decided(facts, policy);
        if (decision === undefined) return;
        expect(parseVersion(formatVersion(decision.version))).toEqual(decision.version);
        if (!decision.changed) return;
        if (facts.base !== undefined) expect(compareVersions(decision.version, facts.base.version)).toBeGreaterThan(0);
        const holder = facts.tags.find(({ name }) => name === decision.tag);
        expect(holder === undefined || holder.commit === facts.head.id).toBe(true);
        if (policy.channel === 'dev') return;
        const same = facts.tags.filter(({ version }) => isRelease(version) === (policy.channel === 'release'));
        const top = highest(same, ({ version }) => version);
        if (top !== undefined && !decision.tagged)
          expect(compareVersions(decision.version, top.version)).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  test('the same facts in another order give the same answer', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, policy }) => {
        const other = decided({ ...facts, tags: facts.tags.toReversed() }, policy);
        expect(other?.version).toEqual(decided(facts, policy)?.version);
      }),
    );
  });

  test('once its tag is made, the answer stays', () => {
    fc.assert(
      fc.property(anyCase, ({ facts, policy }) => {
        const first = decided(facts, policy);
        if (first?.tag === undefined || !first.changed) return;
        const made = { name: first.tag, version: first.version, commit: facts.head.id };
        const again = decide({ ...facts, tags: [...facts.tags, made] }, policy);
        expect(formatVersion(again.version)).toBe(formatVersion(first.version));
        expect(again.tagged).toBe(true);
        expect(again.decidedBy).toEqual(first.decidedBy);
      }),
      { numRuns: 500 },
    );
  });
});

function decided(facts: Facts, policy: Policy) {
  try {
    return decide(facts, policy);
  } catch (error) {
    expect(error).toBeInstanceOf(StepError);
    return undefined;
  }
}
