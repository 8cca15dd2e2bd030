import { mapBounded } from '../base/concurrency.ts';
import { RefusedError, RemoteError } from '../base/errors.ts';
import { type Digest, shortDigest } from './digest.ts';
import { contentOf } from './manifest.ts';
import { isForeignLayer, isManifestType } from './media-types.ts';
import type { Descriptor, Manifest, Repository } from './registry.ts';

/** An artifact with all its parts, each once. */
export interface Artifact {
  readonly manifest: Manifest;
  /** Manifests by level: the artifact alone in the first; every manifest below all indexes that name it. */
  readonly levels: readonly (readonly Manifest[])[];
  readonly blobs: readonly Descriptor[];
  /** Layers that lie elsewhere (`urls`): no registry is asked for them. */
  readonly foreign: readonly Descriptor[];
}

const maxLevels = 8;
const maxManifests = 2000;
const maxManifestBytes = 64 * 1024 * 1024;
const maxReads = 8;

/**
 * Reads an artifact's manifests, nested indexes included, and lists its blobs.
 * @throws RemoteError when a part is not there, RefusedError when one is malformed or the bounds are exceeded.
 */
export async function readArtifact(repository: Repository, digest: Digest): Promise<Artifact> {
  const manifest = await repository.manifest(digest);
  if (manifest === undefined) {
    throw new RemoteError({
      code: 'artifact-missing',
      where: repository.name,
      expected: `the manifest ${shortDigest(digest)}`,
      found: 'none',
    });
  }
  return readFrom(repository, manifest);
}

/** Reads an artifact whose manifest was read already; see `readArtifact`. */
export async function readFrom(repository: Repository, manifest: Manifest): Promise<Artifact> {
  const levels: Manifest[][] = [];
  const seen = new Set<Digest>([manifest.descriptor.digest]);
  const blobs = new Map<Digest, Descriptor>();
  const foreign = new Map<Digest, Descriptor>();
  for (let level = [manifest]; level.length > 0;) {
    levels.push(level);
    checkBounds(levels, repository.name);
    const contents = level.map((one) => contentOf(one, repository.name));
    const named = contents.flatMap((content) => content.manifests);
    const others = named.filter(({ mediaType }) => !isManifestType(mediaType));
    for (const blob of [...contents.flatMap((content) => content.blobs), ...others]) {
      (isElsewhere(blob) ? foreign : blobs).set(blob.digest, blob);
    }
    const children = named.filter(({ mediaType }) => isManifestType(mediaType)).filter((child) => isNew(child, seen));
    level = [...(await mapBounded(children, maxReads, (child) => readChild(repository, child)))];
  }
  return { manifest, levels, blobs: [...blobs.values()], foreign: [...foreign.values()] };
}

/** Joins artifacts, each part once; the first level is written last. */
export function union(artifacts: readonly [Artifact, ...Artifact[]]): Artifact {
  const seen = new Set<Digest>();
  const levels = artifacts.map((one) =>
    one.levels.map((level) => level.filter(({ descriptor }) => isNew(descriptor, seen))),
  );
  return {
    manifest: artifacts[0].manifest,
    levels: levels.toReversed().flat(),
    blobs: distinct(artifacts.flatMap(({ blobs }) => blobs)),
    foreign: distinct(artifacts.flatMap(({ foreign }) => foreign)),
  };
}

function distinct(parts: readonly Descriptor[]): readonly Descriptor[] {
  return [...new Map(parts.map((part) => [part.digest, part])).values()];
}

async function readChild(repository: Repository, { digest, mediaType, size }: Descriptor): Promise<Manifest> {
  const found = await repository.manifest(digest);
  if (found === undefined) {
    throw new RemoteError({
      code: 'artifact-incomplete',
      where: repository.name,
      expected: `the manifest ${shortDigest(digest)}, which an index there names`,
      found: 'none: the artifact is incomplete',
    });
  }
  if (found.bytes.length === size) return { bytes: found.bytes, descriptor: { digest, mediaType, size } };
  throw new RefusedError({
    code: 'wrong-size',
    where: repository.name,
    expected: `${size} bytes for ${shortDigest(digest)} as the index says`,
    found: `${found.bytes.length}`,
  });
}

/** A child that two indexes name is one child; a level that goes round in circles has no new ones. */
function isNew({ digest }: Descriptor, seen: Set<Digest>): boolean {
  if (seen.has(digest)) return false;
  seen.add(digest);
  return true;
}

/** Tells whether no registry holds a layer: its manifest says where else it is. */
export function isElsewhere({ mediaType, urls = [] }: Descriptor): boolean {
  return isForeignLayer(mediaType) && urls.length > 0;
}

function checkBounds(levels: readonly (readonly Manifest[])[], name: string): void {
  const all = levels.flat();
  const bytes = all.reduce((sum, one) => sum + one.bytes.length, 0);
  if (levels.length <= maxLevels && all.length <= maxManifests && bytes <= maxManifestBytes) return;
  throw new RefusedError({
    code: 'artifact-too-large',
    where: name,
    expected: `at most ${maxManifests} manifests, ${maxManifestBytes} bytes of them and ${maxLevels} levels`,
    found: `${all.length}, ${bytes} and ${levels.length}`,
  });
}
