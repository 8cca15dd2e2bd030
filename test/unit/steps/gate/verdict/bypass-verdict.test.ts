import { beforeEach, describe, expect, test } from '@jest/globals';
import { parseInputs } from '../../../../../src/declaration/parse.ts';
import { attachStatement } from '../../../../../src/records/attach.ts';
import { type VerdictRecord, verdictKind, writeVerdict } from '../../../../../src/records/verdict.ts';
import { parseReference } from '../../../../../src/registry/reference.ts';
import type { Ports } from '../../../../../src/steps/ports.ts';
import { promote } from '../../../../../src/steps/promote/promote.ts';
import { imageOf } from '../../../../support/artifacts.ts';
import { createBareRepository } from '../../../../support/bare-repository.ts';
import { refusalOf } from '../../../../support/evidence.ts';
import { lay } from '../../../../support/gate.ts';
import { attachBytes, type Pair } from '../../../../support/records.ts';
import { temporaryDirectory } from '../../../../support/temporary.ts';
import {
  cart,
  digest,
  gateInto,
  ours,
  place,
  signedRecords,
  theirs,
  tool,
  verdictFlow,
  verdictsBeside,
  verdictWorld,
  worldIn,
} from '../../../../support/verdict.ts';

const root = temporaryDirectory();
const hour = 3_600_000;
let worlds = 0;
let directory = '';
let ports: Ports;

const demanding = signedRecords.replace('records: {', 'records: { require-verdict: true,');
const gates = 'test: { tests: { failed: 0 } }, uat: { tests: { minimum: 2 } }';

beforeEach(async () => {
  directory = worldIn(root, (worlds += 1));
  ports = await verdictWorld(directory, verdictFlow(demanding, gates));
  createBareRepository(`${directory}/gitops.git`, {
    'shop/test/cart-values.yaml': `image:\n  repository: cart\n  tag: 1.3.0\n  digest: ${digest}\n`,
  });
});

async function promoteInto(to: string, more: Readonly<Record<string, string>> = {}): Promise<string> {
  const source = to === 'test' ? { source: `${place}@${digest}` } : {};
  const inputs = { application: 'cart', to, version: '1.3.0', ...source, ...more };
  const plan = await promote.plan(parseInputs(promote.declaration, new Map(Object.entries(inputs))), ports);
  const { failure, headline } = await promote.execute(plan, ports);
  if (failure !== undefined) throw failure;
  return headline;
}

const refusal = (to = 'test', more: Readonly<Record<string, string>> = {}) => refusalOf(promoteInto(to, more));

/** Attaches a verdict as somebody who may push to the registry, and has or has not the key, could. */
async function forge(change: Partial<VerdictRecord>, key: Pair | null = ours, subject = digest): Promise<void> {
  await gateInto(ports);
  const [{ content } = { content: undefined }] = await verdictsBeside(ports);
  if (content === undefined || !('statement' in content)) throw new Error('there is no verdict to forge');
  const record = { ...content.statement.record, ...change };
  const statement = writeVerdict(subject, 'cart', record, tool);
  ports = await verdictWorld((directory = worldIn(root, (worlds += 1))), verdictFlow(demanding, gates));
  createBareRepository(`${directory}/gitops.git`, { 'README.md': 'gitops' });
  const repository = ports.registries.open(parseReference(place));
  await attachStatement(
    repository,
    cart.manifest.descriptor,
    { statement, time: record.time, kind: verdictKind },
    key?.key,
  );
}

test('a verdict beside the artifact lets it in, and travels with it', async () => {
  const { outputs } = await gateInto(ports);
  expect(outputs.record).toMatch(/^sha256:/);
  expect(await promoteInto('test')).toMatch(/cart 1\.3\.0/);
});

