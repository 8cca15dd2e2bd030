import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, RemoteError, StepError } from '../../base/errors.ts';
import { type Artifact, readFrom } from '../artifact.ts';
import type { Digest } from '../digest.ts';
import { fallbackTag, referrersOf } from '../referrers.ts';
import { contentOf } from '../manifest.ts';
import type { Manifest, Repository } from '../registry.ts';
import type { AttachmentName, LeftBehindList } from './left-behind.ts';
import type { AttachmentRule } from './model.ts';

/** A signature, an SBOM, an attestation or a record of an artifact. */
export type Attachment = AttachedReferrer | AttachedTag;

interface AttachedBase {
  /** The manifest that it is attached to: the artifact's own, a child's, or another attachment's. */
  readonly subject: Digest;
  readonly artifact: Artifact;
  readonly artifactType: string | undefined;
  readonly isRecord: boolean;
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
 * @throws RemoteError and RefusedError as reading an artifact does, where `leftBehind` does not take them.
 */
export async function readAttached(
  repository: Repository,
  artifact: Artifact,
  rule: AttachmentRule,
  leftBehind: LeftBehindList,
): Promise<readonly Attachment[]> {
  const found: Attachment[] = [];
  const seen = new Set<Digest>();
  const reader: Reader = { repository, rule, leftBehind, tagged: tagLookup(repository) };
  for (let frontier = unseen(artifact, seen); frontier.length > 0;) {
    const attached = await mapBounded(frontier, maxReads, (subject) => attachedTo(subject, reader));
    const next: Digest[] = [];
    for (const one of attached.flat()) {
      const fresh = unseen(one.artifact, seen);
      // An attachment to itself, or to content that it names, ends here; a tag still has to be set.
      if (fresh.length === 0 && one.kind === 'referrer') continue;
      found.push(one);
      next.push(...fresh);
    }
    if (found.length > maxAttachments) throw tooMany(repository);
    frontier = next;
  }
  return found;
}

interface Reader {
  readonly repository: Repository;
  readonly rule: AttachmentRule;
  readonly leftBehind: LeftBehindList;
  readonly tagged: TagLookup;
}

async function attachedTo(subject: Digest, reader: Reader): Promise<readonly Attachment[]> {
  const { repository, rule, leftBehind, tagged } = reader;
  const referrers = await referrersOf(repository, subject, {
    tagged: tagged(fallbackTag(subject)),
    onUnreadable: (listed, error) => {
      if (listed === undefined) throw error;
      const { digest, artifactType } = listed;
      leftBehind.note({ digest, subject, artifactType, isRecord: rule.isRecord(artifactType) }, error);
    },
  });
  if (referrers.length > maxAttachments) throw tooMany(repository);
  const found: Attachment[] = [];
  for (const manifest of referrers) {
    const artifactType = typeOf(manifest, repository.name);
    const isRecord = rule.isRecord(artifactType);
    if (rule.policy === 'none' && !isRecord) continue;
    const artifact = await readOrLeave(manifest, { subject, artifactType, isRecord }, reader);
    if (artifact !== undefined) found.push({ kind: 'referrer', subject, artifact, artifactType, isRecord });
  }
  return rule.policy === 'none' ? found : [...found, ...(await taggedFor(subject, reader))];
}

async function taggedFor(subject: Digest, reader: Reader): Promise<readonly AttachedTag[]> {
  const { repository, tagged } = reader;
  const found: AttachedTag[] = [];
  for (const suffix of cosignSuffixes) {
    const tag = `${fallbackTag(subject)}.${suffix}`;
    const manifest = (await tagged(tag)) ? await repository.manifest(tag) : undefined;
    if (manifest === undefined) continue;
    const name = { subject, artifactType: `tag ${tag}`, isRecord: false };
    const artifact = await readOrLeave(manifest, name, reader);
    if (artifact !== undefined) found.push({ kind: 'tag', tag, artifact, ...name });
  }
  return found;
}

async function readOrLeave(
  manifest: Manifest,
  name: Omit<AttachmentName, 'digest'>,
  { repository, leftBehind }: Reader,
): Promise<Artifact | undefined> {
  try {
    return await readFrom(repository, manifest);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    leftBehind.note({ ...name, digest: manifest.descriptor.digest }, error);
    return undefined;
  }
}

/**
 * Returns the type of an artifact: its own field, else that of its configuration (OCI image-spec 1.1, "Artifact
 * Usage").
 */
function typeOf(manifest: Manifest, where: string): string | undefined {
  const { artifactType, blobs } = contentOf(manifest, where);
  return artifactType ?? blobs[0]?.mediaType;
}

/** Tells whether a tag may be there. */
type TagLookup = (tag: string) => Promise<boolean>;

/** Lists all tags once to save four requests per manifest; where they cannot be listed, each is looked up. */
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
