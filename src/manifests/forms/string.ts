import type { Scalar } from 'yaml';
import { isAlias, isScalar } from 'yaml';
import { RefusedError } from '../../base/errors.ts';
import type { Change } from '../edit/edit.ts';
import { parseImageText, refuseStaleDigest } from './reference-text.ts';
import type { Location } from '../yaml/locate.ts';
import type { NamedImage, WantedImage } from '../manifests.ts';
import { rangeOf, stringOf } from '../yaml/nodes.ts';
import { changed } from '../edit/set.ts';
import { lineOf } from '../edit/splice.ts';
import type { Stream } from '../yaml/stream.ts';
import type { YamlPath } from '../yaml/yamlpath.ts';

/** An image in one string; `name` is set for Argo CD's `name=repository:tag`. */
interface ImageString extends NamedImage {
  readonly name?: string;
}

/** An image as one string: `repository[:tag][@digest]`. Throws RefusedError for a string that is something else. */
export function readImageString(stream: Stream, node: Scalar): ImageString {
  const text = (stringOf(node) ?? '').trim();
  const equals = text.indexOf('=');
  const image = parseImageText(text.slice(equals + 1));
  if (image !== undefined) return equals === -1 ? image : { ...image, name: text.slice(0, equals) };
  throw new RefusedError(
    'not-an-image',
    `${stream.file} (line ${lineOf(stream.text, rangeOf(node)[0])}): expected an image such as registry/name:tag, found "${text.slice(0, 80)}"`,
  );
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
  const repository = wanted.repository ?? current.repository ?? '';
  const name = current.name ?? (isOverride(path) && repository !== current.repository ? current.repository : undefined);
  const value = `${name === undefined ? '' : `${name}=`}${imageText(repository, wanted)}`;
  return at.node !== undefined && changed(at.node, value) ? [{ kind: 'set', at, value }] : [];
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
