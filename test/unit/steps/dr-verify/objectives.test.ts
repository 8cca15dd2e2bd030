import { expect, test } from '@jest/globals';
import { runCheck } from '../../../../src/recovery/checks.ts';
import { drillType } from '../../../../src/recovery/drills/forms/own.ts';
import type { RecoveryFinding } from '../../../../src/recovery/model.ts';
import { measuredObjectives, objectiveRow } from '../../../../src/steps/dr-verify/objectives.ts';
import { backupList } from '../../../support/backup-evidence.ts';
import { drillPredicate, statementOf } from '../../../support/drill-evidence.ts';
import { recoveryFlow, sceneOf } from '../../../support/recovery.ts';

const velero = (schedule: string): string =>
  `apiVersion: velero.io/v1\nkind: Schedule\nmetadata: { name: s, namespace: velero }\nspec: { schedule: "${schedule}", template: { ttl: 720h } }\n`;
const drill = JSON.stringify(statementOf(drillType, drillPredicate({ source: 'db' })));

async function rows(recovery: string, schedule: string): Promise<readonly (readonly string[])[]> {
  const scene = await sceneOf({
    flow: recoveryFlow(recovery),
    objects: { prod: velero(schedule) },
    files: { 'drills/1.json': drill },
  });
  const findings: RecoveryFinding[] = [];
  for (const check of ['schedule', 'drill'] as const) findings.push(...(await runCheck(check, scene)));
  return measuredObjectives(scene, findings).map(objectiveRow);
}

test('each objective of an environment stands beside what was measured of it', async () => {
  const declared = '{ rpo: 24h, rto: 4h, backups: { sources: { db: {} } }, drill: { evidence: "drills/*.json" } }';
  expect(await rows(declared, '0 1 * * *')).toEqual([
    ['prod', 'rpo', '24h', '24h by schedule (Schedule/velero/s)'],
    ['prod', 'rto', '4h', '1h by drill (backup db)'],
  ]);
  expect(await rows(declared, '0 13 * * 1-5')).toContainEqual([
    'prod',
    'rpo',
    '24h',
    '72h by schedule (Schedule/velero/s)',
  ]);
});

test('what nobody declared or measured is said', async () => {
  expect(await rows('{ rpo: 24h }', '@daily please')).toEqual([['prod', 'rpo', '24h', 'nothing measured it']]);
  expect(await rows('{ backups: {} }', '0 1 * * *')).toEqual([
    ['prod', 'rpo', 'not declared', '24h by schedule (Schedule/velero/s)'],
  ]);
  expect(await rows('{ externals: [] }', 'never')).toEqual([]);
});

const finding = (subject: string, seconds: number, environment?: string): RecoveryFinding => ({
  check: 'drill',
  verdict: 'PASS',
  subject,
  because: '',
  measured: { objective: 'rto', seconds },
  ...(environment !== undefined && { environment }),
});

test('the longest of several, and what is about the whole flow', async () => {
  const scene = await sceneOf({ flow: recoveryFlow('{ rto: 4h }') });
  const findings = [finding('a', 60, 'prod'), finding('b', 7200), finding('c', 9000, 'elsewhere')];
  expect(measuredObjectives(scene, findings)).toEqual([
    {
      environment: 'prod',
      objective: 'rto',
      declared: '4h',
      measured: [{ check: 'drill', subject: 'b', seconds: 7200 }],
    },
  ]);
});

test('the age of the newest good backup is measured, also where it is too old', async () => {
  for (const rpo of ['24h', '8h']) {
    const scene = await sceneOf({
      flow: recoveryFlow(`{ rpo: ${rpo}, backups: { evidence: "evidence/*" } }`),
      files: { 'evidence/velero.json': backupList() },
    });
    const findings = await runCheck('backup', scene);
    expect(measuredObjectives(scene, findings).map(objectiveRow)).toEqual([
      ['prod', 'rpo', rpo, '10h by backup (Schedule/velero/nightly)'],
    ]);
  }
});
