import type { Wanted, WantedImage } from './sync.ts';

/** A running image, as a Pod names it: `registry.example.com/shop/cart:1.3.0@sha256:…`. */
export interface RunningImage {
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** What runs of an application's image, compared with what should. */
export interface ImageComparison {
  /** Wanted and not running. */
  readonly missing: readonly WantedImage[];
  /** Of the application's repository, running and not wanted. */
  readonly foreign: readonly string[];
  /** Running, and of other repositories, where no Pod runs one of the application's. */
  readonly strangers: readonly string[];
}

export function parseImage(text: string): RunningImage {
  const [name = '', digest] = text.split('@', 2);
  const colon = name.lastIndexOf(':');
  const hasTag = colon > name.lastIndexOf('/');
  return {
    repository: hasTag ? name.slice(0, colon) : name,
    ...(hasTag && { tag: name.slice(colon + 1) }),
    ...(digest !== undefined && { digest }),
  };
}

/** Compares the images of Pods with those that a commit names. Images of other applications are left out. */
export function compareImages(running: readonly string[], { images, isOwn }: Wanted): ImageComparison {
  const own = running.filter((text) => isOwn(parseImage(text).repository));
  return {
    missing: images.filter((wanted) => wanted.isOptional !== true && !own.some((text) => isWanted(text, wanted))),
    foreign: own.filter((text) => !images.some((wanted) => isWanted(text, wanted))),
    strangers: own.length === 0 ? running : [],
  };
}

/** Tells whether two commits name the same images. */
export function sameImages(one: readonly WantedImage[], other: readonly WantedImage[]): boolean {
  const known = new Set(one.map(identity));
  const there = new Set(other.map(identity));
  return known.size === there.size && [...known].every((name) => there.has(name));
}

/** The digest identifies an image; a tag does where a place holds no digest. */
function isWanted(text: string, { digest, tag }: WantedImage): boolean {
  const image = parseImage(text);
  return digest === undefined ? tag !== undefined && image.tag === tag : image.digest === digest;
}

function identity({ digest, tag }: WantedImage): string {
  return digest ?? `:${tag ?? ''}`;
}

export function shownImage({ digest, tag }: WantedImage): string {
  return digest?.slice(0, 19) ?? tag ?? 'an image without tag and digest';
}
