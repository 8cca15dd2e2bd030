import type { Scalar } from 'yaml';
import { isAlias, isScalar } from 'yaml';
import { RefusedError } from '../errors.ts';
import type { Change } from './edit.ts';
import { parseImageText, refuseStaleDigest } from './image-text.ts';
import type { Location } from './locate.ts';
import type { NamedImage, WantedImage } from './manifests.ts';
import { rangeOf, stringOf } from './nodes.ts';
import { changed } from './set.ts';
import { lineOf } from './splice.ts';
import type { Stream } from './stream.ts';

/** An image as one string: `repository[:tag][@digest]`. Throws RefusedError for a string that is something else. */
export function readImageString(stream: Stream, node: Scalar): NamedImage {
  const text = (stringOf(node) ?? '').trim();
  const image = parseImageText(text);
  if (image !== undefined) return image;
  throw new RefusedError(
    'not-an-image',
    `${stream.file} (line ${lineOf(stream.text, rangeOf(node)[0])}): expected an image such as registry/name:tag, found "${text.slice(0, 80)}"`,
  );
}

/** Writes `repository:tag@digest`; a digest that is there must be given anew. */
export function imageStringChanges(stream: Stream, at: Location, wanted: WantedImage): readonly Change[] {
  const node = isAlias(at.node) ? at.node.resolve(at.document) : at.node;
  const current = isScalar(node) ? readImageString(stream, node) : {};
  refuseStaleDigest(stream.file, current.digest, wanted);
  const value = imageText(wanted.repository ?? current.repository ?? '', wanted);
  return at.node !== undefined && changed(at.node, value) ? [{ kind: 'set', at, value }] : [];
}

export function imageText(repository: string, { tag, digest }: WantedImage): string {
  return digest === undefined ? `${repository}:${tag}` : `${repository}:${tag}@${digest}`;
}
