import { mapBounded } from '../../base/concurrency.ts';
import { RefusedError, undefinedIfRefused } from '../../base/errors.ts';
import { textOf } from '../../base/text.ts';
import { isKustomization, kustomizations } from '../layouts/kustomize-paths.ts';
import type { ManifestTree } from '../manifest-file.ts';
import { argoOverrides, deployersIn, mayDeploy, overridesIn } from './deployers.ts';
import { readKustomization } from './kustomization.ts';
import type { Deployer, Kustomization } from './model.ts';

/** Manifests of a tree that are read. More than that, and nothing is proven. */
export const maxManifests = 5000;
const maxBytes = 2 * 1024 * 1024;
const maxReads = 1000;

/** The kustomizations of a tree, who takes in whom, and the objects that deploy its directories. */
export interface OverlayIndex {
  /** Paths of all manifests. */
  readonly paths: readonly string[];
  text(path: string): string | undefined;
  /** The kustomization of a directory. */
  kustomizationOf(directory: string): Kustomization | undefined;
  /** Kustomizations that take in a file or directory, as a resource, component or patch. */
  includersOf(path: string): readonly Kustomization[];
  readonly deployers: readonly Deployer[];
  /** Files that could not be read and may matter, of which the first is named. */
  readonly unread: readonly string[];
}

/** Reads the manifests of a tree; undefined for one that has too many. */
export async function overlayIndex(tree: ManifestTree): Promise<OverlayIndex | undefined> {
  const paths = (await tree.list('')).filter(isManifest);
  if (paths.length > maxManifests) return undefined;
  const texts = new Map<string, string>();
  const read = await mapBounded(paths, maxReads, (path) => undefinedIfRefused(() => readText(tree, path)));
  for (const [at, path] of paths.entries()) {
    const text = read[at];
    if (text !== undefined) texts.set(path, text);
  }
  const unread = paths.filter((path) => isKustomization(path) && !texts.has(path));
  const parsed = new Map<string, Kustomization | undefined>();
  const kustomizationAt = (path: string): Kustomization | undefined => {
    const text = texts.get(path);
    if (text === undefined) return undefined;
    if (!parsed.has(path))
      parsed.set(
        path,
        quietly(() => readKustomization(path, text), unread, path),
      );
    return parsed.get(path);
  };
  const mayTakeIn = namedParts(paths.filter(isKustomization), texts);
  const deployers = [...texts].flatMap(([path, text]) => {
    if (argoOverrides.test(path)) return quietly(() => overridesIn(path, text), unread, path) ?? [];
    return mayDeploy(text) ? (quietly(() => deployersIn(path, text), unread, path) ?? []) : [];
  });
  return {
    paths,
    deployers,
    unread,
    text: (path) => texts.get(path),
    kustomizationOf: (directory) =>
      kustomizations
        .map((name) => kustomizationAt(directory === '' ? name : `${directory}/${name}`))
        .find((one) => one !== undefined),
    includersOf: (path) =>
      mayTakeIn(path)
        .flatMap((one) => kustomizationAt(one) ?? [])
        .filter((one) => takesIn(one, path)),
  };
}

function isManifest(path: string): boolean {
  return (/\.(?:ya?ml|json)$/.test(path) || isKustomization(path)) && !/[\\\p{Cc}]/u.test(path);
}

async function readText(tree: ManifestTree, path: string): Promise<string | undefined> {
  const bytes = await tree.read(path);
  return bytes === undefined || bytes.length > maxBytes ? undefined : textOf(bytes, path);
}

/** A file that cannot be read may say anything; one that is no YAML, as a template is, no program builds. */
function quietly<T>(read: () => T, unread: string[], path: string): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    if (error.code !== 'not-yaml' && error.code !== 'helm-template') unread.push(path);
    return undefined;
  }
}

const separators = /[\s"'/,[\]{}#:]+/;

/**
 * Makes a look-up of the kustomizations that may refer to a path: by its last part, or upwards without naming anything.
 * Only those are parsed, since most have nothing to do with a place.
 */
function namedParts(all: readonly string[], texts: ReadonlyMap<string, string>): (path: string) => readonly string[] {
  const byPart = new Map<string, string[]>();
  const always: string[] = [];
  for (const path of all) {
    const text = texts.get(path) ?? '';
    if (/\.\.\/?[ \t]*(?:$|["',\]#\r])/m.test(text) || /\\[xu]/.test(text)) always.push(path);
    for (const part of new Set(text.split(separators))) {
      const known = byPart.get(part) ?? [];
      known.push(path);
      byPart.set(part, known);
    }
  }
  return (path) => {
    const last = path.slice(path.lastIndexOf('/') + 1);
    if (last === '' || separators.test(last)) return all;
    return [...new Set([...always, ...(byPart.get(last) ?? [])])];
  };
}

function takesIn({ resources, components, patches }: Kustomization, path: string): boolean {
  return resources.includes(path) || components.includes(path) || patches.some(({ file }) => file === path);
}
