import { expect, test } from '@jest/globals';
import { drillType } from '../../../src/recovery/drills/forms/own.ts';
import { planMarkdown } from '../../../src/recovery/plan/documents.ts';
import { plansOf } from '../../../src/recovery/plan/plans.ts';
import { runCheck } from '../../../src/recovery/checks.ts';
import { drillPredicate, statementOf } from '../../support/drill-evidence.ts';
import { recoveryFlow, sceneOf } from '../../support/recovery.ts';

/** A drill of the source `keycloak` that took an hour. */
const drill = (more: object = {}): string =>
  JSON.stringify(statementOf(drillType, drillPredicate({ source: 'keycloak', ...more })));
const users = { checks: [{ name: 'count of users', result: 'passed' }] };
const flow = (rto: string, more = ''): string =>
  recoveryFlow(
    `{ rpo: 24h, rto: ${rto}, identity: { backup: keycloak }, backups: { sources: { keycloak: { outside: "s3://kc" }${more} } }, drill: { evidence: "drills/*.json" } }`,
  );
const objects = {
  prod: 'apiVersion: k8s.keycloak.org/v2alpha1\nkind: Keycloak\nmetadata: { name: sso, namespace: iam }\nspec: {}\n',
};

async function rows(check: 'identity' | 'plan', text: string, file: string): Promise<readonly string[]> {
  const found = await runCheck(check, await sceneOf({ flow: text, objects, files: { 'drills/1.json': file } }));
  return found.map(({ verdict, subject, because }) => `${verdict} ${subject}: ${because}`);
}

async function usersRow(file: string): Promise<string | undefined> {
  return (await rows('identity', flow('4h'), file)).find((row) => row.includes('users of Keycloak'));
}

test('users are proven by a drill that counts them, and by no other', async () => {
  expect(await usersRow(drill(users))).toBe('PASS users of Keycloak: the drill drills/1.json checked "count of users"');
  expect(await usersRow(drill({ checks: [{ name: 'rows', result: 'passed' }] }))).toBe(
    'UNPROVEN users of Keycloak: the drill drills/1.json restored its database, and none of its checks is of users',
  );
  expect(await usersRow(drill({ checks: [{ name: 'count of users', result: 'failed' }] }))).toMatch(
    /^FAIL users of Keycloak: the newest drill of its database: /,
  );
  expect(await usersRow(drill({ ...users, source: 'orders' }))).toMatch(/and no drill shows that they come back$/);
});

test('a plan says how long drills took, and fails where that is longer than the rto', async () => {
  expect(await rows('plan', flow('4h'), drill(users))).toEqual([
    'PASS plan of prod: 6 steps without a cycle, 5 of them by people; drills measured 1 of them: 1h',
  ]);
  const scene = await sceneOf({ flow: flow('4h'), objects, files: { 'drills/1.json': drill(users) } });
  const [planned] = await plansOf(scene);
  if (planned === undefined) throw new Error('there is no plan');
  const text = planMarkdown(planned.plan);
  expect(text).toMatch(/Restore persistent data from backups \(manual; .*; about 1h by a drill\)/);
  expect(text).toMatch(/Provision the cluster prod \(manual; .*; time not measured\)/);
});

test('a source that nobody restored leaves its step without a time', async () => {
  const [row] = await rows('plan', flow('4h', ', orders: { outside: "s3://orders" }'), drill(users));
  expect(row).toBe('PASS plan of prod: 6 steps without a cycle, 5 of them by people');
});

test('drills of steps by their names count as well, and their sum is held against the rto', async () => {
  const text = recoveryFlow(
    '{ rto: 90m, backups: { sources: { keycloak: {} } }, drill: { evidence: "drills/*.json" } }',
  );
  const files = Object.fromEntries(
    ['provision', 'data'].map((source) => [`drills/${source}.json`, drill({ ...users, source })]),
  );
  const found = await runCheck('plan', await sceneOf({ flow: text, objects, files }));
  const because = found.map((one) => `${one.verdict} ${one.because}`);
  expect(because).toEqual(['FAIL drills of its steps took 2h, more than the rto of 90m']);
});
