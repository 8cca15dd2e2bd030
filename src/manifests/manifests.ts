import type { Digest } from '../registry/digest.ts';

/** One place in the GitOps repository that names an image: a file, and how to read and write the name in it. */
export interface Place {
  /** Path from the root of the GitOps repository. */
  readonly file: string;
  /** For messages: `image.tag of shop/dev/cart-values.yaml`. */
  readonly name: string;
  /** What the text names; undefined when it names nothing there yet. Throws RefusedError for a file it must not read. */
  read(text: string): NamedImage | undefined;
  /**
   * The text with the image written into it: exactly the values that name the image are changed, every other byte is
   * the same, which is proven before this returns; throws RefusedError otherwise. Writing what is there returns the
   * same text.
   */
  write(text: string, image: WantedImage): string;
  /** True where only a tag can be written, because what is there has no place for a digest. */
  tagOnly?(text: string): boolean;
  /** The repository of the image that is there, in the place or beside it; undefined where only a tag is. */
  owner?(text: string): string | undefined;
  /** Names by which the manifests know the image, besides its repository. */
  readonly aliases?: readonly string[];
  /** True where the layout says enough for a file that is not there to be made. */
  readonly creates?: boolean;
  /** Other files that may stand in for `file`; the first one that exists counts. */
  readonly alternatives?: readonly string[];
}

export interface NamedImage {
  readonly repository?: string;
  readonly tag?: string;
  readonly digest?: Digest;
}

export interface WantedImage {
  /** Registry and repository, without tag and digest; absent: what is there stays. */
  readonly repository?: string;
  readonly tag: string;
  readonly digest?: Digest;
}
