import { RefusedError } from '../base/errors.ts';
import { bytesOf } from '../base/text.ts';
import type { DeliveryPlace } from '../flow/delivery.ts';
import type { FileChange } from '../git/gitops.ts';
import { numberAt } from '../manifests/forms/number.ts';
import { fileAndPath } from '../manifests/forms/path-place.ts';
import { valueAt } from '../manifests/forms/value.ts';
import type { PlaceNames } from '../manifests/layouts/layout.ts';
import { expand, placed } from '../manifests/layouts/paths.ts';
import { findFile, type ManifestReader } from '../manifests/manifest-file.ts';
import type { NamedImage } from '../manifests/manifests.ts';
import { refuseOtherImage } from '../manifests/other-image.ts';
import { isDigest } from '../registry/digest.ts';
import type { Cell, Cells, DeliveredImage, Move, State } from './model.ts';

/** Names that stand for placeholders, and the repository that a written image gets. */
export interface CellNames {
  readonly names: PlaceNames;
  /** Registry and repository, without tag and digest. */
  readonly repository: string;
}

const fix = 'correct the place in the delivery of the flow file';

export function imageCell({ file, path }: DeliveryPlace, { names, repository }: CellNames): Cell {
  const place = fileAndPath(placed(file, names), expand(path, names), 'refuse', names);
  return {
    file: place.file,
    name: place.name,
    place,
    read(text) {
      const image = place.read(text);
      refuseOtherImage(place, image?.repository ?? place.owner?.(text), names, fix);
      return textOfImage(image);
    },
    write(text, value) {
      const image = imageIn(value);
      return image === undefined ? text : place.write(text, { repository, ...image });
    },
  };
}

const nginxEnded = 'the project of this annotation, ingress-nginx, has ended; move to Gateway API or another router';

export function numberCell({ file, path }: DeliveryPlace, { names }: CellNames): Cell {
  const place = numberAt(placed(file, names), expand(path, names));
  return {
    file: place.file,
    name: place.name,
    ...(path.includes('nginx.ingress.kubernetes.io/') && { warning: `${place.name}: ${nginxEnded}` }),
    read: (text) => String(place.read(text)),
    write: (text, value) => place.write(text, Number(value)),
  };
}

export function wordCell({ file, path }: DeliveryPlace, { names }: CellNames): Cell {
  const place = valueAt(placed(file, names), expand(path, names));
  return {
    file: place.file,
    name: place.name,
    read: (text) => place.read(text) ?? '',
    write: (text, value) => place.write(text, value),
  };
}

function textOfImage({ tag = '', digest }: NamedImage = {}): string {
  return digest === undefined ? tag : `${tag}@${digest}`;
}

/** Returns the image of a cell's text; undefined where it names no digest. */
export function imageIn(text: string | undefined): DeliveredImage | undefined {
  const at = (text ?? '').indexOf('@');
  const [tag, digest] = [(text ?? '').slice(0, at), (text ?? '').slice(at + 1)];
  return at > 0 && isDigest(digest) ? { tag, digest } : undefined;
}

/** Reads every cell of a delivery. Throws RefusedError where a file is missing or holds no such value. */
export async function readState(cells: Cells, tree: ManifestReader): Promise<State> {
  const texts = await textsOf(cells, tree);
  return Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.read(textIn(texts, cell))]));
}

/** Returns the values that a move changes; the others may have become others since, and stay what they are. */
export function changedBy({ wanted }: Move, before: State): State {
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => before[key] !== value));
}

/** Returns the files in which the cells have the values; those that have them already are left out. */
export async function changesTo(cells: Cells, tree: ManifestReader, values: State): Promise<readonly FileChange[]> {
  const before = await textsOf(cells, tree);
  const after = new Map(before);
  for (const [key, cell] of Object.entries(cells)) {
    const value = values[key];
    if (value !== undefined) after.set(cell.file, cell.write(textIn(after, cell), value));
  }
  return [...after].flatMap(([path, text]) => (text === before.get(path) ? [] : [{ path, content: bytesOf(text) }]));
}

async function textsOf(cells: Cells, tree: ManifestReader): Promise<ReadonlyMap<string, string>> {
  const files = [...new Set(Object.values(cells).map(({ file }) => file))];
  const found = await Promise.all(files.map((file) => findFile(tree, { file })));
  return new Map(found.flatMap((one) => (one === undefined ? [] : [[one.path, one.text]])));
}

function textIn(texts: ReadonlyMap<string, string>, { file, name }: Cell): string {
  const text = texts.get(file);
  if (text !== undefined) return text;
  throw new RefusedError({
    code: 'no-place',
    where: name,
    found: 'there is no such file in the GitOps repository',
    fix: 'write the file, or correct the place in the delivery of the flow file',
  });
}

/** Tells whether the cells that tell have the same values in both. */
export function isSame(one: State, other: State, telling: readonly string[]): boolean {
  return telling.every((key) => one[key] === other[key]);
}
