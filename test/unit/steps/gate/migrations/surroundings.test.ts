import { createPrivateKey } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { evidenceType } from '../../../../../src/recovery/evidence/attestations.ts';
import { backupList } from '../../../../support/backup-evidence.ts';
import { envelopeOf, sha256Of, statementOf } from '../../../../support/drill-evidence.ts';
import {
  type Files,
  judgedWorld,
  type MigrationWorld,
  ours,
  row,
  worst,
} from '../../../../support/migrations-world.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';

const root = temporaryDirectory();
const first: Files = {
  'db/V1__users.sql': 'CREATE TABLE users (id int PRIMARY KEY, mail text);\n',
  'src/main.ts': 'one',
};
const drops: Files = {
  'db/V2__drop.sql':
    "SET lock_timeout = '1s'; SET statement_timeout = '9s';\n-- krci-deploy: contract-after 1.0.0\nALTER TABLE users DROP COLUMN mail;\n",
};
const releases = { '1.0.0': first, '1.1.0': drops };
const runs = { dev: '1.0.0', test: '1.0.0', prod: '1.0.0' };

const world = (given: Partial<MigrationWorld> = {}) =>
  judgedWorld(root, { releases, runs, policy: ', irreversible: off', ...given });

const signed = (text: string): string =>
  envelopeOf(
    statementOf(evidenceType, { time: '2026-11-23T03:00:00Z', flow: 'shop', environments: ['prod'] }, sha256Of(text)),
    createPrivateKey(ours.pem),
    ours.key.id,
  );
const asking = (gitops: Readonly<Record<string, string>>) =>
  world({ policy: '', gitops, flow: 'recovery: { rpo: 24h, backups: { evidence: "evidence/*" } }\n' });

const excepted = (more: object) =>
  JSON.stringify({
    apiVersion: 'krci-deploy/v1',
    exceptions: [
      {
        id: 'migrations/drop-column',
        environments: ['prod'],
        owner: 'alice',
        approver: 'bob',
        ticket: 'SHOP-7',
        reason: 'no release reads it',
        expires: '2026-12-31',
        ...more,
      },
    ],
  });

describe('what cannot be taken back', () => {
  const evidence = backupList();
  test('passes with a fresh backup whose evidence is signed by a key of the flow', async () => {
    const run = await asking({
      'evidence/velero.json': evidence,
      'evidence/velero.json.intoto.jsonl': signed(evidence),
    });
    expect(row(run, 'backup')).toMatch(/^pass: Schedule\/velero\/nightly: velero\/nightly-1 began at 2026-11-23T02:00/);
    expect(worst(run)).toBe('pass');
  });

  test('does not pass where the evidence is unsigned, altered, or too old', async () => {
    expect(row(await asking({ 'evidence/velero.json': evidence }), 'backup')).toMatch(/^error: .*unsigned/);
    const altered = evidence.replace('"totalItems":9', '"totalItems":8');
    expect(
      row(
        await asking({ 'evidence/velero.json': altered, 'evidence/velero.json.intoto.jsonl': signed(evidence) }),
        'backup',
      ),
    ).toMatch(/^error: /);
    const old = backupList('2026-11-19T02:00:00Z', '2026-11-20T02:00:00Z');
    const stale = await asking({ 'evidence/velero.json': old, 'evidence/velero.json.intoto.jsonl': signed(old) });
    expect(row(stale, 'backup')).toMatch(/^fail: /);
    expect(worst(stale)).toBe('fail');
  });
});

describe('source-directory', () => {
  test('is read where the repository of the flow is out of reach', async () => {
    const run = await world({ source: '-gone', inputs: { 'source-directory': 'cart.git' } });
    expect(worst(run)).toBe('pass');
    expect(row(run, 'judged')).toBe('pass: 3 statements in 1 migration');
    expect(worst(await world({ source: '-gone' }))).toBe('error');
  });

  test('that has no such commit is no proof', async () => {
    const run = await world({ inputs: { 'source-directory': 'gitops.git' } });
    expect(worst(run)).toBe('error');
  });
});

describe('a refused migration', () => {
  const closed: Partial<MigrationWorld> = {
    releases: { '1.0.0': first, '1.1.0': { 'db/V2__drop.sql': 'ALTER TABLE users DROP COLUMN mail;\n' } },
  };
  const accepting = (more: object, inputs: Readonly<Record<string, string>> = {}) =>
    world({
      ...closed,
      files: { 'krci-deploy-exceptions.yaml': excepted(more), '.github/CODEOWNERS': '* @bob\n' },
      inputs,
    });

  test('is accepted by an exception with its file and object, and by no other', async () => {
    expect(row(await world(closed), 'contract')).toMatch(/^fail: /);
    const run = await accepting({ path: 'db/V2__drop.sql', object: 'column/users.mail' });
    expect(row(run, 'contract')).toBe('pass: nothing is taken away');
    expect(row(await accepting({ object: 'column/users.email' }), 'contract')).toMatch(/^fail: /);
    expect(row(await accepting({ path: 'db/V3__drop.sql' }), 'contract')).toMatch(/^fail: /);
    expect(row(await accepting({ expires: '2026-11-01' }), 'contract')).toMatch(/^fail: /);
  });

  test('is in the export of excepted findings as SARIF, with its file and line', async () => {
    const run = await accepting({ object: 'column/users.mail' }, { 'export-sarif': 'excepted.sarif' });
    const sarif = readFileSync(join(run.directory, 'excepted.sarif'), 'utf8');
    const [result] = JSON.parse(sarif).runs.flatMap(({ results }: { results: readonly object[] }) => results);
    expect(result).toMatchObject({
      ruleId: 'migrations/drop-column',
      locations: [{ physicalLocation: { artifactLocation: { uri: 'db/V2__drop.sql' }, region: { startLine: 1 } } }],
      suppressions: [{ kind: 'external' }],
    });
  });

  test('is asked about by what-if and explained, and nothing is written', async () => {
    const inputs = { 'what-if': 'true', explain: 'true', 'verdict-file': 'verdict.json' };
    const run = await world({ ...closed, inputs });
    expect(run.outcome.outputs.verdict).toBe('would-close');
    expect(JSON.stringify(run.outcome.data)).toContain('migrations/drop-column');
    expect(existsSync(join(run.directory, 'verdict.json'))).toBe(false);
    const open = await world({ inputs });
    expect(open.outcome.outputs.verdict).toBe('would-open');
    const decision = { id: 'migrations-contract', at: expect.stringMatching(/^krci-deploy\.yaml:\d+:\d+$/) };
    expect(open.outcome.data).toMatchObject({ decisions: expect.arrayContaining([expect.objectContaining(decision)]) });
  });
});
