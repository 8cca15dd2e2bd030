import type { Document, YAMLMap } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { changed } from '../edit/set.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import type { AnchorPolicy } from '../yaml/locate.ts';
import { locate } from '../yaml/locate.ts';
import type { Stream } from '../yaml/model.ts';
import type { Lookup } from '../yaml/nodes.ts';
import { keysIn, lookupIn, stringOf } from '../yaml/nodes.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { pinned, pinsBeside, pinValues } from './pins.ts';
import type { Pin } from './pins.ts';
import { hasVariable, refuseVariable } from './variables.ts';
import { named, parseImageText, parseTagText, refuseStaleDigest, tagText } from './reference-text.ts';

/** An image in separate keys: which key holds which part of it. */
export interface ImageParts {
  /** `name` and `image` are other charts' words for the repository; undefined: the chart holds it. */
  readonly repository: 'repository' | 'name' | 'image' | undefined;
  /** The key of the tag; of a mapping without one, the key that would be added. */
  readonly tag: 'tag' | 'imageTag';
  readonly pins: readonly Pin[];
  /** `repository: name@sha256` with the digits of the digest for a tag. */
  readonly split: boolean;
  readonly text: Lookup;
}

/**
 * Reads off a mapping which words it has for an image, as Helm charts do: `repository`, `name` or `image`, with or
 * without `registry` before it, `tag` or `imageTag`, and digests beside them or behind the tag. `key` is the key of the
 * mapping itself: a `name` without a slash is an image's only below a key that says so.
 */
export function imageParts(document: Document.Parsed, map: YAMLMap, key?: unknown): ImageParts {
  const [keys, text] = [keysIn(document, map), lookupIn(document, map)];
  const tag = !keys.includes('tag') && keys.includes('imageTag') ? 'imageTag' : 'tag';
  const repository = (['repository', 'image', 'name'] as const).find((one) =>
    namesRepository(one, text(one), keys, /image$/i.test(stringOf(key) ?? '')),
  );
  const pins = pinsBeside(keys, text, tag);
  return { repository, tag, pins, split: (text('repository') ?? '').endsWith('@sha256'), text };
}

function namesRepository(
  key: 'repository' | 'name' | 'image',
  value: string | undefined,
  keys: readonly string[],
  inImage: boolean,
): boolean {
  if (key === 'repository') return keys.includes(key);
  const hasTag = keys.includes('tag') || (key === 'image' && keys.includes('imageTag'));
  const image = hasTag && value !== undefined ? parseImageText(value) : undefined;
  return image !== undefined && (key === 'image' || inImage || value?.includes('/') === true);
}

/** Whether the mapping says anything about an image. */
export function hasImageParts({ repository, tag, pins, text }: ImageParts): boolean {
  return repository !== undefined || text(tag) !== undefined || pins.length > 0;
}

export function readImageParts(parts: ImageParts, globalRegistry: string): NamedImage {
  const { text } = parts;
  const registry = globalRegistry || text('registry');
  const image = repositoryText(parts);
  const repository = image.repository && registry ? `${registry}/${image.repository}` : image.repository;
  if (parts.split) return named(repository, undefined, `sha256:${text(parts.tag) ?? ''}`);
  const { tag, digest } = parseTagText(text(parts.tag) ?? '');
  return named(repository, tag || image.tag, pinned(parts.pins) || digest || image.digest);
}

/** Text at the key of the repository: `image: name@sha256:…` beside a tag has a digest, too. */
function repositoryText({ repository: key, split, text }: ImageParts): NamedImage {
  const value = key === undefined ? '' : (text(key) ?? '');
  if (split) return { repository: value.replace(/@sha256$/, '') };
  return (key === 'image' ? parseImageText(value) : undefined) ?? named(value);
}

/** Changes at `path`, where `map` lies, that make it name the image. */
export function imageMapChanges(
  stream: Stream,
  path: YamlPath,
  map: YAMLMap,
  wanted: WantedImage,
  globalRegistry: string,
  policy: AnchorPolicy,
): readonly Change[] {
  const { document, key } = locate(stream, path, policy);
  const parts = imageParts(document, map, key);
  return keyChanges(stream, path, map, imagePartValues(stream.file, parts, wanted, globalRegistry), policy);
}

/** Where there is neither a key for the digest nor a convention that has one, the tag is all that is written. */
export function holdsTagOnly(parts: ImageParts): boolean {
  const { repository, pins, split, tag, text } = parts;
  if (pins.length > 0 || split || repository === 'repository') return false;
  return parseTagText(text(tag) ?? '').digest === undefined && repositoryText(parts).digest === undefined;
}

