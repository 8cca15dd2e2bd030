import { readAllObjects } from '../../objects/read.ts';
import type { Format, Source, SourceTree } from '../model.ts';

/** Manifests as they would be applied: a plain or hydrated directory. */
export const plain: Format = {
  name: 'plain',
  recognisedBy: 'a directory of YAML or JSON without a kustomization and without a chart',
  recognises: () => true,
  refuses: (source, tree) => Promise.resolve(manifestsOf(source, tree).length === 0 ? ['there is no manifest'] : []),
  async render(source, tree) {
    const paths = manifestsOf(source, tree);
    const files = await Promise.all(
      paths.map(async (path) => ({ path, bytes: (await tree.read(path)) ?? new Uint8Array() })),
    );
    return readAllObjects(files);
  },
};

function manifestsOf({ directory }: Source, { paths }: SourceTree): readonly string[] {
  const prefix = directory === '' ? '' : `${directory}/`;
  return paths.filter((path) => path.startsWith(prefix) && /\.(?:ya?ml|json)$/i.test(path));
}
