import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { silentLog } from '../../../src/base/log.ts';
import { attachStatement, carryRecord } from '../../../src/records/attach.ts';
import { withContentCache } from '../../../src/records/content-cache.ts';
import { recordsOf } from '../../../src/records/read.ts';
import { mediaTypes } from '../../../src/records/records.ts';
import { requireVerdict } from '../../../src/records/verdict-proof.ts';
import { verdictKind, verdictsOf } from '../../../src/records/verdict.ts';
import { digestOf } from '../../../src/registry/digest.ts';
import { ociIndex } from '../../../src/registry/media-types.ts';
import { parseReference } from '../../../src/registry/reference.ts';
import { createRegistries } from '../../../src/registry/registries.ts';
import type { Manifest, Registries, Repository } from '../../../src/registry/registry.ts';
import { imageOf, store } from '../../support/artifacts.ts';
import { fakeClock } from '../../support/clock.ts';
import { promotion, putBytes } from '../../support/records.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const directory = temporaryDirectory();
const clock = fakeClock();
const registries = createRegistries({ clock, log: silentLog, directory });
const cart = imageOf('cart');
const subject = cart.manifest.descriptor;
let count = 0;

async function place(): Promise<Repository> {
  const repository = registries.open(parseReference(`oci:${join('places', String((count += 1)))}`));
  await store(cart, repository, '1.3.0');
  return repository;
}

describe('records that were not written in good faith', () => {
  test('are not read beyond a number', async () => {
    const repository = await place();
    const one = await putBytes(repository, subject, '{}');
    const many = Array.from({ length: 501 }, (_, at) => ({
      ...one.descriptor,
      digest: `sha256:${String(at).padStart(64, '0')}` as const,
    }));
    const flooded: Repository = {
      ...repository,
      referrers: () => Promise.resolve(many),
      manifest: (tagOrDigest) =>
        Promise.resolve(tagOrDigest.startsWith('sha256:') ? { ...one, descriptor: one.descriptor } : undefined),
    };
    await expect(recordsOf(flooded, subject.digest)).rejects.toMatchObject({ code: 'too-many-records', exitCode: 1 });
  });

  test('open nothing where they cannot be read', async () => {
    const repository = await place();
    const statement = new TextEncoder().encode('{"_type":');
    await attachStatement(repository, subject, { statement, time: promotion.time, kind: verdictKind }, undefined);
    const demand = {
      digest: subject.digest,
      flow: 'shop',
      application: 'cart',
      environment: 'uat',
      policy: subject.digest,
      now: clock.now(),
    };
    const verdicts = await verdictsOf(repository, subject.digest);
    expect(() => requireVerdict(verdicts, demand, [], repository.name)).toThrow(
      expect.objectContaining({ code: 'verdict-unreadable', exitCode: 1 }),
    );
  });
});

function index(entries: readonly unknown[]): Manifest {
  const bytes = new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, manifests: entries }));
  return { bytes, descriptor: { mediaType: ociIndex, digest: digestOf(bytes), size: bytes.length } };
}

