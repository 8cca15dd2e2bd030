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
  /** Layers that are stored elsewhere (`urls`): they are requested from no registry. */
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
  const { digest } = manifest.descriptor;
  const manifests = new Map<Digest, Manifest>([[digest, manifest]]);
  const children = new Map<Digest, readonly Digest[]>();
  const blobs = new Map<Digest, Descriptor>();
  const foreign = new Map<Digest, Descriptor>();
  for (let level = [manifest], depth = 1; level.length > 0; depth += 1) {
    if (depth > maxLevels) throw tooLarge(repository.name, `${maxLevels} levels`);
    const named: Descriptor[] = [];
    for (const one of level) {
      const content = contentOf(one, repository.name);
      const [below, others] = partition(content.manifests, ({ mediaType }) => isManifestType(mediaType));
      for (const blob of [...content.blobs, ...others]) (isElsewhere(blob) ? foreign : blobs).set(blob.digest, blob);
      children.set(
        one.descriptor.digest,
        below.map((child) => child.digest),
      );
      named.push(...below);
    }
    const fresh = distinct(named).filter((child) => !manifests.has(child.digest));
    if (manifests.size + fresh.length > maxManifests) throw tooLarge(repository.name, `${maxManifests} manifests`);
    level = [...(await mapBounded(fresh, maxReads, (child) => readChild(repository, child)))];
    for (const one of level) manifests.set(one.descriptor.digest, one);
    checkSize([...manifests.values()], repository.name);
  }
  const levels = levelsOf(digest, children, repository.name).map((level) =>
    level.map((one) => manifests.get(one)).filter((one) => one !== undefined),
  );
  return { manifest, levels, blobs: [...blobs.values()], foreign: [...foreign.values()] };
}

/**
 * Sorts manifests into levels, each at its deepest: a registry takes an index when all that it names is there, and two
 * indexes at different depths may name one manifest.
 */
function levelsOf(
  root: Digest,
  children: ReadonlyMap<Digest, readonly Digest[]>,
  where: string,
): readonly (readonly Digest[])[] {
  const depths = new Map<Digest, number>();
  let frontier: readonly Digest[] = [root];
  for (let depth = 0; frontier.length > 0; depth += 1) {
    if (depth >= maxLevels) throw tooLarge(where, `${maxLevels} levels`);
    for (const digest of frontier) depths.set(digest, depth);
    frontier = [...new Set(frontier.flatMap((digest) => children.get(digest) ?? []))];
  }
  const levels: Digest[][] = [];
  for (const [digest, depth] of depths) (levels[depth] ??= []).push(digest);
  return levels;
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
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

function checkSize(all: readonly Manifest[], where: string): void {
  const bytes = all.reduce((sum, one) => sum + one.bytes.length, 0);
  if (bytes > maxManifestBytes) throw tooLarge(where, `${maxManifestBytes} bytes of manifests`);
}

function tooLarge(where: string, bound: string): RefusedError {
  const expected = `an artifact of at most ${bound}`;
  return new RefusedError({ code: 'artifact-too-large', where, expected, found: 'more' });
}