describe('bypass:', () => {
  const attacks: readonly (readonly [string, () => Promise<unknown>, RegExp])[] = [
    [
      'no verdict',
      () => Promise.resolve(),
      /^verdict-missing: cart sha256:\w{12} cannot enter test: it has no verdict beside it, in oci:nonprod\/shop\/cart; run the gate for test with record: true/,
    ],
    [
      'a verdict about another application, replayed',
      () => forge({ application: 'basket' }),
      /^verdict-other-application: .*about another application/,
    ],
    [
      'a verdict for another environment, replayed',
      () => forge({ environment: 'uat' }),
      /^verdict-other-environment: /,
    ],
    ['a verdict of another flow, replayed', () => forge({ flow: 'shop2' }), /^verdict-other-flow: /],
    [
      'a verdict by another policy, replayed',
      () => forge({ policy: `sha256:${'0'.repeat(64)}` }),
      /^verdict-other-policy: .*by another policy than the one that the flow file has for test now/,
    ],
    [
      'a verdict about another digest, replayed',
      () => forge({}, ours, imageOf('other').manifest.descriptor.digest),
      /^verdict-other-digest: /,
    ],
    ['an unsigned verdict', () => forge({}, null), /^verdict-unsigned: .*the flow trusts signed ones only/],
    ['a verdict signed with a key of their own', () => forge({}, theirs), /^verdict-unknown-key: /],
    ['a verdict that says fail', () => forge({ verdict: 'fail' }), /^verdict-closed: .*says fail/],
    [
      'a verdict from the future: clock skew',
      () => forge({ time: '2026-11-23T12:16:00.000Z', expires: '2026-12-23T12:00:00.000Z' }),
      /^verdict-future: .*correct the clock/,
    ],
    [
      'an expired verdict',
      async () => {
        await gateInto(ports);
        await ports.clock.sleep(48 * hour);
      },
      /^verdict-expired: .*expired on 2026-11-25T12:00:00\.000Z/,
    ],
    [
      'a pass that a later fail took back',
      async () => {
        await gateInto(ports);
        await ports.clock.sleep(hour);
        await gateInto(ports, { junit: 'bad.xml' });
      },
      /^verdict-closed: .*verdict of 2026-11-23T13:00:00\.000Z/,
    ],
    [
      'a policy that was made laxer after the verdict',
      async () => {
        await gateInto(ports);
        lay(directory, { 'krci-deploy.yaml': verdictFlow(demanding, 'test: { tests: { failed: 1 } }') });
      },
      /^verdict-other-policy: /,
    ],
    [
      'a verdict file where the flow trusts signed verdicts only',
      () => gateInto(ports, { record: 'false', 'verdict-file': 'verdict.json' }),
      /^verdict-missing: .*, and the file in "verdict-file" does not count where the flow has trusted-keys; run the gate/,
    ],
  ];
  test.each(attacks)('%s', async (what, attack, expected) => {
    await attack();
    const file = what.startsWith('a verdict file') ? { 'verdict-file': 'verdict.json' } : {};
    expect(await refusal('test', file)).toMatch(expected);
  });

  test('an altered payload', async () => {
    await gateInto(ports);
    const [found] = await verdictsBeside(ports);
    const envelope = found && 'envelope' in found.content ? found.content.envelope : undefined;
    const payload = Buffer.from(envelope?.payload ?? []).toString();
    const sig = Buffer.from(envelope?.signatures[0]?.bytes ?? []).toString('base64');
    ports = await verdictWorld(worldIn(root, (worlds += 1)), verdictFlow(demanding, gates));
    await attachEnvelope(
      JSON.stringify({
        payloadType: 'application/vnd.in-toto+json',
        payload: Buffer.from(payload.replace('2026-11-25', '2036-11-25')).toString('base64'),
        signatures: [{ keyid: ours.key.id, sig }],
      }),
    );
    expect(await refusal()).toMatch(/^verdict-altered: .*the verdict was altered, or the signature is from elsewhere/);
  });

  test('a verdict file by another policy, where files count', async () => {
    const lax = verdictFlow('records: { require-verdict: true }\n', 'test: { tests: { failed: 5 } }');
    const strict = lax.replace('failed: 5', 'failed: 0');
    lay(directory, { 'krci-deploy.yaml': lax });
    await gateInto(ports, { record: 'false', 'verdict-file': 'verdict.json', junit: 'bad.xml' });
    expect(await promoteInto('test', { 'verdict-file': 'verdict.json' })).toMatch(/cart/);
    lay(directory, { 'krci-deploy.yaml': strict });
    expect(await refusal('test', { 'verdict-file': 'verdict.json' })).toMatch(/^verdict-other-policy: verdict\.json/);
  });
});

async function attachEnvelope(envelope: string): Promise<void> {
  const repository = ports.registries.open(parseReference(place));
  await attachBytes(repository, cart.manifest.descriptor, envelope, undefined, verdictKind);
}

function withoutRecords(tier: string, more = ''): string {
  return verdictFlow('').replace('name: test, tier: testing,', `name: test, tier: ${tier},${more}`);
}

