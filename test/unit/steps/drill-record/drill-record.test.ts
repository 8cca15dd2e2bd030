import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseInputs } from '../../../../src/declaration/parse.ts';
import { drillRecord } from '../../../../src/steps/drill-record/drill-record.ts';
import { drVerify } from '../../../../src/steps/dr-verify/dr-verify.ts';
import type { Outcome } from '../../../../src/steps/step.ts';
import type { Ports } from '../../../../src/steps/ports.ts';
import { createBareRepository } from '../../../support/bare-repository.ts';
import { fireDrillEvidence } from '../../../support/drill-evidence.ts';
import { localPorts } from '../../../support/local-ports.ts';
import { newPair } from '../../../support/records.ts';
import { temporaryDirectory } from '../../../support/temporary.ts';

const tool = { name: 'krci-deploy', version: '1.0.0' };
const sections =
  'recovery: { rto: 4h, backups: { sources: { keycloak: {} } }, drill: { evidence: "drills/*.json" }, required: [drill] }\n';

const root = temporaryDirectory();
let worlds = 0;

async function world(more = sections, signingKey?: string): Promise<Ports & { readonly directory: string }> {
  worlds += 1;
  const directory = join(root, `world${worlds}`);
  mkdirSync(directory);
  const flow = `apiVersion: krci-deploy/v1
flow: shop
gitops: { repository: gitops.git, branch: main }
registry: oci:prod
environments:
  - { name: prod, tier: production, cluster: prod, model: pull, promotion: manual }
applications:
  - { name: cart, image: shop/cart }
${more}`;
  const ports = localPorts(directory);
  await ports.files.write('krci-deploy.yaml', new TextEncoder().encode(flow));
  return { ...ports, directory, recording: { tool, ...(signingKey !== undefined && { signingKey }) } };
}

const result = {
  backup: 'restic:0fcf9c7c',
  target: { name: 'drill-db', cluster: 'nonprod' },
  started: '2026-11-23T10:00:00Z',
  ready: '2026-11-23T10:12:00Z',
  checks: [{ name: 'users', expected: '412', found: '412' }],
};

async function record(
  ports: Ports,
  found: unknown = result,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  await ports.files.write('result.json', new TextEncoder().encode(JSON.stringify(found)));
  const all = { environment: 'prod', source: 'keycloak', result: 'result.json', file: 'drills/one.json', ...inputs };
  const given = parseInputs(drillRecord.declaration, new Map(Object.entries(all)));
  return drillRecord.execute(await drillRecord.plan(given, ports), ports);
}

/** The rows of dr-verify, once the record is committed. */
async function verified(ports: Ports & { readonly directory: string }): Promise<readonly string[]> {
  const text = readFileSync(join(ports.directory, 'drills/one.json'), 'utf8');
  createBareRepository(join(ports.directory, 'gitops.git'), { 'drills/one.json': text });
  const given = parseInputs(drVerify.declaration, new Map());
  const { data } = await drVerify.execute(await drVerify.plan(given, ports), ports);
  const { findings }: { findings: readonly { check: string; verdict: string; because: string }[] } = JSON.parse(
    JSON.stringify(data),
  );
  return findings.filter(({ check }) => check === 'drill').map(({ verdict, because }) => `${verdict} ${because}`);
}

const restored = 'restic:0fcf9c7c was restored into drill-db at 2026-11-23T10:00 in 12m (rto 4h), 1 check passed';

test('a record is written once, and dr-verify reads it', async () => {
  const ports = await world();
  const first = await record(ports);
  expect(first).toMatchObject({ changed: true, outputs: { verdict: 'PASS', file: 'drills/one.json' } });
  expect(first.headline).toBe(`drills/one.json was written, unsigned: PASS, ${restored}`);
  const again = await record(ports);
  expect(again).toMatchObject({ changed: false, outputs: { verdict: 'PASS' } });
  expect(await verified(ports)).toEqual([
    `PASS ${restored}; unsigned; nobody was asked whether its branch is protected`,
  ]);
});

test('a record is signed with the key of the run, and counts where the flow trusts it', async () => {
  const pair = newPair();
  const keys = `records: { trusted-keys: [{ key: ${JSON.stringify(pair.publicPem)}, environments: [prod], statements: [drill] }] }\n`;
  const ports = await world(sections + keys, pair.pem);
  await record(ports);
  expect((await record(ports)).changed).toBe(false);
  expect(await verified(ports)).toEqual([`PASS ${restored}; signed`]);
  const other = await world(sections + keys, newPair().pem);
  await expect(record(other)).rejects.toMatchObject({ exitCode: 2, code: 'signing-key-untrusted' });
  await expect(record(await world(sections + keys))).rejects.toMatchObject({ code: 'signing-key-missing' });
});

test.each<[string, object, string]>([
  [
    'a query that found less',
    { checks: [{ name: 'users', expected: '412', found: '3' }] },
    'users failed: expected 412, found 3',
  ],
  [
    'two queries that found nothing',
    { checks: [{ name: 'users', expected: '', found: '' }] },
    'users failed: expected , found ',
  ],
  ['no checks', { checks: [] }, 'no query or check was made on what was restored'],
  [
    'production',
    { target: { name: 'x', environment: 'prod' } },
    'it was restored into prod, which is what would be lost',
  ],
])('a drill that failed is recorded, and ends in a refusal: %s', async (_, more, because) => {
  const ports = await world();
  const outcome = await record(ports, { ...result, ...more });
  expect(outcome.failure).toMatchObject({ exitCode: 1, code: 'drill-failed' });
  expect(await verified(ports)).toEqual([`FAIL ${because}`]);
});

test("FireDrill's evidence is recorded by its own word", async () => {
  const ports = await world();
  expect((await record(ports, fireDrillEvidence())).outputs).toMatchObject({ verdict: 'PASS' });
  expect((await verified(ports))[0]).toMatch(/^PASS s3:\/\/backups-eu\/keycloak\.dump was restored/);
  const failed = await world();
  expect((await record(failed, fireDrillEvidence({ verified: false }))).failure).toMatchObject({
    code: 'drill-failed',
  });
  expect((await verified(failed))[0]).toMatch(/^FAIL the drill failed: FireDrill says/);
});

test.each<[string, unknown, Record<string, string>, string, number]>([
  ['tells no times', { ...result, started: 'now' }, {}, 'drill-result-incomplete', 3],
  ['is several', [result, result], {}, 'drill-result-unreadable', 3],
  ['is not there', result, { result: 'other.json' }, 'drill-result-unreadable', 3],
  ['is of an unknown source', result, { source: 'keyclaok' }, 'drill-unknown-source', 2],
  ['would overwrite something else', result, { file: 'krci-deploy.yaml' }, 'drill-file-taken', 1],
])('a result that %s is refused', async (_, found, inputs, code, exitCode) => {
  await expect(record(await world(), found, inputs)).rejects.toMatchObject({ code, exitCode });
});

test('a record of another result is not overwritten, and a dry run writes none', async () => {
  const ports = await world();
  const all = { environment: 'prod', result: 'result.json', file: 'drills/one.json', 'dry-run': 'true' };
  await ports.files.write('result.json', new TextEncoder().encode(JSON.stringify(result)));
  const plan = await drillRecord.plan(parseInputs(drillRecord.declaration, new Map(Object.entries(all))), ports);
  expect(JSON.stringify(drillRecord.describe(plan))).toContain('unsigned');
  expect(await ports.files.read('drills/one.json')).toBeUndefined();
  await record(ports);
  await expect(record(ports, { ...result, backup: 'other' })).rejects.toMatchObject({ code: 'drill-file-taken' });
});
