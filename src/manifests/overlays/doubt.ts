import { undefinedIfRefusedSync } from '../../base/errors.ts';
import { applyEntry, isEntryFor } from './image-name.ts';
import { imagesBelow, imagesInDirectory } from './images-below.ts';
import type { ImageBelow, ImagesBelow } from './images-below.ts';
import type { EffectSubject, ImageEntry, Kustomization, Overlay } from './model.ts';
import type { OverlayIndex } from './overlay-index.ts';
import { mayPatch } from './patch.ts';
import type { PatchSubject } from './patch.ts';

/** A place that its own form proves, and the image that it names. */
export interface ProvenPlace {
  readonly file: string;
  readonly subject: EffectSubject;
  readonly repository: string;
  readonly digest: string;
}

/**
 * Returns why the image of a place need not be what runs, in a clause; undefined where the tree proves that it is. Asks
 * of every kustomization that takes the place in, and of every object of Flux and Argo CD that deploys it, whether an
 * entry, a patch, a component or a transformer wins over it; and of an entry whether there is an image that it is for.
 * `isHere` tells whether an address is that of this repository. What cannot be evaluated offline is a doubt.
 */
export function doubtOf(index: OverlayIndex, place: ProvenPlace, isHere: (url: string) => boolean): string | undefined {
  const doubt = doubtOfSubject(index, place, isHere);
  if (doubt !== undefined) return doubt;
  // Only then is it known which files had to be read.
  const [unread] = index.unread;
  return unread === undefined ? undefined : `${unread} cannot be read, and may win over ${place.file}`;
}

function doubtOfSubject(index: OverlayIndex, place: ProvenPlace, isHere: (url: string) => boolean): string | undefined {
  const { subject } = place;
  if (subject.at === 'entry') return doubtOfEntry(index, place, subject.name);
  if (subject.at === 'deployer') return doubtOfDeployer(index, place, subject, isHere);
  const { object } = subject;
  const part: PatchSubject =
    subject.at === 'container' ? { part: 'image', object, container: subject.container } : { part: subject.at, object };
  return new Ascent(index, place, [part]).from([place.file], [directoryOf(place.file)]);
}

function directoryOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function doubtOfEntry(index: OverlayIndex, place: ProvenPlace, name: string): string | undefined {
  const own = index.kustomizationOf(directoryOf(place.file));
  if (own?.path !== place.file) return `${place.file} is no kustomization that Kustomize reads`;
  // Of several entries of one name, the place is the one that has its digest.
  const named = (entry: ImageEntry) => entry.name === name;
  const exact = own.images.findIndex((entry) => named(entry) && entry.digest === place.digest);
  const at = exact === -1 ? own.images.findIndex(named) : exact;
  const includers = own.isComponent ? index.includersOf(own.directory) : [];
  const below = [
    imagesBelow(index, own, at),
    ...includers.map((one) => imagesBelow(index, withoutComponent(one, own), 0)),
  ];
  const found = { images: below.flatMap(({ images }) => images), remote: below.flatMap(({ remote }) => remote) };
  const missed = missing(place, name, found);
  if (missed !== undefined) return missed;
  const parts = partsOf(found.images.filter((image) => image.name === name));
  const ascent = new Ascent(index, place, parts);
  // Patches and components of the same kustomization act before its entries.
  const later = { ...own, images: own.images.slice(at + 1), patches: [], components: [] };
  return ascent.within(later) ?? ascent.from([own.directory], [own.directory]);
}

function withoutComponent(top: Kustomization, { directory }: Kustomization): Kustomization {
  return { ...top, components: top.components.filter((one) => one !== directory) };
}

function doubtOfDeployer(
  index: OverlayIndex,
  place: ProvenPlace,
  subject: Extract<EffectSubject, { at: 'deployer' }>,
  isHere: (url: string) => boolean,
): string | undefined {
  const { name, directory, object, repository } = subject;
  if (repository !== undefined && !isHere(repository))
    return `${object.kind} ${object.name ?? ''} deploys ${repository}, which is another repository than this`;
  if (directory === undefined) return `the directory that ${object.kind} ${object.name ?? ''} deploys is not known`;
  const own = index.kustomizationOf(directory);
  const [opaque] = own?.opaque ?? [];
  if (own !== undefined && opaque !== undefined) return `in ${own.name} ${opaque}`;
  const found = own === undefined ? imagesInDirectory(index, directory) : imagesBelow(index, own);
  const missed = missing(place, name, found);
  if (missed !== undefined) return missed;
  const overrides = index.deployers.filter((one) => one.directory.test(directory) && !one.name.endsWith(place.file));
  const parts = partsOf(found.images.filter((image) => image.name === name));
  const ascent = new Ascent(index, place, parts);
  for (const one of overrides) {
    const doubt = ascent.within(one);
    if (doubt !== undefined) return doubt;
  }
  return new Ascent(index, place, [{ part: 'deployer', object }]).from([place.file], [directoryOf(place.file)]);
}

