import { readAllObjects } from '../../objects/read.ts';
import type { Format, Source } from '../model.ts';
import { matchesGlob } from '../glob.ts';
import { inDirectory } from '../paths.ts';

/** Manifests as they would be applied: a plain or hydrated directory. */
export const plain: Format = {
  name: 'plain',
  recognisedBy: 'a directory of YAML or JSON without a kustomization and without a chart',
  usesPrograms: false,
  recognises: () => true,
  refuses: (source) => Promise.resolve(manifestsOf(source).length === 0 ? ['there is no manifest'] : jsonnetOf(source)),
  async render(source) {
    const files = await Promise.all(
      manifestsOf(source).map(async (path) => ({ path, bytes: (await source.tree.read(path)) ?? new Uint8Array() })),
    );
    // Argo CD leaves out files that ask for it; a directory that nobody deploys is read whole.
    return readAllObjects(source.plain === undefined ? files : files.filter(({ bytes }) => !skips(bytes)));
  },
};

function skips(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes('+argocd:skip-file-rendering');
}

function manifestsOf(source: Source): readonly string[] {
  return counting(source).filter((path) => /\.(?:ya?ml|json)$/i.test(path));
}

function jsonnetOf(source: Source): readonly string[] {
  if (source.plain === undefined) return [];
  return counting(source).flatMap((path) =>
    path.endsWith('.jsonnet') ? [`${path} is Jsonnet, which is not rendered`] : [],
  );
}

/** Files of the directory that its deployer does not leave out. */
function counting({ directory, tree: { paths }, plain: options }: Source): readonly string[] {
  const below = paths.filter((path) => inDirectory(path, directory));
  if (options === undefined) return below;
  const { recurse, include, exclude } = options;
  return below.filter((path) => {
    const name = directory === '' ? path : path.slice(directory.length + 1);
    if (!recurse && name.includes('/')) return false;
    if (exclude !== undefined && exclude !== '' && matchesGlob(exclude, name)) return false;
    return include === undefined || include === '' || matchesGlob(include, name);
  });
}
