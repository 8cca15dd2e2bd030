import { expect, test } from '@jest/globals';
import { documentsOf, evidenceLimits } from '../../../src/recovery/evidence/documents.ts';
import { declared, found, list, today } from '../../support/backup-evidence.ts';
import { newPair, recordsOfFlow } from '../../support/records.ts';

interface Parts {
  readonly status?: object;
  readonly labels?: object;
  readonly items?: number;
}

function velero(name: string, began: string, { status = {}, labels, items = 100 }: Parts = {}): object {
  return {
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: { namespace: 'velero', name, labels: labels ?? { 'velero.io/schedule-name': 'nightly' } },
    spec: { storageLocation: 'default' },
    status: {
      phase: 'Completed',
      startTimestamp: began,
      expiration: '2026-12-20T02:00:00Z',
      progress: items === 0 ? {} : { totalItems: items, itemsBackedUp: items },
      ...status,
    },
  };
}

const location = (phase: string | undefined, seen = '2026-11-23T11:59:00Z'): object => ({
  apiVersion: 'velero.io/v1',
  kind: 'BackupStorageLocation',
  metadata: { namespace: 'velero', name: 'default' },
  status: { phase, lastValidationTime: seen },
});

const before = [velero('one', '2026-11-21T02:00:00Z'), velero('two', '2026-11-22T02:00:00Z', { items: 120 })];
const whole = (last: Parts): string => list(...before, velero('three', today, last), location('Available'));
const subject = 'Schedule/velero/nightly';

test('a new and whole backup passes, and the row says that it is unsigned', async () => {
  expect(await found({ 'velero.json': whole({ items: 130 }) })).toEqual([
    `PASS ${subject}: velero/three began at 2026-11-23T02:00 and holds 130 items (110 before); unsigned`,
  ]);
});

test('YAML and several files are read as one', async () => {
  const files = {
    'a.yaml': `---\n${JSON.stringify(before[0])}\n---\n${JSON.stringify(location('Available'))}\n`,
    'b.yaml':
      'apiVersion: velero.io/v1\nkind: Backup\nmetadata: { namespace: velero, name: two, labels: { velero.io/schedule-name: nightly } }\n' +
      'spec: { storageLocation: default }\nstatus: { phase: Completed, startTimestamp: 2026-11-23T02:00:00Z, progress: { totalItems: 99, itemsBackedUp: 99 } }\n',
  };
  expect(await found(files)).toEqual([
    `PASS ${subject}: velero/two began at 2026-11-23T02:00 and holds 99 items (100 before); unsigned`,
  ]);
});

test.each<[string, Parts, string]>([
  ['nothing in it', { items: 0 }, 'velero/three is no backup: nothing is in it'],
  ['too little in it', { items: 54 }, 'velero/three holds 54 items, less than 50% of 110 before'],
])('completed with %s fails', async (_, last, because) => {
  expect(await found({ 'velero.json': whole(last) })).toEqual([`FAIL ${subject}: ${because}`]);
});

test.each<[string, object, string]>([
  ['failed', { phase: 'PartiallyFailed' }, 'its phase is PartiallyFailed'],
  ['deleted', { phase: 'Deleting' }, 'its phase is Deleting'],
  ['hooks', { hookStatus: { hooksAttempted: 3, hooksFailed: 1 } }, '1 of 3 hooks failed'],
  ['errors', { errors: 2 }, 'it had errors (2)'],
  ['items', { progress: { totalItems: 9, itemsBackedUp: 8 } }, '8 of 9 items were completed'],
  ['volumes', { volumeSnapshotsAttempted: 2 }, '0 of 2 snapshots of volumes were completed'],
  ['CSI', { csiVolumeSnapshotsAttempted: 2, csiVolumeSnapshotsCompleted: 1 }, '1 of 2 CSI snapshots were completed'],
  ['operations', { backupItemOperationsAttempted: 1 }, '0 of 1 operations were completed'],
  ['expired', { expiration: '2026-11-23T12:00:00Z' }, 'it expired at 2026-11-23T12:00'],
])('one that is not whole does not count (%s); the one before is too old', async (_, status, fault) => {
  expect(await found({ 'velero.json': whole({ status }) })).toEqual([
    `FAIL ${subject}: the newest good backup, velero/two, began at 2026-11-22T02:00, more than 24h ago; the newest, velero/three, is no backup: ${fault}`,
  ]);
});

