import { isRecord } from '../base/json-path.ts';
import { bytesOfBlob } from './blob-bytes.ts';
import { contentOf, maxManifestBytes } from './manifest.ts';
import type { Descriptor, Manifest, Repository } from './registry.ts';

/**
 * Reads what an artifact says of itself: labels of the configuration, annotations of the image and of the index over them
 * (OCI image-spec 1.1, annotations.md). Of an index the first image with a platform is read. Whoever may push can write
 * anything there, so that it proves nothing.
 *
 * @throws RefusedError for a manifest that is none, RemoteError
 */
export async function annotationsOf(
  repository: Repository,
  manifest: Manifest,
): Promise<Readonly<Record<string, string>>> {
  const content = contentOf(manifest, repository.name);
  const first = content.manifests.find(({ platform }) => platform?.os !== 'unknown');
  const child = first === undefined ? undefined : await repository.manifest(first.digest);
  const inner = child === undefined ? content : contentOf(child, repository.name);
  return { ...(await labelsOf(repository, inner.blobs[0])), ...inner.annotations, ...content.annotations };
}

/** Reads `config.Labels` of an image's configuration (OCI image-spec 1.1, config.md). */
async function labelsOf(
  repository: Repository,
  config: Descriptor | undefined,
): Promise<Readonly<Record<string, string>>> {
  if (config === undefined || config.size > maxManifestBytes) return {};
  const inner = parsed(new TextDecoder().decode(await bytesOfBlob(repository, config)))['config'];
  const labels = isRecord(inner) && isRecord(inner['Labels']) ? inner['Labels'] : {};
  return Object.fromEntries(
    Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

function parsed(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}
