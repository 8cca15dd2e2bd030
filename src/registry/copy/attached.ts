import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, RemoteError } from '../../base/errors.ts';
import { type Artifact, readFrom } from '../artifact.ts';
import type { Digest } from '../digest.ts';
import { fallbackTag, referrersOf } from '../referrers.ts';
import type { Repository } from '../registry.ts';

/** A signature, an SBOM, an attestation or a record of an artifact. */
export type Attached = AttachedReferrer | AttachedTag;

interface AttachedBase {
  /** The manifest that it is attached to: the artifact's own, a child's, or another attachment's. */
  readonly subject: Digest;
  readonly artifact: Artifact;
}

/** OCI 1.1: the manifest names its `subject`. */
export interface AttachedReferrer extends AttachedBase {
  readonly kind: 'referrer';
}

/** cosign before OCI 1.1: a tag made of the digest, `sha256-<hex>.sig`, `.att`, `.sbom`. */
export interface AttachedTag extends AttachedBase {
  readonly kind: 'tag';
  readonly tag: string;
}

const maxAttachments = 500;
const maxReads = 8;
const cosignSuffixes = ['sig', 'att', 'sbom'];

/**
 * Reads everything attached to an artifact, to its children and to those attachments, each after its subject.
 * @throws RemoteError and RefusedError as reading an artifact does.
 */
export async function readAttached(repository: Repository, artifact: Artifact): Promise<readonly Attached[]> {
  const found: Attached[] = [];
  const seen = new Set<Digest>();
  const tagged = tagLookup(repository);
  for (let frontier = unseen(artifact, seen); frontier.length > 0;) {
    const attached = await mapBounded(frontier, maxReads, (subject) => attachedTo(repository, subject, tagged));
    const next: Digest[] = [];
    for (const one of attached.flat()) {
      const fresh = unseen(one.artifact, seen);
      // An attachment to itself, or to what it names, ends here; a tag still has to be set.
      if (fresh.length === 0 && one.kind === 'referrer') continue;
      found.push(one);
      next.push(...fresh);
    }
    if (found.length > maxAttachments) throw tooMany(repository);
    frontier = next;
  }
  return found;
}

async function attachedTo(repository: Repository, subject: Digest, tagged: TagLookup): Promise<readonly Attached[]> {
  const referrers = await referrersOf(repository, subject, tagged(fallbackTag(subject)));
  if (referrers.length > maxAttachments) throw tooMany(repository);
  const found: Attached[] = [];
  for (const manifest of referrers) {
    found.push({ kind: 'referrer', subject, artifact: await readFrom(repository, manifest) });
  }
  for (const suffix of cosignSuffixes) {
    const tag = `${fallbackTag(subject)}.${suffix}`;
    const manifest = (await tagged(tag)) ? await repository.manifest(tag) : undefined;
    if (manifest !== undefined)
      found.push({ kind: 'tag', tag, subject, artifact: await readFrom(repository, manifest) });
  }
  return found;
}

/** Tells whether a tag may be there. */
type TagLookup = (tag: string) => Promise<boolean>;

/** Lists all tags once to save four requests per manifest; where they cannot be listed, each is asked for. */
function tagLookup(repository: Repository): TagLookup {
  const listed = repository.tags().then(
    (tags) => new Set(tags),
    (error: unknown) => {
      if (error instanceof RemoteError) return undefined;
      throw error;
    },
  );
  return async (tag) => (await listed)?.has(tag) ?? true;
}

function unseen({ levels }: Artifact, seen: Set<Digest>): readonly Digest[] {
  const digests = levels.flat().map(({ descriptor }) => descriptor.digest);
  const fresh = digests.filter((digest) => !seen.has(digest));
  for (const digest of fresh) seen.add(digest);
  return fresh;
}

function tooMany({ name }: Repository): RefusedError {
  return new RefusedError({
    code: 'too-many-referrers',
    where: name,
    expected: `at most ${maxAttachments} attachments of the artifact`,
    found: 'more',
  });
}
