import { RefusedError, RemoteError } from '../errors.ts';
import { type Artifact, readFrom } from './artifact.ts';
import type { Digest } from './digest.ts';
import { fallbackTag, referrersOf } from './referrers.ts';
import type { Manifest, Repository } from './registry.ts';

/** Something that is about an artifact: a signature, an SBOM, an attestation, a record. */
export type Attached = AttachedReferrer | AttachedTag;

interface Found {
  /** The manifest that it is about: the artifact's own, one of its children's, or another attachment's. */
  readonly subject: Digest;
  /** It and what it names, whole. */
  readonly artifact: Artifact;
}

/** OCI 1.1: the manifest says in `subject` what it is about. */
export interface AttachedReferrer extends Found {
  readonly kind: 'referrer';
}

/** cosign before OCI 1.1: a tag made of the digest, `sha256-<hex>.sig`, `.att`, `.sbom`. */
export interface AttachedTag extends Found {
  readonly kind: 'tag';
  readonly tag: string;
}

const most = 500;
const cosignSuffixes = ['sig', 'att', 'sbom'];

/**
 * Everything attached to an artifact and to its children, and what is attached to that in turn, in an order in which
 * each comes after what it is about. Throws RemoteError and RefusedError as reading an artifact does.
 */
export async function readAttached(repository: Repository, artifact: Artifact): Promise<readonly Attached[]> {
  const found: Attached[] = [];
  const seen = new Set(digestsOf(artifact));
  const queue = [...seen];
  const tags = await digestTags(repository);
  for (const subject of queue) {
    for (const { tag, manifest, kind } of await attachedTo(repository, subject, tags)) {
      const { digest } = manifest.descriptor;
      // An attachment of itself, or of what it signs, ends here; a tag still has to be set.
      if (seen.has(digest) && kind === 'referrer') continue;
      const read = await readFrom(repository, manifest);
      found.push(kind === 'tag' ? { kind, tag, subject, artifact: read } : { kind, subject, artifact: read });
      if (found.length > most) throw tooMany(repository);
      queue.push(...digestsOf(read).filter((one) => !seen.has(one)));
      for (const one of digestsOf(read)) seen.add(one);
    }
  }
  return found;
}

type Hit =
  | { readonly kind: 'referrer'; readonly manifest: Manifest; readonly tag?: undefined }
  | { readonly kind: 'tag'; readonly manifest: Manifest; readonly tag: string };

async function attachedTo(repository: Repository, subject: Digest, tags: TagFilter): Promise<readonly Hit[]> {
  const referrers = await referrersOf(repository, subject);
  const hits: Hit[] = referrers.map((manifest) => ({ kind: 'referrer', manifest }));
  for (const tag of tags(subject)) {
    const manifest = await repository.manifest(tag);
    if (manifest !== undefined) hits.push({ kind: 'tag', tag, manifest });
  }
  return hits;
}

/** Which tags to look for, given a digest. */
type TagFilter = (subject: Digest) => readonly string[];

/** One listing of all tags spares three questions per manifest; where tags cannot be listed, those are asked. */
async function digestTags(repository: Repository): Promise<TagFilter> {
  try {
    const there = new Set(await repository.tags());
    return (subject) => cosignTags(subject).filter((tag) => there.has(tag));
  } catch (error) {
    if (error instanceof RemoteError) return cosignTags;
    throw error;
  }
}

function cosignTags(subject: Digest): readonly string[] {
  return cosignSuffixes.map((suffix) => `${fallbackTag(subject)}.${suffix}`);
}

function digestsOf({ levels }: Artifact): readonly Digest[] {
  return levels.flat().map(({ descriptor }) => descriptor.digest);
}

function tooMany({ name }: Repository): RefusedError {
  return new RefusedError('too-many-referrers', `${name}: more than ${most} things are attached to the artifact`);
}