/** An entry without an image changes nothing; another image of the repository beside it stays. */
function missing(
  { file, repository, digest }: ProvenPlace,
  name: string,
  { images, remote }: ImagesBelow,
): string | undefined {
  if (!images.some((image) => image.name === name && image.isSure)) {
    const elsewhere = remote.length === 0 ? '' : `, which takes in ${remote[0] ?? ''} from elsewhere`;
    return `no manifest of the tree shows the image ${name} below ${file}${elsewhere}`;
  }
  const other = images.find((image) => image.name === repository && image.name !== name && image.digest !== digest);
  return other === undefined ? undefined : `${other.file} names another image of ${repository} beside that of ${file}`;
}

function partsOf(images: readonly ImageBelow[]): readonly PatchSubject[] {
  return images.map(({ object, container }) => ({ part: 'image', object, container }));
}

const maxSteps = 500;

/** The way up from a place through everything that takes it in. */
class Ascent {
  readonly #index: OverlayIndex;
  readonly #place: ProvenPlace;
  readonly #parts: readonly PatchSubject[];
  /** Names that the image has on the way. */
  readonly #names: Set<string>;
  readonly #seen = new Set<string>();

  constructor(index: OverlayIndex, place: ProvenPlace, parts: readonly PatchSubject[]) {
    this.#index = index;
    this.#place = place;
    this.#parts = parts;
    this.#names = new Set([place.repository]);
  }

  /** Follows files and directories upwards; `directories` are those that a deployer may name. */
  from(paths: readonly string[], directories: readonly string[]): string | undefined {
    const open = [...paths];
    const deployed = new Set(directories);
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (this.#seen.has(path)) continue;
      this.#seen.add(path);
      if (this.#seen.size > maxSteps) return 'too many kustomizations take it in';
      for (const overlay of this.#index.includersOf(path)) {
        const doubt = this.within(overlay);
        if (doubt !== undefined) return doubt;
        deployed.add(overlay.directory);
        open.push(overlay.directory);
      }
    }
    return this.#deployed([...deployed]);
  }

  /** Asks one overlay, with what acts after the place. */
  within(overlay: Overlay): string | undefined {
    const [opaque] = overlay.opaque;
    if (opaque !== undefined) return `in ${overlay.name} ${opaque}`;
    return this.#patched(overlay) ?? this.#retagged(overlay) ?? this.#composed(overlay);
  }

  #patched({ name, patches }: Overlay): string | undefined {
    const { file } = this.#place;
    for (const patch of patches) {
      if (patch.file === file) continue;
      const text = patch.text ?? (patch.file === undefined ? undefined : this.#index.text(patch.file));
      if (text === undefined) return `a patch of ${name} is not in the tree`;
      const isChange = this.#parts.some((part) => undefinedIfRefusedSync(() => mayPatch(patch, text, part)) !== false);
      if (isChange) return `a patch of ${name} may win over ${file}`;
    }
    return undefined;
  }

  #retagged({ name, images: entries }: Overlay): string | undefined {
    const { file, digest } = this.#place;
    if (!this.#parts.some(({ part }) => part === 'image')) return undefined;
    for (const entry of entries) {
      for (const image of this.#names) {
        const isFor = isEntryFor(entry, image);
        if (isFor === 'no') continue;
        const after = applyEntry(entry, { name: image, digest });
        if (isFor === 'unknown' || after.digest !== digest)
          return `${name} has an entry for the image, which wins over ${file}`;
        this.#names.add(after.name);
      }
    }
    return undefined;
  }

  /** Components act on all that the overlay takes in. */
  #composed({ name, components }: Overlay): string | undefined {
    for (const directory of components) {
      const component = this.#index.kustomizationOf(directory);
      if (component === undefined) return `a component of ${name} is not in the tree`;
      if (component.path === this.#place.file || this.#seen.has(component.path)) continue;
      this.#seen.add(component.path);
      const doubt = this.within(component);
      if (doubt !== undefined) return doubt;
    }
    return undefined;
  }

  #deployed(directories: readonly string[]): string | undefined {
    // A directory with a kustomization is what that one takes in, and the others are not asked: to ask more is safe.
    const own = this.#index.deployers.filter((one) => directories.some((directory) => one.directory.test(directory)));
    for (const one of own) {
      const doubt = this.within(one);
      if (doubt !== undefined) return doubt;
    }
    return undefined;
  }
}
