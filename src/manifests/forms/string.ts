import type { Scalar } from 'yaml';
import { isAlias, isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { changed } from '../edit/set.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import type { Location } from '../yaml/locate.ts';
import { position } from '../yaml/model.ts';
import type { Stream } from '../yaml/model.ts';
import { rangeOf, stringOf } from '../yaml/nodes.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';
import { parseImageText, refuseStaleDigest } from './reference-text.ts';

/** An image in one string. */
interface ImageString extends NamedImage {
  /** The name before Argo CD's `name=repository:tag`. */
  readonly name?: string;
  /** `oci://`, `docker://`, or a variable with its slash: it stays, and a variable keeps the repository too. */
  readonly prefix?: string;
}

const prefixes = /^(?:[a-z][a-z0-9+.-]*:\/\/|\$(?:\([A-Za-z_][A-Za-z0-9_.-]*\)|\{[A-Za-z_][A-Za-z0-9_.-]*\})\/)/;

/**
 * Reads an image as one string: `repository[:tag][@digest]`. Throws RefusedError for a string that is something else.
 */
export function readImageString(stream: Stream, node: Scalar): ImageString {
  const text = (stringOf(node) ?? '').trim();
  const [prefix = ''] = prefixes.exec(text) ?? [];
  const equals = prefix === '' ? text.indexOf('=') : -1;
  const image = parseImageText(text.slice(prefix.length + equals + 1));
  const isWhole = prefix === '' || image?.tag !== undefined || image?.digest !== undefined;
  if (image === undefined || !isWhole) throw notAnImage(stream, node, text);
  if (prefix !== '') return { ...image, prefix };
  return equals === -1 ? image : { ...image, name: text.slice(0, equals) };
}

function notAnImage(stream: Stream, node: Scalar, text: string): RefusedError {
  return new RefusedError({
    code: 'not-an-image',
    where: position(stream, rangeOf(node)[0]),
    expected: 'an image such as registry/name:tag',
    found: `"${text.slice(0, 80)}"`,
    fix: 'correct the path',
  });
}

/** Writes `repository:tag@digest`; a digest that is there must be given anew. */
export function imageStringChanges(
  stream: Stream,
  path: YamlPath,
  at: Location,
  wanted: WantedImage,
): readonly Change[] {
  const node = isAlias(at.node) ? at.node.resolve(at.document) : at.node;
  const current = isScalar(node) ? readImageString(stream, node) : {};
  refuseStaleDigest(stream.file, current.digest, wanted);
  const value = current.prefix === undefined ? plainText(path, current, wanted) : prefixedText(current, wanted);
  return at.node !== undefined && changed(at.node, value) ? [{ kind: 'set', at, value }] : [];
}

function plainText(path: YamlPath, current: ImageString, wanted: WantedImage): string {
  const repository = wanted.repository ?? current.repository ?? '';
  const name = current.name ?? (isOverride(path) && repository !== current.repository ? current.repository : undefined);
  return `${name === undefined ? '' : `${name}=`}${imageText(repository, wanted)}`;
}

/** Clients of a URL take a tag or a digest, as they have it; a reference with a variable takes both. */
function prefixedText(current: ImageString, { repository, tag, digest }: WantedImage): string {
  const { prefix = '', repository: there = '' } = current;
  if (prefix.startsWith('$')) return `${prefix}${imageText(there, { tag, ...(digest !== undefined && { digest }) })}`;
  const written = current.digest === undefined ? { tag } : { tag, ...(digest !== undefined && { digest }) };
  if (current.tag === undefined && digest !== undefined) return `${prefix}${repository ?? there}@${digest}`;
  return `${prefix}${imageText(repository ?? there, written)}`;
}

/** True where only a tag is written, because clients of a URL take no digest behind it. */
export function isTagOfUrl(text: string): boolean {
  const [prefix = '$'] = prefixes.exec(text) ?? [];
  return !prefix.startsWith('$') && !text.includes('@');
}

/** An item of Argo CD's `kustomize.images` finds its image by the name before the `=`, or by the repository. */
function isOverride({ segments }: YamlPath): boolean {
  const [outer, inner] = segments.slice(-3);
  return keyOf(outer) === 'kustomize' && keyOf(inner) === 'images';
}

function keyOf(segment: YamlPath['segments'][number] | undefined): string | undefined {
  return segment !== undefined && 'key' in segment ? segment.key : undefined;
}

function imageText(repository: string, { tag, digest }: WantedImage): string {
  return digest === undefined ? `${repository}:${tag}` : `${repository}:${tag}@${digest}`;
}
