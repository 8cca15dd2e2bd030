import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { attachRecord } from '../../../src/records/attach.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import type { Ports } from '../../../src/steps/ports.ts';
import { startJsonServer } from '../../support/json-server.ts';
import {
  attachPass,
  identityOf,
  type KeylessFlow,
  keylessPorts,
  type KeylessWorld,
  keylessWorld,
  ledgerOf,
  openProd,
  signPass,
} from '../../support/keyless.ts';
import { promotion } from '../../support/records.ts';
import { failureOf } from '../../support/registry-harness.ts';
import { cart, digest, gateInto, place, tool, verdictsBeside, worldIn } from '../../support/verdict.ts';

const root = mkdtempSync(join(tmpdir(), 'krci-deploy-keyless-'));
let worlds = 0;
let world: KeylessWorld;
let strangers: KeylessWorld;

beforeAll(async () => {
  world = await keylessWorld();
  strangers = await keylessWorld(world.sigstore);
});

afterAll(async () => {
  rmSync(root, { recursive: true, force: true });
  await Promise.all([world, strangers].map((one) => one.close()));
});

function portsOf(more: Partial<KeylessFlow> = {}, of = world): Promise<Ports> {
  return keylessPorts(worldIn(root, (worlds += 1)), of, { identities: [identityOf(of)], ...more });
}

const at = parseReference(place);

describe('a job without a key', () => {
  test('signs the verdict and the record as itself, and both count without a request', async () => {
    const ports = await portsOf({ identities: [identityOf(world, { environments: ['test', 'prod'] })] });
    await gateInto(ports);
    const [found] = await verdictsBeside(ports);
    expect(found?.content).toMatchObject({ statement: { record: { environment: 'test', verdict: 'pass' } } });
    const { ledger } = await ledgerOf(ports);
    const entered = {
      ...promotion,
      destination: { environment: 'prod', repository: place },
      time: ports.clock.now().toISOString(),
    };
    const signer = ledger.signer(ports.recording, 'prod');
    await attachRecord(ports.registries.open(at), cart.manifest.descriptor, entered, signer);
    const asked = world.server.requests.length;
    const entry = { digest, application: 'cart', environment: 'prod' };
    expect(await ledger.proveEntry(entry, at, 'prod')).toEqual(entered);
    expect(world.server.requests).toHaveLength(asked);
  });

  test('takes the word of a timestamp authority where nothing may be public', async () => {
    const { origin } = world.server;
    const { fulcio } = world.services;
    const quiet = { rekor: undefined, timestamp: `${origin}/api/v1/timestamp`, transparency: 'off' };
    const ports = await portsOf({ sigstore: quiet, root: world.sigstore.stampedRoot });
    const entries = () => world.server.requests.filter(({ path }) => path === '/api/v1/log/entries').length;
    const before = entries();
    await attachPass(ports, world, { services: { fulcio, timestamp: quiet.timestamp } });
    expect(await openProd(ports)).toMatchObject({ verdict: 'pass' });
    expect(entries()).toBe(before);
  });

  test('is logged by Rekor 2, which leaves the time to a timestamp authority', async () => {
    const { fulcio } = world.services;
    const tiles = { 'rekor-version': 2, timestamp: `${world.server.origin}/api/v1/timestamp` };
    const ports = await portsOf({ sigstore: tiles, root: world.sigstore.stampedRoot });
    const rekor = { url: world.server.origin, version: 2 } as const;
    await attachPass(ports, world, { services: { fulcio, rekor, timestamp: tiles.timestamp } });
    expect(await openProd(ports)).toMatchObject({ verdict: 'pass' });
    const timeless = await portsOf({ sigstore: tiles, root: world.sigstore.stampedRoot });
    await attachPass(timeless, world, { services: { fulcio, rekor } });
    expect(await failureOf(openProd(timeless))).toMatchObject({ code: 'verdict-unverified' });
  });

  test('is named by its id too, so that another repository of that name is another one', async () => {
    const ports = await portsOf({ identities: [identityOf(world, { 'repository-id': '4711' })] });
    await attachPass(ports, world);
    expect(await openProd(ports)).toMatchObject({ verdict: 'pass' });
    const renamed = await portsOf({ identities: [identityOf(world, { 'repository-id': '4712' })] });
    await attachPass(renamed, world);
    expect(await failureOf(openProd(renamed))).toMatchObject({ code: 'verdict-unknown-identity' });
  });

  test('is refused before anything is attached where the flow trusts another environment', async () => {
    const ports = await portsOf({ identities: [identityOf(world, { environment: 'production' })] });
    const { ledger } = await ledgerOf(ports);
    const signer = ledger.signer(ports.recording, 'prod');
    const attach = attachRecord(ports.registries.open(at), cart.manifest.descriptor, promotion, signer);
    expect(await failureOf(attach)).toMatchObject({
      code: 'signing-identity-untrusted',
      message: expect.stringContaining('found environment prod'),
    });
    expect(await ledger.records(digest, at)).toEqual([]);
  });

  test('is told what to grant where it has no token', async () => {
    const ports = await portsOf();
    const job = { web: ports.web, clock: ports.clock, token: () => Promise.resolve(undefined) };
    const signer = (await ledgerOf(ports)).ledger.signer({ tool, job }, 'prod');
    const attach = attachRecord(ports.registries.open(at), cart.manifest.descriptor, promotion, signer);
    expect(await failureOf(attach)).toMatchObject({ code: 'identity-token-missing', exitCode: 2 });
    const odd = { ...job, token: () => Promise.resolve('no.token.at-all') };
    const other = (await ledgerOf(ports)).ledger.signer({ tool, job: odd }, 'prod');
    expect(
      await failureOf(attachRecord(ports.registries.open(at), cart.manifest.descriptor, promotion, other)),
    ).toMatchObject({ code: 'invalid-identity-token', exitCode: 2 });
  });

  test('is told where the certificate authority does not take its token', async () => {
    const ports = await portsOf();
    const foreign = { services: strangers.services };
    expect(await failureOf(signPass(ports, world, foreign))).toMatchObject({
      code: 'certificate-refused',
      message: expect.stringContaining('error processing the identity token'),
      exitCode: 4,
    });
  });

  test('reports servers that answer as no Sigstore does', async () => {
    const ports = await portsOf();
    const odd = await startJsonServer(() => ({ body: {} }));
    const { fulcio } = world.services;
    const all = [
      { fulcio: odd.origin },
      { fulcio, rekor: { url: odd.origin, version: 1 } },
      { fulcio, rekor: { url: odd.origin, version: 2 } },
    ] as const;
    for (const services of all) {
      const failure = await failureOf(signPass(ports, world, { services }));
      expect(failure).toMatchObject({ code: 'sigstore-answer', exitCode: 4 });
    }
    await odd.close();
  });
});

