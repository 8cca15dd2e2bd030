import { describe, expect, test } from '@jest/globals';
import { assert, integer, option, property, record } from '../../../support/fast-check.ts';
import type { GatePolicy } from '../../../../src/flow/gates/gates.ts';
import { weakenings } from '../../../../src/flow/gates/weakening.ts';
import { flowOf, shopFlow } from '../../../support/flow.ts';

/** The gate of an environment whose flow file has these entries. */
async function policy(entries: string): Promise<GatePolicy> {
  const flow = await flowOf(shopFlow.replace(/gates:[^]*/, `gates: { dev: { ${entries} } }\n`));
  return flow.environments[0]?.gate ?? {};
}

async function weaker(base: string, own: string): Promise<readonly string[]> {
  const found = weakenings(await policy(base), await policy(own));
  return found.map((one) => `${one.path.join('.')} ${one.base} ${one.own}`);
}

const change = 'change: { system: jira, url: "https://jira.example.com" }';

const emergency = 'break-glass: { environments: [dev], hours: 4 }';

describe('weaker', () => {
  test.each([
    ['coverage: { lines: 80 }', 'coverage: { lines: 79.9 }', 'coverage.lines 80 79.9'],
    ['coverage: { lines: 80, branches: 50 }', 'coverage: { lines: 80 }', 'coverage.branches 50 undefined'],
    ['coverage: { lines: 80 }', '', 'coverage {"lines":80} undefined'],
    ['coverage: { may-fall: 0 }', 'coverage: { may-fall: 1 }', 'coverage.may-fall 0 1'],
    ['tests: { minimum: 10 }', 'tests: {}', 'tests.minimum 10 1'],
    ['tests: {}', 'tests: { failed: 1 }', 'tests.failed 0 1'],
    ['sast: { max: { error: 0 } }', 'sast: { max: { error: 1 } }', 'sast.max.error 0 1'],
    ['', 'exceptions: { max-term: 400d }', 'exceptions.max-term "180d" "400d"'],
    [
      'vulnerabilities: { max: { high: 0 } }',
      'vulnerabilities: { max: { high: 0 }, unrated: low }',
      'vulnerabilities.unrated "critical" "low"',
    ],
    [
      'sast: { max: { error: 0 }, partial: fail }',
      'sast: { max: { error: 0 }, partial: warn }',
      'sast.partial "fail" "warn"',
    ],
    ['sast: { max: { warning: 0 } }', 'sast: { max: { warning: 0, error: 3 } }', 'sast.max.error 0 3'],
    ['sast: { max: { error: 0 } }', 'sast: { max: { error: 0 }, new-only: true }', 'sast.new-only undefined true'],
    ['sast: { max: { critical: 0 } }', 'sast: { max: { critical: 0, error: 9 } }', 'sast.max.error 0 9'],
    [
      'vulnerabilities: { max: { high: 0 } }',
      'vulnerabilities: { max: { high: 0, critical: 2 } }',
      'vulnerabilities.max.critical 0 2',
    ],
    ['evidence: { max-age: 1d }', 'evidence: { max-age: 25h }', 'evidence.max-age "1d" "25h"'],
    ['evidence: { bound: required }', 'evidence: { bound: warn }', 'evidence.bound "required" "warn"'],
    ['', 'evidence: { bound: off }', 'evidence.bound undefined "off"'],
    ['soak: 24h', 'soak: 23h', 'soak "24h" "23h"'],
    ['', 'approval: { authors: off }', 'approval.authors undefined "off"'],
    ['', 'approval: { minimum: 0 }', 'approval.minimum 1 0'],
    ['', 'approval: { protection: { reviewers: warn } }', 'approval.protection.reviewers undefined "warn"'],
    [change, change.replace('jira.', 'other.'), expect.stringMatching(/^change /)],
    ['', emergency, 'break-glass.environments [] ["dev"]'],
    [emergency, emergency.replace('4', '8'), 'break-glass.hours 4 8'],
    ['windows: { freeze: [{ days: [sat] }] }', '', expect.stringMatching(/^windows /)],
  ])('%s, then %s', async (base, own, found) => {
    expect(await weaker(base, own)).toEqual([found]);
  });
});

describe('as strict or stricter', () => {
  test.each([
    ['', 'coverage: { lines: 10 }'],
    ['', change],
    ['', 'sast: { max: { error: 100 }, new-only: true }'],
    ['coverage: { lines: 80 }', 'coverage: { lines: 80, branches: 1, may-fall: 50 }'],
    [emergency, ''],
    ['tests: { failed: 2 }', 'tests: { failed: 1, minimum: 5 }'],
    ['sast: { max: { error: 5 }, new-only: true }', 'sast: { max: { error: 5 } }'],
    ['sast: { max: { warning: 3 } }', 'sast: { max: { warning: 3, error: 3, note: 9 } }'],
    ['evidence: { max-age: 1d }', 'evidence: { max-age: 24h, bound: required }'],
    ['soak: 1d', 'soak: 2d'],
    ['approval: { authors: warn }', 'approval: { authors: required, minimum: 2 }'],
    [change, change],
  ])('%s, then %s', async (base, own) => {
    expect(await weaker(base, own)).toEqual([]);
  });

  test('whoever tightens both ways has said the same', () => {
    const percent = option(integer({ min: 0, max: 100 }), { nil: undefined });
    const gate = record({ lines: percent, branches: percent, 'may-fall': percent });
    assert(
      property(gate, gate, (one, other) => {
        const [left, right] = [clean(one), clean(other)];
        const both = weakenings(left, right).length === 0 && weakenings(right, left).length === 0;
        expect(both).toBe(JSON.stringify(left) === JSON.stringify(right));
      }),
    );
  });
});

function clean(one: object): GatePolicy {
  return { coverage: Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) };
}