/** Returns the keys of a mapping that names the image, given those that it has now. */
export function imagePartValues(
  file: string,
  parts: ImageParts,
  wanted: WantedImage,
  globalRegistry: string,
): Readonly<Record<string, string>> {
  const { pins, split, text } = parts;
  const current = readImageParts(parts, globalRegistry);
  refuseStaleDigest(file, current.digest, wanted);
  if (split) return splitValues(file, wanted, repositoryText(parts).repository);
  const inTag = parseTagText(text(parts.tag) ?? '').digest !== undefined && pinned(pins) === undefined;
  const tag = inTag ? tagText(wanted) : wanted.tag;
  return {
    ...repositoryValues(file, parts, wanted, globalRegistry),
    [parts.tag]: tag,
    ...(inTag ? {} : digestValues(file, parts, wanted)),
  };
}

/** In the keys that are there; beside `repository`, in the one that its charts have for it. */
function digestValues(
  file: string,
  { repository, pins }: ImageParts,
  { digest }: WantedImage,
): Readonly<Record<string, string>> {
  if (digest === undefined) return {};
  if (pins.length > 0) return pinValues(file, pins, digest);
  return repository === 'repository' ? { digest } : {};
}

function splitValues(file: string, wanted: WantedImage, current = ''): Readonly<Record<string, string>> {
  const pin: Pin = { key: 'tag', style: 'bare', digest: undefined };
  const digest = wanted.digest === undefined ? {} : pinValues(file, [pin], wanted.digest);
  return { repository: `${wanted.repository ?? current}@sha256`, ...digest };
}

/** Splits the repository into one key or, where the chart puts a registry before it, in two. */
function repositoryValues(
  file: string,
  parts: ImageParts,
  { repository, digest }: WantedImage,
  globalRegistry: string,
): Readonly<Record<string, string>> {
  const key = parts.repository;
  if (key === undefined) return {};
  const current = repositoryText(parts);
  if (current.tag !== undefined && parts.text(parts.tag)) throw twoTags(file, parts);
  const suffix = current.digest !== undefined && digest !== undefined ? `@${digest}` : '';
  // A variable keeps the repository that it is part of, as in one string; the tag beside it is edited.
  if (suffix === '' && hasVariable(`${parts.text('registry') ?? ''}/${parts.text(key) ?? ''}`)) return {};
  if (repository === undefined) return suffix === '' ? {} : { [key]: `${current.repository ?? ''}${suffix}` };
  const slash = repository.indexOf('/');
  const [registry, rest] = [repository.slice(0, Math.max(0, slash)), repository.slice(slash + 1)];
  if (globalRegistry !== '') {
    if (repository.startsWith(`${globalRegistry}/`))
      return { [key]: repository.slice(globalRegistry.length + 1) + suffix };
    throw new RefusedError({
      code: 'global-registry',
      where: file,
      found: `global.imageRegistry sets ${globalRegistry} for every image, so ${repository} cannot be written`,
      fix: 'change it there first',
    });
  }
  if (!parts.text('registry')) return { [key]: repository + suffix };
  if (/[.:]|^localhost$/.test(registry)) return { registry, [key]: rest + suffix };
  throw new RefusedError({
    code: 'registry-expected',
    where: file,
    expected: 'registry and repository, which are two keys here',
    found: `"${repository}"`,
    fix: 'give the registry a host name',
  });
}

function twoTags(file: string, { repository = 'image', tag, text }: ImageParts): RefusedError {
  return new RefusedError({
    code: 'ambiguous-image',
    where: file,
    expected: 'one tag of the image',
    found: `"${text(repository) ?? ''}" under ${repository} and "${text(tag) ?? ''}" under ${tag}`,
    fix: 'remove the one that the chart does not read',
  });
}

/**
 * Sets the keys that are there and adds those that are not, each after the key before it in `values`; where none is
 * there before it, after `first` or the last key that is there.
 */
export function keyChanges(
  stream: Stream,
  path: YamlPath,
  map: YAMLMap,
  values: Readonly<Record<string, string>>,
  policy: AnchorPolicy,
  first?: string,
): readonly Change[] {
  const changes: Change[] = [];
  const missing: { after: string | undefined; entries: Record<string, string> }[] = [];
  let after = first;
  for (const [key, value] of Object.entries(values)) {
    const at = locate(stream, { ...path, segments: [...path.segments, { key }] }, policy);
    if (at.node !== undefined) {
      after = key;
      if (!changed(at.node, value)) continue;
      refuseVariable(stream, at.node);
      changes.push({ kind: 'set', at, value });
    } else if (missing.at(-1)?.after === after && missing.length > 0) {
      Object.assign(missing.at(-1)?.entries ?? {}, { [key]: value });
    } else {
      missing.push({ after, entries: { [key]: value } });
    }
  }
  return [
    ...changes,
    ...missing.map((run): Change => ({ kind: 'keys', map, entries: run.entries, after: run.after ?? after })),
  ];
}
