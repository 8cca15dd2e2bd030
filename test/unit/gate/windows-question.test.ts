import { describe, expect, test } from '@jest/globals';
import { checkout, goodInputs, runGate } from '../../support/gate.ts';
import { shopFlow } from '../../support/flow.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const root = temporaryDirectory();

/** The clock of these tests shows 2026-11-23T12:00Z, a Monday. */
function staging(windows: string) {
  const flow = shopFlow.replace(
    'staging: { coverage: { lines: 85 } }',
    `staging: { coverage: { lines: 85 }, windows: ${windows} }`,
  );
  return runGate(checkout(root, { 'krci-deploy.yaml': flow }), goodInputs);
}

describe('windows in the flow file', () => {
  test('an open one passes', async () => {
    const run = await staging('{ timezone: Europe/Berlin, allow: [{ days: [mon-thu], from: "08:00", to: "16:00" }] }');
    expect(run.exit).toBe(0);
    const check = run.verdict.checks.find(({ id }) => id === 'window');
    expect(check).toMatchObject({
      kind: 'windows',
      status: 'pass',
      source: 'flow',
      found: '2026-11-23 13:00 Europe/Berlin (2026-11-23T12:00Z)',
    });
  });

  test('bypass: entry while the windows are closed fails, and says when it opens', async () => {
    const run = await staging('{ timezone: Europe/Berlin, allow: [{ days: [tue], from: "08:00", to: "16:00" }] }');
    expect(run.exit).toBe(1);
    expect(run.verdict.checks.find(({ id }) => id === 'window')).toMatchObject({
      status: 'fail',
      found: '2026-11-23 13:00 Europe/Berlin (2026-11-23T12:00Z): closed, outside of its windows',
      advice:
        'It opens again at 2026-11-24 08:00 Europe/Berlin (2026-11-24T07:00Z); earlier only by break-glass, which somebody else must approve',
    });
  });

  test('bypass: a freeze goes before a window that is open', async () => {
    const run = await staging('{ freeze: [{ from: 2026-11-23, to: 2026-11-24, reason: the sale }] }');
    expect(run.refusal).toBe(
      'gate-failed: Time of entry: expected within the windows of staging (UTC), found 2026-11-23 12:00 UTC: closed, a freeze: the sale',
    );
  });

  test.each([
    ['{ timezone: Europe/Atlantis, allow: [{ days: [mon] }] }', 'unknown-timezone'],
    ['{ allow: [{ rule: "FREQ=WEEKLY;BYDAY=MO;COUNT=1" }] }', 'window-invalid'],
    ['{ allow: [{ days: [monday] }] }', 'flow-invalid'],
    ['{ allow: [] }', 'flow-invalid'],
    ['{ allow: [{ from: "8:00" }] }', 'flow-invalid'],
    ['{ timezone: "../../etc" }', 'flow-invalid'],
  ])('%s is refused', async (windows, code) => {
    await expect(staging(windows)).rejects.toMatchObject({ code, exitCode: 2 });
  });

  test('inherited by the environments after it', async () => {
    const flow = shopFlow.replace('dev: {', 'dev: { windows: { freeze: [{ from: 2026-11-01, to: 2026-12-01 }] },');
    const run = await runGate(checkout(root, { 'krci-deploy.yaml': flow }), goodInputs);
    expect(run.rows).toContain('window fail');
  });
});
