import { UsageError } from '../base/errors.ts';
import { isTag } from '../registry/tag-name.ts';
import type { Change } from './edit/edit.ts';
import { edit } from './edit/edit.ts';
import { chartDecides } from './effect.ts';
import type { Effect, NamedImage, Place, WantedImage } from './manifests.ts';
import type { Stream } from './yaml/model.ts';
import { openStream } from './yaml/stream.ts';

/** Reads and changes one place of a stream. */
export interface Editor<Read, Wanted> {
  read(stream: Stream): Read;
  changes(stream: Stream, wanted: Wanted): readonly Change[];
  tagOnly?(stream: Stream): boolean;
  owner?(stream: Stream): string | undefined;
  effect?(stream: Stream): Effect;
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
    owner: (text) => editor.owner?.(openStream(text, file)),
    effect: (text) => editor.effect?.(openStream(text, file)) ?? chartDecides,
  };
}

function checkTag(tag: string): void {
  if (isTag(tag)) return;
  throw new UsageError({
    code: 'invalid-tag',
    where: 'tag',
    expected: 'letters, digits, "_", "." and "-", at most 128',
    found: `"${tag}"`,
  });
}
