import type { YAMLMap } from 'yaml';
import { isAlias, isMap, isScalar } from 'yaml';
import { RefusedError } from '../errors.ts';
import type { Change } from './edit.ts';
import { readValues, valuesChanges } from './helm-values.ts';
import { keyChanges } from './image-map.ts';
import { imageStringChanges, readImageString } from './image-string.ts';
import { named, parseImageText, parseTagText, refuseStaleDigest, tagText } from './image-text.ts';
import type { AnchorPolicy, Location } from './locate.ts';
import { locate } from './locate.ts';
import type { NamedImage, Place, WantedImage } from './manifests.ts';
import { stringAt, stringOf } from './nodes.ts';
import { place } from './place.ts';
import { changed } from './set.ts';
import type { Stream } from './stream.ts';
import { openStream } from './stream.ts';
import type { YamlPath } from './yamlpath.ts';
import { formatYamlPath, parseYamlPath } from './yamlpath.ts';

/**
 * One value of one file. What is there says how it names the image: a mapping of its parts, a whole reference, or a
 * tag, with the digest behind an `@` or in the key `digest` beside it.
 */
export function fileAndPath(file: string, text: string, anchors: AnchorPolicy): Place {
  const path = parseYamlPath(text);
  return {
    ...place(
      file,
      `${formatYamlPath(path)} of ${file}`,
      (stream) => read(stream, path, anchors),
      (stream, wanted) => changes(stream, path, wanted, anchors),
    ),
    tagOnly: (content) => isTagOnly(openStream(content, file), path, anchors),
  };
}

function read(stream: Stream, path: YamlPath, anchors: AnchorPolicy): NamedImage | undefined {
  const at = found(stream, path, anchors);
  if (isMap(at.node)) return readValues(stream, path, anchors);
  if (!isScalar(at.node)) return undefined;
  if (!isTag(at)) return readImageString(stream, at.node);
  const { tag, digest } = parseTagText((stringOf(at.node) ?? '').trim());
  return named(undefined, tag, digestBeside(at) || digest);
}

function changes(stream: Stream, path: YamlPath, wanted: WantedImage, anchors: AnchorPolicy): readonly Change[] {
  const at = found(stream, path, anchors);
  if (isMap(at.node)) return valuesChanges(stream, path, wanted, { anchors, create: false });
  if (!isTag(at)) return imageStringChanges(stream, at, wanted);
  const beside = digestBeside(at);
  const current = parseTagText((stringOf(at.node) ?? '').trim());
  refuseStaleDigest(stream.file, beside || current.digest, wanted);
  const value = current.digest !== undefined && !beside ? tagText(wanted) : wanted.tag;
  const own: readonly Change[] = at.node !== undefined && changed(at.node, value) ? [{ kind: 'set', at, value }] : [];
  if (!beside || wanted.digest === undefined) return own;
  const parent = { ...path, segments: path.segments.slice(0, -1) };
  return [...own, ...keyChanges(stream, parent, parentOf(at), { digest: wanted.digest }, anchors)];
}

function isTagOnly(stream: Stream, path: YamlPath, anchors: AnchorPolicy): boolean {
  const at = found(stream, path, anchors);
  if (isMap(at.node) || !isTag(at) || digestBeside(at)) return false;
  return !isScalar(at.node) || parseTagText(stringOf(at.node) ?? '').digest === undefined;
}

/** A value under a key that speaks of a tag or version, or one that is no image by itself. */
function isTag({ node, key }: Location): boolean {
  const name = stringOf(key) ?? '';
  if (/(?:tag|version|revision)$/i.test(name)) return true;
  if (/image$/i.test(name)) return false;
  const image = parseImageText((stringOf(node) ?? '').trim());
  return image === undefined || !(image.tag || image.digest || image.repository?.includes('/'));
}

function digestBeside(at: Location): string | undefined {
  return stringAt(at.ancestors.at(-1), 'digest');
}

function parentOf(at: Location): YAMLMap {
  const parent = at.ancestors.at(-1);
  if (!isMap(parent)) throw new TypeError('a digest lies beside the value in a mapping');
  return parent;
}

function found(stream: Stream, path: YamlPath, anchors: AnchorPolicy): Location {
  const at = locate(stream, path, anchors);
  if (at.node !== undefined && (isMap(at.node) || isScalar(at.node) || isAlias(at.node))) return at;
  throw new RefusedError(
    'path-not-found',
    `${stream.file}: expected a value at ${formatYamlPath(path)}, found ${at.node === undefined ? 'nothing' : 'a list'}; check the path`,
  );
}
