import { expect, test } from '@jest/globals';
import { recoveryChecks } from '../../../../src/flow/recovery.ts';
import { runCheck } from '../../../../src/recovery/checks.ts';
import { isTooDeep } from '../../../../src/recovery/evidence/nesting.ts';
import { timeAt } from '../../../../src/recovery/evidence/values.ts';
import { readInventory } from '../../../../src/recovery/inventory/read.ts';
import { found, list, today } from '../../../support/backup-evidence.ts';
import { recoveryFlow, sceneOf } from '../../../support/recovery.ts';

/** Checks that read evidence or an inventory. */
const asked = recoveryChecks.filter((name) => !['image', 'replica', 'mirror', 'version-safety'].includes(name));
const flow = recoveryFlow(
  '{ rpo: 24h, rto: 4h, externals: [], identity: {}, secrets: { sealing-keys: k }, backups: { evidence: "e/*", sources: { k: { outside: "s3://b" } } }, drill: { evidence: "d/*" }, inventory: i.json }',
);
const objects = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: a, namespace: shop }
---
apiVersion: bitnami.com/v1alpha1
kind: SealedSecret
metadata: { name: k, namespace: shop }
spec: {}
`;

const deep = '['.repeat(100_000) + ']'.repeat(100_000);
const backup = (number: number, more: object = {}): object => ({
  apiVersion: 'velero.io/v1',
  kind: 'Backup',
  metadata: { namespace: 'velero', name: `b${number}`, labels: { 'velero.io/schedule-name': `s${number}` } },
  spec: { storageLocation: `l${number}` },
  status: { phase: 'Completed', startTimestamp: today, progress: { totalItems: 9, itemsBackedUp: 9 } },
  ...more,
});
const location = (number: number): object => ({
  apiVersion: 'velero.io/v1',
  kind: 'BackupStorageLocation',
  metadata: { namespace: 'velero', name: `l${number}` },
});
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number);

test.each<[string, string]>([
  ['a list without end', deep],
  ['an envelope beside a list without end', `{"dsseEnvelope":{},"x":${deep}}`],
  ['a payload beside a list without end', `{"payloadType":"a","payload":"b","x":${deep}}`],
  ['a backup that is nested without end', `{"apiVersion":"velero.io/v1","kind":"Backup","status":${deep}}`],
  ['objects without end', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ['YAML without end', '- '.repeat(20_000)],
  ['YAML with a key twice', 'kind: Inventory\nkind: Backup\n'],
  [
    'names of members that every object has',
    '{"__proto__":{"kind":"Backup"},"metadata":{"name":"constructor"},"kind":"toString"}',
  ],
  [
    'controls',
    `{"apiVersion":"velero.io/v1","kind":"Backup","metadata":{"name":"a\\u0000b","namespace":"\\u001b[2J"}}`,
  ],
  [
    'controls in a namespace',
    list({
      apiVersion: 'k8up.io/v1',
      kind: 'Snapshot',
      metadata: { namespace: '\u001B[2J\u202E', name: 'x' },
      spec: { id: 'aaaa', date: today, paths: ['/data/a\0'] },
    }),
  ],
  ['a thousand series, each with its storage', list(...numbers(1000).flatMap((one) => [backup(one), location(one)]))],
])('%s ends in verdicts, and in no control character', async (_what, text) => {
  const paths = ['e/1.json', 'e/1.json.intoto.jsonl', 'd/1.json', 'i.json', 'i.json.intoto.jsonl'];
  const files = Object.fromEntries(paths.map((path) => [path, text]));
  const scene = await sceneOf({ flow, files, objects: { prod: objects } });
  for (const check of asked) {
    const rows = await runCheck(check, scene);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.length).toBeLessThan(600);
    expect(rows.map(({ subject, because }) => subject + because).join(' ')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
});

test('brackets within texts are no levels', () => {
  expect(isTooDeep(JSON.stringify({ a: '['.repeat(500), b: `\\"${'{'.repeat(500)}`, c: [[1]] }))).toBe(false);
  expect(isTooDeep(`{"a\\"":${deep}}`)).toBe(true);
});

test.each([
  '2026-02-30T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-23T25:00:00Z',
  '2026-11-23T02:00:00',
  '23 Nov 2026',
  '2026',
])('%s is no time', (at) => {
  expect(timeAt({ at }, 'at')).toBeUndefined();
  const text = JSON.stringify({ kind: 'Inventory', cluster: 'prod', at, objects: [location(1)] });
  expect(() => readInventory(new TextEncoder().encode(text), 'i.json')).toThrow(/no time in "at"/);
});

test('a time has the zone that it names', () => {
  expect(timeAt({ at: '2026-11-23T01:30:00+02:00' }, 'at')?.toISOString()).toBe('2026-11-22T23:30:00.000Z');
  expect(timeAt({ at: '2024-02-29T23:59:59.999-11:30' }, 'at')?.toISOString()).toBe('2024-03-01T11:29:59.999Z');
});

test('negative sizes are no sizes, and what comes from the future is in no backup', async () => {
  const status = { phase: 'Completed', startTimestamp: today, progress: { totalItems: -9, itemsBackedUp: -9 } };
  expect((await found({ 'x.json': list(backup(1, { status })) }))[0]).toMatch(/^FAIL .*nothing is in it$/);
  const later = { phase: 'Completed', startTimestamp: '2099-01-01T02:00:00Z', progress: { itemsBackedUp: 9 } };
  const spec = { defaultVolumesToFsBackup: true };
  const files = { 'e/1.json': list(backup(1, { status: later, spec })) };
  const mounted = `${objects}---
apiVersion: v1
kind: Pod
metadata: { name: p, namespace: shop }
spec: { containers: [{ name: c, image: i }], volumes: [{ name: v, persistentVolumeClaim: { claimName: a } }] }
`;
  const rows = await runCheck('backup', await sceneOf({ flow, files, objects: { prod: mounted } }));
  expect(rows.map(({ verdict, subject }) => `${verdict} ${subject}`)).toEqual([
    'UNPROVEN backup k',
    'UNPROVEN Schedule/velero/s1',
    'UNPROVEN PersistentVolumeClaim/shop/a',
  ]);
});
