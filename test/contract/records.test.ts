import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mapBounded } from '../../src/base/concurrency.ts';
import { attachRecord } from '../../src/records/attach.ts';
import { entryRecord, requireEntry } from '../../src/records/chain.ts';
import { writeEnvelope } from '../../src/records/dsse.ts';
import { recordsOf } from '../../src/records/read.ts';
import { mediaTypes } from '../../src/records/records.ts';
import { writeStatement } from '../../src/records/statement.ts';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { fallbackTag } from '../../src/registry/referrers.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { imageOf, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import { attachBytes, listAll, newPair, promotion, putBytes, trusting } from '../support/records.ts';
import { failureOf, registryHarness } from '../support/registry-harness.ts';
import { withReferrersApi } from '../support/referrers-proxy.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const directory = temporaryDirectory();
const { server, proxy, opener, log } = registryHarness();
const [ours, theirs] = [newPair(), newPair()];
const subject = imageOf('cart').manifest.descriptor;
const { digest } = subject;
const now = new Date('2026-11-23T12:05:00Z');
const entry = { digest, flow: 'shop', application: 'cart', environment: 'uat', now };

let count = 0;
const places = {
  'a registry without the API': () => stored(opener([server().host])(`${server().host}/records/app${(count += 1)}`)),
  'a registry with the API': async () => {
    const behind = opener([server().host]);
    const { host } = await proxy(withReferrersApi((path) => behind(`${server().host}/${path}`)));
    return stored(opener([host])(`${host}/records/app${(count += 1)}`));
  },
  'a layout': () => stored(opener([])(`oci:${join(directory, `layout${(count += 1)}`)}`)),
};

async function stored(repository: Repository): Promise<Repository> {
  await store(imageOf('cart'), repository, '1.3.0-rc.1');
  return repository;
}

async function refusal(repository: Repository, trust: Awaited<ReturnType<typeof trusting>>): Promise<string> {
  const look = async () =>
    requireEntry(await recordsOf(repository, digest), entry, trust, { target: 'staging', where: repository.name });
  const { code, exitCode, message } = await failureOf(look());
  expect({ exitCode, message }).toEqual({ exitCode: 1, message: expect.stringMatching(/^cart sha256:\w{12} cannot/) });
  return code;
}

describe.each(Object.entries(places))('in %s', (_place, open) => {
  test('a record is found, read and proves the entry', async () => {
    const repository = await open();
    const made = await attachRecord(repository, subject, promotion, ours.key);
    const records = await recordsOf(repository, digest);
    expect(records.map((record) => record.digest)).toEqual([made]);
    const target = { target: 'staging', where: repository.name };
    expect(requireEntry(records, entry, await trusting(ours), target)).toEqual(promotion);
    expect(requireEntry(records, entry, await trusting(theirs, ours), target)).toEqual(promotion);
    expect(requireEntry(records, entry, [], target)).toEqual(promotion);
  });

  test('what lists itself has an end', async () => {
    const repository = await open();
    const itself = indexOf([imageOf('cart')]);
    await store(itself, repository, fallbackTag(itself.manifest.descriptor.digest));
    expect(await recordsOf(repository, itself.manifest.descriptor.digest)).toEqual([]);
  });
});

test('a hundred records are read, the newest proof counts, and they travel with the artifact', async () => {
  const repository = await places['a registry without the API']();
  const envelopes = Array.from({ length: 50 }, (_, at) => {
    const time = new Date(Date.parse(promotion.time) + (at % 7) * 1000).toISOString();
    return [signed({ time, run: `run ${at}` }), signed({ time, run: `forged ${at}` }, theirs.key)];
  });
  // The registry trips over one blob that is pushed twice at once: the empty configuration is there before.
  await putBytes(repository, subject, 'first');
  const manifests = await mapBounded(envelopes.flat(), 4, (bytes) => putBytes(repository, subject, bytes));
  await listAll(repository, subject, manifests);
  const destination = opener([])(`oci:${join(directory, `copy${(count += 1)}`)}`);
  const plan = await planCopy(repository, digest, destination);
  await copyArtifact(plan, repository, destination, { clock: fakeClock(), log });
  const records = await recordsOf(destination, digest);
  expect(records).toHaveLength(100);
  expect(entryRecord(records, entry, await trusting(ours))?.promotion.time).toBe('2026-11-23T12:00:06.000Z');
});

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const encoded = (statement: Uint8Array) => Buffer.from(statement).toString('base64');
const statement = writeStatement(digest, 'cart', promotion);
const envelope = text(writeEnvelope(statement, ours.key));
const other = imageOf('another cart').manifest.descriptor;

