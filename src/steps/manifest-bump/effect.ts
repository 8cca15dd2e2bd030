import { mapBounded } from '../../base/concurrency.ts';
import { bytesOf } from '../../base/text.ts';
import type { ManifestTree } from '../../manifests/manifest-file.ts';
import type { Effect } from '../../manifests/manifests.ts';
import { doubtOf } from '../../manifests/overlays/doubt.ts';
import { maxManifests, overlayIndex } from '../../manifests/overlays/overlay-index.ts';
import type { OverlayIndex } from '../../manifests/overlays/overlay-index.ts';
import { maxReads } from './bump.ts';
import type { Bump, Part } from './model.ts';
import { isOverruled } from './warnings.ts';

/** The tree that a bump changes, and the name of its repository. */
export interface ChangedRepository {
  readonly name: string;
  readonly tree: ManifestTree;
}

/**
 * Whether the images of a plan would run, by the known forms and the files of the tree, without rendering. All
 * places have to be proven; the reasons are those of the ones that are not, where there are any.
 */
export async function effectOf(parts: readonly Part[], repository: ChangedRepository): Promise<Effect | undefined> {
  const all = parts.flatMap((part) => part.bumps.map((bump) => ({ part, bump })));
  const readIndex = onceFor(() => overlayIndex(withBumps(repository.tree, parts)));
  const effects = await mapBounded(all, maxReads, ({ part, bump }) =>
    effectOfBump(part, bump, repository.name, readIndex),
  );
  const known = effects.flatMap((effect) => effect ?? []);
  if (known.length === 0) return undefined;
  const unproven = known.filter(({ isProven }) => !isProven);
  const said = unproven.length > 0 ? unproven : known;
  return { isProven: unproven.length === 0, because: [...new Set(said.map(({ because }) => because))].join('; ') };
}

async function effectOfBump(
  part: Part,
  bump: Bump,
  repositoryName: string,
  readIndex: () => Promise<OverlayIndex | undefined>,
): Promise<Effect | undefined> {
  const { target, file, textAfter } = bump;
  const image = target.image?.(textAfter);
  if (image === undefined) return undefined;
  if (image.digest === undefined) return { isProven: false, because: 'a tag alone can be moved' };
  if (
    part.request.kind === 'image' &&
    part.request.environment.sync?.applicationset !== undefined &&
    target.overruledBy !== undefined
  )
    return {
      isProven: false,
      because: 'the ApplicationSet in the cluster decides, whose element is set after the commit',
    };
  if (isOverruled(part, bump))
    return { isProven: false, because: `${target.overruledBy ?? ''} hands its own image to Helm as parameters` };
  const effect = target.effect?.(textAfter);
  if (effect?.isProven !== true || effect.subject === undefined) return effect;
  const index = await readIndex();
  if (index === undefined)
    return {
      isProven: false,
      because: `the repository holds more than ${maxManifests} manifests, in which nothing is looked for that wins over ${file}`,
    };
  const place = { file, subject: effect.subject, repository: image.repository ?? '', digest: image.digest };
  const doubt = doubtOf(index, place, (url) => isSameRepository(url, repositoryName));
  return doubt === undefined ? effect : { isProven: false, because: doubt };
}

/** The tree as it is with the changes of a plan. */
function withBumps(tree: ManifestTree, parts: readonly Part[]): ManifestTree {
  const changed = new Map(parts.flatMap(({ bumps }) => bumps.map(({ file, textAfter }) => [file, textAfter])));
  return {
    read: async (path) => {
      const text = changed.get(path);
      return text === undefined ? tree.read(path) : bytesOf(text);
    },
    list: async (directory) => {
      const files = await tree.list(directory);
      return [...files, ...[...changed.keys()].filter((file) => !files.includes(file))];
    },
  };
}

function onceFor<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => (known ??= read());
}

/** Whether an address is that of a repository, by whatever protocol; `name` may have its branch behind it. */
function isSameRepository(url: string, name: string): boolean {
  return url !== '' && plainAddress(url) === plainAddress(name.replace(/ \([^()]*\)$/, ''));
}

/** `host/path` of a URL, of what ssh takes, or of a repository's name. */
function plainAddress(text: string): string {
  return text
    .replace(/^[a-z+]+:\/\//, '')
    .replace(/^[^@/]*@/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/^([^/:]+):(?!\d+\/)/, '$1/')
    .toLowerCase();
}
