import { RefusedError } from '../../base/errors.ts';
import { type Digest, shortDigest } from '../../registry/digest.ts';
import type { Manifest, Repository } from '../../registry/registry.ts';
import { digestOfTag, putTag } from '../../registry/tag.ts';
import { compareVersions, formatVersion } from '../../version/semver.ts';
import type { TagPolicy } from '../../flow/tags.ts';
import { versionOfTag } from './channels.ts';
import { fits } from './floating-names.ts';
import { heldVersion } from './held-version.ts';

/** A tag that follows the newest version, and how it stands at the destination. */
export interface FloatingTag {
  readonly tag: string;
  /** `stays`: what it names is higher, and it never goes back. */
  readonly action: 'set' | 'move' | 'present' | 'stays';
  /** What it named, for `move` and `stays`. */
  readonly holder?: { readonly digest: Digest; readonly version: string };
}

/**
 * Looks how the tags stand. Throws RefusedError for one that names another artifact and may not move, or of which it
 * cannot be shown that the move is forward.
 */
export async function planFloating(
  names: readonly string[],
  { allowMove }: Pick<TagPolicy, 'allowMove'>,
  repository: Repository,
  tag: string,
  digest: Digest,
): Promise<readonly FloatingTag[]> {
  const planned: FloatingTag[] = [];
  for (const name of names) {
    const found = await digestOfTag(repository, name, digest);
    if (found === undefined) planned.push({ tag: name, action: 'set' });
    else if (found === digest) planned.push({ tag: name, action: 'present' });
    else planned.push(await planMove(name, found, { allowMove, repository, tag, digest }));
  }
  return planned;
}

interface Move {
  readonly allowMove: readonly string[];
  readonly repository: Repository;
  readonly tag: string;
  readonly digest: Digest;
}

async function planMove(
  name: string,
  found: Digest,
  { allowMove, repository, tag, digest }: Move,
): Promise<FloatingTag> {
  const where = `${repository.name}:${name} is ${shortDigest(found)}`;
  if (!allowMove.some((pattern) => fits(pattern, name))) {
    throw new RefusedError(
      'tag-would-move',
      `${where} and would move to ${shortDigest(digest)}: no pattern of "allow-move" names it; add one, or leave the tag out of "floating"`,
    );
  }
  const ours = versionOfTag(tag);
  const theirs = ours && (await heldVersion(repository, found, ours));
  if (ours === undefined || theirs === undefined) {
    throw new RefusedError(
      'floating-unproven',
      `${where}, and nothing there shows that ${tag} is higher: expected a version as tag, or org.opencontainers.image.version in its manifest; set the tag by hand once`,
    );
  }
  const holder = { digest: found, version: formatVersion(theirs) };
  return { tag: name, action: compareVersions(ours, theirs) > 0 ? 'move' : 'stays', holder };
}

/** Sets and moves what was planned, each looked at again right before and after. Returns whether anything changed. */
export async function setFloating(
  planned: readonly FloatingTag[],
  repository: Repository,
  manifest: Manifest,
): Promise<boolean> {
  let changed = false;
  for (const { tag, action, holder } of planned) {
    if (action === 'present' || action === 'stays') continue;
    const { digest } = manifest.descriptor;
    const now = await digestOfTag(repository, tag, digest);
    if (now === digest) continue;
    if (now !== holder?.digest) {
      throw new RefusedError(
        'tag-would-move',
        `${repository.name}:${tag} was ${holder === undefined ? 'not there' : shortDigest(holder.digest)} a moment ago and is ${now === undefined ? 'not there' : shortDigest(now)} now: another run set it; run again`,
      );
    }
    await putTag(repository, tag, manifest);
    changed = true;
  }
  return changed;
}