describe('something malformed beside an artifact', () => {
  test.each<[string, (good: Manifest) => Manifest, RegExp]>([
    [
      'an entry that is none',
      ({ descriptor }) => index([{ digest: '../x' }, descriptor]),
      /names the digest "?\.\.\/x/,
    ],
    ['an entry of a large size', ({ descriptor }) => index(['x', { ...descriptor, size: -1 }, descriptor]), /size -1/],
  ])('in its list (%s) is named, and loses no record', async (_what, list, message) => {
    const repository = await place();
    const good = await putBytes(repository, subject, JSON.stringify({}), mediaTypes.statement);
    const tagged: Repository = {
      ...repository,
      referrers: () => Promise.resolve(undefined),
      manifest: (name) => (name.startsWith('sha256-') ? Promise.resolve(list(good)) : repository.manifest(name)),
    };
    const said: string[] = [];
    const found = await recordsOf(tagged, subject.digest, { warn: (line) => void said.push(line) });
    expect(found.map(({ digest }) => digest)).toEqual([good.descriptor.digest]);
    expect(said.join('\n')).toMatch(message);
  });

  test('is named where its manifest is none, or its content is gone', async () => {
    const repository = await place();
    const good = await putBytes(repository, subject, JSON.stringify({}), mediaTypes.statement);
    const broken = { ...good.descriptor, digest: digestOf(new TextEncoder().encode('broken')) };
    const bytes = new TextEncoder().encode(JSON.stringify({ subject, config: {}, layers: [] }));
    const odd: Repository = {
      ...repository,
      referrers: async (digest) => [...((await repository.referrers(digest)) ?? []), broken],
      manifest: (name) =>
        name === broken.digest ? Promise.resolve({ bytes, descriptor: broken }) : repository.manifest(name),
    };
    const said: string[] = [];
    const found = await recordsOf(odd, subject.digest, { warn: (line) => void said.push(line) });
    expect(found).toHaveLength(1);
    expect(said).toEqual([
      expect.stringMatching(/^beside sha256:\w{12} something is attached that cannot be read: /),
      expect.stringMatching(/^the record sha256:\w{12} cannot be read: /),
    ]);
  });

  test('is read once more in the other list, where the first names nothing', async () => {
    const repository = await place();
    const good = await putBytes(repository, subject, JSON.stringify({}), mediaTypes.statement);
    const asked: (boolean | undefined)[] = [];
    const elsewhere: Repository = {
      ...repository,
      referrers: (digest, { guess } = {}) => {
        asked.push(guess);
        return guess === true ? Promise.resolve(undefined) : repository.referrers(digest);
      },
    };
    const found = await recordsOf(elsewhere, subject.digest, { lists: 'first' });
    expect(found.map(({ digest }) => digest)).toEqual([good.descriptor.digest]);
    expect(asked).toEqual([true, undefined]);
  });
});

test('a record that is gone when it is carried says so', async () => {
  const [from, to] = [await place(), await place()];
  const gone = `sha256:${'f'.repeat(64)}` as const;
  await expect(carryRecord(from, to, subject, gone)).rejects.toMatchObject({ code: 'record-gone', exitCode: 4 });
});

/** Counts readings; `fails` lets the first of them fail. */
function counted(repository: Repository, fails: boolean) {
  const readings = { manifests: 0, blobs: 0 };
  const manifest = async (tagOrDigest: string): Promise<Manifest | undefined> => {
    readings.manifests += 1;
    if (fails && readings.manifests === 1) throw new Error('no answer');
    return repository.manifest(tagOrDigest);
  };
  const opened: Repository = {
    ...repository,
    manifest,
    blob: (blob) => {
      readings.blobs += 1;
      return repository.blob(blob);
    },
  };
  const all: Registries = { open: () => opened, until: () => all };
  return { readings, cached: withContentCache(all).open(parseReference('oci:anywhere')) };
}

describe('a cache of contents', () => {
  test('reads a manifest and a small blob once, also when both are asked for at the same time', async () => {
    const repository = await place();
    const record = await putBytes(repository, subject, 'a record', mediaTypes.statement);
    const { readings, cached } = counted(repository, false);
    const { digest } = record.descriptor;
    await Promise.all([cached.manifest(digest), cached.manifest(digest), recordsOf(cached, subject.digest)]);
    const before = { ...readings };
    await recordsOf(cached, subject.digest);
    await cached.manifest(digest);
    expect(readings.blobs).toBe(before.blobs);
    expect(readings.manifests - before.manifests).toBeLessThanOrEqual(1);
  });

  test('keeps no failure: the next one reads itself', async () => {
    const { readings, cached } = counted(await place(), true);
    const results = await Promise.allSettled([cached.manifest(subject.digest), cached.manifest(subject.digest)]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(readings.manifests).toBe(2);
  });
});
