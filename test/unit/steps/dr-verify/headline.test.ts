import { expect, test } from '@jest/globals';
import type { RecoveryFinding, Verdict } from '../../../../src/recovery/model.ts';
import type { VerifyPlan } from '../../../../src/steps/dr-verify/model.ts';
import { verificationOf } from '../../../../src/steps/dr-verify/verification.ts';
import { sceneOf } from '../../../support/recovery.ts';

function finding(check: RecoveryFinding['check'], verdict: Verdict): RecoveryFinding {
  return { check, verdict, subject: 'prod', because: 'x' };
}

async function headline(schedule: Verdict): Promise<string> {
  const none = undefined;
  const plan: VerifyPlan = {
    scene: await sceneOf({}),
    absent: [],
    required: ['backup'],
    asked: ['schedule', 'backup'],
    signers: none,
    outputs: { markdown: none, junit: none, sarif: none, html: none, plans: none, write: none },
  };
  return verificationOf(plan, [finding('backup', 'PASS'), finding('schedule', schedule)], '2026-11-23T12:00:00Z')
    .headline;
}

test('a check that failed and that nobody requires is named', async () => {
  expect(await headline('FAIL')).toMatch(
    /^not proven: backup; failed besides: schedule \(1 passed, 1 failed, 0 unproven\)/,
  );
  expect(await headline('UNPROVEN')).toMatch(/^proven: backup \(1 passed, 0 failed, 1 unproven\)/);
});