/** What somebody may try who can push to the registry and has every record that was ever written. */
const attacks: readonly (readonly [what: string, bytes: Uint8Array | string, code: string, mediaType?: string])[] = [
  [
    'an altered payload',
    envelope.replace(encoded(statement), encoded(writeStatement(digest, 'cart', { ...promotion, actor: 'mallory' }))),
    'record-altered',
  ],
  [
    'the signature of another record',
    envelope.replace(encoded(statement), encoded(writeStatement(digest, 'cart', { ...promotion, version: '9.9.9' }))),
    'record-altered',
  ],
  ['a key of their own', writeEnvelope(statement, theirs.key), 'record-unknown-key'],
  ['a key of their own under our name', writeEnvelope(statement, { ...theirs.key, id: ours.key.id }), 'record-altered'],
  ['a key without a name', writeEnvelope(statement, { ...theirs.key, id: '' }), 'record-unknown-key'],
  ['no signature', statement, 'record-unsigned', mediaTypes.statement],
  ['an empty list of signatures', envelope.replace(/"signatures":.*$/, '"signatures":[]}'), 'record-unsigned'],
  [
    'a record of another digest',
    writeEnvelope(writeStatement(other.digest, 'cart', promotion), ours.key),
    'record-other-digest',
  ],
  ['a record of another flow', signed({ flow: 'shop2' }), 'record-other-flow'],
  ['a record of another application', signed({ application: 'basket' }), 'record-other-application'],
  [
    'a record of another environment',
    signed({ destination: { ...promotion.destination, environment: 'test' } }),
    'record-missing',
  ],
  ['a record from the future', signed({ time: '2026-11-23T12:20:01Z' }), 'record-future'],
  ['a sequence that is none', signed({ sequence: 0 }), 'record-unreadable'],
  ['a previous record that is no digest', signed({ previous: 'sha256:short' }), 'record-unreadable'],
  ['a truncated envelope', envelope.slice(0, -40), 'record-unreadable'],
  [
    'a truncated payload',
    envelope.replace(encoded(statement), encoded(statement.subarray(0, 90))),
    'record-unreadable',
  ],
  ['no JSON', '\u0000\u0001', 'record-unreadable'],
  ['nothing', '', 'record-unreadable'],
  ['deep nesting', '['.repeat(200_000), 'record-unreadable'],
  [
    'a thousand signatures',
    envelope.replace(/(\{"keyid".*\})\]/, (_, one: string) => `${Array(1000).fill(one).join(',')}]`),
    'record-unreadable',
  ],
  ['more than is read', ' '.repeat(300_000), 'record-unreadable'],
  ['another payload type', envelope.replace('vnd.in-toto+json', 'vnd.other+json'), 'record-unreadable'],
  [
    'another predicate',
    writeEnvelope(Buffer.from(text(statement).replace('promotion/v1', 'drill/v1')), ours.key),
    'record-unreadable',
  ],
  [
    'a predicate without a flow',
    writeEnvelope(Buffer.from(text(statement).replace('"flow"', '"__proto__"')), ours.key),
    'record-unreadable',
  ],
  ['a layer of another kind', envelope, 'record-unreadable', 'application/octet-stream'],
];

function signed(changed: object, key = ours.key): Uint8Array {
  return writeEnvelope(writeStatement(digest, 'cart', { ...promotion, ...changed }), key);
}

describe('the newest of several', () => {
  const first = signed({ time: '2026-11-23T12:04:00Z', sequence: 1, run: 'first' });
  const second = signed({ time: '2026-11-23T11:59:00Z', sequence: 2, run: 'second' });

  test('is the one that the chain puts last, whatever the clocks of the runners say', async () => {
    const repository = await places['a layout']();
    for (const bytes of [second, first]) await attachBytes(repository, subject, bytes);
    const proof = entryRecord(await recordsOf(repository, digest), entry, await trusting(ours));
    expect(proof?.promotion).toMatchObject({ run: 'second', sequence: 2 });
  });

  test('may be up to fifteen minutes ahead of our clock', async () => {
    const repository = await places['a layout']();
    await attachBytes(repository, subject, signed({ time: '2026-11-23T12:20:00Z' }));
    const records = await recordsOf(repository, digest);
    expect(entryRecord(records, entry, await trusting(ours))).toBeDefined();
    const early = { ...entry, now: new Date(now.getTime() - 1000) };
    expect(entryRecord(records, early, await trusting(ours))).toBeUndefined();
  });

  test('names both clocks when it is ahead', async () => {
    const repository = await places['a layout']();
    await attachBytes(repository, subject, signed({ time: '2030-01-01T00:00:00Z' }));
    const look = async () =>
      requireEntry(await recordsOf(repository, digest), entry, await trusting(ours), {
        target: 'staging',
        where: 'it',
      });
    const { message } = await failureOf(look());
    expect(message).toMatch(/2030-01-01T00:00:00Z, and it is 2026-11-23T12:05:00\.000Z here/);
  });
});

describe('closed', () => {
  test('without a record', async () => {
    expect(await refusal(await places['a layout'](), await trusting(ours))).toBe('record-missing');
  });

  test.each(attacks)('against %s', async (_what, bytes, code, mediaType: string = mediaTypes.envelope) => {
    const repository = await places['a layout']();
    await attachBytes(repository, subject, bytes, mediaType);
    expect(await refusal(repository, await trusting(ours))).toBe(code);
  });

  test('against all of them at once, in a real registry; and one good record opens it', async () => {
    const repository = await places['a registry without the API']();
    for (const [, bytes, , mediaType] of attacks)
      if (bytes.length > 0) await attachBytes(repository, subject, bytes, mediaType);
    const trust = await trusting(ours);
    expect(await refusal(repository, trust)).toBe('record-future');
    await attachRecord(repository, subject, promotion, ours.key);
    expect(entryRecord(await recordsOf(repository, digest), entry, trust)?.promotion).toEqual(promotion);
  });

  test('against a referrer of another kind that holds a record', async () => {
    const repository = await places['a layout']();
    const posing = imageOf('posing', { subject, artifactType: 'application/spdx+json', layers: [envelope] });
    await store(posing, repository);
    expect(await refusal(repository, await trusting(ours))).toBe('record-missing');
  });
});
