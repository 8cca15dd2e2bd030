import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { evidenceKinds } from '../../../src/recovery/backups/kinds.ts';
import { found, list, today } from '../../support/backup-evidence.ts';

const fixtures = 'test/fixtures/recovery/backups';

async function restic(directory: string, names: readonly string[]): Promise<Record<string, string>> {
  const read = names.map(async (name) => [name, await readFile(`${fixtures}/${directory}/${name}`, 'utf8')] as const);
  return Object.fromEntries(await Promise.all(read));
}

const ofKeycloak = '{ rpo: 24h, backups: { evidence: "evidence/*", sources: { keycloak: {} } } }';
const good = ['snapshots.json', 'run-1.jsonl', 'run-2.jsonl', 'run-3.jsonl', 'run-4.jsonl'];

test("restic's own JSON is put together from its list and its runs", async () => {
  expect(await found(await restic('restic', good), ofKeycloak)).toEqual([
    'PASS backup keycloak (restic db:/keycloak.sql): 0fcf9c7c began at 2026-11-23T02:00 and holds 1 items (1 before), 4093 bytes (3993 before); unsigned',
  ]);
});

test('a truncated dump fails', async () => {
  const truncated = await restic('restic-truncated', ['run-5.jsonl', 'snapshots.json']);
  const files = {
    ...(await restic('restic', good)),
    'run-5.jsonl': truncated['run-5.jsonl'] ?? '',
    'z.json': truncated['snapshots.json'] ?? '',
  };
  expect((await found(files, ofKeycloak))[0]).toMatch(/^FAIL .* holds 292 bytes, less than 50% of \d+ before$/);
});

test('the list of restic alone tells no size, and a run alone no series', async () => {
  expect((await found(await restic('restic', ['snapshots.json']), ofKeycloak))[0]).toMatch(
    /^UNPROVEN .*tells neither items nor bytes$/,
  );
  expect((await found(await restic('restic', ['run-4.jsonl']), ofKeycloak))[0]).toBe(
    'UNPROVEN backup keycloak: no evidence tells of a backup that is named keycloak',
  );
});

test('a run of restic that could not read a file is no backup', async () => {
  const files = await restic('restic', good);
  const run = `{"message_type":"error","item":"/x"}\n${files['run-4.jsonl'] ?? ''}`;
  expect((await found({ ...files, 'run-4.jsonl': run }, ofKeycloak))[0]).toMatch(/^FAIL .*restic named 1 error$/);
});

function kopia(id: string, startTime: string, more: object = {}): object {
  return {
    id,
    source: { host: 'db', userName: 'backup', path: '/dump' },
    startTime,
    stats: { totalSize: 1000, fileCount: 4, errorCount: 0 },
    rootEntry: { summ: { size: 1000, files: 4, numFailed: 0 } },
    ...more,
  };
}

test.each<[object, string]>([
  [
    {},
    'PASS kopia backup@db:/dump: b began at 2026-11-23T02:00 and holds 4 items (4 before), 1000 bytes (1000 before); unsigned',
  ],
  [{ incomplete: 'checkpoint' }, 'it is incomplete (checkpoint)'],
  [{ stats: { ignoredErrorCount: 1 } }, '1 file could not be read'],
  [{ rootEntry: { summ: { size: 0, files: 4 } } }, 'FAIL kopia backup@db:/dump: b is no backup: nothing is in it'],
])('kopia %j', async (more, expected) => {
  const evidence = JSON.stringify([kopia('a', '2026-11-22T02:00:00Z'), kopia('b', today, more)]);
  expect((await found({ 'kopia.json': evidence }))[0]).toContain(expected);
});

const cnpg = (status: object): string =>
  list({
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Backup',
    metadata: { namespace: 'iam', name: 'kc-1', labels: { 'cnpg.io/scheduled-backup': 'kc' } },
    spec: { cluster: { name: 'kc' } },
    status: { startedAt: today, ...status },
  });

test('CloudNativePG tells no size, and K8up none without restic', async () => {
  const ofSchedule =
    '{ rpo: 24h, backups: { evidence: "evidence/*", sources: { db: { schedule: ScheduledBackup/iam/kc, of: [prod] } } } }';
  expect(await found({ x: cnpg({ phase: 'completed', beginLSN: '0/2', endLSN: '0/3' }) }, ofSchedule)).toEqual([
    'UNPROVEN backup db (Cluster/iam/kc): iam/kc-1 tells neither items nor bytes',
  ]);
  expect(await found({ x: cnpg({ phase: 'completed' }) })).toEqual([
    'FAIL Cluster/iam/kc: iam/kc-1 is no backup: it names no begin and end in the log of the database',
  ]);
  expect(await found({ x: cnpg({ phase: 'failed' }) })).toEqual([
    'FAIL Cluster/iam/kc: iam/kc-1 is no backup: its phase is failed',
  ]);
  const snapshot = list({
    apiVersion: 'k8up.io/v1',
    kind: 'Snapshot',
    metadata: { namespace: 'iam', name: 'x' },
    spec: { id: '0fcf9c7c', date: today, paths: ['/keycloak.sql'] },
  });
  expect((await found({ x: snapshot }))[0]).toBe(
    `UNPROVEN k8up iam:/keycloak.sql: 0fcf9c7c tells neither items nor bytes`,
  );
});

test('a part of a backup that its tool does not list any more is of none', async () => {
  const files = await restic('restic', good);
  const gone = '{"message_type":"summary","snapshot_id":"aaaaaaaa","total_files_processed":0}';
  expect(await found({ ...files, 'old.jsonl': gone }, ofKeycloak)).toHaveLength(1);
});

test('forms of evidence are told from each other', () => {
  const samples = [kopia('a', today), { message_type: 'summary' }, { apiVersion: 'velero.io/v1', kind: 'Backup' }];
  for (const sample of samples) expect(evidenceKinds.filter((one) => one.isOne(sample))).toHaveLength(1);
});