test('a failed one beside a good one that is new enough is named', async () => {
  const evidence = list(
    ...before,
    velero('three', today),
    velero('four', '2026-11-23T08:00:00Z', { status: { phase: 'Failed' } }),
    velero('five', '2026-11-23T11:00:00Z', { status: { phase: 'InProgress', progress: { totalItems: 9 } } }),
    location('Available'),
  );
  expect(await found({ 'velero.json': evidence })).toEqual([
    `PASS ${subject}: velero/three began at 2026-11-23T02:00 and holds 100 items (110 before); the newest, velero/four, is no backup: its phase is Failed; unsigned`,
  ]);
});

test('one that failed with nothing in it keeps no good one from counting', async () => {
  const late = velero('four', '2026-11-23T08:00:00Z', { items: 0, status: { phase: 'Failed' } });
  const evidence = list(...before, velero('three', today), late, location('Available'));
  expect((await found({ 'velero.json': evidence }))[0]).toMatch(/^PASS .*the newest, velero\/four, is no backup/);
});

test('a copy of a volume that failed is a fault of its backup', async () => {
  const copy = {
    apiVersion: 'velero.io/v1',
    kind: 'PodVolumeBackup',
    metadata: { namespace: 'velero', name: 'x', labels: { 'velero.io/backup-name': 'three' } },
    spec: { volume: 'data' },
    status: { phase: 'Failed' },
  };
  const [row] = await found({ 'velero.json': whole({}), 'volumes.json': JSON.stringify(copy) });
  expect(row).toMatch(/^FAIL .*velero\/three, is no backup: the copy of volume data is Failed$/);
});

test.each<[string, object | undefined, string]>([
  ['FAIL', location('Unavailable'), 'the storage velero/default of velero/three is Unavailable'],
  ['FAIL', location(undefined), 'the storage velero/default of velero/three is without a status'],
  ['UNPROVEN', undefined, 'nothing tells whether the storage velero/default of velero/three is available'],
  [
    'UNPROVEN',
    location('Available', '2026-11-20T00:00:00Z'),
    'nobody has looked for 24h whether the storage velero/default of velero/three is available',
  ],
  [
    'UNPROVEN',
    location('Available', '2036-11-20T00:00:00Z'),
    'nobody has looked for 24h whether the storage velero/default of velero/three is available',
  ],
])('storage: %s %#', async (verdict, storage, because) => {
  const evidence = list(...before, velero('three', today), ...(storage === undefined ? [] : [storage]));
  expect(await found({ 'velero.json': evidence })).toEqual([`${verdict} ${subject}: ${because}`]);
});

test.each<[string, string, string]>([
  ['no rpo', '{ backups: { evidence: "evidence/*" } }', 'UNPROVEN'],
  ['a stricter age', '{ rpo: 24h, backups: { evidence: "evidence/*", max-age: 9h } }', 'FAIL'],
  ['an age that is not stricter', '{ rpo: 9h, backups: { evidence: "evidence/*", max-age: 24h } }', 'FAIL'],
  [
    'the objective of an environment',
    '{ objectives: { prod: { rpo: 9h } }, backups: { evidence: "evidence/*" } }',
    'FAIL',
  ],
  ['a stricter share', '{ rpo: 24h, backups: { evidence: "evidence/*", minimum-share: 95% } }', 'FAIL'],
])('%s', async (_, recovery, verdict) => {
  expect((await found({ 'velero.json': whole({}) }, recovery))[0]).toMatch(new RegExp(`^${verdict} `));
});

