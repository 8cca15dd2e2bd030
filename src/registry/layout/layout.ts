import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../base/clock.ts';
import { RemoteError, StepError } from '../../base/errors.ts';
import { writeAtomically } from './atomic-file.ts';
import { type Digest, isDigest } from '../digest.ts';
import { errorCode, errorMessage } from '../../base/node-error.ts';
import { checkInside, fileInside } from './inside.ts';
import { removeLeftovers } from './leftovers.ts';
import { createLayout, findTag, readLayoutIndex, refName, tagOf, updateLayoutIndex } from './index-file.ts';
import { maxManifestBytes, sniffMediaType, subjectOf } from '../manifest.ts';
import type { Descriptor, Manifest, Repository } from '../registry.ts';
import { isTag } from '../tag-name.ts';
import { digestLike, verified, wrongDigest } from '../verified.ts';

/**
 * Opens an OCI image layout (image-spec 1.1, image-layout.md) as a repository. Every file appears whole or not at all;
 * index.json, which holds the tags, is changed under a lock. The first write makes the layout.
 */
export function layoutRepository(directory: string, clock: Clock): Repository {
  const name = `oci:${directory}`;
  const blobPath = (digest: Digest) => join(directory, 'blobs', ...digest.split(':'));
  const inLayout = <T>(work: () => Promise<T>) => withSentence(name, work);
  let prepared: Promise<void> | undefined;
  const prepare = async () => {
    await createLayout(directory);
    prepared ??= removeLeftovers(directory, clock);
    await prepared;
  };

  async function manifest(tagOrDigest: string): Promise<Manifest | undefined> {
    const index = await readLayoutIndex(directory);
    const named = isDigest(tagOrDigest)
      ? { digest: tagOrDigest, mediaType: undefined }
      : findTag(index, tagOrDigest, name);
    if (named === undefined) return undefined;
    const bytes = await readManifest(directory, blobPath(named.digest), name);
    if (bytes === undefined) return undefined;
    const found = digestLike(named.digest, bytes);
    if (found !== named.digest) throw wrongDigest(named.digest, found, name);
    const mediaType = named.mediaType ?? sniffMediaType(bytes);
    if (mediaType === undefined) return undefined;
    return { descriptor: { mediaType, digest: named.digest, size: bytes.length }, bytes };
  }

  return {
    name,
    host: name,
    manifest: (tagOrDigest) => inLayout(() => manifest(tagOrDigest)),
    resolve: (tagOrDigest) => inLayout(async () => (await manifest(tagOrDigest))?.descriptor),
    putManifest: (stored) =>
      inLayout(async () => {
        const { descriptor, bytes } = stored;
        await prepare();
        await checkInside(directory, blobPath(descriptor.digest));
        await writeAtomically(blobPath(descriptor.digest), verified(descriptor, once(bytes), name));
        if (subjectOf(stored) === undefined) return;
        await updateLayoutIndex(directory, clock, (entries) => withReferrer(entries, descriptor));
      }),
    referrers: (subject) => inLayout(() => layoutReferrers(directory, subject, manifest)),
    listsReferrers: () => 'api',
    tag: (tag, { descriptor }, { ifAbsent = false } = {}) =>
      inLayout(() =>
        updateLayoutIndex(directory, clock, (entries) => {
          // Under the lock there is no other writer: this result stays true until the tag is set.
          const isTaken =
            ifAbsent && entries.some((entry) => tagOf(entry) === tag && entry['digest'] !== descriptor.digest);
          return isTaken ? entries : withTag(entries, tag, descriptor);
        }),
      ),
    hasBlob: (blob) => inLayout(async () => (await fileInside(directory, blobPath(blob.digest)))?.size === blob.size),
    blob: (blob) => readBlob(blob, directory, blobPath(blob.digest), name),
    putBlob: (blob, content) =>
      inLayout(async () => {
        await prepare();
        await checkInside(directory, blobPath(blob.digest));
        await writeAtomically(blobPath(blob.digest), verified(blob, content, name));
      }),
    // Layouts share no bytes: a hard link would let damage to one copy reach the other.
    mount: () => Promise.resolve(false),
    tags: () =>
      inLayout(async () => {
        const { manifests } = await readLayoutIndex(directory);
        return [...new Set(manifests.map(tagOf).filter((tag) => tag !== undefined))].filter(isTag);
      }),
  };
}

/** Puts a tag on one manifest alone and removes the manifest's entry without a tag. */
function withTag(
  entries: readonly Record<string, unknown>[],
  tag: string,
  { mediaType, digest, size, artifactType }: Descriptor,
): readonly Record<string, unknown>[] {
  const annotations = { [refName]: tag };
  const entry = { mediaType, digest, size, ...(artifactType === undefined ? {} : { artifactType }), annotations };
  const others = entries.filter(
    (other) => tagOf(other) !== tag && !(tagOf(other) === undefined && other['digest'] === digest),
  );
  return [...others, entry];
}

async function* readBlob(blob: Descriptor, directory: string, path: string, name: string): AsyncGenerator<Uint8Array> {
  const file = await withSentence(name, () => fileInside(directory, path));
  if (file === undefined) {
    throw new RemoteError({
      code: 'blob-missing',
      where: name,
      expected: `the blob ${blob.digest}`,
      found: 'none: the layout is incomplete',
    });
  }
  yield* verified(blob, createReadStream(file.path, { highWaterMark: 256 * 1024 }), name);
}

async function readManifest(directory: string, path: string, name: string): Promise<Uint8Array | undefined> {
  const file = await fileInside(directory, path);
  if (file === undefined) return undefined;
  if (file.size <= maxManifestBytes) return readFile(file.path);
  throw new RemoteError({
    code: 'manifest-too-large',
    where: name,
    expected: `a manifest of at most ${maxManifestBytes} bytes`,
    found: `${file.size}`,
  });
}

/** Turns an error of the file system into a RemoteError: it is no bug in this tool. */
async function withSentence<T>(name: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StepError || errorCode(error) === '') throw error;
    const found = `cannot be used: ${errorMessage(error)}`;
    throw new RemoteError({ code: 'layout-failed', where: name, found }, { cause: error });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

const maxReferrers = 2000;

/** Adds a referrer's entry to index.json, without a tag, as `oras` does. */
function withReferrer(
  entries: readonly Record<string, unknown>[],
  { mediaType, digest, size }: Descriptor,
): readonly Record<string, unknown>[] {
  return entries.some((entry) => entry['digest'] === digest) ? entries : [...entries, { mediaType, digest, size }];
}

/** Finds the entries of index.json whose manifests have this `subject`. */
async function layoutReferrers(
  directory: string,
  subject: Digest,
  read: (digest: Digest) => Promise<Manifest | undefined>,
): Promise<readonly Descriptor[]> {
  const { manifests } = await readLayoutIndex(directory);
  const found: Descriptor[] = [];
  const digests = new Set(manifests.map(({ digest }) => digest));
  for (const digest of [...digests].slice(0, maxReferrers)) {
    if (typeof digest !== 'string' || !isDigest(digest)) continue;
    const manifest = await read(digest);
    if (manifest !== undefined && subjectOf(manifest) === subject) found.push(manifest.descriptor);
  }
  return found;
}
