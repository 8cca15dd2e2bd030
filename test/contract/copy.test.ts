import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { systemClock } from '../../src/base/clock.ts';
import { silentLog } from '../../src/base/log.ts';
import { completeness } from '../../src/registry/copy/completeness.ts';
import { copyArtifact } from '../../src/registry/copy/copy.ts';
import { planCopy, planData } from '../../src/registry/copy/plan.ts';
import { parseReference } from '../../src/registry/reference.ts';
import { createRegistries } from '../../src/registry/registries.ts';
import type { Repository } from '../../src/registry/registry.ts';
import { type Artifact, imageOf, indexOf, store } from '../support/artifacts.ts';
import { type RegistryServer, startRegistry } from '../support/registry-server.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { tagIfFree } from '../support/tagging.ts';

const directory = temporaryDirectory();
const options = { clock: systemClock, log: silentLog };
let servers: readonly RegistryServer[] = [];
beforeAll(async () => {
  servers = await Promise.all([
    startRegistry({ foreignUrls: '^https://foreign' }),
    startRegistry({ foreignUrls: '^https://foreign' }),
  ]);
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

let count = 0;
const places = {
  'one registry': () => `${servers[0]?.host}/from/app${(count += 1)}`,
  'another registry': () => `${servers[1]?.host}/to/app${(count += 1)}`,
  'a layout': () => `oci:${join(directory, `app${(count += 1)}`)}`,
};
const pairs = Object.entries(places).flatMap(([from, source]) =>
  Object.entries(places).map(([to, destination]) => [from, to, source, destination] as const),
);

function open(place: string): Repository {
  return createRegistries({ ...options, credentials: servers }).open(parseReference(place));
}

async function copy(source: Repository, artifact: Artifact, destination: Repository) {
  const plan = await planCopy(source, artifact.manifest.descriptor.digest, destination);
  return copyArtifact(plan, source, destination, options);
}

function skopeo(...args: readonly string[]): string {
  const run = spawnSync('skopeo', args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (run.status !== 0) throw new Error(`skopeo ${args[0]}: ${run.stderr}`);
  return run.stdout;
}

const access = ['--creds', 'tester:secret-password', '--tls-verify=false'];

describe.each(pairs)('from %s to %s', (from, to, newSource, newDestination) => {
  test('the whole artifact arrives, and a second copy does nothing', async () => {
    const [source, destination] = [open(newSource()), open(newDestination())];
    const shared = Uint8Array.from(randomBytes(200_000));
    const artifact = indexOf([
      indexOf([imageOf('amd64', { layers: [shared, 'a'] }), imageOf('arm64', { layers: [shared, 'b'] })]),
      imageOf('docker', { docker: true, layers: ['c'] }),
    ]);
    await store(artifact, source, 'v1');
    const { digest } = artifact.manifest.descriptor;

    const first = await copy(source, artifact, destination);
    expect(first.manifests).toBe(5);
    const mounts = from === to && from !== 'a layout';
    expect(first).toMatchObject(
      mounts ? { blobsMounted: 7, blobsCopied: 0, bytes: 0 } : { blobsMounted: 0, blobsCopied: 7 },
    );
    expect(await completeness(destination, digest)).toEqual({ pieces: 12, missing: [] });
    expect(await destination.tags()).toEqual([]);
    expect(await tagIfFree(destination, 'v1', artifact.manifest)).toBe(true);

    const again = await copy(source, artifact, destination);
    expect(again).toMatchObject({
      manifests: 0,
      blobsCopied: 0,
      blobsMounted: 0,
      blobsPresent: 7,
      attached: 0,
      bytes: 0,
    });
    expect(await tagIfFree(destination, 'v1', artifact.manifest)).toBe(false);
  });
});

describe('the plan', () => {
  test('is data that says what will be done, and the copy does that', async () => {
    const [source, destination] = [open(places['one registry']()), open(places['a layout']())];
    const [one, two] = [
      imageOf('one', { layers: ['shared', 'only one'] }),
      imageOf('two', { layers: ['shared', 'only two'] }),
    ];
    await store(one, source);
    await store(two, source);
    await copy(source, one, destination);
    const plan = await planCopy(source, two.manifest.descriptor.digest, destination);
    expect(plan.blobs.map(({ action }) => action)).toEqual(['copy', 'present', 'copy']);
    expect(plan.bytes).toBe((two.blobs[0]?.descriptor.size ?? 0) + 'only two'.length);
    expect(JSON.parse(JSON.stringify(planData(plan)))).toMatchObject({ bytes: plan.bytes, source: source.name });
    expect(await copyArtifact(plan, source, destination, options)).toMatchObject({
      bytes: plan.bytes,
      blobsPresent: 1,
    });
  });

  test('repairs a destination that has the manifest and lost a layer', async () => {
    const [source, destination] = [open(places['one registry']()), open(places['a layout']())];
    const image = imageOf('damaged');
    await store(image, source);
    await destination.putManifest(image.manifest);
    expect(await copy(source, image, destination)).toMatchObject({ manifests: 1, blobsCopied: 3 });
    expect(await copy(source, image, destination)).toMatchObject({ manifests: 0, blobsCopied: 0, blobsPresent: 3 });
  });

  test('names a source that is incomplete', async () => {
    const [source, destination] = [open(places['a layout']()), open(places['another registry']())];
    const index = indexOf([imageOf('never stored')]);
    await source.putManifest(index.manifest);
    const attempt = planCopy(source, index.manifest.descriptor.digest, destination);
    await expect(attempt).rejects.toMatchObject({ code: 'artifact-incomplete', exitCode: 4 });
  });

  test('leaves foreign layers where they are', async () => {
    const [source, destination] = [open(places['one registry']()), open(places['another registry']())];
    const foreign = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: `sha256:${'f'.repeat(64)}`,
      size: 4_000_000_000,
      urls: ['https://foreign.example.com/layer'],
    } as const;
    const image = imageOf('windows', { docker: true, foreign: [foreign] });
    await store(image, source);
    expect(await copy(source, image, destination)).toMatchObject({ manifests: 1, blobsCopied: 3 });
    expect((await destination.resolve(image.manifest.descriptor.digest))?.digest).toBe(
      image.manifest.descriptor.digest,
    );
  });
});

describe('a tag', () => {
  test('that names another artifact is not moved', async () => {
    const here = open(places['another registry']());
    const [one, two] = [imageOf('one'), imageOf('two')];
    await store(one, here, '1.0');
    await store(two, here);
    const attempt = tagIfFree(here, '1.0', two.manifest);
    const [is, would] = [one, two].map(({ manifest }) => manifest.descriptor.digest.slice(0, 19));
    await expect(attempt).rejects.toMatchObject({ code: 'tag-would-move', exitCode: 1 });
    await expect(attempt).rejects.toThrow(new RegExp(`${is}.*${would}`));
    expect((await here.resolve('1.0'))?.digest).toBe(one.manifest.descriptor.digest);
  });

  test('that another writer took at the same time is reported, not passed over', async () => {
    const here = open(places['a layout']());
    const [ours, theirs] = [imageOf('ours'), imageOf('theirs')];
    await store(ours, here);
    await store(theirs, here);
    const raced: Repository = {
      ...here,
      tag: async (tag, manifest) => {
        await here.tag(tag, manifest);
        await here.tag(tag, theirs.manifest);
      },
    };
    await expect(tagIfFree(raced, '1.0', ours.manifest)).rejects.toMatchObject({ code: 'tag-not-ours', exitCode: 4 });
  });
});

describe('skopeo', () => {
  test('reads what we pushed, byte for byte', async () => {
    const [source, place] = [open(places['a layout']()), places['another registry']()];
    const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
    await store(artifact, source);
    await copy(source, artifact, open(place));
    await tagIfFree(open(place), '1.0', artifact.manifest);
    const raw = skopeo('inspect', '--raw', ...access, `docker://${place}:1.0`);
    expect(Buffer.from(raw)).toEqual(Buffer.from(artifact.manifest.bytes));
  });

  test('wrote what we copy, and reads our layout', async () => {
    const [from, to] = [places['one registry'](), places['a layout']()];
    const layout = join(directory, 'ours');
    const artifact = indexOf([imageOf('amd64'), imageOf('arm64')]);
    await store(artifact, open(`oci:${layout}`), 'latest');
    skopeo(
      'copy',
      '--all',
      '--preserve-digests',
      '--dest-tls-verify=false',
      '--dest-creds',
      'tester:secret-password',
      `oci:${layout}:latest`,
      `docker://${from}:1.0`,
    );
    const pushed = await open(from).resolve('1.0');
    expect(pushed?.digest).toBe(artifact.manifest.descriptor.digest);
    expect(await copy(open(from), artifact, open(to))).toMatchObject({ manifests: 3 });
    expect(await completeness(open(to), artifact.manifest.descriptor.digest)).toMatchObject({ missing: [] });
  });
});
