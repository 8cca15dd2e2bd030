import { expect, test } from '@jest/globals';
import { evidenceType, fireDrillType } from '../../../../src/recovery/evidence/attestations.ts';
import { drillType } from '../../../../src/recovery/drills/forms/own.ts';
import { newPair, recordsOfFlow } from '../../../support/records.ts';
import { declared, found, list, today } from '../../../support/backup-evidence.ts';
import {
  drillPredicate,
  drillRows,
  envelopeOf,
  fireDrillEvidence,
  fireDrillPair,
  sha256Of,
  statementOf,
} from '../../../support/drill-evidence.ts';
import { recoveryFlow, sceneOf } from '../../../support/recovery.ts';
import { runCheck } from '../../../../src/recovery/checks.ts';
import { createPrivateKey } from 'node:crypto';

const pair = newPair();
const key = createPrivateKey(pair.pem);
const keys = recordsOfFlow([pair.publicPem], ['prod']);

const signed = (more: object = {}, by = key): string =>
  envelopeOf(statementOf(drillType, drillPredicate(more)), by, pair.key.id);

test('a signature of a trusted key counts, and the row says so', async () => {
  expect((await drillRows({ 'x.json': signed() }, { more: keys }))[0]).toMatch(/^PASS prod: .*; signed$/);
});

test.each<[string, string, string]>([
  [
    'none',
    JSON.stringify(statementOf(drillType, drillPredicate())),
    'it is unsigned, and the flow trusts signatures alone',
  ],
  [
    'of another key',
    envelopeOf(statementOf(drillType, drillPredicate()), createPrivateKey(newPair().pem), 'x'),
    'it is signed with a key that the flow does not trust',
  ],
  [
    'under the name of the key',
    signed({}, createPrivateKey(newPair().pem)),
    'its signature does not fit it: it was altered, or the signature is from elsewhere',
  ],
  ['of another flow', signed({ flow: 'bank' }), 'it was signed for another flow'],
  [
    'in the future',
    signed({ time: '2027-11-20T04:01:00Z' }),
    'it was signed at 2027-11-20T04:01:00.000Z, in the future',
  ],
])('where the flow trusts keys, a signature is asked for: %s', async (_, text, because) => {
  const [row = ''] = await drillRows({ 'x.json': text }, { more: keys });
  expect(row).toMatch(/^UNPROVEN prod: /);
  expect(row).toMatch(new RegExp(`; but ${because}$`));
});

test('a signature about one environment proves nothing about another one', async () => {
  const flow = recoveryFlow(
    '{ rto: 4h, backups: { sources: { keycloak: {} } }, drill: { evidence: "drills/*.json" } }',
    keys,
  ).replace(
    'environments:\n',
    'environments:\n  - { name: uat, tier: uat, cluster: uat, model: push, promotion: manual }\n',
  );
  expect((await drillRows({ 'x.json': signed() }, { flow }))[0]).toMatch(
    /^UNPROVEN backup keycloak: .*it was signed about another environment than uat$/,
  );
});

test.each<[string, string, string]>([
  ['statements', 'statements: [backup]', 'it is signed with a key whose scope does not hold "drill" about prod'],
  ['environments', 'environments: [uat]', 'it is signed with a key whose scope does not hold "drill" about prod'],
  ['revoked', 'revoked: true', 'it is signed with a key that is revoked, or later than the not-after of its key'],
  [
    'not-after',
    'not-after: 2026-11-01T00:00:00Z',
    'it is signed with a key that is revoked, or later than the not-after of its key',
  ],
])('the scope of a key holds: %s', async (_, scope, because) => {
  const flow = `records: { trusted-keys: [{ key: ${JSON.stringify(pair.publicPem)}, ${scope} }] }\n`.replace(
    'environments: [uat]',
    'environments: [uat]',
  );
  const whole = recoveryFlow('{ rto: 4h, drill: { evidence: "drills/*.json" } }', flow).replace(
    'environments:\n',
    'environments:\n  - { name: uat, tier: uat, cluster: uat, model: push, promotion: manual }\n',
  );
  const rows = await drillRows({ 'x.json': signed() }, { flow: whole });
  expect(rows.find((row) => row.includes(' prod: '))).toMatch(new RegExp(`; but ${because}$`));
});

const fire = fireDrillPair();
const fireKeys = recordsOfFlow([fire.publicPem], ['prod']);

