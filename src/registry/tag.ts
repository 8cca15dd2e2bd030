import { RefusedError, RemoteError } from '../base/errors.ts';
import { type Digest, isSameAlgorithm, shortDigest } from './digest.ts';
import type { Descriptor, Manifest, Repository, TagCondition } from './registry.ts';
import { digestLike } from './verified.ts';

/**
 * Tells whether a tag already names this artifact. `looked` is the tag's descriptor where it is being read already.
 * @throws RefusedError when it names another one: a tag never moves, because the artifact that it named before may have
 * been approved, deployed or recorded.
 */
export async function tagState(
  repository: Repository,
  tag: string,
  digest: Digest,
  looked?: Promise<Descriptor | undefined>,
): Promise<'absent' | 'present'> {
  const found = await digestOfTag(repository, tag, digest, looked);
  if (found === undefined) return 'absent';
  if (found === digest) return 'present';
  throw new RefusedError({
    code: 'tag-would-move',
    where: `${repository.name}:${tag}`,
    found: `is ${shortDigest(found)} and would move to ${shortDigest(digest)}: a tag never moves`,
    fix: 'promote under another version or find out who set it',
  });
}

/**
 * Points a tag at a stored manifest, unless it does so, then reads it again: two writers may both have found it free.
 * `state` is how the tag stood a moment ago. Returns whether anything changed.
 */
export async function setTag(
  repository: Repository,
  tag: string,
  manifest: Manifest,
  state: 'absent' | 'present',
): Promise<boolean> {
  if (state === 'present') return false;
  await putTag(repository, tag, manifest, { ifAbsent: true });
  return true;
}

/** Points a tag at a stored manifest, whatever it named, and checks that it does. @throws RemoteError */
export async function putTag(
  repository: Repository,
  tag: string,
  manifest: Manifest,
  condition: TagCondition = {},
): Promise<void> {
  await repository.tag(tag, manifest, condition);
  await confirmTag(repository, tag, manifest.descriptor.digest);
}

/** Reads a tag that this run has set. @throws RemoteError when a concurrent writer moved it. */
export async function confirmTag(repository: Repository, tag: string, digest: Digest): Promise<void> {
  const found = await digestOfTag(repository, tag, digest);
  if (found === digest) return;
  const now = found === undefined ? 'is not there' : `is ${shortDigest(found)}`;
  throw new RemoteError({
    code: 'tag-not-ours',
    where: `${repository.name}:${tag}`,
    found: `was set to ${shortDigest(digest)} and now ${now}: a concurrent writer moved it`,
    fix: 'do not deploy until you know which job it was',
  });
}

/** Reads the digest behind a tag, by the algorithm of `like` when the registry answers with another. */
export async function digestOfTag(
  repository: Repository,
  tag: string,
  like: Digest,
  looked = repository.resolve(tag),
): Promise<Digest | undefined> {
  const found = (await looked)?.digest;
  if (found === undefined || isSameAlgorithm(found, like)) return found;
  const manifest = await repository.manifest(tag);
  return manifest && digestLike(like, manifest.bytes);
}
