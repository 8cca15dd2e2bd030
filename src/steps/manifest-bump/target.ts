import type { AnchorPolicy } from '../../manifests/yaml/locate.ts';
import { chartDecides } from '../../manifests/effect.ts';
import type { ImageIdentity } from '../../manifests/identity.ts';
import type { NamedImage, Place, WantedImage } from '../../manifests/manifests.ts';
import { refuseOtherImage } from '../../manifests/other-image.ts';
import { valueAt } from '../../manifests/forms/value.ts';
import type { Target } from './model.ts';

/** How the image that is there is known to be the application's; undefined for a file that no flow speaks of. */
export interface OwnerCheck {
  readonly image: ImageIdentity;
  /** Takes the place of any image. */
  readonly allowOther: boolean;
  /** Makes a file that is not there, wherever the layout has it. */
  readonly create: boolean;
}

const otherImageFix = 'correct the path, or set allow-other-image';

export function imageTarget(place: Place, wanted: WantedImage, check?: OwnerCheck): Target {
  const read = remembered((text) => place.read(text));
  // Parsing is slow: most places name the repository themselves.
  const owner = remembered((text) => read(text)?.repository ?? place.owner?.(text));
  return {
    file: place.file,
    alternatives: place.alternatives ?? [],
    name: place.name,
    identity: check?.image,
    overruledBy: place.overruledBy,
    isUnsettled: place.isUnsettled,
    creates: check?.create === true ? place.creation !== undefined : (place.creation ?? false),
    state: (text) => stateOf(read(text)),
    write: remembered((text) => {
      if (check?.allowOther === false && text !== '') refuseOtherImage(place, owner(text), check.image, otherImageFix);
      return place.write(text, wanted);
    }),
    image: read,
    effect: (text) => place.effect?.(text) ?? chartDecides,
    limits: (text) => [
      ...(isTagAlone(place, text, wanted, read(text)) ? [tagAlone(place, owner(text))] : []),
      ...staysBeside(place, read(text), owner(text), wanted),
    ],
  };
}

function isTagAlone(place: Place, text: string, wanted: WantedImage, image: NamedImage | undefined): boolean {
  return wanted.digest !== undefined && image?.digest === undefined && place.tagOnly?.(text) === true;
}

function tagAlone({ name }: Place, owner: string | undefined): string {
  const compared = owner === undefined ? ' and it is compared with no image' : '';
  return `${name} holds a tag alone, so the digest is not written there${compared}`;
}

/** A tag by itself says nothing of the registry that its chart takes the image from. */
function staysBeside(
  { name }: Place,
  image: NamedImage | undefined,
  owner: string | undefined,
  { repository }: WantedImage,
): readonly string[] {
  if (image?.repository !== undefined || owner === undefined || repository === undefined || owner === repository)
    return [];
  return [`${name} is written beside ${owner}, which stays: the image of this version is in ${repository}`];
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

/** Caches a result by text: a text is read several times, in the plan and when it lands, and parsing is slow. */
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
