import { describe, expect, test } from '@jest/globals';
import { checkout, goodInputs, runGate } from '../../../../support/gate.ts';
import { windowsOfStaging } from '../../../../support/windows-gate.ts';
import { shopFlow } from '../../../../support/flow.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();

describe('windows in the flow file', () => {
  test('an open one passes', async () => {
    const run = await windowsOfStaging(
      '{ timezone: Europe/Berlin, allow: [{ days: [mon-thu], from: "08:00", to: "16:00" }] }',
    );
    expect(run.exit).toBe(0);
    const check = run.verdict.checks.find(({ id }) => id === 'window');
    expect(check).toMatchObject({
      kind: 'windows',
      status: 'pass',
      source: 'flow',
      found: '2026-11-23 13:00 Europe/Berlin (2026-11-23T12:00Z)',
    });
  });

  test.each([
    ['{ timezone: Europe/Atlantis, allow: [{ days: [mon] }] }', 'unknown-timezone'],
    ['{ allow: [{ rule: "FREQ=WEEKLY;BYDAY=MO;COUNT=1" }] }', 'window-invalid'],
    ['{ allow: [{ days: [monday] }] }', 'flow-invalid'],
    ['{ allow: [] }', 'flow-invalid'],
    ['{ allow: [{ from: "8:00" }] }', 'flow-invalid'],
    ['{ timezone: "../../etc" }', 'flow-invalid'],
  ])('%s is refused', async (windows, code) => {
    await expect(windowsOfStaging(windows)).rejects.toMatchObject({ code, exitCode: 2 });
  });

  test('inherited by the environments after it', async () => {
    const flow = shopFlow.replace('dev: {', 'dev: { windows: { freeze: [{ from: 2026-11-01, to: 2026-12-01 }] },');
    const run = await runGate(checkout(root, { 'krci-deploy.yaml': flow }), goodInputs);
    expect(run.rows).toContain('window fail');
  });
});
