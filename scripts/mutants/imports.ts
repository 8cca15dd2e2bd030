import { posix } from 'node:path';

/** Imported files by importing file; paths are from the project's root. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** Returns the relative imports of a module, lazy ones too; types are among them, which only makes the answer larger. */
export function importsOf(path: string, text: string): readonly string[] {
  return [...text.matchAll(/(?:\bfrom |\bimport\(|\bimport )'(\.[^']+)'/g)].map(([, specifier]) =>
    posix.join(posix.dirname(path), specifier ?? ''),
  );
}

/** Returns every file that imports one of the files, directly or through others. */
export function importersOf(files: Iterable<string>, imports: Imports): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  for (const [importer, imported] of imports) {
    for (const one of imported) importers.set(one, [...(importers.get(one) ?? []), importer]);
  }
  const found = new Set<string>();
  const queue = [...files];
  for (let one = queue.pop(); one !== undefined; one = queue.pop()) {
    for (const importer of importers.get(one) ?? []) {
      if (found.has(importer)) continue;
      found.add(importer);
      queue.push(importer);
    }
  }
  return found;
}
