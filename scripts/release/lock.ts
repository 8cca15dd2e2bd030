import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An entry of a lock file of npm, version 3, by its path such as `node_modules/yaml`. */
interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** A package that the bundle holds. */
export interface BundledPackage {
  readonly name: string;
  /** Its directory in the project, such as `node_modules/yaml`. */
  readonly path: string;
  readonly version: string;
  /** An SPDX expression, or what the package says in its place. */
  readonly license: string;
  /** SHA-512 of the published archive, in hexadecimal. */
  readonly sha512: string;
}

/**
 * The packages of `files` (paths below `node_modules`, as a bundler lists its inputs), by name, from the lock file of
 * `project`. Throws where the lock file does not know one: then it is not what was reviewed.
 */
export function bundledPackages(project: string, files: readonly string[]): readonly BundledPackage[] {
  const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
    readFileSync(join(project, 'package-lock.json'), 'utf8'),
  );
  const paths = new Set(files.flatMap((file) => packagePath(file) ?? []));
  return [...paths].toSorted().map((path) => {
    const { version, license, integrity } = packages[path] ?? {};
    if (version === undefined || integrity === undefined) throw new Error(`package-lock.json does not hold ${path}`);
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    return { name, path, version, license: license ?? 'NOASSERTION', sha512: hexOf(integrity) };
  });
}

/** `node_modules/a/node_modules/@b/c` of `node_modules/a/node_modules/@b/c/lib/index.js`; undefined for our own files. */
function packagePath(file: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
}

function hexOf(integrity: string): string {
  const base64 = /^sha512-([A-Za-z0-9+/=]+)$/.exec(integrity)?.[1];
  if (base64 === undefined) throw new Error(`expected an integrity by SHA-512, found ${integrity}`);
  return Buffer.from(base64, 'base64').toString('hex');
}
