import { createHash } from 'node:crypto';
import { EvidenceError, RefusedError } from '../../../../base/errors.ts';
import type { Files } from '../../../../files/files.ts';
import { bytesOfBlob } from '../../../../registry/blob-bytes.ts';
import type { Digest } from '../../../../registry/digest.ts';
import { contentOf } from '../../../../registry/manifest.ts';
import { formatRepository, type Reference } from '../../../../registry/reference.ts';
import { referrersOf } from '../../../../registry/referrers.ts';
import type { Registries } from '../../../../registry/registry.ts';
import type { EvidenceItem } from '../../model.ts';

/** A Sigstore bundle, and its place. Nothing in it is believed yet. */
export interface FoundBundle {
  readonly text: string;
  readonly item: EvidenceItem;
}

const artifactType = /^application\/vnd\.dev\.sigstore\.bundle(?:\.v0\.\d+\+json|\+json;version=0\.\d+)$/;
const largest = 4 * 1024 * 1024;
const most = 100;

/**
 * Reads bundles in files: one, or one a line as `gh attestation download` writes them.
 * Throws EvidenceError.
 */
export async function bundlesIn(patterns: readonly string[], files: Files): Promise<readonly FoundBundle[]> {
  const found: FoundBundle[] = [];
  for (const pattern of patterns) {
    const paths = await files.glob(pattern);
    if (paths.length === 0) {
      throw new EvidenceError({
        code: 'no-provenance',
        found: `there is no file ${pattern}`,
        fix: 'check that the attestation was downloaded',
      });
    }
    for (const path of paths) {
      const bytes = await files.read(path);
      if (bytes === undefined || bytes.length > largest) {
        throw new EvidenceError({
          code: 'provenance-too-large',
          where: path,
          expected: `at most ${largest} bytes`,
          found: 'more',
        });
      }
      const text = new TextDecoder().decode(bytes);
      const lines = isOne(text) ? [text] : text.split('\n').filter((line) => line.trim() !== '');
      found.push(...lines.map((line) => ({ text: line, item: itemOf(path, bytes) })));
    }
  }
  return bounded(found);
}

/**
 * Reads bundles beside the artifact, by the referrers API and by the fallback tag.
 * Throws RemoteError.
 */
export async function bundlesBeside(
  places: readonly Reference[],
  digest: Digest,
  registries: Registries,
): Promise<readonly FoundBundle[]> {
  const found = new Map<string, FoundBundle>();
  for (const place of places) {
    const repository = registries.open(place);
    for (const manifest of await referrersOf(repository, digest)) {
      const content = contentOf(manifest, repository.name);
      if (!artifactType.test(content.artifactType ?? '')) continue;
      const layer = content.blobs.find(({ mediaType }) => artifactType.test(mediaType));
      if (layer === undefined || layer.size > largest) continue;
      const bytes = await bytesOfBlob(repository, layer);
      const item = itemOf(`${formatRepository(place)}@${manifest.descriptor.digest}`, bytes);
      found.set(manifest.descriptor.digest, { text: new TextDecoder().decode(bytes), item });
    }
  }
  return bounded([...found.values()]);
}

function itemOf(path: string, bytes: Uint8Array): EvidenceItem {
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
}

function isOne(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

function bounded(found: readonly FoundBundle[]): readonly FoundBundle[] {
  if (found.length <= most) return found;
  throw new RefusedError({
    code: 'too-many-bundles',
    expected: `at most ${most} attestations of the artifact`,
    found: String(found.length),
  });
}
