import { RefusedError, RemoteError } from '../base/errors.ts';
import { type Digest, shortDigest } from './digest.ts';
import type { Descriptor, Manifest, Repository } from './registry.ts';
import { digestLike } from './verified.ts';

/**
 * Whether a tag already names this artifact. Throws RefusedError when it names another one: a tag never moves, because
 * somebody may have approved, deployed or recorded what it named before. `looked`: what the repository says of the tag,
 * where it is asked already.
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
  throw new RefusedError(
    'tag-would-move',
    `${repository.name}:${tag} is ${shortDigest(found)} and would move to ${shortDigest(digest)}: a tag never moves; promote under another version or find out who set it`,
  );
}

/**
 * Points a tag at a manifest that is stored there, unless it does so; then looks again, because two who looked at the
 * same time both found it free. `state` is how the tag stood a moment ago. Returns whether anything changed.
 */
export async function setTag(
  repository: Repository,
  tag: string,
  manifest: Manifest,
  state: 'absent' | 'present',
): Promise<boolean> {
  if (state === 'present') return false;
  await putTag(repository, tag, manifest);
  return true;
}

/** Points a tag at a manifest that is stored there, whatever it named, and looks that it does. Throws RemoteError. */
export async function putTag(repository: Repository, tag: string, manifest: Manifest): Promise<void> {
  const { digest } = manifest.descriptor;
  await repository.tag(tag, manifest);
  const found = await digestOfTag(repository, tag, digest);
  if (found === digest) return;
  throw new RemoteError(
    'tag-not-ours',
    `${repository.name}:${tag} was set to ${shortDigest(digest)} and now is ${found === undefined ? 'not there' : shortDigest(found)}: somebody else wrote it at the same time; do not deploy it before it is known who`,
  );
}

/** The digest that a tag names, by the algorithm of `like` when the registry answers with another. */
export async function digestOfTag(
  repository: Repository,
  tag: string,
  like: Digest,
  looked = repository.resolve(tag),
): Promise<Digest | undefined> {
  const found = (await looked)?.digest;
  if (found === undefined || found.slice(0, 7) === like.slice(0, 7)) return found;
  const manifest = await repository.manifest(tag);
  return manifest && digestLike(like, manifest.bytes);
}
