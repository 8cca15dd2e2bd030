import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { renderText } from '../../../../../src/report/text.ts';
import { RemoteError } from '../../../../../src/base/errors.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import {
  digest,
  gateInto,
  ours,
  signedRecords,
  theirs,
  verdictFlow,
  verdictsBeside,
  verdictWorld,
  worldIn,
} from '../../../../support/verdict.ts';

const root = temporaryDirectory();
let worlds = 0;
const fresh = (): string => worldIn(root, (worlds += 1));
const hour = 3_600_000;

describe('a verdict beside the artifact', () => {
  test('names what it is about, by what policy, until when, and the verdict file by its digest', async () => {
    const directory = fresh();
    const ports = await verdictWorld(directory, verdictFlow(signedRecords));
    const run = await gateInto(ports, { 'verdict-file': 'verdict.json' });
    expect(run).toMatchObject({ changed: true, outputs: { record: expect.stringMatching(/^sha256:/) } });
    const [found] = await verdictsBeside(ports);
    expect(found).toMatchObject({
      digest: run.outputs.record,
      content: {
        envelope: { signatures: [{ keyid: ours.key.id }] },
        statement: {
          subjects: [digest],
          record: {
            verdict: 'pass',
            flow: 'shop',
            application: 'cart',
            environment: 'test',
            policy: run.verdict.policy.effective,
            verdictDigest: `sha256:${sha256(join(directory, 'verdict.json'))}`,
            time: '2026-11-23T12:00:00.000Z',
            expires: '2026-11-25T12:00:00.000Z',
            passed: ['failed-tests', 'executed-tests'],
          },
        },
      },
    });
    expect(run.verdict.expires).toBe('2026-11-25T12:00:00.000Z');
    expect(renderText(run.report)).toContain('The verdict holds until 2026-11-25T12:00:00.000Z.');
  });

  test('the statement is a Simple Verification Result', async () => {
    const ports = await verdictWorld(fresh(), verdictFlow('records: {}\n'), undefined);
    await gateInto(ports);
    const [found] = await verdictsBeside(ports);
    const payload = found !== undefined && 'envelope' in found.content ? found.content.envelope.payload : undefined;
    const statement: unknown = JSON.parse(Buffer.from(payload ?? []).toString());
    expect(statement).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ digest: { sha256: digest.slice(7) } }],
      predicateType: 'https://in-toto.io/attestation/svr/v0.1',
      predicate: {
        verifier: { id: expect.stringMatching(/^https:\/\//) },
        timeCreated: '2026-11-23T12:00:00.000Z',
        properties: expect.arrayContaining(['KRCI_DEPLOY_VERDICT=pass', 'KRCI_DEPLOY_CHECK=failed-tests']),
      },
    });
  });

  test('a second run writes no second one; half through its time a new one is written', async () => {
    const ports = await verdictWorld(fresh(), verdictFlow(signedRecords));
    const first = await gateInto(ports, { 'verdict-file': 'verdict.json' });
    await ports.clock.sleep(hour);
    const again = await gateInto(ports, { 'verdict-file': 'verdict.json' });
    expect(again).toMatchObject({ changed: false, outputs: { record: first.outputs.record } });
    const elsewhere = await gateInto(ports);
    expect(elsewhere).toMatchObject({ changed: false, verdict: { at: first.verdict.at } });
    await ports.clock.sleep(24 * hour);
    const later = await gateInto(ports, { 'verdict-file': 'verdict.json' });
    expect(later).toMatchObject({ changed: true, verdict: { at: '2026-11-24T13:00:00.000Z' } });
    expect(await verdictsBeside(ports)).toHaveLength(2);
  });

  test('what closes the gate is written too, what could not be judged is not', async () => {
    const ports = await verdictWorld(fresh(), verdictFlow(signedRecords));
    expect((await gateInto(ports, { junit: 'bad.xml' })).failure?.code).toBe('gate-failed');
    expect((await gateInto(ports, { junit: 'none.xml' })).failure?.code).toBe('gate-without-proof');
    expect(await verdictsBeside(ports)).toMatchObject([{ content: { statement: { record: { verdict: 'fail' } } } }]);
  });

  test('an edit of the flow file elsewhere leaves the policy what it is', async () => {
    const first = await policyOf('test: { tests: { failed: 0 } }');
    expect(await policyOf('test: { tests: { minimum: 1, failed: 0 } }, uat: { tests: { minimum: 2 } }')).toBe(first);
    expect(await policyOf('test: { tests: { failed: 1 } }')).not.toBe(first);
  });

  test('without the input none is written', async () => {
    const ports = await verdictWorld(fresh(), verdictFlow(signedRecords), undefined);
    expect((await gateInto(ports, { record: 'false' })).outputs.record).toBe('');
    expect((await gateInto(ports, { record: 'true', 'dry-run': 'true' })).outputs.record).toBe('');
    expect(await verdictsBeside(ports)).toEqual([]);
  });

  test('a registry that refuses the record does not hide the verdict', async () => {
    const ports = await verdictWorld(fresh(), verdictFlow(signedRecords));
    const run = await gateInto(readOnly(ports));
    expect([run.failure?.code, run.outputs.verdict]).toEqual(['too-large', 'pass']);
    expect((await gateInto(readOnly(ports), { junit: 'bad.xml' })).failure?.code).toBe('gate-failed');
  });
});

describe('refused before the evidence is read', () => {
  test.each([
    ['no records in the flow', '', {}, /^record-without-subject: .*no "records" in krci-deploy\.yaml/],
    ['no artifact', signedRecords, { artifact: '' }, /^record-without-subject: /],
    ['no application', signedRecords, { application: '' }, /^record-without-subject: /],
    [
      'an artifact that is not there',
      signedRecords,
      { artifact: `oci:nonprod/shop/cart@sha256:${'0'.repeat(64)}` },
      /^artifact-missing: .*in oci:nonprod/,
    ],
  ])('%s', async (_what, records, inputs, refusal) => {
    const ports = await verdictWorld(fresh(), verdictFlow(records));
    expect(await refusalOf(gateInto(ports, inputs))).toMatch(refusal);
  });

  test.each([
    ['no key where the flow trusts some', undefined, /^signing-key-missing: /],
    ['a key that the flow does not trust', theirs.pem, /^signing-key-untrusted: /],
  ])('%s', async (_what, key, refusal) => {
    const { recording: _recording, ...ports } = await verdictWorld(fresh(), verdictFlow(signedRecords));
    const tool = { name: 'krci-deploy', version: '1' };
    const recording = key === undefined ? { tool } : { tool, signingKey: key };
    expect(await refusalOf(gateInto({ ...ports, recording }))).toMatch(refusal);
  });
});

async function policyOf(gates: string): Promise<string | undefined> {
  return (await gateInto(await verdictWorld(fresh(), verdictFlow(signedRecords, gates)))).verdict.policy.effective;
}

/** What may be read and not written. */
function readOnly(ports: Ports): Ports {
  const open: Ports['registries']['open'] = (reference) => ({
    ...ports.registries.open(reference),
    putManifest: () => Promise.reject(new RemoteError({ code: 'too-large', found: 'the registry is full' })),
  });
  const registries: Ports['registries'] = { open, until: () => registries };
  return { ...ports, registries };
}

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
