import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { UsageError } from '../base/errors.ts';
import { digestOf, type Digest } from '../registry/digest.ts';
import type { Descriptor, Manifest, Repository } from '../registry/registry.ts';

const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
} as const;

/**
 * Builds the application's image for two platforms and pushes it under one tag, once, as a build job does. Returns
 * the digest of the index. The layer is made by the system's `tar`.
 */
export async function buildImage(application: string, repository: Repository, tag: string): Promise<Digest> {
  const tar = spawnSync('tar', ['-cf', '-', '-C', application, 'app'], { maxBuffer: 2 ** 26 });
  if (tar.status !== 0) {
    throw new UsageError({
      code: 'no-tar',
      where: 'demo',
      expected: 'a working tar to pack the image',
      found: reasonOf(tar),
      fix: 'install tar',
    });
  }
  const layer = await pushBlob(repository, mediaTypes.layer, gzipSync(tar.stdout));
  const children: Descriptor[] = [];
  for (const architecture of ['amd64', 'arm64']) {
    const config = await pushBlob(repository, mediaTypes.config, json(configOf(architecture, tar.stdout)));
    const child = manifestOf(mediaTypes.manifest, { config, layers: [layer] });
    await repository.putManifest(child);
    children.push({ ...child.descriptor, platform: { os: 'linux', architecture } });
  }
  const index = manifestOf(mediaTypes.index, { manifests: children });
  await repository.putManifest(index);
  await repository.tag(tag, index);
  return index.descriptor.digest;
}

/** The time of the newest commit, as reproducible builds have it (SOURCE_DATE_EPOCH). */
const created = '2026-11-20T10:15:00Z';

function configOf(architecture: string, layer: Uint8Array): object {
  return {
    created,
    architecture,
    os: 'linux',
    config: { Cmd: ['/bin/sh', '/app/server'] },
    rootfs: { type: 'layers', diff_ids: [digestOf(layer)] },
  };
}

function manifestOf(mediaType: string, content: object): Manifest {
  const bytes = json({ schemaVersion: 2, mediaType, ...content });
  return { bytes, descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length } };
}

async function pushBlob(repository: Repository, mediaType: string, bytes: Uint8Array): Promise<Descriptor> {
  const blob = { mediaType, digest: digestOf(bytes), size: bytes.length };
  await repository.putBlob(blob, one(bytes));
  return blob;
}

async function* one(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

function json(value: object): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function reasonOf({ error, stderr }: SpawnSyncReturns<Buffer>): string {
  return error === undefined ? JSON.stringify(stderr.toString().trim().slice(0, 200)) : 'none on the PATH';
}