describe('the flow file', () => {
  test.each<[string, object, sigstore: object | undefined, code: string]>([
    ['a wildcard in the repository', { repository: 'https://github.com/acme/*' }, {}, 'flow-invalid'],
    ['a wildcard in the ref', { ref: 'refs/heads/*' }, {}, 'flow-invalid'],
    ['a short ref', { ref: 'main' }, {}, 'flow-invalid'],
    ['a wildcard as environment', { environment: '*' }, {}, 'flow-invalid'],
    ['no environment', { environment: undefined }, {}, 'flow-invalid'],
    ['no scope', { environments: undefined }, {}, 'flow-invalid'],
    ['an environment that is none', { environments: ['prd'] }, {}, 'flow-unknown-key-environment'],
    ['no log', {}, { rekor: undefined }, 'flow-sigstore-incomplete'],
    ['no time', {}, { rekor: undefined, transparency: 'off' }, 'flow-sigstore-incomplete'],
    ['Rekor 2 without timestamps', {}, { 'rekor-version': 2 }, 'flow-sigstore-incomplete'],
    ['a root that is not there', {}, { 'trusted-root': 'missing.json' }, 'trust-missing'],
    ['a root that is none', {}, { 'trusted-root': 'junit.xml' }, 'invalid-trusted-root'],
  ])('takes no %s', async (_what, identity, sigstore, code) => {
    const ports = await portsOf({ identities: [identityOf(world, identity)], ...(sigstore && { sigstore }) });
    expect(await failureOf(ledgerOf(ports))).toMatchObject({ code, exitCode: 2 });
  });
});
