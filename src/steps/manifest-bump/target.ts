import type { AnchorPolicy } from '../../manifests/yaml/locate.ts';
import type { NamedImage, Place, WantedImage } from '../../manifests/manifests.ts';
import { valueAt } from '../../manifests/forms/value.ts';

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
  const read = remembered((text) => place.read(text));
  return {
    file: place.file,
    alternatives: place.alternatives ?? [],
    name: place.name,
    creates: place.creates === true,
    state: (text) => stateOf(read(text)),
    write: remembered((text) => place.write(text, wanted)),
    image: read,
    limit: (text) =>
      wanted.digest !== undefined && read(text)?.digest === undefined && place.tagOnly?.(text) === true
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
    state: remembered((text) => place.read(text) ?? ''),
    write: remembered((text) => place.write(text, value)),
  };
}

/** A text is asked about several times, in the plan and when it lands, and parsing is what costs. */
function remembered<Result>(ask: (text: string) => Result): (text: string) => Result {
  const answers = new Map<string, Result>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = ask(text);
    if (answers.size > 4) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}

function stateOf(image: NamedImage | undefined): string {
  const { repository = '', tag, digest } = image ?? {};
  return `${repository}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(
    /^:/,
    '',
  );
}
