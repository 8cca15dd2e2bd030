import { isDigest } from '../../registry/digest.ts';
import { RefusedError } from '../../base/errors.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';

const grammar =
  /^([A-Za-z0-9][A-Za-z0-9._-]*(?::[0-9]{1,5}(?=\/))?(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*)(?::([A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}))?$/;

/** Reads `repository[:tag][@digest]`, as container runtimes do; undefined for anything else. */
export function parseImageText(text: string): NamedImage | undefined {
  if (text.length > 1024) return undefined;
  const [, repository, tag, digest] = grammar.exec(text) ?? [];
  return repository === undefined ? undefined : named(repository, tag, digest);
}

/** Reads `tag[@digest]`, as charts have it that lack a key for the digest. */
export function parseTagText(text: string): Pick<NamedImage, 'tag' | 'digest'> {
  const at = text.indexOf('@');
  return at === -1 ? named(undefined, text, undefined) : named(undefined, text.slice(0, at), text.slice(at + 1));
}

export function tagText({ tag, digest }: Pick<WantedImage, 'tag' | 'digest'>): string {
  return digest === undefined ? tag : `${tag}@${digest}`;
}

/** Makes an image from texts that may be empty or absent. */
export function named(repository?: string, tag?: string, digest?: string): NamedImage {
  return {
    ...(repository ? { repository } : {}),
    ...(tag ? { tag } : {}),
    ...(digest && isDigest(digest) ? { digest } : {}),
  };
}

/** Throws RefusedError where a digest is pinned and none is to be written: the image would not change. */
export function refuseStaleDigest(file: string, pinned: string | undefined, wanted: WantedImage): void {
  if (!pinned || wanted.digest !== undefined) return;
  throw new RefusedError({
    code: 'digest-needed',
    where: file,
    found: `the digest ${pinned} is pinned and would win over the tag ${wanted.tag}`,
    fix: 'give the digest of the new version',
  });
}
