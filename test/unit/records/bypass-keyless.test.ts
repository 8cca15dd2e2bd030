import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { judgeSignatures } from '../../../src/records/dsse.ts';
import { trustOf } from '../../../src/records/keys.ts';
import { mediaTypes } from '../../../src/records/records.ts';
import { writeStatement } from '../../../src/records/statement.ts';
import { attachVerdict } from '../../../src/records/verdict.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import { keylessSigner } from '../../../src/sigstore/sign.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import { githubJob } from '../../support/job-issuer.ts';
import {
  attachPass,
  type Forgery,
  identityOf,
  type KeylessFlow,
  keylessPorts,
  type KeylessWorld,
  keylessWorld,
  ledgerOf,
  openProd,
  passOf,
  signPass,
} from '../../support/keyless.ts';
import { attachBytes, newPair, promotion } from '../../support/records.ts';
import { failureOf } from '../../support/registry-harness.ts';
import { sigstoreWorld } from '../../support/sigstore.ts';
import { cart, digest, ours, place, theirs, tool, verdictsBeside, worldIn } from '../../support/verdict.ts';

const root = mkdtempSync(join(tmpdir(), 'krci-deploy-bypass-keyless-'));
let worlds = 0;
let world: KeylessWorld;
let strangers: KeylessWorld;
let late: KeylessWorld;

beforeAll(async () => {
  world = await keylessWorld();
  strangers = await keylessWorld(world.sigstore);
  late = await keylessWorld(await sigstoreWorld({ logsAt: new Date(Date.now() + 3_600_000) }));
});

afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await Promise.all([world, strangers, late].map((one) => one.close()));
});

function portsOf(more: Partial<KeylessFlow> = {}, of = world): Promise<Ports> {
  return keylessPorts(worldIn(root, (worlds += 1)), of, { identities: [identityOf(of)], ...more });
}

const at = parseReference(place);

interface Bundle {
  readonly mediaType: string;
  readonly dsseEnvelope: { readonly payload: string };
  readonly verificationMaterial: { readonly tlogEntries: readonly object[] };
}

/** Changes what is around the signature. */
function altered(change: (bundle: Bundle) => object): (bundle: string) => string {
  return (bundle) => JSON.stringify(change(JSON.parse(bundle)));
}

const withoutEntries = altered((bundle) => ({
  ...bundle,
  verificationMaterial: { ...bundle.verificationMaterial, tlogEntries: [] },
}));

const withoutProof = (mediaType: string) =>
  altered((bundle) => ({
    ...bundle,
    mediaType,
    verificationMaterial: {
      ...bundle.verificationMaterial,
      tlogEntries: bundle.verificationMaterial.tlogEntries.map((entry) => ({ ...entry, inclusionProof: undefined })),
    },
  }));

const anotherPayload = altered((bundle) => {
  const payload = Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString().replace('VERDICT=fail', 'VERDICT=pass');
  return { ...bundle, dsseEnvelope: { ...bundle.dsseEnvelope, payload: Buffer.from(payload).toString('base64') } };
});

const [v1, v3] = [
  'application/vnd.dev.sigstore.bundle+json;version=0.1',
  'application/vnd.dev.sigstore.bundle.v0.3+json',
];

