import type { ImageEntry } from './model.ts';

/** An image in a manifest as Kustomize takes it apart: the name ends before the tag or digest. */
export interface ImageText {
  readonly name: string;
  readonly digest: string | undefined;
}

/** Splits `name[:tag][@digest]`; a port of the registry is part of the name. */
export function splitImage(text: string): ImageText {
  const at = text.indexOf('@');
  const rest = at === -1 ? text : text.slice(0, at);
  const colon = rest.indexOf(':', rest.lastIndexOf('/') + 1);
  return { name: colon === -1 ? rest : rest.slice(0, colon), digest: at === -1 ? undefined : text.slice(at + 1) };
}

/**
 * Whether an entry is for an image. Kustomize takes the name for a regular expression: a dot stands for any character,
 * and a name with more than that may be for anything.
 */
export function isEntryFor({ name }: ImageEntry, image: string): 'yes' | 'no' | 'unknown' {
  if (name === image) return 'yes';
  if (/[^A-Za-z0-9_./:-]/.test(name)) return 'unknown';
  return name.length === image.length && isSame(name, image) ? 'yes' : 'no';
}

function isSame(pattern: string, text: string): boolean {
  return pattern.split('').every((one, at) => one === '.' || one === text[at]);
}

/** Returns the image after an entry that is for it: a new tag drops the digest, and a digest the tag (Kustomize 5). */
export function applyEntry({ newName, newTag, digest, tagSuffix }: ImageEntry, image: ImageText): ImageText {
  const name = newName ?? image.name;
  if (digest !== undefined) return { name, digest };
  const isRetagged = newTag !== undefined || tagSuffix !== undefined;
  return { name, digest: isRetagged ? undefined : image.digest };
}
