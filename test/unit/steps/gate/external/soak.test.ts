import { describe, expect, test } from '@jest/globals';
import { imageOf } from '../../../../support/artifacts.ts';
import { runSoak, type SoakGiven, soakRow } from '../../../../support/soak-gate.ts';

const { digest } = imageOf('cart').manifest.descriptor;

const inPerf = (time: string) => ({
  time,
  destination: { environment: 'perf', repository: 'oci:nonprod/shop/cart' },
});

describe('soak', () => {
  test.each([
    ['2026-11-22T12:00:00Z', 'pass: 1 d 0 h, since 2026-11-22T12:00:00.000Z'],
    ['2026-11-22T12:00:01Z', 'fail: 23 h 59 min, since 2026-11-22T12:00:01.000Z; Wait until 2026-11-23T12:00:01.000Z'],
    ['2026-11-01T00:00:00Z', 'pass: 22 d 12 h, since 2026-11-01T00:00:00.000Z'],
  ])('since %s: %s', async (time, expected) => {
    expect(await soakRow({ records: [time] })).toBe(expected);
  });

  test('where manifests name no digest, the record counts', async () => {
    expect(await soakRow({ records: ['2026-11-01T00:00:00Z'], running: '' })).toMatch(/^pass/);
  });

  const long = '2026-11-22T12:00:00Z';
  const other = `sha256:${'9'.repeat(64)}`;

  test.each<[string, SoakGiven, string]>([
    [
      'in each of several environments',
      { records: [long, inPerf('2026-11-23T11:00:00Z')], beside: { running: digest, edge: 'after' } },
      'fail: test: 1 d 0 h, since 2026-11-22T12:00:00.000Z; perf: 1 h 0 min, since 2026-11-23T11:00:00.000Z; perf: Wait until 2026-11-24T11:00:00.000Z',
    ],
    [
      'in each, of which one runs another by now',
      { records: [long, inPerf(long)], beside: { running: other, edge: 'after' } },
      'fail: test: 1 d 0 h, since 2026-11-22T12:00:00.000Z; perf: perf runs sha256:999999999999 now; ',
    ],
    [
      'in one of several',
      { records: [inPerf(long)], beside: { running: digest, edge: 'after-any' } },
      'pass: perf: 1 d 0 h, since 2026-11-22T12:00:00.000Z',
    ],
    ['in each, of which one has no record', { records: [long], beside: { running: digest, edge: 'after' } }, 'error: '],
    ['in none of several', { beside: { running: digest, edge: 'after-any' } }, 'error: '],
  ])('%s', async (_title, given, expected) => {
    expect((await soakRow(given)).slice(0, expected.length)).toBe(expected);
  });

  test.each<[string, SoakGiven, string]>([
    ['a flow without records', { tail: '' }, 'soak-without-records'],
    ['no artifact', { inputs: { artifact: '' } }, 'soak-without-artifact'],
    ['the first environment', { gates: 'dev: { soak: 1h }', inputs: { environment: 'dev' } }, 'soak-without-source'],
    ['a time that is none', { gates: 'staging: { soak: soon }' }, 'flow-invalid'],
  ])('%s cannot be asked', async (_title, given, code) => {
    await expect(runSoak(given)).rejects.toMatchObject({ code, exitCode: 2 });
  });
});
