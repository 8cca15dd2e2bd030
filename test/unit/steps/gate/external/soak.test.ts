import { describe, expect, test } from '@jest/globals';
import { runSoak, type SoakGiven, soakRow } from '../../../../support/soak-gate.ts';

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

  test.each<[string, SoakGiven, string]>([
    ['a flow without records', { tail: '' }, 'soak-without-records'],
    ['no artifact', { inputs: { artifact: '' } }, 'soak-without-artifact'],
    ['the first environment', { gates: 'dev: { soak: 1h }', inputs: { environment: 'dev' } }, 'soak-without-source'],
    ['a time that is none', { gates: 'staging: { soak: soon }' }, 'flow-invalid'],
  ])('%s cannot be asked', async (_title, given, code) => {
    await expect(runSoak(given)).rejects.toMatchObject({ code, exitCode: 2 });
  });
});
