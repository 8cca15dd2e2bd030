import type { ManifestTree } from '../../src/manifests/manifest-file.ts';

/** A tree of files in memory. */
export function manifestTree(files: Readonly<Record<string, string>>): ManifestTree {
  return {
    read: (path) => Promise.resolve(files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
    list: (directory) => {
      const below = directory === '' ? '' : `${directory}/`;
      return Promise.resolve(
        Object.keys(files)
          .filter((path) => path.startsWith(below))
          .toSorted(),
      );
    },
  };
}
