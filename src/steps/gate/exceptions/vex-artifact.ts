import { digestsIn } from '../../../evidence/origin.ts';
import { parsePackageUrl } from '../../../evidence/vulnerabilities/purl.ts';
import type { VexProduct } from '../../../evidence/vex/model.ts';

/** The artifact that findings are about. */
export interface VexArtifact {
  /** Registry and path, without tag and digest. */
  readonly repository: string;
  readonly digest: string;
}

/** Returns its package URL, by name and digest (purl-spec, type `oci`). */
export function packageUrlOf({ repository, digest }: VexArtifact): string {
  const name = repository.slice(repository.lastIndexOf('/') + 1);
  return `pkg:oci/${encodeURIComponent(name)}@${encodeURIComponent(digest)}`;
}

/**
 * Tells whether the product is the artifact.
 * By its digest, or, where it names none, by `pkg:oci/name?repository_url=…` for every digest of that repository.
 */
export function isProduct({ names, digests }: VexProduct, { repository, digest }: VexArtifact): boolean {
  const named = [...digests, ...digestsIn([...names])];
  if (named.length > 0) return named.includes(digest);
  return names.some((name) => {
    const purl = parsePackageUrl(name);
    return purl?.type === 'oci' && purl.version === undefined && purl.qualifiers.get('repository_url') === repository;
  });
}
