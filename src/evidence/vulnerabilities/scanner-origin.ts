import { type Json, type JsonObject, listOr, objectOr, textOr } from '../text/json.ts';
import { digestsIn, type Origin, timeOf } from '../origin.ts';

/**
 * Reads the subject of a Trivy scan. ImageID, the digest of an image's configuration, is not among the digests: no
 * artifact goes by it.
 */
export function originOfTrivy(created: Json | undefined, metadata: Json | undefined): Origin {
  const { RepoDigests: digests, Commit: commit } = objectOr(metadata);
  return originFrom(created, digestsIn(digests), textOr(commit));
}

export function originOfGrype(descriptor: JsonObject | undefined, source: Json | undefined): Origin {
  const { repoDigests, manifestDigest } = objectOr(objectOr(source)['target']);
  return originFrom(descriptor?.['timestamp'], [...digestsIn(repoDigests), ...digestsIn(manifestDigest)]);
}

/** Syft writes an image's digest as its version, Trivy as a property; others as a package URL or a hash. */
export function originOfCycloneDx(metadata: Json | undefined): Origin {
  const { timestamp, component } = objectOr(metadata);
  const { purl, 'bom-ref': reference, version, hashes, properties, type } = objectOr(component);
  const named = listOr(properties).flatMap((property) => {
    const { name, value } = objectOr(property);
    return name === 'aquasecurity:trivy:RepoDigest' ? digestsIn(value) : [];
  });
  const hashed = listOr(hashes).flatMap((hash) => {
    const { alg, content } = objectOr(hash);
    return type === 'container' && alg === 'SHA-256' ? digestsIn(`sha256:${textOr(content)?.toLowerCase()}`) : [];
  });
  const digests = [...[purl, reference, version].flatMap((value) => digestsIn(value)), ...named, ...hashed];
  return originFrom(timestamp, digests);
}

function originFrom(time: Json | undefined, digests: readonly string[], commit?: string): Origin {
  return {
    commits: commit === undefined || commit === '' ? [] : [[commit.toLowerCase()]],
    digests: digests.length === 0 ? [] : [[...new Set(digests)]],
    time: timeOf(textOr(time)),
  };
}
