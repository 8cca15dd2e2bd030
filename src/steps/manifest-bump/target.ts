import type { AnchorPolicy } from '../../manifests/locate.ts';
import type { NamedImage, Place, WantedImage } from '../../manifests/manifests.ts';
import { valueAt } from '../../manifests/value.ts';

/** One place to change, and what it is to say afterwards. */
export interface Target {
  readonly file: string;
  readonly alternatives: readonly string[];
  readonly name: string;
  readonly creates: boolean;
  /** What the place says, as one string that people can compare; '' for nothing. */
  state(text: string): string;
  write(text: string): string;
  /** Set for the place of an image. */
  image?(text: string): NamedImage | undefined;
  /** A sentence about what cannot be written there. */
  limit?(text: string): string | undefined;
}

export function imageTarget(place: Place, wanted: WantedImage): Target {
  return {
    file: place.file,
    alternatives: place.alternatives ?? [],
    name: place.name,
    creates: place.creates === true,
    state: (text) => stateOf(place.read(text)),
    write: (text) => place.write(text, wanted),
    image: (text) => place.read(text),
    limit: (text) =>
      wanted.digest !== undefined && place.tagOnly?.(text) === true
        ? `${place.name} holds a tag alone, so the digest is not written there`
        : undefined,
  };
}

export function valueTarget(file: string, path: string, value: string, anchors: AnchorPolicy): Target {
  const place = valueAt(file, path, anchors);
  return {
    file,
    alternatives: [],
    name: place.name,
    creates: false,
    state: (text) => place.read(text) ?? '',
    write: (text) => place.write(text, value),
  };
}

function stateOf(image: NamedImage | undefined): string {
  const { repository = '', tag, digest } = image ?? {};
  return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(
    /^:/,
    '',
  );
}
