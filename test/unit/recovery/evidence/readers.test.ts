import { createPrivateKey } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { RecoveryCheckName } from '../../../../src/flow/recovery.ts';
import { runCheck } from '../../../../src/recovery/checks.ts';
import { drillType } from '../../../../src/recovery/drills/forms/own.ts';
import { evidenceType } from '../../../../src/recovery/evidence/attestations.ts';
import { estimatesOf } from '../../../../src/recovery/plan/estimates.ts';
import { backupList } from '../../../support/backup-evidence.ts';
import { drillPredicate, envelopeOf, sha256Of, statementOf } from '../../../support/drill-evidence.ts';
import { newPair, recordsOfFlow } from '../../../support/records.ts';
import { recoveryFlow, sceneOf } from '../../../support/recovery.ts';

const pair = newPair();
const keys = recordsOfFlow([pair.publicPem], ['prod']);
type Files = Readonly<Record<string, string>>;

/** What a check judges by evidence, and what it passes on where nobody asks for signatures. */
interface Reader {
  /** File of `src/recovery` that reads. */
  readonly file: string;
  readonly check: RecoveryCheckName;
  /** Beginning of the row that rests on the evidence. */
  readonly row: string;
  readonly recovery: string;
  readonly objects?: string;
  readonly files: Files;
}

const keyLabel = 'sealedsecrets.bitnami.com/sealed-secrets-key';
const inventory = JSON.stringify({
  kind: 'Inventory',
  cluster: 'prod',
  at: '2026-11-23T04:00:00Z',
  objects: [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: {
        name: 'k',
        namespace: 'shop',
        creationTimestamp: '2026-11-20T00:00:00Z',
        labels: { [keyLabel]: 'a' },
      },
    },
  ],
});
const secret = 'apiVersion: v1\nkind: Secret\nmetadata: { name: k, namespace: shop }\n';
const drill = JSON.stringify(
  statementOf(drillType, drillPredicate({ checks: [{ name: 'count of users', result: 'passed' }] })),
);
const backups = { 'e/1.json': backupList() };
const drills = { 'd/1.json': drill };
const sources = 'backups: { evidence: "e/*.json", sources: { keycloak: { schedule: Schedule/velero/nightly } } }';

const readers: readonly Reader[] = [
  {
    file: 'backups/answers.ts',
    check: 'backup',
    row: 'backup keycloak',
    recovery: `{ rpo: 24h, ${sources} }`,
    files: backups,
  },
  {
    file: 'schedules/runs.ts',
    check: 'schedule',
    row: 'Schedule/velero/nightly',
    recovery: `{ rpo: 25h, ${sources} }`,
    objects:
      'apiVersion: velero.io/v1\nkind: Schedule\nmetadata: { name: nightly, namespace: velero }\nspec: { schedule: "@daily" }\n',
    files: backups,
  },
  {
    file: 'secrets/sealing.ts',
    check: 'secrets',
    row: 'sealing keys',
    recovery: `{ rpo: 24h, secrets: { sealing-keys: keycloak }, ${sources}, inventory: i.json }`,
    objects: 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: k, namespace: shop }\nspec: {}\n',
    files: { ...backups, 'i.json': inventory },
  },
  {
    file: 'checks/live-state.ts',
    check: 'live-state',
    row: 'cluster prod',
    recovery: '{ inventory: i.json }',
    objects: secret,
    files: { 'i.json': inventory },
  },
  {
    file: 'drills/answers.ts',
    check: 'drill',
    row: 'prod',
    recovery: '{ rto: 4h, drill: { evidence: "d/*.json" } }',
    files: drills,
  },
  {
    file: 'identity/answers.ts',
    check: 'identity',
    row: 'users of Keycloak',
    recovery:
      '{ rto: 4h, identity: { backup: keycloak }, backups: { sources: { keycloak: {} } }, drill: { evidence: "d/*.json" } }',
    objects:
      'apiVersion: k8s.keycloak.org/v2alpha1\nkind: Keycloak\nmetadata: { name: sso, namespace: iam }\nspec: {}\n',
    files: drills,
  },
];

/** Those that prove nothing: a plan takes times from drills that pass, and files for review are read by people. */
const others = ['plan/estimates.ts', 'inventory/krci.ts'];
const plumbing = ['backups/read.ts', 'drills/read.ts', 'evidence/read.ts', 'inventory/places.ts'];

function signatureOf(path: string, text: string): Files {
  const predicate = { flow: 'shop', environments: ['prod'], time: '2026-11-23T04:01:00Z' };
  const statement = statementOf(evidenceType, predicate, sha256Of(text));
  return { [`${path}.intoto.jsonl`]: envelopeOf(statement, createPrivateKey(pair.pem), pair.key.id) };
}

async function rowOf({ check, row, recovery, objects = '' }: Reader, files: Files, records = ''): Promise<string> {
  const scene = await sceneOf({ flow: recoveryFlow(recovery, records), objects: { prod: objects }, files });
  const found = (await runCheck(check, scene)).find(({ subject }) => subject.startsWith(row));
  return `${found?.verdict ?? 'none'}: ${found?.because ?? ''}`;
}

test.each(readers)('$file: without keys the evidence counts, with keys a signature alone', async (reader) => {
  const { files } = reader;
  expect(await rowOf(reader, files)).toMatch(/^PASS/);
  expect(await rowOf(reader, files, keys)).toMatch(/^UNPROVEN.*it is unsigned, and the flow trusts signatures alone$/);
  const signatures = Object.entries(files).map(([path, text]) => signatureOf(path, text));
  expect(await rowOf(reader, Object.assign({}, files, ...signatures), keys)).toMatch(/^PASS/);
  // One piece without a signature is enough to prove nothing.
  for (const left of signatures.keys()) {
    const some = Object.assign({}, files, ...signatures.filter((_, at) => at !== left));
    expect(await rowOf(reader, some, keys)).toMatch(/^UNPROVEN/);
  }
});

test('a plan takes no time from a drill that nobody signed', async () => {
  const recovery = '{ rto: 4h, backups: { sources: { keycloak: {} } }, drill: { evidence: "d/*.json" } }';
  const unsigned = await sceneOf({ flow: recoveryFlow(recovery, keys), files: drills });
  expect((await estimatesOf(unsigned)).size).toBe(0);
  expect((await estimatesOf(await sceneOf({ flow: recoveryFlow(recovery), files: drills }))).size).toBe(1);
});

test('every file that reads evidence is in this table', () => {
  const root = 'src/recovery';
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (path) =>
      path.endsWith('.ts') &&
      /\b(?:readBackups|readDrills|readEvidence|drillResults|inventoryAt)\(/.test(
        readFileSync(join(root, path), 'utf8'),
      ),
  );
  expect(found.toSorted()).toEqual([...readers.map(({ file }) => file), ...others, ...plumbing].toSorted());
});

test('sealing keys count by a backup and an inventory of today', async () => {
  const reader = readers.find(({ check }) => check === 'secrets');
  if (reader === undefined) throw new Error('there is none');
  const old = { ...reader.files, 'i.json': inventory.replace('2026-11-23T04', '2026-11-01T04') };
  expect(await rowOf(reader, old)).toMatch(/^UNPROVEN.*it was written at 2026-11-01T04:00, more than 2d ago$/);
  const future = { ...reader.files, 'e/1.json': backupList('2099-01-01T02:00:00Z', '2099-01-02T02:00:00Z') };
  expect(await rowOf(reader, future)).toMatch(/^UNPROVEN.*no evidence tells of a good backup keycloak$/);
});
