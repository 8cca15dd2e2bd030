import { describe, expect, test } from '@jest/globals';
import { readFrom } from '../../../src/registry/artifact.ts';
import { digestOf } from '../../../src/registry/digest.ts';
import { contentOf, sniffMediaType } from '../../../src/registry/manifest.ts';
import { ociIndex, ociManifest } from '../../../src/registry/media-types.ts';
import type { Manifest, Repository } from '../../../src/registry/registry.ts';
import { blobOf, imageOf, indexOf } from '../../support/artifacts.ts';

function manifestOf(json: unknown, mediaType = ociManifest): Manifest {
  const bytes = new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json));
  return { bytes, descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length } };
}

const config = blobOf('{}').descriptor;

describe('contentOf', () => {
  test('finds what images and indexes name', () => {
    const image = imageOf('x');
    expect(contentOf(image.manifest, 'r').blobs.map(({ digest }) => digest)).toEqual(
      image.blobs.map(({ descriptor }) => descriptor.digest),
    );
    const index = indexOf([image]);
    expect(contentOf(index.manifest, 'r')).toEqual({
      blobs: [],
      manifests: [{ ...image.manifest.descriptor, platform: { os: 'linux', architecture: 'amd64' } }],
    });
  });

  test('finds the subject', () => {
    const subject = imageOf('x').manifest.descriptor;
    const referrer = imageOf('signature', { subject, artifactType: 'application/x' });
    expect(contentOf(referrer.manifest, 'r')).toMatchObject({ subject, artifactType: 'application/x' });
  });

  test.each<[string, unknown]>([
    ['no JSON', '{'],
    ['a list', []],
    ['no configuration', { layers: [] }],
    ['no layers', { config }],
    ['a layer that is no descriptor', { config, layers: ['x'] }],
    ['a layer without a size', { config, layers: [{ ...config, size: undefined }] }],
    ['a negative size', { config, layers: [{ ...config, size: -1 }] }],
    ['a size beyond counting', { config, layers: [{ ...config, size: 1e300 }] }],
    ['a digest that is a path', { config, layers: [{ ...config, digest: 'sha256:../../etc/passwd' }] }],
    ['another digest algorithm', { config, layers: [{ ...config, digest: 'md5:d41d8cd98f00b204e9800998ecf8427e' }] }],
    ['a media type other than was served', { mediaType: ociIndex, config, layers: [] }],
    ['a million layers', { config, layers: Array.from({ length: 10_001 }, () => config) }],
  ])('refuses %s', (_what, json) => {
    expect(() => contentOf(manifestOf(json), 'r.example.com/x')).toThrow(
      expect.objectContaining({ exitCode: 1, message: expect.stringMatching(/^r\.example\.com\/x: sha256:/) }),
    );
  });
});

test('contentOf refuses what it cannot copy whole', () => {
  const schema1 = manifestOf({}, 'application/vnd.docker.distribution.manifest.v1+prettyjws');
  expect(() => contentOf(schema1, 'r')).toThrow(expect.objectContaining({ code: 'unknown-manifest' }));
  const latin1 = { ...schema1, bytes: Uint8Array.of(0x22, 0xff, 0x22) };
  const damaged = { ...latin1, descriptor: { ...latin1.descriptor, mediaType: ociManifest } };
  expect(() => contentOf(damaged, 'r')).toThrow(expect.objectContaining({ code: 'malformed-manifest' }));
});

test('readFrom ends where indexes nest without end', async () => {
  const repository: Pick<Repository, 'name' | 'manifest'> = {
    name: 'r.example.com/x',
    manifest: async (digest) => nested.get(digest),
  };
  const nested = new Map<string, Manifest>();
  let inner = imageOf('x').manifest;
  for (let depth = 0; depth < 12; depth += 1) {
    nested.set(inner.descriptor.digest, inner);
    inner = manifestOf({ schemaVersion: 2, mediaType: ociIndex, manifests: [inner.descriptor] }, ociIndex);
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- reading needs these two alone
  const attempt = readFrom(repository as Repository, inner);
  await expect(attempt).rejects.toMatchObject({ code: 'artifact-too-large', exitCode: 1 });
});

test.each([
  [JSON.stringify({ manifests: [] }), ociIndex],
  [JSON.stringify({ config: {}, layers: [] }), ociManifest],
  [JSON.stringify({ mediaType: ociIndex, config: {}, layers: [] }), ociIndex],
  [JSON.stringify({ mediaType: 'text/plain' }), undefined],
  [JSON.stringify({ architecture: 'amd64', config: {} }), undefined],
  ['no', undefined],
])('%s is sniffed as %s', (text, expected) => {
  expect(sniffMediaType(new TextEncoder().encode(text))).toBe(expected);
});
