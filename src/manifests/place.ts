import { UsageError } from '../errors.ts';
import { isTag } from '../registry/tag-name.ts';
import type { Change } from './edit.ts';
import { edit } from './edit.ts';
import type { NamedImage, Place, WantedImage } from './manifests.ts';
import type { Stream } from './stream.ts';
import { openStream } from './stream.ts';

/** A place from what a format knows: how to read a stream, and what to change in it. */
export function place(
  file: string,
  name: string,
  read: (stream: Stream) => NamedImage | undefined,
  changes: (stream: Stream, wanted: WantedImage) => readonly Change[],
): Place {
  return {
    file,
    name,
    read(text) {
      const image = read(openStream(text, file));
      return image === undefined || Object.keys(image).length === 0 ? undefined : image;
    },
    write(text, wanted) {
      checkTag(wanted.tag);
      return edit(text, file, (stream) => changes(stream, wanted));
    },
  };
}

function checkTag(tag: string): void {
  if (isTag(tag)) return;
  throw new UsageError('invalid-tag', `expected a tag of letters, digits, "_", "." and "-", found "${tag}"`);
}
