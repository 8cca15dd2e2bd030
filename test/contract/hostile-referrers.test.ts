import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy } from '../../src/registry/copy/plan.ts';
import { digestOf } from '../../src/registry/digest.ts';
import { ociIndex } from '../../src/registry/media-types.ts';
import { fallbackTag, recordReferrer, referrersOf } from '../../src/registry/referrers.ts';
import type { Descriptor, Repository } from '../../src/registry/registry.ts';
import { verifyCopy } from '../../src/registry/copy/verify.ts';
import { type Artifact, imageOf, indexOf, store } from '../support/artifacts.ts';
import { fakeClock } from '../support/clock.ts';
import { answer, failureOf, registryHarness } from '../support/registry-harness.ts';
import { temporaryDirectory } from '../support/temporary.ts';

/** Lists of what is attached, as somebody would write them who wants a copy never to end, or to lose something. */
const directory = temporaryDirectory();
const { server, proxy, opener, log } = registryHarness();
let count = 0;
const registryPlace = () => opener([server().host])(`${server().host}/hostile/app${(count += 1)}`);
const layoutPlace = () => opener([])(`oci:${join(directory, `layout${(count += 1)}`)}`);

const child = imageOf('amd64', { layers: ['a layer'] });
const subject = child.manifest.descriptor;

/** An index that names `about` and is about it as well. */
function around(about: Artifact): Artifact {
  const { manifest } = indexOf([about]);
  const json: object = JSON.parse(new TextDecoder().decode(manifest.bytes));
  const bytes = new TextEncoder().encode(JSON.stringify({ ...json, subject: about.manifest.descriptor }));
  const descriptor = { mediaType: ociIndex, digest: digestOf(bytes), size: bytes.length };
  return { manifest: { bytes, descriptor }, children: [about], blobs: [] };
}

async function copied(source: Repository, what: Descriptor, destination: Repository) {
  const plan = await planCopy(source, what.digest, destination);
  const done = await copyArtifact(plan, source, destination, { clock: fakeClock(), log });
  await verifyCopy(plan, destination);
  return { plan, done };
}

describe.each<[string, () => Repository]>([
  ['a registry', registryPlace],
  ['a layout', layoutPlace],
])('in %s', (_where, place) => {
  test.each<[string, (ring: Artifact) => Descriptor]>([
    ['its subject', () => subject],
    ['itself', (ring) => ring.manifest.descriptor],
  ])('a referrer that is an index of its subject is copied once, by the name of %s', async (_name, what) => {
    const [source, destination, ring] = [place(), layoutPlace(), around(child)];
    await store(ring, source);
    await recordReferrer(source, subject.digest, ring.manifest);
    const { plan, done } = await copied(source, what(ring), destination);
    expect(plan.manifests.flat().map(({ descriptor }) => descriptor.digest)).toEqual([
      subject.digest,
      ring.manifest.descriptor.digest,
    ]);
    expect(done.manifests).toBe(2);
  });

  test('fallback tags that list each other’s subjects come to an end', async () => {
    const [source, destination, other] = [place(), layoutPlace(), imageOf('other')];
    await store(child, source);
    await store(other, source);
    for (const [about, listed] of [
      [child, other],
      [other, child],
    ] as const) {
      await store(indexOf([listed]), source, fallbackTag(about.manifest.descriptor.digest));
    }
    const { plan } = await copied(source, subject, destination);
    expect(plan.attachments).toEqual([]);
  });
});

const entries = (from: number, number: number) =>
  Array.from({ length: number }, (_, at) => ({
    mediaType: ociIndex,
    digest: digestOf(new TextEncoder().encode(String(from + at))),
    size: 3,
  }));

describe('a list', () => {
  test('of thousands is refused before any of them is read', async () => {
    const { host, seen } = await proxy(({ path }) =>
      path.includes('/referrers/') ? answer(200, {}, JSON.stringify({ manifests: entries(0, 3000) })) : undefined,
    );
    const error = await failureOf(referrersOf(opener([host])(`${host}/x`), subject.digest));
    expect(error).toMatchObject({ code: 'too-many-referrers', exitCode: 1 });
    expect(seen.filter(({ path }) => path.includes('/manifests/sha256:'))).toEqual([]);
  });

  test('that gets longer page by page is left', async () => {
    const next = (number: number) => `</v2/x/referrers/${subject.digest}?${number}>; rel="next"`;
    const { host, seen } = await proxy(({ path }, number) =>
      path.includes('/referrers/')
        ? answer(200, { link: next(number) }, JSON.stringify({ manifests: entries(number * 3000, 3000) }))
        : undefined,
    );
    const error = await failureOf(opener([host])(`${host}/x`).referrers(subject.digest));
    expect(error).toMatchObject({ code: 'too-many-referrers', exitCode: 4 });
    expect(seen.length).toBeLessThan(10);
  });

  test('on a page of megabytes is no answer, and no "there is nothing" either', async () => {
    const { host } = await proxy(({ path }) =>
      path.includes('/referrers/') ? answer(200, {}, Buffer.alloc(5 * 1024 * 1024, 0x20)) : undefined,
    );
    const error = await failureOf(opener([host])(`${host}/x`).referrers(subject.digest));
    expect(error).toMatchObject({ code: 'too-many-referrers', exitCode: 4 });
  });

  test.each<[string, unknown]>([
    ['a digest of another algorithm', { mediaType: ociIndex, digest: `md5:${'0'.repeat(32)}`, size: 1 }],
    ['a digest that is too short', { mediaType: ociIndex, digest: 'sha256:00', size: 1 }],
    ['a path in place of a digest', { mediaType: ociIndex, digest: '../../secret', size: 1 }],
    ['a size below nothing', { mediaType: ociIndex, digest: `sha256:${'0'.repeat(64)}`, size: -1 }],
    ['no object', 'sha256'],
  ])('with %s is refused', async (_what, entry) => {
    const { host } = await proxy(({ path }) =>
      path.includes('/referrers/') ? answer(200, {}, JSON.stringify({ manifests: [entry] })) : undefined,
    );
    const error = await failureOf(opener([host])(`${host}/x`).referrers(subject.digest));
    expect(error).toMatchObject({ code: 'malformed-manifest', exitCode: 1 });
  });
});

test('a manifest of 100 MB is not read to its end', async () => {
  const { host, seen } = await proxy(({ path }) =>
    path.includes('/manifests/')
      ? answer(200, { 'content-type': ociIndex, 'content-length': '104857600' }, Buffer.alloc(104_857_600, 0x20))
      : undefined,
  );
  const error = await failureOf(opener([host])(`${host}/x`).manifest('1.0'));
  expect(error).toMatchObject({ code: 'manifest-too-large', exitCode: 4 });
  expect(seen.length).toBe(1);
});
