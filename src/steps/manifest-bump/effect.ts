import { mapBounded } from '../../base/concurrency.ts';
import { undefinedIfRefused } from '../../base/errors.ts';
import { textOf } from '../../base/text.ts';
import type { Snapshot } from '../../git/gitops.ts';
import { isKustomization, kustomizations } from '../../manifests/layouts/kustomize-paths.ts';
import { imagesEntry } from '../../manifests/layouts/kustomize.ts';
import type { Effect, NamedImage } from '../../manifests/manifests.ts';
import { maxReads } from './bump.ts';
import type { Bump, Part } from './model.ts';
import { isOverruled } from './warnings.ts';

/**
 * Whether the images of a plan would run, by the known forms and the files of the tree, without rendering. All
 * places have to be proven; the reasons are those of the ones that are not, where there are any.
 */
export async function effectOf(parts: readonly Part[], snapshot: Snapshot): Promise<Effect | undefined> {
  const all = parts.flatMap((part) => part.bumps.map((bump) => ({ part, bump })));
  const effects = await mapBounded(all, maxReads, ({ part, bump }) => effectOfBump(part, bump, snapshot));
  const known = effects.flatMap((effect) => effect ?? []);
  if (known.length === 0) return undefined;
  const unproven = known.filter(({ isProven }) => !isProven);
  const said = unproven.length > 0 ? unproven : known;
  return { isProven: unproven.length === 0, because: [...new Set(said.map(({ because }) => because))].join('; ') };
}

async function effectOfBump(part: Part, bump: Bump, snapshot: Snapshot): Promise<Effect | undefined> {
  const { target, file, textAfter } = bump;
  const image = target.image?.(textAfter);
  if (image === undefined) return undefined;
  if (image.digest === undefined) return { isProven: false, because: 'a tag alone can be moved' };
  if (isOverruled(part, bump))
    return { isProven: false, because: `${bump.target.overruledBy ?? ''} hands its own image to Helm as parameters` };
  const effect = target.effect?.(textAfter);
  if (effect?.isProven !== true || isKustomization(file)) return effect;
  const override = await overrideOf(file, image, snapshot);
  if (override === undefined) return effect;
  return { isProven: false, because: `${override} has an entry for the image, which wins over ${file}` };
}

/** Returns the kustomization of the file's directory, or one above it, whose entry names another digest. */
async function overrideOf(file: string, image: NamedImage, snapshot: Snapshot): Promise<string | undefined> {
  const parts = file.split('/').slice(0, -1);
  const directories = [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
  const paths = directories.flatMap((one) => kustomizations.map((name) => (one === '' ? name : `${one}/${name}`)));
  const found = await mapBounded(paths, maxReads, (path) =>
    undefinedIfRefused(async () => {
      const bytes = await snapshot.read(path);
      if (bytes === undefined) return undefined;
      const entry = imagesEntry(path, image.repository ?? '', 'edit-anchor').read(textOf(bytes, path));
      const overrules = entry !== undefined && (entry.tag ?? entry.digest) !== undefined;
      return overrules && entry.digest !== image.digest ? path : undefined;
    }),
  );
  return found.find((path) => path !== undefined);
}
