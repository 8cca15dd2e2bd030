import { describe, expect, test } from '@jest/globals';
import { plainReading } from '../../support/reading.ts';
import { forgottenRelease, guard } from '../../../src/version/guard.ts';
import type { Facts, Policy, VersionTag } from '../../../src/version/model.ts';
import { parseRange } from '../../../src/version/range.ts';
import { parseVersion, type Version } from '../../../src/version/semver.ts';

const head = 'a'.repeat(40);

function of(text: string): Version {
  const version = parseVersion(text);
  if (version === undefined) throw new Error(`${text} is no version`);
  return version;
}

function tag(text: string, commit = 'b'.repeat(40)): VersionTag {
  return { name: `v${text}`, version: of(text), commit };
}

function factsOf(tags: readonly string[], taken: readonly string[] = [], base?: string): Facts {
  return {
    head: { id: head, time: 0 },
    tags: tags.map((text) => tag(text)),
    base: base === undefined ? undefined : tag(base),
    commits: [],
    height: 0,
    taken: taken.map((text) => ({ version: of(text), by: `registry:${text}` })),
    givenOut: undefined,
    confusable: undefined,
    signed: new Set(),
  };
}

function policyOf(channel: Policy['channel'], range?: string): Policy {
  return {
    channel,
    prefix: 'v',
    range: range === undefined ? undefined : parseRange(range),
    initial: { major: 0, minor: 1, patch: 0 },
    set: undefined,
    unstableBreaking: 'minor',
    height: true,
    devRaise: 'none',
    releaseAs: 'trailers',
    requireRc: true,
    build: [],
    reading: plainReading,
    scheme: 'semver',
    built: undefined,
  };
}

describe('the guard', () => {
  test.each([
    ['a candidate that the registry holds', 'rc', '1.1.0-rc.2', [], ['1.1.0-rc.2'], true],
    ['a lower candidate in the registry', 'rc', '1.1.0-rc.2', [], ['1.1.0-rc.1'], false],
    ['a release of the same core', 'rc', '1.1.0-rc.2', ['1.1.0'], [], true],
    ['a release of a higher core', 'rc', '1.0.1-rc.1', ['1.1.0'], [], true],
    ['a release of a lower core', 'rc', '1.1.0-rc.1', ['1.0.9'], [], false],
    ['a higher candidate', 'rc', '1.0.1-rc.1', ['1.1.0-rc.1'], [], true],
    ['a candidate, for a release', 'release', '1.0.1', ['1.1.0-rc.1'], [], false],
    ['the release itself in the registry', 'release', '1.1.0', [], ['1.1.0'], true],
    ['anything, for a dev build', 'dev', '1.0.1', ['2.0.0'], ['3.0.0'], false],
    ['a prerelease of another word', 'rc', '1.0.1-rc.1', ['1.1.0-beta.1'], [], false],
  ] as const)('%s', (_what, channel, version, tags, taken, refused) => {
    const run = () => guard(of(version), factsOf(tags, taken), policyOf(channel));
    if (refused) expect(run).toThrow(expect.objectContaining({ code: 'version-not-higher', exitCode: 1 }));
    else expect(run).not.toThrow();
  });

  test('inside a range sees that range alone', () => {
    expect(() => guard(of('1.2.4-rc.1'), factsOf(['2.0.0']), policyOf('rc', '1.2.x'))).not.toThrow();
    expect(() => guard(of('1.2.4-rc.1'), factsOf(['1.2.5']), policyOf('rc', '1.2.x'))).toThrow('v1.2.5');
  });
});

describe('the release that a commit does not contain', () => {
  test('is the highest of its line above the base', () => {
    expect(forgottenRelease(factsOf(['1.0.0', '1.4.0', '1.3.0'], [], '1.0.0'), policyOf('dev'))?.name).toBe('v1.4.0');
    expect(forgottenRelease(factsOf(['1.0.0', '0.9.0'], [], '1.0.0'), policyOf('dev'))).toBeUndefined();
    expect(forgottenRelease(factsOf(['2.0.0-rc.1'], [], '1.0.0'), policyOf('dev'))).toBeUndefined();
    expect(forgottenRelease(factsOf(['2.0.0'], [], '1.0.0'), policyOf('dev', '1.x'))).toBeUndefined();
  });

  test('is none that stands on the commit itself', () => {
    const facts = { ...factsOf([]), tags: [tag('1.4.0', head)] };
    expect(forgottenRelease(facts, policyOf('dev'))).toBeUndefined();
  });
});