describe('a promotion without its gate', () => {
  const warnings: string[] = [];
  const into = async (flow: string, more: Readonly<Record<string, string>> = {}): Promise<string> => {
    lay(directory, { 'krci-deploy.yaml': flow });
    warnings.splice(0);
    ports = { ...ports, log: { ...ports.log, warn: (text) => void warnings.push(text) } };
    return promoteInto('test', more);
  };

  test('bypass: with records, of a manual environment that has a gate', async () => {
    expect(await refusalOf(into(verdictFlow(signedRecords)))).toMatch(/^verdict-missing: .*cannot enter test/);
  });

  test('of an environment that has no gate, or wants no verdict, asks for none', async () => {
    expect(await into(verdictFlow(signedRecords, ''))).toMatch(/cart/);
    const lax = signedRecords.replace('records: {', 'records: { require-verdict: false,');
    expect(await into(verdictFlow(lax))).toMatch(/cart/);
    expect(warnings).toEqual([]);
  });

  test('bypass: where no verdict is demanded, past one that says fail', async () => {
    const lax = verdictFlow(signedRecords.replace('records: {', 'records: { require-verdict: false,'));
    lay(directory, { 'krci-deploy.yaml': lax });
    await gateInto(ports, { junit: 'bad.xml' });
    expect(await refusalOf(into(lax))).toMatch(/^verdict-closed: .*says fail/);
  });

  test('without records it warns below uat, with the command to run', async () => {
    expect(await into(withoutRecords('testing'))).toMatch(/cart/);
    const command = `krci-deploy gate --environment test --application cart --artifact ${place}@${digest} --verdict-file verdict.json`;
    expect(warnings.join()).toContain(command);
    await into(withoutRecords('testing', ' require-verdict: false,'));
    expect(warnings).toEqual([]);
  });

  test.each(['uat', 'staging'])('bypass: without records, into %s', async (tier) => {
    const refused = await refusalOf(into(withoutRecords(tier)));
    expect(refused).toMatch(/^verdict-missing: .*run `krci-deploy gate --environment test --application cart/);
    await gateInto(ports, { record: 'false', 'verdict-file': 'verdict.json' });
    expect(await into(withoutRecords(tier), { 'verdict-file': 'verdict.json' })).toMatch(/cart/);
  });
});

/** Writes a verdict file that passes, but for the changes. */
async function written(change: Readonly<Record<string, unknown>> = {}, records = 'records: {}\n'): Promise<void> {
  lay(directory, { 'krci-deploy.yaml': verdictFlow(records) });
  const { verdict: made } = await gateInto(ports, { record: 'false' });
  const verdict = { ...made, subject: { ...made.subject, commit: 'abcdef1234' }, ...change };
  await ports.files.write('verdict.json', new TextEncoder().encode(JSON.stringify(verdict)));
}

function ago(ms: number): string {
  return new Date(ports.clock.now().getTime() - ms).toISOString();
}

describe('bypass: a verdict file', () => {
  const file = { 'verdict-file': 'verdict.json' };

  test('opens as the gate wrote it', async () => {
    await written();
    expect(await promoteInto('test', { ...file, 'source-commit': 'abcdef1234567' })).toMatch(/cart/);
  });

  test.each([
    ['that has expired', () => ({ at: ago(9 * 24 * hour), expires: ago(hour) }), 'verdict-expired'],
    ['that says it never ends', () => ({ at: ago(9 * 24 * hour), expires: '2999-01-01T00:00:00Z' }), 'verdict-expired'],
    ['from the future', () => ({ at: '2999-01-01T00:00:00Z', expires: '2999-02-01T00:00:00Z' }), 'verdict-future'],
    ['without an end', () => ({ expires: undefined }), 'no-verdict'],
    ['without a time', () => ({ at: 'yesterday' }), 'no-verdict'],
    ['that passes over checks that failed', () => ({ checks: [{ id: 'x', status: 'fail' }] }), 'no-verdict'],
    ['that is the answer of a what-if', () => ({ verdict: undefined, whatIf: true, would: {} }), 'no-verdict'],
    ['that is the answer of a dry run', () => ({ verdict: undefined, dryRun: true, would: {} }), 'no-verdict'],
  ])('%s', async (_what, change, code) => {
    await written(change());
    expect(await refusal('test', file)).toMatch(new RegExp(`^${code}: `));
  });

  test('about another commit', async () => {
    await written();
    const refused = await refusal('test', { ...file, 'source-commit': '1234567' });
    expect(refused).toMatch(/^verdict-other-commit: .*expected a verdict about the commit 1234567/);
  });

  test('that is older than a verdict beside the artifact that says fail', async () => {
    await written();
    await ports.clock.sleep(1000);
    await gateInto(ports, { junit: 'bad.xml' });
    expect(await refusal('test', file)).toMatch(/^verdict-closed: verdict\.json: .*says fail/);
    await ports.clock.sleep(1000);
    await gateInto(ports, { 'verdict-file': 'verdict.json' });
    expect(await promoteInto('test', file)).toMatch(/cart/);
  });

  test('where the flow trusts keys and has none that signed', async () => {
    await written({}, signedRecords);
    expect(await refusal('test', file)).toMatch(/^verdict-missing: .*does not count where the flow has trusted-keys/);
  });
});
