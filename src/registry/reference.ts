import { UsageError } from '../base/errors.ts';
import { type Digest, isDigest, parseDigest } from './digest.ts';
import { type ImageName, parseImageName, parseRepositoryPath } from './image-name.ts';
import { isTag } from './tag-name.ts';

/** Names an artifact: an image reference of the distribution-spec, or a layout on disk. */
export type Reference = ImageReference | LayoutReference;

interface TagAndDigest {
  readonly tag?: string;
  readonly digest?: Digest;
}

export interface ImageReference extends TagAndDigest, ImageName {
  readonly kind: 'image';
}

/** `oci:DIR[:TAG]` or `oci:DIR@DIGEST`: an OCI image layout. */
export interface LayoutReference extends TagAndDigest {
  readonly kind: 'layout';
  readonly directory: string;
}

export interface Expectation {
  /** Origin of the text, for messages: `source`, `destination`. */
  readonly what?: string;
  /**
   * Part that may follow the repository. `one`: exactly one of tag and digest; `tag`: a tag or nothing; `none`:
   * nothing; `any`: all that the grammar allows (the default).
   */
  readonly pointing?: 'any' | 'one' | 'tag' | 'none';
}

const maxReferenceLength = 1024;

/**
 * Reads an image reference (grammar of distribution/reference, with the registry's host spelled out) or a layout
 * reference.
 * @throws UsageError that quotes the text.
 */
export function parseReference(text: string, expectation: Expectation = {}): Reference {
  const what = expectation.what ?? 'reference';
  if (text.length > maxReferenceLength) {
    throw new UsageError({
      code: 'invalid-reference',
      where: what,
      expected: `at most ${maxReferenceLength} characters`,
      found: `${text.length}`,
    });
  }
  const reference = text.startsWith('oci:') ? parseLayout(text, what) : parseImage(text, what);
  checkPointing(reference, text, what, expectation.pointing ?? 'any');
  return reference;
}

/** Writes a reference so that `parseReference` reads it back. */
export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${formatRepository(reference)}${tag}${digest}`;
}

/** Writes the repository alone: `registry.example.com/shop/cart`, `oci:images/shop/cart`. */
export function formatRepository(reference: Reference): string {
  return reference.kind === 'layout' ? `oci:${reference.directory}` : `${reference.registry}/${reference.repository}`;
}

/** Points a reference's repository at another tag or digest, or at nothing. */
export function pointAt(reference: Reference, pointing: TagAndDigest = {}): Reference {
  return reference.kind === 'layout'
    ? { kind: 'layout', directory: reference.directory, ...pointing }
    : { kind: 'image', registry: reference.registry, repository: reference.repository, ...pointing };
}

/**
 * Joins an environment's registry (`host`, `host/prefix` or `oci:DIR`) and an image's path to a repository: a layout has
 * one directory per repository.
 * @throws UsageError
 */
export function parseLocation(registry: string, image: string): Reference {
  const path = parseRepositoryPath(image, 'image');
  if (!registry.startsWith('oci:')) return parseReference(`${trimSlashes(registry)}/${path}`, { pointing: 'none' });
  const directory = trimSlashes(registry.slice('oci:'.length));
  if (directory === '') throw emptyLayout('registry', registry);
  return { kind: 'layout', directory: `${directory}/${path}` };
}

function parseImage(text: string, what: string): ImageReference {
  refuseUrl(text, what);
  const [named, digest] = splitDigest(text, what);
  const colon = named.lastIndexOf(':');
  if (colon <= named.lastIndexOf('/'))
    return { kind: 'image', ...parseImageName(named, text, what), ...pointed(undefined, digest) };
  const tag = named.slice(colon + 1);
  if (!isTag(tag)) {
    throw new UsageError({
      code: 'invalid-tag',
      where: what,
      expected: 'a tag of at most 128 letters, digits, "_", "." and "-"',
      found: `"${tag}" in "${text}"`,
    });
  }
  return { kind: 'image', ...parseImageName(named.slice(0, colon), text, what), ...pointed(tag, digest) };
}

function parseLayout(text: string, what: string): LayoutReference {
  const [named, digest] = splitDigest(text.slice('oci:'.length), what);
  const colon = named.lastIndexOf(':');
  const tagged = colon > named.lastIndexOf('/') && isTag(named.slice(colon + 1));
  const directory = tagged ? named.slice(0, colon) : named;
  if (directory === '') throw emptyLayout(what, text);
  if (directory.includes('\0')) {
    throw new UsageError({ code: 'invalid-reference', where: what, found: 'a path with a zero byte' });
  }
  return { kind: 'layout', directory, ...pointed(tagged ? named.slice(colon + 1) : undefined, digest) };
}

/** Refuses a URL without quoting it: before an `@` in a URL there often is a password. */
function refuseUrl(text: string, what: string): void {
  const scheme = text.indexOf('://');
  const place = text.slice(scheme < 0 ? 0 : scheme + 3).split('/', 1)[0] ?? '';
  if (place.includes('@') && text.includes('/', text.indexOf('@'))) {
    throw new UsageError({
      code: 'credentials-in-reference',
      where: what,
      expected: 'a reference without credentials',
      fix: "put them into the environment or docker's config.json",
    });
  }
  if (scheme >= 0) {
    throw new UsageError({
      code: 'reference-is-url',
      where: what,
      expected: `a reference without "${text.slice(0, scheme)}://"`,
    });
  }
}

/** Splits at the last `@`, unless it belongs to a path. */
function splitDigest(text: string, what: string): [named: string, digest: Digest | undefined] {
  const at = text.lastIndexOf('@');
  if (at < 0) return [text, undefined];
  const after = text.slice(at + 1);
  if (isDigest(after)) return [text.slice(0, at), after];
  if (/^[a-z0-9]+:/i.test(after)) return [text.slice(0, at), parseDigest(after, what)];
  return [text, undefined];
}

function pointed(tag: string | undefined, digest: Digest | undefined): TagAndDigest {
  return { ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

function checkPointing(reference: Reference, text: string, what: string, allowed: string): void {
  const { tag, digest } = reference;
  if (allowed === 'one' && tag === undefined && digest === undefined) {
    throw new UsageError({
      code: 'reference-points-nowhere',
      where: what,
      expected: `a tag or a digest after "${text}"`,
      found: 'neither',
    });
  }
  if (allowed === 'one' && tag !== undefined && digest !== undefined) {
    throw new UsageError({
      code: 'reference-points-twice',
      where: what,
      expected: 'a tag or a digest',
      found: `both in "${text}"`,
      fix: 'keep the digest, it names one artifact for ever',
    });
  }
  if ((allowed === 'tag' || allowed === 'none') && digest !== undefined) {
    throw new UsageError({
      code: 'unexpected-digest',
      where: what,
      expected: 'no digest here',
      found: `one in "${text}"`,
    });
  }
  if (allowed === 'none' && tag !== undefined) {
    throw new UsageError({
      code: 'unexpected-tag',
      where: what,
      expected: 'a repository without a tag',
      found: `"${text}"`,
    });
  }
}

function trimSlashes(text: string): string {
  let end = text.length;
  while (end > 1 && text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

function emptyLayout(what: string, text: string): UsageError {
  return new UsageError({
    code: 'invalid-reference',
    where: what,
    expected: 'a directory after "oci:"',
    found: `"${text}"`,
  });
}
