import type { Digest } from '../registry/digest.ts';
import type { EffectSubject } from './overlays/model.ts';

/** One place in the GitOps repository that names an image: a file, and how to read and write the name in it. */
export interface Place {
  /** Path from the root of the GitOps repository. */
  readonly file: string;
  /** For messages: `image.tag of shop/dev/cart-values.yaml`. */
  readonly name: string;
  /**
   * Reads the image that the text names; undefined when it names none there yet. Throws RefusedError for a file it must
   * not read.
   */
  read(text: string): NamedImage | undefined;
  /**
   * The text with the image written into it: exactly the values that name the image are changed, every other byte is
   * the same, which is proven before this returns; throws RefusedError otherwise. Writing the same image returns the
   * same text.
   */
  write(text: string, image: WantedImage): string;
  /** Whether the image of the place would run; absent: a chart decides, which is not rendered. */
  effect?(text: string): Effect;
  /** True where only a tag can be written, because the form has no place for a digest. */
  tagOnly?(text: string): boolean;
  /** The repository that stands beside a place that names none itself; undefined where there is none. */
  owner?(text: string): string | undefined;
  /** Names of the image in the manifests, besides its repository. */
  readonly aliases?: readonly string[];
  /** Where a file that is not there yet is made; absent: nowhere. */
  readonly creation?: FileCreation;
  /** What wins over the place and is not in the tree: a noun phrase. */
  readonly overruledBy?: string;
  /** True where neither the tree nor the flow tells whether something outside of it wins over the place. */
  readonly isUnsettled?: boolean;
  /** True for a place that is written along with the one that counts, and never read in its stead. */
  readonly isCopy?: boolean;
  /** Other files that may stand in for `file`; the first one that exists counts. */
  readonly alternatives?: readonly string[];
}

/** Effect of a place by the rules of Kustomize, Flux, Argo CD and Kubernetes, without rendering anything. */
export interface Effect {
  readonly isProven: boolean;
  /** A clause. */
  readonly because: string;
  /** What the place is to its readers; set where the form proves it, for what may win over it elsewhere. */
  readonly subject?: EffectSubject;
}

/** Signs that a repository has a layout, beside which a file of it may be made. */
export interface FileCreation {
  /** The directory of the file. */
  readonly directory: string;
  /** Holds files of the layout, if any, whose names match. */
  readonly siblings: { readonly directory: string; readonly name: RegExp };
}

export interface NamedImage {
  readonly repository?: string;
  readonly tag?: string;
  readonly digest?: Digest;
}

export interface WantedImage {
  /** Registry and repository, without tag and digest; absent: the present one stays. */
  readonly repository?: string;
  readonly tag: string;
  readonly digest?: Digest;
}