test.each<[string, object[], string]>([
  ['without a time', [velero('x', 'yesterday')], 'velero/x tells no time'],
  ['from the future', [velero('x', '2026-11-24T02:00:00Z')], 'velero/x began at 2026-11-24T02:00, in the future'],
  ['the first one', [velero('x', today)], 'there is no backup before velero/x to compare it with'],
  [
    'without a size',
    [...before, velero('x', today, { status: { progress: undefined } })],
    'velero/x tells neither items nor bytes',
  ],
])('unproven: %s', async (_, backups, because) => {
  expect(await found({ 'velero.json': list(...backups) })).toEqual([`UNPROVEN ${subject}: ${because}`]);
});

test('what runs and has never ended fails', async () => {
  const only = list(velero('x', today, { status: { phase: 'InProgress' } }));
  expect(await found({ 'velero.json': only })).toEqual([`FAIL ${subject}: no backup of it has ended`]);
});

test('an export from while it ran says nothing about its end', async () => {
  const early = list(velero('three', today, { status: { phase: 'InProgress', progress: { totalItems: 100 } } }));
  expect(await found({ 'a.json': early, 'b.json': whole({}) })).toEqual([
    `PASS ${subject}: velero/three began at 2026-11-23T02:00 and holds 100 items (110 before); unsigned`,
  ]);
});

test.each<[string, Record<string, string>, string]>([
  ['no file', {}, 'evidence evidence/*: there is no such file'],
  ['an empty file', { x: '' }, 'evidence evidence/x: expected evidence in JSON or YAML, found nothing'],
  ['an empty list', { x: '[]' }, 'evidence evidence/x: expected evidence in JSON or YAML, found nothing'],
  [
    'half a file',
    { x: '{"a": 1}\n{"b"' },
    'evidence evidence/x: expected evidence in JSON or YAML, found JSON that does not parse',
  ],
  [
    'another form',
    { x: '[1, null, {"kind": "Pod"}]' },
    'evidence evidence/x: 3 of its documents are of no known form of evidence',
  ],
  [
    'restic without a summary',
    { x: '{"message_type":"error"}' },
    'evidence evidence/x: restic ended without a summary, so that it made no backup',
  ],
])('bad input is unproven: %s', async (_, files, because) => {
  expect(await found(files)).toEqual([`UNPROVEN ${because}`]);
});

test('hostile text ends in a row', async () => {
  const laughs = `a: &a [x]\n${'b: [*a, *a]\n'.repeat(3)}`;
  for (const text of [laughs, '['.repeat(100_000), 'x: '.repeat(50_000), '{"__proto__": {"kind": "Backup"}}']) {
    expect((await found({ x: text }))[0]).toMatch(/^UNPROVEN evidence evidence\/x: /);
  }
  expect(documentsOf(new Uint8Array(evidenceLimits.fileBytes + 1))).toEqual({ found: 'more than 10485760 bytes' });
  expect(documentsOf(Uint8Array.of(0xff))).toEqual({ found: 'bytes that are no UTF-8' });
  expect(documentsOf(Buffer.from(`[${'1,'.repeat(60_000)}1]`))).toEqual({ found: 'more than 50000 documents' });
});

test('without a pattern nothing is proven', async () => {
  expect(await found({}, '{ backups: {} }')).toEqual(['UNPROVEN prod: the flow names no evidence of backups']);
});

const pair = newPair();
const keys = recordsOfFlow([pair.publicPem], ['prod']);

test('where the flow trusts keys, unsigned evidence is unproven, and what failed still fails', async () => {
  const [row] = await found({ 'velero.json': whole({}) }, declared, keys);
  expect(row).toMatch(/^UNPROVEN .*; but it is unsigned, and the flow trusts signatures alone$/);
  expect((await found({ 'velero.json': whole({ items: 0 }) }, declared, keys))[0]).toMatch(/^FAIL /);
});
