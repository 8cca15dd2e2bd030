import { digestOf } from '../../src/registry/digest.ts';
import { dockerIndex, dockerManifest, ociIndex, ociManifest } from '../../src/registry/media-types.ts';
import type { Descriptor, Manifest, Repository } from '../../src/registry/registry.ts';

/** An artifact in memory: what a registry would hold of it. */
export interface Artifact {
  readonly manifest: Manifest;
  readonly children: readonly Artifact[];
  readonly blobs: readonly Blob[];
}

export interface Blob {
  readonly descriptor: Descriptor;
  readonly bytes: Uint8Array;
}

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value, undefined, 3));

export function blobOf(content: string | Uint8Array, mediaType = 'application/vnd.oci.image.layer.v1.tar+gzip'): Blob {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length }, bytes };
}

export interface ImageOptions {
  readonly layers?: readonly (string | Uint8Array)[];
  readonly docker?: boolean;
  readonly subject?: Descriptor;
  readonly artifactType?: string;
  /** Layers that are elsewhere. */
  readonly foreign?: readonly Descriptor[];
  /** What its configuration says of when it was made. */
  readonly created?: string;
  readonly annotations?: Readonly<Record<string, string>>;
  /** Of its configuration. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** An image whose configuration and layers are a function of its name. */
export function imageOf(name: string, options: ImageOptions = {}): Artifact {
  const { layers = [`layer one of ${name}`, `layer two of ${name}`], docker = false } = options;
  const mediaType = docker ? dockerManifest : ociManifest;
  const config = blobOf(
    JSON.stringify({
      architecture: 'amd64',
      os: 'linux',
      ...(options.created === undefined ? {} : { created: options.created }),
      config: { Labels: { name, ...options.labels } },
      rootfs: { type: 'layers', diff_ids: [] },
    }),
    docker ? 'application/vnd.docker.container.image.v1+json' : 'application/vnd.oci.image.config.v1+json',
  );
  const layerType = docker ? 'application/vnd.docker.image.rootfs.diff.tar.gzip' : undefined;
  const blobs = layers.map((layer) => blobOf(layer, layerType));
  const bytes = encode({
    schemaVersion: 2,
    mediaType,
    ...(options.artifactType === undefined ? {} : { artifactType: options.artifactType }),
    config: config.descriptor,
    layers: [...blobs.map((blob) => blob.descriptor), ...(options.foreign ?? [])],
    ...(options.subject === undefined ? {} : { subject: options.subject }),
    ...(options.annotations === undefined ? {} : { annotations: options.annotations }),
  });
  return { manifest: manifestOf(bytes, mediaType), children: [], blobs: [config, ...blobs] };
}

export function indexOf(children: readonly Artifact[], docker = false): Artifact {
  const mediaType = docker ? dockerIndex : ociIndex;
  const bytes = encode({
    schemaVersion: 2,
    mediaType,
    manifests: children.map(({ manifest }, at) => ({
      ...manifest.descriptor,
      platform: { os: 'linux', architecture: at === 0 ? 'amd64' : 'arm64' },
    })),
  });
  return { manifest: manifestOf(bytes, mediaType), children, blobs: [] };
}

/** Stores an artifact the way a build would: blobs, children, manifest, and a tag if there is one. */
export async function store(artifact: Artifact, repository: Repository, tag?: string): Promise<void> {
  for (const blob of artifact.blobs) await repository.putBlob(blob.descriptor, inChunks(blob.bytes));
  for (const child of artifact.children) await store(child, repository);
  await repository.putManifest(artifact.manifest);
  if (tag !== undefined) await repository.tag(tag, artifact.manifest);
}

export async function* inChunks(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size)
    yield await Promise.resolve(bytes.subarray(start, start + size));
}

export async function collect(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(Uint8Array.from(chunk));
  return Uint8Array.from(Buffer.concat(chunks));
}

function manifestOf(bytes: Uint8Array, mediaType: string): Manifest {
  return { descriptor: { mediaType, digest: digestOf(bytes), size: bytes.length }, bytes };
}
