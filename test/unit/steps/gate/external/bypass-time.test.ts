import { describe, expect, test } from '@jest/globals';
import { type SoakGiven, soakRow, theirs } from '../../../../support/soak-gate.ts';
import { windowsOfStaging } from '../../../../support/windows-gate.ts';

describe('time in the environment before', () => {
  test.each<[string, SoakGiven, RegExp]>([
    ['no record', {}, /^error: expected a record that sha256:[0-9a-f]{12} entered test in oci:nonprod/],
    [
      'bypass: a record of another environment',
      { records: [{ time: '2026-11-01T00:00:00Z', destination: { environment: 'dev', repository: 'x' } }] },
      /^error: .*found none that counts/,
    ],
    [
      'bypass: a record of another application',
      { records: [{ time: '2026-11-01T00:00:00Z', application: 'shop' }] },
      /^error: .*none that counts/,
    ],
    [
      'bypass: a record with a key that nobody trusts',
      { records: ['2026-11-01T00:00:00Z'], key: theirs },
      /^error: .*none that counts/,
    ],
    [
      'bypass: a clock that is ahead wrote the record',
      { records: ['2026-11-24T12:00:00Z'] },
      /^error: the record says that it entered test at a time which is yet to come/,
    ],
    [
      'bypass: it came back an hour ago, so the days before do not count',
      { records: ['2026-11-01T00:00:00Z', { time: '2026-11-23T11:00:00Z', rollback: true }] },
      /^fail: 1 h 0 min, since 2026-11-23T11:00:00.000Z/,
    ],
    [
      'bypass: it was taken out of test since',
      { records: ['2026-11-01T00:00:00Z'], running: `sha256:${'c'.repeat(64)}` },
      /^fail: test runs sha256:cccccccccccc now; .*was replaced there/,
    ],
    ['manifests that cannot be read', { records: ['2026-11-01T00:00:00Z'], running: '"\n  a: [' }, /^error: /],
  ])('%s', async (_title, given, expected) => {
    expect(await soakRow(given)).toMatch(expected);
  });
});

describe('windows', () => {
  test('bypass: entry while the windows are closed fails, and says when it opens', async () => {
    const run = await windowsOfStaging(
      '{ timezone: Europe/Berlin, allow: [{ days: [tue], from: "08:00", to: "16:00" }] }',
    );
    expect(run.exit).toBe(1);
    expect(run.verdict.checks.find(({ id }) => id === 'window')).toMatchObject({
      status: 'fail',
      found: '2026-11-23 13:00 Europe/Berlin (2026-11-23T12:00Z): closed, outside of its windows',
      advice: 'It opens again at 2026-11-24 08:00 Europe/Berlin (2026-11-24T07:00Z)',
    });
  });

  test('bypass: a freeze goes before a window that is open', async () => {
    const run = await windowsOfStaging('{ freeze: [{ from: 2026-11-23, to: 2026-11-24, reason: the sale }] }');
    expect(run.refusal).toBe(
      'gate-failed: Time of entry: expected within the windows of staging (UTC), found 2026-11-23 12:00 UTC: closed, a freeze: the sale',
    );
  });
});
