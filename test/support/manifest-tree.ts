import type { Descent, ManifestTree } from '../../src/manifests/manifest-file.ts';

/** A tree of files in memory. */
export function manifestTree(files: Readonly<Record<string, string>>): ManifestTree {
  return {
    read: (path) => Promise.resolve(files[path] === undefined ? undefined : new TextEncoder().encode(files[path])),
    list: (directory, into = (directories) => directories) =>
      Promise.resolve(listed(Object.keys(files), directory, into)),
  };
}

function listed(paths: readonly string[], directory: string, into: Descent): readonly string[] {
  const found: string[] = [];
  for (let level: readonly string[] = [directory]; level.length > 0;) {
    const below = new Set<string>();
    for (const one of level) {
      const prefix = one === '' ? '' : `${one}/`;
      for (const path of paths.filter((each) => each.startsWith(prefix))) {
        const [name = '', ...rest] = path.slice(prefix.length).split('/');
        if (rest.length === 0) found.push(path);
        else below.add(prefix + name);
      }
    }
    level = into([...below], found);
  }
  return found.toSorted();
}
