import { createHash } from 'node:crypto';
import { EvidenceError, RefusedError, StepError } from '../../../../base/errors.ts';
import type { Files } from '../../../../files/files.ts';
import { bytesOfBlob } from '../../../../registry/blob-bytes.ts';
import { type Digest, shortDigest } from '../../../../registry/digest.ts';
import { contentOf } from '../../../../registry/manifest.ts';
import { formatRepository, type Reference } from '../../../../registry/reference.ts';
import { isSettled, referrersOf } from '../../../../registry/referrers.ts';
import type { Manifest, Repository } from '../../../../registry/registry.ts';
import type { Ports } from '../../../ports.ts';
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
 * Reads bundles beside the artifact, by the referrers API and by the fallback tag. Anybody with push access can attach
 * something: what cannot be read is named in the log, and the others are read.
 *
 * @throws RemoteError
 */
export async function bundlesBeside(
  places: readonly Reference[],
  digest: Digest,
  { registries, log }: Pick<Ports, 'registries' | 'log'>,
): Promise<readonly FoundBundle[]> {
  const passOver = (error: unknown): undefined => {
    if (!(error instanceof StepError && isSettled(error))) throw error;
    log.warn(`an attachment of ${shortDigest(digest)} is no bundle that can be read: ${error.message}`);
  };
  const found = new Map<string, FoundBundle>();
  for (const place of places) {
    const repository = registries.open(place);
    const referrers = await referrersOf(repository, digest, { onUnreadable: (_listed, error) => passOver(error) });
    for (const manifest of referrers) {
      const bytes = await bundleIn(manifest, repository).catch(passOver);
      if (bytes === undefined) continue;
      const item = itemOf(`${formatRepository(place)}@${manifest.descriptor.digest}`, bytes);
      found.set(manifest.descriptor.digest, { text: new TextDecoder().decode(bytes), item });
    }
  }
  return bounded([...found.values()]);
}

/** Reads the bundle of a referrer; undefined for a referrer of another kind. */
async function bundleIn(manifest: Manifest, repository: Repository): Promise<Uint8Array | undefined> {
  const content = contentOf(manifest, repository.name);
  if (!artifactType.test(content.artifactType ?? '')) return undefined;
  const layer = content.blobs.find(({ mediaType }) => artifactType.test(mediaType));
  return layer === undefined || layer.size > largest ? undefined : bytesOfBlob(repository, layer);
}

/** Describes a bundle as evidence, by its place. */
export function itemOf(path: string, bytes: Uint8Array): EvidenceItem {
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
