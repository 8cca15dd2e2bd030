import { isAlias, isMap, isScalar } from 'yaml';
import type { Change } from '../edit/edit.ts';
import { keyChanges } from './mapping.ts';
import { imageStringChanges, readImageString } from './string.ts';
import { named, parseImageText, parseTagText, refuseStaleDigest, tagText } from './reference-text.ts';
import type { AnchorPolicy, Location } from '../yaml/locate.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import { stringAt, stringOf } from '../yaml/nodes.ts';
import { changed } from '../edit/set.ts';
import type { Stream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

/** A single value that names an image: a whole reference, or a tag with its digest behind it, beside it or nowhere. */
export function readScalar(stream: Stream, at: Location): NamedImage | undefined {
  const node = isAlias(at.node) ? at.node.resolve(at.document) : at.node;
  if (!isScalar(node)) return undefined;
  if (!isTag(at)) {
    const { repository, tag, digest } = readImageString(stream, node);
    return named(repository, tag, digest);
  }
  const { tag, digest } = currentTag(at);
  return named(undefined, tag, digestBeside(at) || digest);
}

export function scalarChanges(
  stream: Stream,
  path: YamlPath,
  at: Location,
  wanted: WantedImage,
  anchors: AnchorPolicy,
): readonly Change[] {
  if (at.node === undefined) return [];
  if (!isTag(at)) return imageStringChanges(stream, path, at, wanted);
  const [beside, current] = [digestBeside(at), currentTag(at)];
  refuseStaleDigest(stream.file, beside || current.digest, wanted);
  const value = current.digest !== undefined && !beside ? tagText(wanted) : wanted.tag;
  const own: readonly Change[] = changed(at.node, value) ? [{ kind: 'set', at, value }] : [];
  const map = at.ancestors.at(-1);
  if (!beside || wanted.digest === undefined || !isMap(map)) return own;
  const parent = { ...path, segments: path.segments.slice(0, -1) };
  return [...own, ...keyChanges(stream, parent, map, { digest: wanted.digest }, anchors)];
}

/** True for a tag without a digest anywhere near it. */
export function isTagAlone(at: Location): boolean {
  return isTag(at) && !digestBeside(at) && currentTag(at).digest === undefined;
}

/** A value under a key that speaks of a tag or version, or one that is no image by itself. */
function isTag({ node, key }: Location): boolean {
  const name = stringOf(key) ?? '';
  if (/(?:tag|version|revision)$/i.test(name)) return true;
  if (/image$/i.test(name)) return false;
  const image = parseImageText(textOf(node).replace(/^[^=]*=/, ''));
  return image === undefined || !(image.tag || image.digest || image.repository?.includes('/'));
}

function currentTag({ node }: Location): Pick<NamedImage, 'tag' | 'digest'> {
  return parseTagText(textOf(node));
}

function textOf(node: unknown): string {
  return (stringOf(node) ?? '').trim();
}

function digestBeside(at: Location): string | undefined {
  return stringAt(at.ancestors.at(-1), 'digest');
}
