import { UsageError } from '../base/errors.ts';
import { isTag } from '../registry/tag-name.ts';
import type { Change } from './edit/edit.ts';
import { edit } from './edit/edit.ts';
import type { NamedImage, Place, WantedImage } from './manifests.ts';
import type { Stream } from './yaml/stream.ts';
import { openStream } from './yaml/stream.ts';

/** What a format knows: how to read a stream, and what to change in it. */
export interface Editor<Read, Wanted> {
  read(stream: Stream): Read;
  changes(stream: Stream, wanted: Wanted): readonly Change[];
  tagOnly?(stream: Stream): boolean;
}

export type ImageEditor = Editor<NamedImage | undefined, WantedImage>;

export function place(file: string, name: string, editor: ImageEditor): Place {
  return {
    file,
    name,
    read(text) {
      const image = editor.read(openStream(text, file));
      return image === undefined || Object.keys(image).length === 0 ? undefined : image;
    },
    write(text, wanted) {
      checkTag(wanted.tag);
      const stream = openStream(text, file);
      return edit(stream, editor.changes(stream, wanted));
    },
    tagOnly: (text) => editor.tagOnly?.(openStream(text, file)) === true,
  };
}

function checkTag(tag: string): void {
  if (isTag(tag)) return;
  throw new UsageError('invalid-tag', `expected a tag of letters, digits, "_", "." and "-", found "${tag}"`);
}