describe('a verdict for prod does not count', () => {
  test.each<[string, Forgery, code: string, found: string]>([
    [
      'by a job of another repository',
      { claims: { repository: 'mallory/gitops' } },
      'unknown-identity',
      'its repository https://github.com/mallory/gitops',
    ],
    ['by a job of a longer name', { claims: { repository: 'acme/gitops-2' } }, 'unknown-identity', 'its repository'],
    [
      'by a job on another branch',
      { claims: { ref: 'refs/heads/main2' } },
      'unknown-identity',
      'its ref refs/heads/main2',
    ],
    [
      'by a tag that is called as the branch',
      { claims: { ref: 'refs/tags/main' } },
      'unknown-identity',
      'its ref refs/tags/main',
    ],
    [
      'by the same workflow in another environment',
      { claims: { environment: 'test' } },
      'unknown-identity',
      'its environment test',
    ],
    [
      'by a job without environment',
      { claims: { environment: undefined } },
      'unknown-identity',
      'its environment none',
    ],
    [
      'by an environment of another case',
      { claims: { environment: 'Prod' } },
      'unknown-identity',
      'its environment Prod',
    ],
    ['by an environment that is a wildcard', { claims: { environment: '*' } }, 'unknown-identity', 'its environment *'],
    ['without its entry in the log', { alter: withoutEntries }, 'unverified', 'timestamps'],
    ['without the proof of inclusion', { alter: withoutProof(v3) }, 'unverified', 'bundle does not count'],
    ['with a promise in the place of the proof', { alter: withoutProof(v1) }, 'unverified', 'no proof of inclusion'],
    [
      'with another payload',
      { record: { verdict: 'fail' }, alter: anotherPayload },
      'unverified',
      'bundle does not count',
    ],
    [
      'with the time of last week',
      { record: { time: new Date(Date.now() - 7 * 86_400_000).toISOString() } },
      'unverified',
      'its certificate of',
    ],
  ])('%s', async (_what, forgery, code, found) => {
    const ports = await portsOf();
    await attachPass(ports, world, forgery);
    const failure = await failureOf(openProd(ports));
    expect(failure).toMatchObject({ code: `verdict-${code}`, message: expect.stringContaining(found), exitCode: 1 });
  });

  test('with the log entry of another statement', async () => {
    const ports = await portsOf();
    const other: Bundle = JSON.parse(await signPass(ports, world, { record: { passed: ['another'] } }));
    const { tlogEntries } = other.verificationMaterial;
    const swap = altered((bundle) => ({
      ...bundle,
      verificationMaterial: { ...bundle.verificationMaterial, tlogEntries },
    }));
    await attachPass(ports, world, { alter: swap });
    expect(await failureOf(openProd(ports))).toMatchObject({ code: 'verdict-unverified' });
  });

  test('with a certificate that had expired when it was logged', async () => {
    const ports = await portsOf({}, late);
    await attachPass(ports, late);
    expect(await failureOf(openProd(ports))).toMatchObject({ code: 'verdict-unverified' });
  });

  test('with an expired certificate, or any, and no time that somebody else states', async () => {
    const quiet = { rekor: undefined, timestamp: `${world.server.origin}/api/v1/timestamp`, transparency: 'off' };
    const ports = await portsOf({ sigstore: quiet, root: world.sigstore.stampedRoot });
    await attachPass(ports, world, { services: { fulcio: world.services.fulcio } });
    expect(await failureOf(openProd(ports))).toMatchObject({
      code: 'verdict-unverified',
      message: expect.stringContaining('timestamps'),
    });
  });

  test('by another issuer that the same authority believes', async () => {
    const ports = await portsOf();
    await attachPass(ports, strangers);
    expect(await failureOf(openProd(ports))).toMatchObject({
      code: 'verdict-unknown-identity',
      message: expect.stringContaining(`its issuer ${strangers.issuer.issuer}`),
    });
  });

  test('by a certificate of another authority', async () => {
    const ports = await portsOf();
    await attachPass(ports, late);
    expect(await failureOf(openProd(ports))).toMatchObject({ code: 'verdict-unverified' });
  });

  test.each<[string, object, code: string]>([
    ['by an identity of test', { environment: 'prod', environments: ['test'] }, 'key-scope'],
    ['by an identity of entries', { statements: ['entry'] }, 'key-scope'],
    ['by a revoked identity', { revoked: true }, 'key-retired'],
    ['after its last day', { 'not-after': '2020-01-01T00:00:00Z' }, 'key-retired'],
    ['before an incident was over', { 'not-before': '2099-01-01T00:00:00Z' }, 'key-retired'],
  ])('%s', async (_what, more, code) => {
    const ports = await portsOf({ identities: [identityOf(world, more)] });
    await attachPass(ports, world);
    expect(await failureOf(openProd(ports))).toMatchObject({ code: `verdict-${code}`, exitCode: 1 });
  });

  test('by a revoked identity that is named once more', async () => {
    const ports = await portsOf({ identities: [identityOf(world), identityOf(world, { revoked: true })] });
    await attachPass(ports, world);
    expect(await failureOf(openProd(ports))).toMatchObject({ code: 'verdict-key-retired' });
  });

  test.each<[string, readonly unknown[], pem: typeof ours | undefined, code: string]>([
    ['by a key without environments, where an identity is named', [ours.publicPem], ours, 'key-scope'],
    ['by a key of test', [{ key: ours.publicPem, environments: ['test'] }], ours, 'key-scope'],
    ['by a key that nobody named', [], newPair(), 'unknown-key'],
    ['unsigned', [], undefined, 'unsigned'],
  ])('%s', async (_what, keys, pair, code) => {
    const ports = await portsOf({ keys });
    const record = passOf(ports.clock.now().toISOString());
    await attachVerdict(ports.registries.open(at), cart.manifest.descriptor, { record, tool }, pair?.key);
    expect(await failureOf(openProd(ports))).toMatchObject({ code: `verdict-${code}`, exitCode: 1 });
  });

  test('by any job, where the flow trusts keys alone', async () => {
    const prod = { key: theirs.publicPem, environments: ['prod'] };
    const ports = await portsOf();
    const { flow } = await ledgerOf(ports);
    await attachPass(ports, world);
    const trust = await trustOf(
      { ...flow, records: { trustedKeys: [prod], trustedIdentities: [], verdictValidFor: 1 } },
      ports.files,
    );
    const [found] = await verdictsBeside(ports);
    if (found === undefined || !('statement' in found.content)) throw new Error('no verdict');
    const claim = { environment: 'prod', statement: 'verdict', time: ports.clock.now().toISOString() } as const;
    expect(judgeSignatures(found.content.envelope, trust, claim)).toBe('unknown-key');
  });
});

test('a record of an entry is judged alike', async () => {
  const ports = await portsOf();
  await attachPass(ports, world, { claims: { environment: 'test' } });
  const { ledger } = await ledgerOf(ports);
  const repository = ports.registries.open(at);
  const time = ports.clock.now().toISOString();
  const statement = writeStatement(digest, 'shop/cart', {
    ...promotion,
    destination: { environment: 'prod', repository: place },
    time,
  });
  const entry = { digest, application: 'cart', environment: 'prod' };
  for (const [claims, alter, code] of [
    [{ environment: 'test' }, (bundle: string) => bundle, 'record-unknown-identity'],
    [{}, withoutEntries, 'record-unverified'],
  ] as const) {
    const token = (aud: string) => Promise.resolve(world.issuer.token({ ...githubJob, ...claims, aud }));
    const signer = keylessSigner(world.services, { web: ports.web, clock: ports.clock, token });
    const bundle = alter(await signer.bundle(statement, mediaTypes.statement));
    await attachBytes(repository, cart.manifest.descriptor, bundle, mediaTypes.bundle);
    const fresh = (await ledgerOf(ports)).ledger;
    expect(await failureOf(fresh.proveEntry(entry, at, 'prod'))).toMatchObject({ code, exitCode: 1 });
  }
  expect(await ledger.entries(entry, at)).toEqual([]);
});
