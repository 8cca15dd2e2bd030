import { undefinedIfRefusedSync } from '../../base/errors.ts';
import { mappingsIn, textIn } from './data.ts';
import { applyEntry, isEntryFor, splitImage } from './image-name.ts';
import type { ImageText } from './image-name.ts';
import type { ImageEntry, Kustomization, ObjectName, Patch } from './model.ts';
import type { OverlayIndex } from './overlay-index.ts';
import { containersIn, mayPatch } from './patch.ts';

/** The image of a container of the tree, as it is once some overlays are applied. */
export interface ImageBelow extends ImageText {
  readonly file: string;
  readonly object: ObjectName;
  readonly container: string | undefined;
  /** False where something that is not evaluated may have changed it. */
  readonly isSure: boolean;
}

/** Images that a kustomization takes in, and what it takes from elsewhere. */
export interface ImagesBelow {
  readonly images: readonly ImageBelow[];
  readonly remote: readonly string[];
}

/** Images of one kustomization: more are not evaluated. */
const maxImages = 5000;

/** Evaluates a kustomization up to one of its own entries; `before` is the number of entries that are applied. */
export function imagesBelow(index: OverlayIndex, top: Kustomization, before = top.images.length): ImagesBelow {
  return new Evaluation(index).below(top, before);
}

/** Images in the files of a directory without a kustomization, as Flux and Argo CD take it in. */
export function imagesInDirectory(index: OverlayIndex, directory: string): ImagesBelow {
  const prefix = directory === '' ? '' : `${directory}/`;
  const own = index.paths.filter((path) => path.startsWith(prefix));
  return { images: own.flatMap((path) => imagesInFile(index, path)), remote: [] };
}

/** Each kustomization is evaluated once, however many take it in. */
class Evaluation {
  readonly #index: OverlayIndex;
  readonly #done = new Map<string, ImagesBelow>();
  readonly #open = new Set<string>();

  constructor(index: OverlayIndex) {
    this.#index = index;
  }

  below(top: Kustomization, before: number): ImagesBelow {
    const remote = [...top.remote];
    let images: ImageBelow[] = [];
    for (const path of top.resources) {
      const found = this.#resource(path);
      images.push(...found.images);
      remote.push(...found.remote);
    }
    for (const path of top.components) {
      const component = this.#index.kustomizationOf(path);
      const own = component === undefined ? elsewhere(path) : this.#whole({ ...component, images: [], patches: [] });
      images.push(...own.images);
      if (component !== undefined) images = [...applied(this.#index, component, images, component.images.length)];
      remote.push(...own.remote);
    }
    if (images.length > maxImages) return elsewhere(`more than ${maxImages} images`);
    return { images: applied(this.#index, top, images, before), remote };
  }

  #resource(path: string): ImagesBelow {
    const kustomization = this.#index.kustomizationOf(path);
    return kustomization === undefined
      ? { images: imagesInFile(this.#index, path), remote: [] }
      : this.#whole(kustomization);
  }

  /** A circle is an error of Kustomize's. */
  #whole(kustomization: Kustomization): ImagesBelow {
    const { path } = kustomization;
    const known = this.#done.get(path);
    if (known !== undefined) return known;
    if (this.#open.has(path)) return elsewhere('a circle');
    this.#open.add(path);
    const found = this.below(kustomization, kustomization.images.length);
    this.#open.delete(path);
    this.#done.set(path, found);
    return found;
  }
}

function elsewhere(what: string): ImagesBelow {
  return { images: [], remote: [what] };
}

/** Applies patches, then entries, as Kustomize orders them; transformers and replacements come last. */
function applied(
  index: OverlayIndex,
  { patches, images: entries, opaque, path }: Kustomization,
  images: readonly ImageBelow[],
  before: number,
): readonly ImageBelow[] {
  const patched = patches.reduce((now, patch) => afterPatch(index, path, patch, now), images);
  const renamed = entries
    .slice(0, before)
    .reduce((now, entry) => now.map((image) => afterEntry(entry, image)), patched);
  const isWhole = before === entries.length && opaque.length > 0;
  return isWhole ? renamed.map((image) => ({ ...image, isSure: false })) : renamed;
}

function afterPatch(
  index: OverlayIndex,
  overlay: string,
  patch: Patch,
  images: readonly ImageBelow[],
): readonly ImageBelow[] {
  const text = patch.text ?? (patch.file === undefined ? undefined : index.text(patch.file));
  if (text === undefined) return images.map((image) => ({ ...image, isSure: false }));
  const changed = images.map((image) => {
    const subject = { part: 'image', object: image.object, container: image.container } as const;
    return undefinedIfRefusedSync(() => mayPatch(patch, text, subject)) === false ? image : { ...image, isSure: false };
  });
  return [...changed, ...imagesInText(patch.file ?? overlay, text)];
}

function afterEntry(entry: ImageEntry, image: ImageBelow): ImageBelow {
  const isFor = isEntryFor(entry, image.name);
  if (isFor === 'no') return image;
  return isFor === 'yes' ? { ...image, ...applyEntry(entry, image) } : { ...image, isSure: false };
}

function imagesInFile(index: OverlayIndex, path: string): readonly ImageBelow[] {
  const text = index.text(path);
  return text === undefined ? [] : imagesInText(path, text);
}

function imagesInText(file: string, text: string): readonly ImageBelow[] {
  if (!/ontainers/.test(text)) return [];
  const documents = undefinedIfRefusedSync(() => mappingsIn(text, file)) ?? [];
  return documents.flatMap((document) => {
    const object = { kind: textIn(document, 'kind') ?? '', name: textIn(document, 'metadata', 'name') };
    return containersIn(document).flatMap(({ name: container, image }) =>
      image === undefined ? [] : [{ ...splitImage(image), file, object, container, isSure: true }],
    );
  });
}