test("FireDrill's attestation counts where the flow trusts its key, alone and beside its evidence", async () => {
  const evidence = JSON.stringify(fireDrillEvidence(), null, 2);
  const attestation = envelopeOf(
    statementOf(fireDrillType, fireDrillEvidence(), sha256Of(evidence)),
    fire.key,
    fire.keyid,
  );
  const pattern = '{ rto: 4h, drill: { evidence: "drills/*" } }';
  const rows = (files: Record<string, string>): Promise<readonly string[]> =>
    drillRows(files, { more: fireKeys, recovery: pattern });
  expect((await rows({ 'x.json.intoto.jsonl': attestation }))[0]).toMatch(/^PASS prod: .*; signed$/);
  expect(await rows({ 'x.json': evidence, 'x.json.intoto.jsonl': `${attestation}\n` })).toHaveLength(1);
  expect((await rows({ 'x.json': evidence, 'x.json.intoto.jsonl': attestation }))[0]).toMatch(/; signed$/);
  const altered = evidence.replace('412 rows', '999 rows');
  expect((await rows({ 'x.json': altered, 'x.json.intoto.jsonl': attestation }))[0]).toMatch(/^UNPROVEN .*unsigned/);
  expect((await rows({ 'x.json': evidence }))[0]).toMatch(/^UNPROVEN .*unsigned/);
});

const velero = (name: string, began: string): object => ({
  apiVersion: 'velero.io/v1',
  kind: 'Backup',
  metadata: { namespace: 'velero', name, labels: { 'velero.io/schedule-name': 'nightly' } },
  status: { phase: 'Completed', startTimestamp: began, progress: { totalItems: 9, itemsBackedUp: 9 } },
});
const backups = list(velero('one', '2026-11-22T02:00:00Z'), velero('two', today));
const storage = JSON.stringify({
  apiVersion: 'velero.io/v1',
  kind: 'BackupStorageLocation',
  metadata: { namespace: 'velero', name: 'default' },
  status: { phase: 'Available', lastValidationTime: '2026-11-23T11:59:00Z' },
});

function beside(text: string, predicate: object = {}): string {
  const about = { flow: 'shop', environments: ['prod'], time: '2026-11-23T11:00:00Z', ...predicate };
  return envelopeOf(statementOf(evidenceType, about, sha256Of(text)), key, pair.key.id);
}

test('evidence of backups counts by a statement beside each file that the row stands on', async () => {
  const files = { 'a.json': backups, 'b.json': storage };
  const whole = { ...files, 'a.json.intoto.jsonl': beside(backups), 'b.json.intoto.jsonl': beside(storage) };
  expect((await found(whole, declared, keys))[0]).toMatch(/^PASS .*; signed$/);
  // Storage that somebody else calls available is not.
  const { 'b.json.intoto.jsonl': _, ...part } = whole;
  expect((await found(part, declared, keys))[0]).toMatch(/^UNPROVEN .*; but it is unsigned/);
  const other = { ...whole, 'a.json.intoto.jsonl': beside(backups, { environments: ['dev'] }) };
  expect((await found(other, declared, keys))[0]).toMatch(/^UNPROVEN .*about another environment than prod$/);
});

test.each<['yes' | 'no' | 'unknown', string]>([
  ['yes', '; unsigned'],
  ['unknown', '; unsigned; nobody was asked whether its branch is protected'],
  ['no', '; but it is unsigned, and the platform does not protect the branch that it is committed to'],
])('without keys, evidence is as good as the protection of its branch: %s', async (isProtected, end) => {
  const text = JSON.stringify(statementOf(drillType, drillPredicate()));
  const [row = ''] = await drillRows({ 'x.json': text }, { isProtected });
  expect(row.endsWith(end)).toBe(true);
  expect(row.startsWith(isProtected === 'no' ? 'UNPROVEN' : 'PASS')).toBe(true);
});

test('what is not committed does not count, and a signature that nobody checks is said', async () => {
  const scene = await sceneOf({
    flow: recoveryFlow('{ rto: 4h, drill: { evidence: "drills/*.json" } }'),
    files: { 'drills/x.json': signed() },
  });
  const rows = async (commit: string | undefined): Promise<readonly string[]> =>
    (await runCheck('drill', { ...scene, home: { ...scene.home, commit } })).map(({ because }) => because);
  expect((await rows(undefined))[0]).toMatch(/; but it is unsigned and not committed$/);
  expect((await rows('c'.repeat(40)))[0]).toMatch(/; its signature was not checked, as the flow trusts no keys$/);
});
